// Written by `cargo xtask mirror` from core/src; change the core instead.

/// The output of an operation as JSON text.
func call(_ op: String, _ i: [String: Any]) throws -> String {
    switch op {
    case "checkCitizenNumber": return try citizenNumberCheckToJson(value: checkCitizenNumber(number: text(i, "number"), synthetic: flag(i, "synthetic"), birthDate: absent(i, "birthDate") ? nil : date(i, "birthDate")))
    case "describeFinding": return try textToJson(value: describeFinding(finding: findingFromJson(text: json(i, "finding")), lang: langFromJson(text: json(i, "lang"))))
    default: throw Fault("unknown operation \(op)")
    }
}
