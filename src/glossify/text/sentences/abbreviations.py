"""English words that are written with a full stop, by what may follow them, and words that begin sentences.

All are written without their last stop. They were collected by us from general knowledge of the language.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = _words("January February March April May June July August September October November December")
_DAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

# A name or an explanation follows: never the end of a sentence.
BINDING = _words("""
    Mr Mrs Ms Mx Dr Prof Profs Messrs Mme Mlle Gen Col Maj Capt Cmdr Lt Sgt Cpl Adm Brig Gov Sen Sens Rep Reps
    Rev Fr Hon Pres Supt Insp Assoc Asst e.g eg i.e ie cf viz vs v ca approx esp resp incl
    """)

# A number follows, or they are ordinary words ("No.", "art.").
BEFORE_NUMBER = _words("""
    no nos art arts fig figs eq eqs sec secs sect ch chap vol vols p pp par para paras cl cap reg regs ver ed eds
    tab tel ext max min est rev iss pt pts col cols ln rm bldg b d c rs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    """)

# They may end a sentence; what follows must look like the beginning of one.
OPEN = _words("""
    Inc Ltd Co Cos Corp LLC Plc Bros Jr Sr Esq al Ph.D PhD M.Sc B.Sc M.Phil LL.B LL.M Ed.D M.Eng B.Eng St Mt Ft Ste
    Ave Blvd Rd Dept Univ Inst Assn Natl Intl Gov't Govt Prov Dept Ed Eds ed eds dept univ
    """)

CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M"})

# What stands between a time of day and the rest of its sentence: "3 p.m. Monday", "3 p.m. Beijing time".
AFTER_CLOCK = _MONTHS | _DAYS | _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")

# Words that, capitalised, begin a sentence rather than go on with a name. Words that are common in names are not
# here: No (No. 1), One, May, Will, Under (Under Secretary).
STARTERS = _words("""
    The A An This That These Those It Its He She We They I You His Her Their Our My Your There Here In On At By For
    From With Without Within As If When While Where After Before Since Until Although Though Because However
    Moreover Furthermore Meanwhile Therefore Thus Hence Then But And Or So Yet Now Today Yesterday Tomorrow Also
    Both All Some Many Most Other Another Each Every Not What Who Which How Why Whether During Through According
    About Among Between Despite Unlike Such Once To Nevertheless Nonetheless Besides Instead Only Still Even Perhaps
    Please Let Does Did Is Are Was Were Can Could Would Should Has Have Had Additionally Later Last Next Earlier
    """)

# Starters that are surnames too: after an initial they go on with a name ("X. He and Y. An").
SURNAMES = _words("A An He I She So You We Her Yet Can To Many Such")

# Words before a number or letter that make a label of it: "Step 1. Open the file."
LABELLED = (
    "Act|Annex|Appendix|Article|Book|Box|Case|Chapter|Chart|Clause|Example|Exhibit|Fig|Figure|Item|Lesson|Note|Option"
    "|Part|Phase|Plan|Principle|Question|Rule|Scene|Section|Stage|Step|Table|Theorem|Unit|Volume"
)

# Verbs of a clause that reports speech after its closing quotation mark: “Is it?” Wang asked.
REPORTING = (
    "added|admitted|agreed|announced|answered|asked|began|begged|called|commanded|continued|cried|declared|demanded"
    "|exclaimed|explained|gasped|growled|grumbled|inquired|insisted|interrupted|joked|muttered|murmured"
    "|noted|observed|protested|remarked|repeated|replied|responded|roared|said|says|screamed|shouted|sighed"
    "|snapped|sneered|thought|told|urged|warned|whispered|wondered|wrote|yelled"
)
