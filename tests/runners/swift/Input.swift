// The parts of a vector's input, as the arguments of a typed call.
import Foundation

struct Fault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// A value in which an absent and a null fact are the same.
func canonical(_ value: Any) -> Any {
    if let fields = value as? [String: Any] {
        return fields.filter { !($0.value is NSNull) }.mapValues(canonical)
    }
    if let items = value as? [Any] { return items.map(canonical) }
    return value
}

/// JSON text of a value as it was given: a null stays a null.
func exact(_ value: Any) throws -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
    let data = try JSONSerialization.data(withJSONObject: value, options: options)
    return String(decoding: data, as: UTF8.self)
}

/// JSON text with its keys in order, so that equal values are equal texts.
func written(_ value: Any) throws -> String { try exact(canonical(value)) }

func parsed(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
}

func absent(_ input: [String: Any], _ key: String) -> Bool {
    input[key] == nil || input[key] is NSNull
}

func json(_ input: [String: Any], _ key: String) throws -> String {
    absent(input, key) ? "null" : try exact(input[key]!)
}

func text(_ input: [String: Any], _ key: String) throws -> String {
    guard let value = input[key] as? String else { throw Fault("\(key) is no text") }
    return value
}

func flag(_ input: [String: Any], _ key: String) throws -> Bool {
    guard let value = input[key] as? Bool else { throw Fault("\(key) is no flag") }
    return value
}

func date(_ input: [String: Any], _ key: String) throws -> CivilDate {
    guard let value = CivilDate(iso: try text(input, key)) else { throw Fault("\(key) is no date") }
    return value
}

func items(_ input: [String: Any], _ key: String) throws -> [String] {
    guard let list = input[key] as? [Any] else { throw Fault("\(key) is no list") }
    return try list.map(exact)
}

func count(_ input: [String: Any], _ key: String) throws -> UInt32 {
    guard let number = input[key] as? Int, let value = UInt32(exactly: number) else { throw Fault("\(key) is no count") }
    return value
}

func texts(_ input: [String: Any], _ key: String) throws -> [String] {
    guard let list = input[key] as? [String] else { throw Fault("\(key) is no list of texts") }
    return list
}

func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

func quoted(_ value: Any) throws -> String { try written(value) }

/// The pack of the library with the overlay and the reform that the vector gives, if any.
func policyPackHandle(_ input: [String: Any]) throws -> PolicyPack {
    let overlay = try absent(input, "overlay") ? nil : localOverlayFromJson(text: json(input, "overlay"))
    let reform = try absent(input, "reform") ? nil : reformFromJson(text: json(input, "reform"))
    return try PolicyPack(overlay: overlay, reform: reform)
}
