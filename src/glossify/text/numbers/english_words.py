"""English words that stand for numbers."""

CARDINALS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# Written behind figures alone. "m" is told from metres by what stands around it, hence not here.
SHORT_SCALES = {
    "k": 10**3,
    "K": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "M": 10**6,
    "m": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "B": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
ORDINALS = (
    {
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            start=1,
        )
    }
    | {
        word: 10 * value
        for value, word in enumerate(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=2
        )
    }
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
)
# The words of parts: "two thirds", "three quarters".
PARTS = (
    {word + "s": value for word, value in ORDINALS.items() if value > 2}
    | {word: value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
MONTHS = (
    {
        word: value
        for value, word in enumerate(
            "January February March April May June July August September October November December".split(), start=1
        )
    }
    | {word: value for value, word in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
    | {"Sept": 9}
)
# Without I, V, X, L: those are letters more often than numbers.
ROMAN = {
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12, "XIII": 13, "XIV": 14,
    "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20,
}  # fmt: skip
# Words that say a number by the way; they match it, and are never wrong by themselves.
MULTIPLES = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2, "twice": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "threefold": 3, "thrice": 3, "quadruple": 4, "quadrupled": 4, "fourfold": 4,
    "fivefold": 5, "quintupled": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
}  # fmt: skip
HINTS = {"both": 2, "couple": 2, "pair": 2, "twin": 2, "dual": 2, "bilateral": 2, "single": 1, "once": 1, "trio": 3}
ROUGH_BEFORE = (
    "about", "around", "approximately", "some", "nearly", "almost", "over", "than", "exceeding", "exceeded", "exceeds",
    "exceed", "roughly", "least", "most", "above", "below", "under", "topped", "surpassed", "estimated", "circa",
    "close", "near", "nearing", "reaching", "passed", "surpassing", "topping", "approaching", "well",
)  # fmt: skip
