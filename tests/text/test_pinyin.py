"""Whether a romanized name can be a reading."""

import pytest

from glossify.text.pinyin import is_reading, letters


@pytest.mark.parametrize(
    ("romanized", "han"),
    [
        ("Pingdi", "坪地"),
        ("Ping Di", "坪地"),
        ("Xi’an", "西安"),
        ("Píngdì", "坪地"),
        ("Changsha", "长沙"),
        ("Zhangzi", "长子"),
        ("Lüshun", "旅顺"),
        ("Lushun", "旅顺"),
        ("Lvshun", "旅顺"),
        ("Chongqing", "重庆"),
    ],
)
def test_reading(romanized: str, han: str) -> None:
    assert is_reading(romanized, han)


@pytest.mark.parametrize(
    ("romanized", "han"), [("Pingshan", "坪地"), ("Pingd", "坪地"), ("Pingdix", "坪地"), ("", "坪地"), ("Ping", "坪地")]
)
def test_no_reading(romanized: str, han: str) -> None:
    assert not is_reading(romanized, han)


def test_letters() -> None:
    assert letters("Xī’ān-2 Běi") == "xianbei"
