// Written by `cargo xtask mirror` from core/src; change the core instead.

/// The output of an operation as JSON text.
func call(_ op: String, _ i: [String: Any]) throws -> String {
    switch op {
    case "checkCitizenNumber": return try citizenNumberCheckToJson(value: checkCitizenNumber(number: text(i, "number"), synthetic: flag(i, "synthetic"), birthDate: absent(i, "birthDate") ? nil : date(i, "birthDate")))
    case "describeFinding": return try textToJson(value: describeFinding(finding: findingFromJson(text: json(i, "finding")), lang: langFromJson(text: json(i, "lang"))))
    case "clauses": return try list(clauses().map { clauseInfoToJson(value: $0) })
    case "parameter": return try parameterAnswerToJson(value: parameter(pack: policyPackHandle(i), key: text(i, "key"), on: date(i, "on")))
    case "decodeHousehold": return try decodedHouseholdToJson(value: decodeHousehold(text: text(i, "text")))
    case "classify": return try assessmentToJson(value: classify(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "assess": return try assessmentToJson(value: assess(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "checkGrid": return try gridReportToJson(value: checkGrid(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), on: date(i, "on")))
    case "checkLeaders": return try list(checkLeaders(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")).map { findingToJson(value: $0) })
    case "proposeLeaders": return try leaderProposalToJson(value: proposeLeaders(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")))
    case "checkVisits": return try visitReportToJson(value: checkVisits(pack: policyPackHandle(i), facts: visitFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    default: throw Fault("unknown operation \(op)")
    }
}
