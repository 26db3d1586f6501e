package org.gridaid

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays every vector through the typed functions. */
class VectorsTest {
    /** A value in which an absent and a null fact are the same. */
    private fun canonical(value: JsonNode): JsonNode = when (value) {
        is ObjectNode -> MAPPER.createObjectNode().also { out ->
            value.properties().filterNot { it.value.isNull }.forEach { out.set<JsonNode>(it.key, canonical(it.value)) }
        }
        is ArrayNode -> MAPPER.createArrayNode().also { out -> value.forEach { out.add(canonical(it)) } }
        else -> value
    }

    /** The output of a vector; where a handle answers the same, it must. */
    private fun output(vector: JsonNode): JsonNode {
        val op = vector["op"].textValue()
        val direct = called(op, vector["input"])
        THROUGH[op]?.let { assertEquals(direct, called(it, vector["input"]), it) }
        return direct
    }

    private fun called(op: String, input: JsonNode): JsonNode {
        val text = try {
            call(op, input)
        } catch (refused: GridaidException.Refused) {
            // The code of the refusal is that of its first finding.
            val first = refused.findings.first()
            assertEquals(first.code, refused.code)
            val code = MAPPER.readTree(findingToJson(first))["code"]
            """{"refused":{"code":$code,"findings":${list(refused.findings.map { findingToJson(it) })}}}"""
        }
        return MAPPER.readTree(text)
    }

    @Test
    fun everyVectorGivesItsOutput() {
        val folder = File(System.getProperty("gridaid.vectors"))
        val files = folder.walk().filter { it.extension == "json" }.sorted()
        val vectors = files.flatMap { MAPPER.readTree(it).toList() }.toList()
        var good = 0
        for (vector in vectors) {
            val expected = canonical(vector["output"])
            val given = runCatching { canonical(output(vector)) }
            if (given.getOrNull() == expected) {
                good += 1
            } else {
                println("${vector["id"]}: expected\n  $expected\ngave\n  $given")
            }
        }
        println("$good of ${vectors.size} vectors")
        assertTrue(vectors.isNotEmpty())
        assertEquals(vectors.size, good)
    }
}
