from glossify.alignment.punctuation import COUNTED, shapes


def test_speech_goes_on_until_it_is_closed() -> None:
    chinese = shapes(["他说：“好。", "明天再来。”", "他走了。"])
    assert chinese.inside.tolist() == [0, 1, 0, 0]
    assert chinese.closing.tolist() == [0, 1, 0]


def test_straight_quotes_open_before_a_word_and_close_behind_one() -> None:
    english = shapes(['He said, "Good.', 'Come again."', "He went."])
    assert english.inside.tolist() == [0, 1, 0, 0]


def test_an_apostrophe_is_no_quote_where_speech_stands_in_single_ones() -> None:
    english = shapes(["'It's the boys' turn,' he said.", "'And what", "do you want?'"])
    assert english.inside.tolist() == [0, 0, 1, 0]
    assert english.opening.tolist() == [1, 1, 0]


def test_single_quotes_inside_double_ones_do_not_count() -> None:
    english = shapes(["“He said ‘no,’ and went.", "So did I.”"])
    assert english.inside.tolist() == [0, 1, 0]


def test_marks_of_both_scripts_are_counted_alike() -> None:
    chinese, english = shapes(["什么？！“好”，他说；走。"]), shapes(['What?! "Well", he said; go.'])
    assert chinese.counts.tolist() == english.counts.tolist() == [[1, 1, 2, 2]]
    assert len(COUNTED) == 4


def test_no_segments() -> None:
    assert shapes([]).counts.shape == (0, 4)
