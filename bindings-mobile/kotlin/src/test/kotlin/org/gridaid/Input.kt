package org.gridaid

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.time.LocalDate

// The parts of a vector's input, as the arguments of a typed call.

val MAPPER = ObjectMapper()

fun absent(input: JsonNode, key: String): Boolean = input[key]?.isNull ?: true

fun json(input: JsonNode, key: String): String = input[key]?.toString() ?: "null"

fun text(input: JsonNode, key: String): String = input[key].textValue()

fun flag(input: JsonNode, key: String): Boolean = input[key].booleanValue()

fun count(input: JsonNode, key: String): UInt = input[key].intValue().toUInt()

fun date(input: JsonNode, key: String): LocalDate = LocalDate.parse(text(input, key))

fun items(input: JsonNode, key: String): List<String> = input[key].map { it.toString() }

fun texts(input: JsonNode, key: String): List<String> = input[key].map { it.textValue() }

fun list(items: List<String>): String = items.joinToString(",", "[", "]")

fun quoted(value: Any?): String = MAPPER.writeValueAsString(value)

/** The pack of the library with the overlay and the reform that the vector gives, if any. */
fun policyPackHandle(input: JsonNode): PolicyPack {
    val overlay = if (absent(input, "overlay")) null else localOverlayFromJson(json(input, "overlay"))
    val reform = if (absent(input, "reform")) null else reformFromJson(json(input, "reform"))
    return PolicyPack(overlay, reform)
}
