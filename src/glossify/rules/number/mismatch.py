"""number/mismatch."""
from glossify.text.numbers import Number, chinese_numbers, english_numbers, family, match_numbers
from glossify.text.numbers.discrepancies import discrepancies
def compare(source,target):
    z=chinese_numbers(source)
    if not z: return []
    m=match_numbers(z,english_numbers(target))
    return discrepancies(m)
