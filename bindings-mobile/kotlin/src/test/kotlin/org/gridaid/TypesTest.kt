package org.gridaid

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

/** What Kotlin users rely on. */
class TypesTest {
    @Test
    fun absentFactsHaveDefaults() {
        val check = checkCitizenNumber("11010519491231002X", synthetic = false)
        assertEquals(emptyList<Finding>(), check.findings)
    }

    @Test
    fun datesAreLocalDates() {
        val check = checkCitizenNumber("11010519491231002X", false, LocalDate.of(1949, 12, 30))
        assertFalse(check.valid)
        assertEquals(listOf(Code.CITIZEN_NUMBER_BIRTH_DIFFERS), check.findings.map { it.code })
    }

    @Test
    fun theSnippetOfTheReadmeRuns() {
        val shown = ByteArrayOutputStream()
        val before = System.out
        System.setOut(PrintStream(shown, true))
        try {
            org.example.main()
        } finally {
            System.setOut(before)
        }
        assertEquals("PARAMETER_MISSING /members/0/basicPensionFen", shown.toString().trim())
    }

    @Test
    fun refusalsNameEveryFault() {
        val refused = assertThrows(GridaidException.Refused::class.java) {
            findingFromJson("""{"code": "x", "kind": "data", "place": {"row": "3"}}""")
        }
        assertEquals(listOf("/code", "/place/row"), refused.findings.map { it.place.pointer })
    }
}
