// replay VECTORS: the Swift runner, through the typed functions.
import Foundation

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)!
let files = walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
var vectors: [[String: Any]] = []
for file in files.sorted(by: { $0.path < $1.path }) {
    let list = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    vectors += list as! [[String: Any]]
}

/// The output of a vector as text; where a handle answers the same, it must.
func output(_ vector: [String: Any]) throws -> String {
    let op = vector["op"] as! String
    let input = vector["input"] as! [String: Any]
    let direct = try written(called(op, input))
    if let method = through[op] {
        let asked = try written(called(method, input))
        guard asked == direct else { throw Fault("\(method) gave\n  \(asked)\nthe operation\n  \(direct)") }
    }
    return direct
}

func called(_ op: String, _ input: [String: Any]) throws -> Any {
    do {
        return try parsed(call(op, input))
    } catch GridaidError.Refused(let code, let findings) {
        // The code of the refusal is that of its first finding.
        let parts = try findings.map { try parsed(findingToJson(value: $0)) }
        guard findings.first?.code == code else { throw Fault("the code is not the first finding's") }
        let first = parts[0] as! [String: Any]
        return ["refused": ["code": first["code"]!, "findings": parts] as [String: Any]]
    }
}

var good = 0
for vector in vectors {
    let expected = try written(vector["output"]!)
    var given: String
    do { given = try output(vector) } catch { given = "\(error)" }
    if given == expected {
        good += 1
    } else {
        print("\(vector["id"]!): expected\n  \(expected)\ngave\n  \(given)")
    }
}
print("\(good) of \(vectors.count) vectors")

// What Swift users rely on.
var passed = 0
var failed = 0
func check(_ what: String, _ holds: Bool) {
    if holds { passed += 1 } else { failed += 1; print("failed: \(what)") }
}
let real = "11010519491231002X"
check("absent facts have defaults", checkCitizenNumber(number: real, synthetic: false).valid)
let day = CivilDate(year: 1949, month: 12, day: 30)
let codes = checkCitizenNumber(number: real, synthetic: false, birthDate: day).findings.map(\.code)
check("dates are civil dates", codes == [.citizenNumberBirthDiffers])
check("no such day", CivilDate(year: 2023, month: 2, day: 29) == nil)
check("a leap day", CivilDate(iso: "2024-02-29")?.iso == "2024-02-29")
check("no date", CivilDate(iso: "2024-2-29") == nil && CivilDate(iso: "") == nil)
check("dates in order", CivilDate(iso: "2024-02-29")! < CivilDate(iso: "2024-03-01")!)
for (name, run) in examples {
    do {
        try run()
        check("the example of \(name)", true)
    } catch {
        check("the example of \(name): \(error)", false)
    }
}
do {
    _ = try findingFromJson(text: #"{"code": "x", "kind": "data", "place": {"row": "3"}}"#)
    check("a faulty finding is refused", false)
} catch GridaidError.Refused(_, let findings) {
    check("refusals name every fault", findings.map(\.place.pointer) == ["/code", "/place/row"])
}
let canary = #"{"id":"canary","depositsFen":7654321,"members":[{"wageFen":7654321,"birthDate":"2031-11-17"}]}"#
let household = try householdFromJson(text: canary)
let leaders = try leaderFactsFromJson(text: #"{"candidates":[{"id":"canary","microGrid":"m","birthDate":"2031-11-17"}]}"#)
let visits = try visitFactsFromJson(text: #"{"visits":[{"household":"h","date":"2031-11-17","device":"canary"}]}"#)
for value in [household, [household], household.members, leaders, visits] as [Any] {
    var dumped = ""
    dump(value, to: &dumped)
    for text in ["\(value)", String(describing: value), String(reflecting: value), dumped] {
        let sings = ["canary", "7654321", "2031"].contains { text.contains($0) }
        check("no text shows a value: \(type(of: value))", !sings)
    }
}
try snippet()
print("\(passed) passed, \(failed) failed")
exit(good == vectors.count && good > 0 && failed == 0 ? 0 : 1)
