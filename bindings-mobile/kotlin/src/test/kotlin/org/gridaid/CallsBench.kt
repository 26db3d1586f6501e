package org.gridaid

import java.io.File
import org.junit.jupiter.api.Test

/**
 * What a typed call costs in Kotlin on the JVM. Its name is not that of a test, so that only
 * `cargo xtask bench-calls` runs it.
 */
class CallsBench {
    private val warmUp = 2
    private val rounds = System.getProperty("gridaid.rounds").toInt()
    private val calls = System.getProperty("gridaid.calls").toInt()

    /** Prints the microseconds of a call: the fastest round and the median one. */
    private fun <T> measure(op: String, results: (T) -> Int, ask: () -> T) {
        val times = List(warmUp + rounds) {
            val begin = System.nanoTime()
            repeat(calls) { ask() }
            (System.nanoTime() - begin) / 1000.0 / calls
        }.drop(warmUp).sorted()
        val told = """"minimum": ${times[0]}, "median": ${times[times.size / 2]}, "results": ${results(ask())}"""
        println("""{"op": "$op", $told}""")
    }

    @Test
    fun oneHousehold() {
        val given = MAPPER.readTree(File(System.getProperty("gridaid.given")))
        val pack = policyPackHandle(given)
        val household = householdFromJson(json(given, "household"))
        val asOf = date(given, "asOf")
        measure<Assessment>("classify", { it.results.size }) { classify(pack, household, asOf) }
        measure<Assessment>("assess", { it.results.size }) { assess(pack, household, asOf) }
        val log = VisitLog(visitFactsFromJson(json(given, "visits")))
        measure<List<HouseholdStatus>>("visits", { it.size }) { log.household(pack, "h", asOf) }
    }
}
