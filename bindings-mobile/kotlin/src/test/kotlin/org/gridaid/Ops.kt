// Written by `cargo xtask mirror` from core/src; change the core instead.
package org.gridaid

import com.fasterxml.jackson.databind.JsonNode

/** The output of an operation as JSON text. */
fun call(op: String, i: JsonNode): String = when (op) {
    "checkCitizenNumber" -> citizenNumberCheckToJson(checkCitizenNumber(text(i, "number"), flag(i, "synthetic"), if (absent(i, "birthDate")) null else date(i, "birthDate")))
    "describeFinding" -> textToJson(describeFinding(findingFromJson(json(i, "finding")), langFromJson(json(i, "lang"))))
    "clauses" -> list(clauses().map { clauseInfoToJson(it) })
    "parameter" -> parameterAnswerToJson(parameter(policyPackHandle(i), text(i, "key"), date(i, "on")))
    "decodeHousehold" -> decodedHouseholdToJson(decodeHousehold(text(i, "text")))
    "classify" -> assessmentToJson(classify(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "assess" -> assessmentToJson(assess(policyPackHandle(i), householdFromJson(json(i, "household")), date(i, "asOf")))
    "checkGrid" -> gridReportToJson(checkGrid(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), date(i, "on")))
    "checkLeaders" -> list(checkLeaders(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), date(i, "on")).map { findingToJson(it) })
    "proposeLeaders" -> leaderProposalToJson(proposeLeaders(policyPackHandle(i), gridFactsFromJson(json(i, "facts")), leaderFactsFromJson(json(i, "leaders")), date(i, "on")))
    "checkVisits" -> visitReportToJson(checkVisits(policyPackHandle(i), visitFactsFromJson(json(i, "facts")), date(i, "asOf")))
    else -> error("unknown operation $op")
}
