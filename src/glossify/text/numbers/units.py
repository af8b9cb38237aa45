"""Units of measure and of money, named alike for both languages.

Money is one unit whatever the currency: a number is not wrong because a currency was converted in name only.
"""

CHINESE = {
    "money": "元 美元 港元 欧元 日元 英镑 澳元 韩元 卢布 人民币 块 块钱 元人民币",
    "year": "年 周年 岁 载 周岁",
    "month": "个月",
    "week": "周 星期 个星期",
    "day": "天 日",
    "hour": "小时 个小时",
    "minute": "分钟",
    "second": "秒",
    "kilometre": "公里 千米 km",
    "metre": "米 m",
    "centimetre": "厘米 公分 cm",
    "millimetre": "毫米 mm",
    "square metre": "平方米 平米 ㎡",
    "square kilometre": "平方公里 平方千米",
    "cubic metre": "立方米 立方",
    "mu": "亩",
    "hectare": "公顷",
    "ton": "吨 公吨",
    "kilogram": "公斤 千克 kg",
    "jin": "斤",
    "li": "里 华里",
    "tael": "两 两银子",
    "foot": "英尺 尺",
    "inch": "英寸 寸",
    "mile": "英里",
    "gram": "克",
    "degree": "度 摄氏度 ℃",
    "basis point": "基点 个基点",
    "kilowatt": "千瓦 kW",
    "kilowatt hour": "千瓦时",
    "person": "人 名 位 人次",
    "time": "次 倍",
}
ENGLISH = {
    "money": "yuan rmb renminbi dollar dollars yen euro euros pound pounds ruble rubles won hkd usd us",
    "year": "year years yr yrs decade decades century centuries millennia",
    "month": "month months",
    "week": "week weeks",
    "day": "day days",
    "hour": "hour hours hr hrs",
    "minute": "minute minutes min",
    "second": "seconds sec",
    "kilometre": "km kilometer kilometers kilometre kilometres",
    "metre": "metre metres meter meters",
    "centimetre": "cm centimeter centimeters centimetre centimetres",
    "millimetre": "mm millimeter millimeters millimetre millimetres",
    "mu": "mu",
    "hectare": "ha hectare hectares",
    "acre": "acre acres",
    "ton": "ton tons tonne tonnes",
    "kilogram": "kg kilogram kilograms",
    "jin": "jin catties catty",
    "gram": "g gram grams",
    "tael": "tael taels liang",
    "li": "li",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "mile": "mile miles",
    "degree": "degree degrees",
    "kilowatt": "kw kilowatt kilowatts",
    "person": "people persons person individuals passengers tourists visitors students workers employees members",
    "time": "times fold",
}
# Units that English always writes after the number too, so that a number without one is another number.
WRITTEN_OUT = frozenset(CHINESE) - {"money", "person", "time", "degree"}
# What one of a Chinese unit is in a unit that English may use instead: (numerator, denominator).
# 15 mu are a hectare, a jin is half a kilogram, a li half a kilometre (the market units as the State Council's order
# of 25 June 1959 on the system of measures keeps them).
CONVERSIONS: dict[tuple[str, str], tuple[int, int]] = {
    ("mu", "hectare"): (1, 15),
    ("mu", "acre"): (1000, 6070),
    ("hectare", "acre"): (2471, 1000),
    ("jin", "kilogram"): (1, 2),
    ("li", "kilometre"): (1, 2),
    ("day", "hour"): (24, 1),
    ("hour", "day"): (1, 24),
    ("month", "year"): (1, 12),
    ("year", "month"): (12, 1),
    ("week", "day"): (7, 1),
    ("day", "week"): (1, 7),
    ("kilometre", "mile"): (621, 1000),
    ("metre", "foot"): (3281, 1000),
    ("foot", "metre"): (3048, 10000),
    ("kilometre", "metre"): (1000, 1),
    ("metre", "kilometre"): (1, 1000),
    ("square kilometre", "hectare"): (100, 1),
    ("gram", "kilogram"): (1, 1000),
    ("kilogram", "gram"): (1000, 1),
    ("kilogram", "ton"): (1, 1000),
}


def unit_names(table: dict[str, str]) -> dict[str, str]:
    """Turn a table of this module round: the written form to the name of the unit."""
    return {form: name for name, forms in table.items() for form in forms.split()}
