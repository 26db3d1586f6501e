// Written by `cargo xtask mirror` from core/src; change the core instead.
package org.gridaid

import com.fasterxml.jackson.databind.JsonNode

/** The output of an operation as JSON text. */
fun call(op: String, i: JsonNode): String = when (op) {
    "checkCitizenNumber" -> citizenNumberCheckToJson(checkCitizenNumber(text(i, "number"), flag(i, "synthetic"), if (absent(i, "birthDate")) null else date(i, "birthDate")))
    "describeFinding" -> textToJson(describeFinding(findingFromJson(json(i, "finding")), langFromJson(json(i, "lang"))))
    else -> error("unknown operation $op")
}
