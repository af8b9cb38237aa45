"""British spelling to American spelling, so that the two are one word.

The rules are ours, from general knowledge of the language. They are laid on every word that is compared, on both sides:
that "rise" becomes "rize" does no harm, as long as no two different words become one.
"""

import re

_WORDS = dict(
    pair.split("<")
    for pair in (
        "programme<program licence<license defence<defense offence<offense pretence<pretense practise<practice"
        " grey<gray tyre<tire mould<mold plough<plow sceptical<skeptical sceptic<skeptic"
        " skilful<skillful fulfil<fulfill enrol<enroll instal<install instalment<installment enrolment<enrollment"
        " fulfilment<fulfillment judgement<judgment acknowledgement<acknowledgment ageing<aging aeroplane<airplane"
        " jewellery<jewelry whilst<while amongst<among learnt<learned spelt<spelled burnt<burned"
        " aluminium<aluminum artefact<artifact pyjamas<pajamas cosy<cozy kerb<curb woollen<woolen catalogue<catalog"
        " dialogue<dialog analogue<analog adviser<advisor macao<macau organisational<organizational"
    ).split()
)
_RULES = (
    # organise, organising, organisation -> z; analyse -> analyze
    (re.compile(r"(?<=[a-z]{3})([iy])s(e|ed|er|ing|able|ation|ational)$"), r"\1z\2"),
    # colour, favourable, neighbourhood; not hour, four, tour, nor course and journey
    (
        re.compile(r"(?<=[a-z]{3})our(?=$|[eai](?:d|ing|ble|te|tion)$|ed$|ing$|able$|hood$|less$|ful$|er$|ism$|ist$)"),
        "or",
    ),
    # centre, metre, fibre, theatre, also in centred
    (re.compile(r"(?<=[a-z]{2}[tb])re(?=d?$)"), "er"),
    (re.compile(r"(?<=[a-z]{2}[tb])erd$"), "ered"),
    # travelled, modelling, counsellor: a doubled l after an unstressed syllable
    (re.compile(r"(?<=[aeiou][bcdfgmnprstvwz][ae])ll(?=(?:ed|ing|er|or)$)"), "l"),
    (re.compile(r"(?<=[aeiou][bcdfgmnprstvwz][bcdfgmnprstvwz][ae])ll(?=(?:ed|ing|er|or)$)"), "l"),
    (re.compile(r"^(an|h|p|f|leuk|orthop|gyn|encyclop)ae"), r"\1e"),
)


def american(word: str) -> str:
    """Give the American spelling of a singular word in small letters, or the word as it is."""
    if word in _WORDS:
        return _WORDS[word]
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
