package org.example

import java.time.LocalDate
import org.gridaid.*

fun main() {
    val standard = LocalValue("dibao.standard.urban", TypedValue.Fen(100_000), LocalDate.of(2026, 1, 1))
    val pack = PolicyPack(LocalOverlay("invented", synthetic = true, values = listOf(standard)))
    val person = Person(birthDate = LocalDate.of(1985, 3, 10), wageFen = 80_000, disabilityCertificate = false)
    val household = Household(
        area = AreaKind.URBAN, hukouHere = true, propertyWithinDibaoRule = true,
        members = listOf(person), membersComplete = true,
    )
    val answer = assess(pack, household, LocalDate.of(2026, 11, 24))
    val dibao = answer.results.first { it.programme == Programme.DIBAO }
    println("${dibao.outcome} ${dibao.missingFacts.first()}")
}
