// calls GIVEN ROUNDS CALLS: what a typed call costs in Swift.
import Foundation

let warmUp = 2

/// Prints the microseconds of a call: the fastest round and the median one.
func measure<T>(_ op: String, _ rounds: Int, _ calls: Int, _ results: (T) -> Int, _ ask: () -> T) {
    var times: [Double] = []
    for _ in 0..<(warmUp + rounds) {
        let begin = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<calls { _ = ask() }
        times.append(Double(DispatchTime.now().uptimeNanoseconds - begin) / 1000 / Double(calls))
    }
    times = times.dropFirst(warmUp).sorted()
    let told = "\"minimum\": \(times[0]), \"median\": \(times[times.count / 2]), \"results\": \(results(ask()))"
    print("{\"op\": \"\(op)\", \(told)}")
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
        let results = { (answer: Assessment) in answer.results.count }
        measure("classify", rounds, calls, results) { classify(pack: pack, household: household, asOf: asOf) }
        measure("assess", rounds, calls, results) { assess(pack: pack, household: household, asOf: asOf) }
        let log = try VisitLog(facts: visitFactsFromJson(text: json(facts, "visits")))
        measure("visits", rounds, calls, { (statuses: [HouseholdStatus]) in statuses.count }) { log.household(pack: pack, id: "h", asOf: asOf) }
    }
}
