// Written by `cargo xtask mirror` from core/src; change the core instead.
package org.gridaid

import com.fasterxml.jackson.databind.JsonNode

/** The output of an operation as JSON text. */
fun call(op: String, i: JsonNode): String = when (op) {
    "checkCitizenNumber" -> citizenNumberCheckToJson(checkCitizenNumber(text(i, "number"), flag(i, "synthetic"), if (absent(i, "birthDate")) null else date(i, "birthDate")))
    "checkDisabilityCertificate" -> disabilityCertificateCheckToJson(checkDisabilityCertificate(policyPackHandle(i), text(i, "number"), flag(i, "synthetic"), date(i, "asOf")))
    "describeFinding" -> textToJson(describeFinding(findingFromJson(json(i, "finding")), langFromJson(json(i, "lang"))))
    "clauses" -> list(clauses().map { clauseInfoToJson(it) })
    "parameters" -> list(parameters(policyPackHandle(i), date(i, "on")).map { parameterInfoToJson(it) })
    "parameter" -> parameterAnswerToJson(parameter(policyPackHandle(i), text(i, "key"), date(i, "on")))
    "decodeHousehold" -> decodedHouseholdToJson(decodeHousehold(text(i, "text")))
    "decodeGrid" -> decodedGridToJson(decodeGrid(text(i, "text")))
    "decodeGridHistory" -> decodedGridHistoryToJson(decodeGridHistory(text(i, "text")))
    "classify" -> assessmentToJson(classify(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "assess" -> assessmentToJson(assess(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "formHousehold" -> householdFormationToJson(formHousehold(policyPackHandle(i), familyFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "applicationPlaces" -> applicationPlacesToJson(applicationPlaces(policyPackHandle(i), applicationPlaceFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "countIncome" -> incomeCountToJson(countIncome(policyPackHandle(i), householdFromJson(json(i, "household")), incomeFactsFromJson(json(i, "income")), date(i, "asOf")))
    "severeDisability" -> severeDisabilityToJson(severeDisability(policyPackHandle(i), disabilityFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "assessSelfCare" -> selfCareResultToJson(assessSelfCare(policyPackHandle(i), selfCareFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "amountOver" -> amountReportToJson(amountOver(policyPackHandle(i), amountFactsFromJson(json(i, "facts")), date(i, "from"), date(i, "to")))
    "reviewRecipient" -> recipientReviewToJson(reviewRecipient(policyPackHandle(i), recipientFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "linkedHelp" -> linkedHelpToJson(linkedHelp(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "temporaryPath" -> temporaryPathToJson(temporaryPath(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "openSet" -> openSetToJson(openSet(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf"), inquiryScopeFromJson(json(i, "scope"))))
    "nextQuestion" -> nextQuestionToJson(nextQuestion(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf"), inquiryScopeFromJson(json(i, "scope"))))
    "why" -> whyToJson(why(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf"), inquiryScopeFromJson(json(i, "scope"))))
    "whatIf" -> whatIfToJson(whatIf(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf"), date(i, "until")))
    "timeline" -> timelineToJson(timeline(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "from"), date(i, "to")))
    "receipt" -> receiptToJson(receipt(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "recheck" -> recheckToJson(recheck(policyPackHandle(i), receiptFromJson(json(i, "receipt")), householdFromJson(json(i, "household"))))
    "describeAssessment" -> assessmentTextToJson(describeAssessment(policyPackHandle(i), assessmentFromJson(json(i, "assessment")), langFromJson(json(i, "lang"))))
    "ruleGraph" -> ruleGraphToJson(ruleGraph(policyPackHandle(i), programmeFromJson(json(i, "programme")), date(i, "asOf"), langFromJson(json(i, "lang"))))
    "checkCaseFile" -> caseFileReportToJson(checkCaseFile(caseFileFromJson(json(i, "facts")), date(i, "asOf")))
    "checkGrid" -> gridReportToJson(checkGrid(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), date(i, "on")))
    "partitionGrid" -> partitionReportToJson(partitionGrid(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), partitionRequestFromJson(json(i, "request")), date(i, "on")))
    "gridPicture" -> gridPictureToJson(gridPicture(gridFactsFromJson(json(i, "facts")), text(i, "place"), count(i, "levels"), langFromJson(json(i, "lang"))))
    "gridHistogram" -> gridHistogramToJson(gridHistogram(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), text(i, "place"), date(i, "on"), langFromJson(json(i, "lang"))))
    "gridGeoJson" -> gridGeoJsonToJson(gridGeoJson(gridFactsFromJson(json(i, "facts")), text(i, "place")))
    "gridAt" -> gridAtToJson(gridAt(gridHistoryFromJson(json(i, "history")), date(i, "asOf"), if (absent(i, "knownAt")) null else date(i, "knownAt")))
    "selectablePlaces" -> list(selectablePlaces(gridHistoryFromJson(json(i, "history")), date(i, "asOf"), if (absent(i, "knownAt")) null else date(i, "knownAt")).map { selectablePlaceToJson(it) })
    "attribute" -> attributionsToJson(attribute(gridHistoryFromJson(json(i, "history")), attributionQueryFromJson(json(i, "query"))))
    "checkReorganisation" -> reorganisationReportToJson(checkReorganisation(policyPackHandle(i), gridHistoryFromJson(json(i, "history")), reorganisationFromJson(json(i, "change"))))
    "reorganise" -> reorganisedToJson(reorganise(policyPackHandle(i), gridHistoryFromJson(json(i, "history")), reorganisationFromJson(json(i, "change"))))
    "checkLeaders" -> list(checkLeaders(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), date(i, "on")).map { findingToJson(it) })
    "proposeLeaders" -> leaderProposalToJson(proposeLeaders(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), date(i, "on")))
    "leaderRoster" -> leaderRosterToJson(leaderRoster(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), date(i, "on")))
    "householdLeaders" -> householdLeadersToJson(householdLeaders(gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), text(i, "household"), date(i, "on")))
    "checkVisits" -> visitReportToJson(checkVisits(policyPackHandle(i), visitFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "visitDuties" -> visitDutiesToJson(visitDuties(policyPackHandle(i), date(i, "on")))
    "checkVisitsUnder" -> visitReportToJson(checkVisitsUnder(policyPackHandle(i), visitPoliciesFromJson(json(i, "policies")), visitFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "mergeVisits" -> mergedVisitsToJson(mergeVisits(visitDiariesFromJson(json(i, "log"))))
    "planVisits" -> visitPlanToJson(planVisits(policyPackHandle(i), visitFactsFromJson(json(i, "facts")), visitPlanRequestFromJson(json(i, "request")), date(i, "asOf")))
    "visitCalendar" -> calendarFileToJson(visitCalendar(visitPlanFromJson(json(i, "plan")), text(i, "team"), langFromJson(json(i, "lang")), date(i, "stamp")))
    "visitRoutes" -> list(visitRoutes(visitPlanFromJson(json(i, "plan")), routePointsFromJson(json(i, "points"))).map { routeDayToJson(it) })
    "compareVisitReadings" -> visitReadingsToJson(compareVisitReadings(policyPackHandle(i), visitFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "checkMeetings" -> meetingReportToJson(checkMeetings(policyPackHandle(i), meetingFactsFromJson(json(i, "facts")), date(i, "asOf")))
    "Grid.check" -> gridReportToJson(Grid(gridFactsFromJson(json(i, "facts"))).check(policyPackHandle(i), date(i, "on")))
    "Grid.checkLeaders" -> list(Grid(gridFactsFromJson(json(i, "facts"))).checkLeaders(policyPackHandle(i), leaderFactsFromJson(json(i, "leaders")), date(i, "on")).map { findingToJson(it) })
    "Grid.proposeLeaders" -> leaderProposalToJson(Grid(gridFactsFromJson(json(i, "facts"))).proposeLeaders(policyPackHandle(i), leaderFactsFromJson(json(i, "leaders")), date(i, "on")))
    "Grid.leaderRoster" -> leaderRosterToJson(Grid(gridFactsFromJson(json(i, "facts"))).leaderRoster(policyPackHandle(i), leaderFactsFromJson(json(i, "leaders")), date(i, "on")))
    "Grid.householdLeaders" -> householdLeadersToJson(Grid(gridFactsFromJson(json(i, "facts"))).householdLeaders(leaderFactsFromJson(json(i, "leaders")), text(i, "household"), date(i, "on")))
    "Grid.place" -> Grid(gridFactsFromJson(json(i, "facts"))).place(text(i, "id"))?.let { placeSummaryToJson(it) } ?: "null"
    "Grid.picture" -> gridPictureToJson(Grid(gridFactsFromJson(json(i, "facts"))).picture(text(i, "place"), count(i, "levels"), langFromJson(json(i, "lang"))))
    "Grid.histogram" -> gridHistogramToJson(Grid(gridFactsFromJson(json(i, "facts"))).histogram(policyPackHandle(i), text(i, "place"), date(i, "on"), langFromJson(json(i, "lang"))))
    "Grid.coverage" -> Grid(gridFactsFromJson(json(i, "facts"))).coverage(policyPackHandle(i), VisitLog(visitFactsFromJson(json(i, "log"))), text(i, "place"), date(i, "asOf"))?.let { gridCoverageToJson(it) } ?: "null"
    "VisitLog.check" -> visitReportToJson(VisitLog(visitFactsFromJson(json(i, "facts"))).check(policyPackHandle(i), date(i, "asOf")))
    "VisitLog.household" -> list(VisitLog(visitFactsFromJson(json(i, "facts"))).household(policyPackHandle(i), text(i, "id"), date(i, "asOf")).map { householdStatusToJson(it) })
    else -> error("unknown operation $op")
}

/** The method of a handle that gives the same answer as an operation. */
val THROUGH = mapOf(
    "checkGrid" to "Grid.check",
    "checkLeaders" to "Grid.checkLeaders",
    "proposeLeaders" to "Grid.proposeLeaders",
    "leaderRoster" to "Grid.leaderRoster",
    "householdLeaders" to "Grid.householdLeaders",
    "gridPicture" to "Grid.picture",
    "gridHistogram" to "Grid.histogram",
    "checkVisits" to "VisitLog.check",
)

/** The records of which no text shows a value. */
val REDACTED = listOf(
    "SupplementRow",
    "AmountSpan",
    "PaidMonth",
    "AmountFacts",
    "AmountRow",
    "AmountMonth",
    "AmountReport",
    "MemberPlace",
    "ApplicationPlaceFacts",
    "Ground",
    "ProgrammeResult",
    "TextLine",
    "ResultText",
    "AssessmentText",
    "CardCustody",
    "CaseMaterial",
    "MaterialNotice",
    "SupporterConsent",
    "CaseFile",
    "ConsentAnswer",
    "CaseFileReport",
    "HouseholdPlace",
    "Assumption",
    "Supporter",
    "Person",
    "Household",
    "DisabilityCertificateCheck",
    "DisabilityFacts",
    "FamilyPerson",
    "FamilyTie",
    "FamilyFacts",
    "MembershipGround",
    "Membership",
    "HouseholdStatus",
    "IncomeLine",
    "IncomeCount",
    "IncomeItem",
    "IncomeFacts",
    "CandidateChange",
    "Candidate",
    "LeaderPost",
    "HeldStatus",
    "HelpMember",
    "HelpItem",
    "LinkedHelp",
    "Visit",
    "RecipientEvent",
    "RecipientFacts",
    "ReviewGround",
    "RecipientReview",
    "SelfCareFacts",
    "SelfCareResult",
    "SeverityAnswer",
    "SevereDisability",
    "AidClassAnswer",
    "AidDutyAnswer",
    "TemporaryPath",
    "Mover",
    "PeriodResult",
    "VisitEvent",
    "VisitedHousehold",
    "DueVisit",
    "Change",
    "Threshold",
)
