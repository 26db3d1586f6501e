// calls GIVEN ROUNDS CALLS: what a typed call costs in Swift.
import Foundation

let warmUp = 2

/// Prints the microseconds of a call: the fastest round and the median one.
func measure(_ op: String, _ rounds: Int, _ calls: Int, _ ask: () -> Assessment) {
    var times: [Double] = []
    for _ in 0..<(warmUp + rounds) {
        let begin = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<calls { _ = ask() }
        times.append(Double(DispatchTime.now().uptimeNanoseconds - begin) / 1000 / Double(calls))
    }
    times = times.dropFirst(warmUp).sorted()
    let results = ask().results.count
    print("{\"op\": \"\(op)\", \"minimum\": \(times[0]), \"median\": \(times[times.count / 2]), \"results\": \(results)}")
}

@main
struct Calls {
    static func main() throws {
        let arguments = CommandLine.arguments
        let facts = try parsed(String(contentsOfFile: arguments[1], encoding: .utf8)) as! [String: Any]
        let (rounds, calls) = (Int(arguments[2])!, Int(arguments[3])!)
        let pack = try policyPackHandle(facts)
        let household = try householdFromJson(text: json(facts, "household"))
        let asOf = try date(facts, "asOf")
        measure("classify", rounds, calls) { classify(pack: pack, household: household, asOf: asOf) }
        measure("assess", rounds, calls) { assess(pack: pack, household: household, asOf: asOf) }
    }
}
