// Written by `cargo xtask mirror` from core/src; change the core instead.

/// The output of an operation as JSON text.
func call(_ op: String, _ i: [String: Any]) throws -> String {
    switch op {
    case "checkCitizenNumber": return try citizenNumberCheckToJson(value: checkCitizenNumber(number: text(i, "number"), synthetic: flag(i, "synthetic"), birthDate: absent(i, "birthDate") ? nil : date(i, "birthDate")))
    case "checkDisabilityCertificate": return try disabilityCertificateCheckToJson(value: checkDisabilityCertificate(pack: policyPackHandle(i), number: text(i, "number"), synthetic: flag(i, "synthetic"), asOf: date(i, "asOf")))
    case "describeFinding": return try textToJson(value: describeFinding(finding: findingFromJson(text: json(i, "finding")), lang: langFromJson(text: json(i, "lang"))))
    case "clauses": return try list(clauses().map { clauseInfoToJson(value: $0) })
    case "parameters": return try list(parameters(pack: policyPackHandle(i), on: date(i, "on")).map { parameterInfoToJson(value: $0) })
    case "parameter": return try parameterAnswerToJson(value: parameter(pack: policyPackHandle(i), key: text(i, "key"), on: date(i, "on")))
    case "decodeHousehold": return try decodedHouseholdToJson(value: decodeHousehold(text: text(i, "text")))
    case "decodeGrid": return try decodedGridToJson(value: decodeGrid(text: text(i, "text")))
    case "decodeGridHistory": return try decodedGridHistoryToJson(value: decodeGridHistory(text: text(i, "text")))
    case "classify": return try assessmentToJson(value: classify(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "assess": return try assessmentToJson(value: assess(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "formHousehold": return try householdFormationToJson(value: formHousehold(pack: policyPackHandle(i), facts: familyFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "applicationPlaces": return try applicationPlacesToJson(value: applicationPlaces(pack: policyPackHandle(i), facts: applicationPlaceFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "countIncome": return try incomeCountToJson(value: countIncome(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), income: incomeFactsFromJson(text: json(i, "income")), asOf: date(i, "asOf")))
    case "severeDisability": return try severeDisabilityToJson(value: severeDisability(pack: policyPackHandle(i), facts: disabilityFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "assessSelfCare": return try selfCareResultToJson(value: assessSelfCare(pack: policyPackHandle(i), facts: selfCareFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "amountOver": return try amountReportToJson(value: amountOver(pack: policyPackHandle(i), facts: amountFactsFromJson(text: json(i, "facts")), from: date(i, "from"), to: date(i, "to")))
    case "reviewRecipient": return try recipientReviewToJson(value: reviewRecipient(pack: policyPackHandle(i), facts: recipientFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "linkedHelp": return try linkedHelpToJson(value: linkedHelp(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "temporaryPath": return try temporaryPathToJson(value: temporaryPath(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "openSet": return try openSetToJson(value: openSet(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf"), scope: inquiryScopeFromJson(text: json(i, "scope"))))
    case "nextQuestion": return try nextQuestionToJson(value: nextQuestion(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf"), scope: inquiryScopeFromJson(text: json(i, "scope"))))
    case "why": return try whyToJson(value: why(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf"), scope: inquiryScopeFromJson(text: json(i, "scope"))))
    case "whatIf": return try whatIfToJson(value: whatIf(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf"), until: date(i, "until")))
    case "timeline": return try timelineToJson(value: timeline(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), from: date(i, "from"), to: date(i, "to")))
    case "receipt": return try receiptToJson(value: receipt(pack: policyPackHandle(i), household: householdFromJson(text: json(i, "household")), asOf: date(i, "asOf")))
    case "recheck": return try recheckToJson(value: recheck(pack: policyPackHandle(i), receipt: receiptFromJson(text: json(i, "receipt")), household: householdFromJson(text: json(i, "household"))))
    case "describeAssessment": return try assessmentTextToJson(value: describeAssessment(pack: policyPackHandle(i), assessment: assessmentFromJson(text: json(i, "assessment")), lang: langFromJson(text: json(i, "lang"))))
    case "ruleGraph": return try ruleGraphToJson(value: ruleGraph(pack: policyPackHandle(i), programme: programmeFromJson(text: json(i, "programme")), asOf: date(i, "asOf"), lang: langFromJson(text: json(i, "lang"))))
    case "checkCaseFile": return try caseFileReportToJson(value: checkCaseFile(facts: caseFileFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "checkGrid": return try gridReportToJson(value: checkGrid(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), on: date(i, "on")))
    case "partitionGrid": return try partitionReportToJson(value: partitionGrid(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), request: partitionRequestFromJson(text: json(i, "request")), on: date(i, "on")))
    case "gridPicture": return try gridPictureToJson(value: gridPicture(facts: gridFactsFromJson(text: json(i, "facts")), place: text(i, "place"), levels: count(i, "levels"), lang: langFromJson(text: json(i, "lang"))))
    case "gridHistogram": return try gridHistogramToJson(value: gridHistogram(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), place: text(i, "place"), on: date(i, "on"), lang: langFromJson(text: json(i, "lang"))))
    case "gridGeoJson": return try gridGeoJsonToJson(value: gridGeoJson(facts: gridFactsFromJson(text: json(i, "facts")), place: text(i, "place")))
    case "gridAt": return try gridAtToJson(value: gridAt(history: gridHistoryFromJson(text: json(i, "history")), asOf: date(i, "asOf"), knownAt: absent(i, "knownAt") ? nil : date(i, "knownAt")))
    case "selectablePlaces": return try list(selectablePlaces(history: gridHistoryFromJson(text: json(i, "history")), asOf: date(i, "asOf"), knownAt: absent(i, "knownAt") ? nil : date(i, "knownAt")).map { selectablePlaceToJson(value: $0) })
    case "attribute": return try attributionsToJson(value: attribute(history: gridHistoryFromJson(text: json(i, "history")), query: attributionQueryFromJson(text: json(i, "query"))))
    case "checkReorganisation": return try reorganisationReportToJson(value: checkReorganisation(pack: policyPackHandle(i), history: gridHistoryFromJson(text: json(i, "history")), change: reorganisationFromJson(text: json(i, "change"))))
    case "reorganise": return try reorganisedToJson(value: reorganise(pack: policyPackHandle(i), history: gridHistoryFromJson(text: json(i, "history")), change: reorganisationFromJson(text: json(i, "change"))))
    case "checkLeaders": return try list(checkLeaders(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")).map { findingToJson(value: $0) })
    case "proposeLeaders": return try leaderProposalToJson(value: proposeLeaders(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")))
    case "leaderRoster": return try leaderRosterToJson(value: leaderRoster(pack: policyPackHandle(i), facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")))
    case "householdLeaders": return try householdLeadersToJson(value: householdLeaders(facts: gridFactsFromJson(text: json(i, "facts")), leaders: leaderFactsFromJson(text: json(i, "leaders")), household: text(i, "household"), on: date(i, "on")))
    case "checkVisits": return try visitReportToJson(value: checkVisits(pack: policyPackHandle(i), facts: visitFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "visitDuties": return try visitDutiesToJson(value: visitDuties(pack: policyPackHandle(i), on: date(i, "on")))
    case "checkVisitsUnder": return try visitReportToJson(value: checkVisitsUnder(pack: policyPackHandle(i), policies: visitPoliciesFromJson(text: json(i, "policies")), facts: visitFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "mergeVisits": return try mergedVisitsToJson(value: mergeVisits(log: visitDiariesFromJson(text: json(i, "log"))))
    case "planVisits": return try visitPlanToJson(value: planVisits(pack: policyPackHandle(i), facts: visitFactsFromJson(text: json(i, "facts")), request: visitPlanRequestFromJson(text: json(i, "request")), asOf: date(i, "asOf")))
    case "visitCalendar": return try calendarFileToJson(value: visitCalendar(plan: visitPlanFromJson(text: json(i, "plan")), team: text(i, "team"), lang: langFromJson(text: json(i, "lang")), stamp: date(i, "stamp")))
    case "visitRoutes": return try list(visitRoutes(plan: visitPlanFromJson(text: json(i, "plan")), points: routePointsFromJson(text: json(i, "points"))).map { routeDayToJson(value: $0) })
    case "compareVisitReadings": return try visitReadingsToJson(value: compareVisitReadings(pack: policyPackHandle(i), facts: visitFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "checkMeetings": return try meetingReportToJson(value: checkMeetings(pack: policyPackHandle(i), facts: meetingFactsFromJson(text: json(i, "facts")), asOf: date(i, "asOf")))
    case "Grid.check": return try gridReportToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).check(pack: policyPackHandle(i), on: date(i, "on")))
    case "Grid.checkLeaders": return try list(Grid(facts: gridFactsFromJson(text: json(i, "facts"))).checkLeaders(pack: policyPackHandle(i), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")).map { findingToJson(value: $0) })
    case "Grid.proposeLeaders": return try leaderProposalToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).proposeLeaders(pack: policyPackHandle(i), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")))
    case "Grid.leaderRoster": return try leaderRosterToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).leaderRoster(pack: policyPackHandle(i), leaders: leaderFactsFromJson(text: json(i, "leaders")), on: date(i, "on")))
    case "Grid.householdLeaders": return try householdLeadersToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).householdLeaders(leaders: leaderFactsFromJson(text: json(i, "leaders")), household: text(i, "household"), on: date(i, "on")))
    case "Grid.place": return try Grid(facts: gridFactsFromJson(text: json(i, "facts"))).place(id: text(i, "id")).map { placeSummaryToJson(value: $0) } ?? "null"
    case "Grid.picture": return try gridPictureToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).picture(place: text(i, "place"), levels: count(i, "levels"), lang: langFromJson(text: json(i, "lang"))))
    case "Grid.histogram": return try gridHistogramToJson(value: Grid(facts: gridFactsFromJson(text: json(i, "facts"))).histogram(pack: policyPackHandle(i), place: text(i, "place"), on: date(i, "on"), lang: langFromJson(text: json(i, "lang"))))
    case "Grid.coverage": return try Grid(facts: gridFactsFromJson(text: json(i, "facts"))).coverage(pack: policyPackHandle(i), log: VisitLog(facts: visitFactsFromJson(text: json(i, "log"))), place: text(i, "place"), asOf: date(i, "asOf")).map { gridCoverageToJson(value: $0) } ?? "null"
    case "VisitLog.check": return try visitReportToJson(value: VisitLog(facts: visitFactsFromJson(text: json(i, "facts"))).check(pack: policyPackHandle(i), asOf: date(i, "asOf")))
    case "VisitLog.household": return try list(VisitLog(facts: visitFactsFromJson(text: json(i, "facts"))).household(pack: policyPackHandle(i), id: text(i, "id"), asOf: date(i, "asOf")).map { householdStatusToJson(value: $0) })
    default: throw Fault("unknown operation \(op)")
    }
}

/// The method of a handle that gives the same answer as an operation.
let through: [String: String] = [
    "checkGrid": "Grid.check",
    "checkLeaders": "Grid.checkLeaders",
    "proposeLeaders": "Grid.proposeLeaders",
    "leaderRoster": "Grid.leaderRoster",
    "householdLeaders": "Grid.householdLeaders",
    "gridPicture": "Grid.picture",
    "gridHistogram": "Grid.histogram",
    "checkVisits": "VisitLog.check",
]
