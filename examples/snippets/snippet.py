from datetime import date
from gridaid import AreaKind, Household, LocalOverlay, LocalValue, Person, PolicyPack, Programme, TypedValueFen, assess

standard = LocalValue(key="dibao.standard.urban", value=TypedValueFen(value=100_000), from_=date(2026, 1, 1))
pack = PolicyPack(LocalOverlay(name="invented", synthetic=True, values=[standard]))
person = Person(birth_date=date(1985, 3, 10), wage_fen=80_000, disability_certificate=False)
household = Household(
    area=AreaKind.URBAN, hukou_here=True, property_within_dibao_rule=True, members=[person], members_complete=True
)
answer = assess(pack, household, date(2026, 11, 24))
dibao = next(result for result in answer.results if result.programme is Programme.DIBAO)
print(dibao.outcome.value, dibao.missing_facts[0])
