"""Words that no reviser would let pass, whatever the source says."""
