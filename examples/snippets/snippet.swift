func snippet() throws {
    let from = CivilDate(year: 2026, month: 1, day: 1)!
    let standard = LocalValue(key: "dibao.standard.urban", value: .fen(value: 100_000), from: from)
    let pack = try PolicyPack(overlay: LocalOverlay(name: "invented", synthetic: true, values: [standard]))
    let birth = CivilDate(year: 1985, month: 3, day: 10)!
    let person = Person(birthDate: birth, wageFen: 80_000, disabilityCertificate: false)
    let household = Household(
        area: .urban, hukouHere: true, propertyWithinDibaoRule: true, members: [person], membersComplete: true)
    let answer = assess(pack: pack, household: household, asOf: CivilDate(year: 2026, month: 11, day: 24)!)
    for dibao in answer.results where dibao.programme == .dibao {
        print(dibao.outcome, dibao.missingFacts.first ?? "nothing is missing")
    }
}
