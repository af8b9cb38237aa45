"""Marks of the wrong width, and marks without their partner."""
