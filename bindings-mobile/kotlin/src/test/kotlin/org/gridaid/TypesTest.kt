package org.gridaid

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.lang.reflect.Modifier
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.lang.reflect.WildcardType
import java.time.LocalDate
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
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
        assertEquals(listOf(FindingCode.CITIZEN_NUMBER_BIRTH_DIFFERS), check.findings.map { it.code })
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
    fun theExamplesOfTheDocsHold() {
        assertTrue(EXAMPLES.isNotEmpty())
        val failed = EXAMPLES.mapNotNull { (name, run) -> runCatching(run).exceptionOrNull()?.let { "$name: $it" } }
        assertEquals(emptyList<String>(), failed)
    }

    @Test
    fun refusalsNameEveryFault() {
        val refused = assertThrows(GridaidException.Refused::class.java) {
            findingFromJson("""{"code": "x", "kind": "data", "place": {"row": "3"}}""")
        }
        assertEquals(listOf("/code", "/place/row"), refused.findings.map { it.place.pointer })
    }

    /** An object that was closed is refused wherever it is given, also while another thread closes it. */
    @Test
    fun aClosedObjectIsRefusedAsAnArgument() {
        val on = LocalDate.of(2026, 7, 1)
        val pack = PolicyPack()
        val grid = GridRegister(GridFacts())
        val log = VisitLog(VisitFacts())
        val open = PolicyPack()
        listOf(pack, log).forEach { it.close() }
        val calls = listOf<() -> Any?>(
            { classify(pack, Household(), on) },
            { assess(pack, Household(), on) },
            { parameter(pack, "dibao.total", on) },
            { grid.check(pack, on) },
            { grid.coverage(open, log, "D1", on) },
            { grid.coverage(pack, VisitLog(VisitFacts()), "D1", on) },
            { pack.synthetic() },
            { log.check(open, on) },
        )
        for (call in calls) assertThrows(IllegalStateException::class.java) { call() }
        grid.close()
        assertThrows(IllegalStateException::class.java) { grid.check(open, on) }
        repeat(50) {
            val shared = PolicyPack()
            val caller = thread {
                try {
                    while (true) classify(shared, Household(), on)
                } catch (_: IllegalStateException) {
                    // Closed between two calls.
                }
            }
            shared.close()
            caller.join()
        }
    }

    @Test
    fun aDateBeyondTheWireIsNamed() {
        val pack = PolicyPack()
        for (date in listOf(LocalDate.MAX, LocalDate.MIN, LocalDate.of(0, 1, 1))) {
            val refused = assertThrows(IllegalArgumentException::class.java) { assess(pack, Household(), date) }
            assertEquals("a date lies in the years 1 to 9999", refused.message)
        }
    }

    /** A value of this type with a canary in every field. */
    private fun canary(type: Type): Any? = when (type) {
        String::class.java -> "canary"
        Long::class.java, java.lang.Long::class.java -> 7_654_321L
        Int::class.java, java.lang.Integer::class.java -> 7_654_321
        Double::class.java, java.lang.Double::class.java -> 7_654_321.0
        UInt::class.java -> 7_654_321u
        Byte::class.java, java.lang.Byte::class.java -> 7.toByte()
        Boolean::class.java, java.lang.Boolean::class.java -> true
        LocalDate::class.java -> LocalDate.of(2031, 11, 17)
        is ParameterizedType -> listOf(canary(type.actualTypeArguments[0]))
        is WildcardType -> canary(type.upperBounds[0])
        is Class<*> -> when {
            type.isEnum -> type.enumConstants.first()
            Modifier.isAbstract(type.modifiers) -> canary(type.declaredClasses.first { type.isAssignableFrom(it) })
            else -> made(type)
        }
        else -> null
    }

    /** By the constructor that takes every field. */
    private fun made(type: Class<*>): Any {
        val all = type.declaredConstructors.filterNot { it.isSynthetic }.maxBy { it.parameterCount }
        all.isAccessible = true
        val values = all.genericParameterTypes.map(::canary)
        return all.newInstance(*values.toTypedArray())
    }

    @Test
    fun noTextShowsWhatAPersonTold() {
        for (name in REDACTED) {
            val text = made(Class.forName("org.gridaid.$name")).toString()
            assertTrue(text.endsWith("facts redacted)"), text)
            // A change of a candidate is named by its day, and by nothing of the person.
            val dated = name == "CandidateChange"
            assertFalse("7654321" in text || (!dated && "2031" in text), text)
        }
        val household = Household(members = listOf(Person(wageFen = 7_654_321L)))
        for (text in listOf("$household", "${listOf(household)}", "${DecodedHousehold(household, listOf())}")) {
            assertFalse("7654321" in text, text)
        }
    }
}
