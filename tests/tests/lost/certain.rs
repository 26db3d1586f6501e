//! What an answer says for certain, word by word.

use std::collections::BTreeSet;

use serde_json::Value;

/// The words of an answer, and the greatest number that stands for each of some.
#[derive(Debug, Default)]
pub struct Certain(BTreeSet<String>);

impl Certain {
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }

    /// Whether the same was said, or a number of the same that is not less.
    pub fn says(&self, word: &str) -> bool {
        let Some((name, number)) = word.split_once('≤') else {
            let team = word.split_once(": ").map(|(team, _)| team);
            // Who is owed nothing because of a visit, and who for another reason: both are owed nothing.
            let owed = word
                .strip_suffix(" notApplicable")
                .or(word.strip_suffix(" excused"));
            if owed.is_some_and(|of| self.0.contains(&format!("{of} done"))) {
                return true;
            }
            return match team {
                Some(team) => self.0.contains(word) || !self.0.contains(team),
                None => self.0.contains(word) || word.ends_with(']'),
            };
        };
        let number: i64 = number.parse().unwrap();
        number <= 0
            || self.0.iter().any(|said| {
                let said = said.split_once('≤').filter(|(said, _)| *said == name);
                said.is_some_and(|(_, said)| said.parse::<i64>().unwrap() >= number)
            })
    }

    pub fn word(&mut self, word: String) {
        self.0.insert(word);
    }
}

fn text<'a>(value: &'a Value, at: &str) -> &'a str {
    value.pointer(at).and_then(Value::as_str).unwrap_or("")
}

fn rows<'a>(value: &'a Value, at: &str) -> impl Iterator<Item = &'a Value> {
    value
        .pointer(at)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// What is said for certain by an answer.
pub fn certain(op: &str, answer: &Value) -> Certain {
    let mut out = Certain::default();
    match op {
        "checkLeaders" => laws(answer, "", &mut out),
        "checkGrid" => {
            laws(answer, "/findings", &mut out);
            for duty in rows(answer, "/duties") {
                let of = format!("{} {}", text(duty, "/clause"), text(duty, "/kind"));
                for name in ["met", "unmet", "advised", "waiting"] {
                    out.word(format!("{of} {name} ≤{}", duty[name]));
                }
            }
        }
        "proposeLeaders" => proposal(answer, &mut out),
        "leaderRoster" => {
            laws(answer, "/findings", &mut out);
            if answer["vacanciesKnown"] == true {
                out.word("vacancies known".into());
            }
            for vacancy in rows(answer, "/vacancies") {
                let fields = ["microGrid", "has", "asked"];
                out.word(format!("vacancy {:?}", fields.map(|name| &vacancy[name])));
            }
        }
        "householdLeaders" => {
            if answer["nobody"] != Value::Null && answer["nobody"] == true {
                out.word("nobody".into());
            }
        }
        "checkMeetings" => {
            laws(answer, "/findings", &mut out);
            for status in rows(answer, "/statuses") {
                meeting(status, &mut out);
            }
        }
        _ => visits(answer, &mut out),
    }
    out
}

/// The findings that rest on the law: each once with its place, and a number of places that are at fault.
pub fn laws(answer: &Value, at: &str, out: &mut Certain) {
    for finding in rows(answer, at).filter(|f| text(f, "/kind") == "law") {
        let place = match text(finding, "/place/id") {
            "" => text(finding, "/place/pointer"),
            id => id,
        };
        let word = match text(finding, "/code") {
            // One finding names many visits, whichever is the first.
            code if code.starts_with("visitTeam") => {
                format!("{code} ")
            }
            code => format!("{code} {place}"),
        };
        // Of a unit in several micro-grids the related ones are named in the order of the grid.
        let related = rows(finding, "/related").filter(|r| r.get("id").is_some());
        for related in related.filter(|_| !word.ends_with(' ')) {
            out.word(format!("{word} {}", text(related, "/id")));
        }
        for param in rows(finding, "/params") {
            let name = text(param, "/name");
            let number = &param["value"]["value"];
            if ["missed", "missing", "visits"].contains(&name) {
                out.word(format!("{word} {name} ≤{number}"));
            }
        }
        out.word(word);
    }
}

fn proposal(answer: &Value, out: &mut Certain) {
    for micro in rows(answer, "/microGrids") {
        let id = text(micro, "/microGrid");
        let ids: Vec<&str> = rows(micro, "/leaders")
            .map(|l| text(l, "/candidate"))
            .collect();
        // Of others nothing was said, so that nothing can be more certain.
        let team = format!("{id} {ids:?}");
        for wish in rows(micro, "/wishes").filter(|w| w["met"].is_boolean()) {
            out.word(format!("{team}: {} {}", wish["wish"], wish["met"]));
        }
        out.word(team);
        // Why others are not proposed hangs on who is; that there are none does not.
        if let Some(reason @ ("noCandidate" | "onlyOneCandidate")) = micro["unfilled"].as_str() {
            out.word(format!("{id} {reason}"));
        }
    }
}

fn meeting(status: &Value, out: &mut Certain) {
    let id = text(status, "/grid");
    let state = text(status, "/state");
    if ["done", "excused", "overdue", "notApplicable"].contains(&state) {
        out.word(format!("{id} {state}"));
    }
    for name in [
        "missedPrevious",
        "present",
        "attendanceBasisPoints",
        "last",
        "leaders",
        "meetings",
        "mode",
    ] {
        if !status[name].is_null() {
            out.word(format!("{id} {name} {}", status[name]));
        }
    }
    for absent in rows(status, "/absent") {
        out.word(format!("{id} absent {absent}"));
    }
}

fn visits(answer: &Value, out: &mut Certain) {
    laws(answer, "/findings", out);
    for status in rows(answer, "/statuses") {
        let id = format!("{} {}", text(status, "/household"), text(status, "/policy"));
        let state = text(status, "/state");
        if text(status, "/household").is_empty() && state != "overdue" {
            continue;
        }
        if ["done", "excused", "overdue", "notApplicable"].contains(&state) {
            out.word(format!("{id} {state}"));
        }
        if !status["missedPrevious"].is_null() {
            out.word(format!("{id} missedPrevious {}", status["missedPrevious"]));
        }
    }
    for call in rows(answer, "/calls").chain(rows(answer, "/unplanned")) {
        if call["overdue"] == true {
            out.word(format!("{} overdue", text(call, "/household")));
        }
    }
}
