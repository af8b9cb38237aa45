from glossify.names.readings import can_spell, readings, spellings


def test_readings_have_no_tones() -> None:
    assert {"wei", "xu"} <= readings("圩")
    assert readings("吕") == {"lu"}


def test_what_is_not_a_character_has_no_reading() -> None:
    assert readings("A") == frozenset()


def test_spellings_are_all_combinations() -> None:
    assert spellings("六合") >= {"liuhe", "luhe"}
    assert spellings("") == {""}


def test_a_text_can_spell_a_name_anywhere_in_it() -> None:
    assert can_spell("深圳新围村", "xinwei")
    assert not can_spell("新、围", "xinwei")
    assert not can_spell("新围", "xinweic")
    assert not can_spell("", "xinwei")
