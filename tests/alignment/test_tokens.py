from glossify.alignment.tokens import detokenized, is_tokenized

TOKENS = ["children &apos;s intake , but not ( yet ) known .", "it is , we think , well known ."]


def test_traces_of_a_tokenizer_are_seen() -> None:
    assert is_tokenized(TOKENS)


def test_written_english_is_left_alone() -> None:
    assert not is_tokenized(
        ["It is known, but not to us (yet).", "A Q&A; see page 3 , as it were.", "It is well known to us all."] * 2
    )
    assert not is_tokenized([])
    assert not is_tokenized(["Yes ."])


def test_tokens_are_joined() -> None:
    assert detokenized(TOKENS)[0] == "children's intake, but not (yet) known."
