//! One part of a valid input that is lost, doubled or absurd never makes an answer more certain, at the door of JSON.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};

use crate::eligibility::tests::{day, household, standards};
use crate::eligibility::{Outcome, Programme, Standards, assess, brief, classify};
use crate::household::{
    FamilyFacts, Household, HouseholdFormation, IncomeFacts, SelfCareFacts, assess_self_care,
};
use crate::logic::columns::Scratch;
use crate::logic::known::TruthValue;
use crate::policy::{LocalOverlay, PolicyPack};
use crate::wire::decode;
use crate::wire::ops::{count_income, decode_household, form_household};

/// What befalls a part.
#[derive(Debug, Clone, Copy)]
enum Damage {
    /// A field is not there.
    Dropped,
    /// An entry of a list stands there twice.
    Doubled,
    /// A day is of the year 202.
    Absurd,
    /// A fact that stands there is said to be unreadable as well.
    Marked,
    /// A name of no fact is said to be unreadable, and a fact is gone.
    Misspelt,
    /// An id is one that is refused.
    Refused,
}

const DAMAGES: [Damage; 6] = [
    Damage::Dropped,
    Damage::Doubled,
    Damage::Absurd,
    Damage::Marked,
    Damage::Misspelt,
    Damage::Refused,
];

/// Facts of which the rules say what speaks where they were not given; what a date of birth contradicts, where there is none;
/// and who sits on a committee, which is said of those alone who do (D-65).
const SPOKEN_FOR: [&str; 6] = [
    "staff",
    "propertyWithin",
    "ownProperty",
    "recorded",
    "applicationDate",
    "birthDate",
];
const REFUSED: [&str; 3] = ["张三", "370302199003071234", "a\u{200B}"];

/// The places of all values, with their parents before them.
fn places(json: &Json, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match json {
        Json::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{n}"), all);
            }
        }
        Json::Object(fields) => {
            for (name, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
                places(value, &format!("{at}/{name}"), all);
            }
        }
        _ => {}
    }
}

/// The input with one part damaged; none where this part cannot be so.
fn damaged(json: &Json, place: &str, damage: Damage, pick: usize) -> Option<Json> {
    let mut json = json.clone();
    let (at, name) = place.rsplit_once('/')?;
    let value = json.pointer(place)?.clone();
    let parent = json.pointer_mut(at)?;
    let id = matches!(name, "id" | "member" | "person" | "of" | "applicant");
    match (damage, parent) {
        (Damage::Dropped, Json::Object(record)) => {
            let spoken_for = SPOKEN_FOR.iter().any(|fact| name.starts_with(fact));
            if value.is_array() || spoken_for || record.remove(name).is_none() {
                return None;
            }
        }
        (Damage::Doubled, Json::Array(list)) if value.is_object() => {
            list.insert(pick % (list.len() + 1), value);
        }
        (Damage::Absurd, Json::Object(record))
            if value
                .as_str()
                .is_some_and(|t| crate::calendar::iso_date(t).is_some()) =>
        {
            record.insert(name.to_owned(), json!("0202-07-01"));
        }
        (Damage::Marked, Json::Object(record))
            if record.contains_key("unreadable") && !value.is_array() =>
        {
            record.insert("unreadable".into(), json!([name]));
        }
        (Damage::Misspelt, Json::Object(record))
            if record.contains_key("unreadable") && !value.is_array() =>
        {
            record.remove(name);
            record.insert("unreadable".into(), json!([format!("{name}s")]));
        }
        (Damage::Refused, Json::Object(record)) if id => {
            record.insert(name.to_owned(), json!(REFUSED[pick % REFUSED.len()]));
        }
        _ => return None,
    }
    Some(json)
}

/// One damaged input of all that there are.
fn one(json: &Json, damage: Damage, which: Index, pick: usize) -> Option<(String, Json)> {
    let mut all = vec![];
    places(json, "", &mut all);
    let mut each: Vec<(String, Json)> = vec![];
    for place in all {
        each.extend(damaged(json, &place, damage, pick).map(|json| (place, json)));
    }
    (!each.is_empty()).then(|| which.get::<(String, Json)>(&each).clone())
}

/// Members and supporters with ids of their own.
fn named(mut h: Household) -> Household {
    for (m, id) in h.members.iter_mut().zip(["a", "b", "c", "d", "e"]) {
        m.id = Some(id.into());
        for (s, id) in m.supporters.iter_mut().zip(["s", "t", "u", "v"]) {
            s.id = Some(id.into());
        }
    }
    h
}

type Answer = (Programme, Option<String>, Outcome, Option<i64>, u8);

/// The answers by the ids of the members, of the quick reading and of the whole one.
fn answers(standards: &Standards, h: &Household) -> Vec<Answer> {
    let id = |m: u32| h.members.get(m as usize).and_then(|m| m.id.clone());
    let mut all: Vec<Answer> = vec![];
    // The quick readings may be open where the whole one is certain.
    let whole = assess(standards, h).results;
    for (door, results) in (0..).zip([whole, classify(standards, h).results]) {
        let each = results.into_iter();
        all.extend(each.map(|r| {
            (
                r.programme,
                r.member.map(|m| id(m).unwrap_or_default()),
                r.outcome,
                r.amount_fen,
                door,
            )
        }));
    }
    let quick = brief(standards, h, &Scratch::default());
    let of_all = crate::eligibility::ProgrammeLevel::Household;
    for row in (crate::eligibility::PROGRAMMES.iter()).filter(|row| row.level == of_all) {
        all.extend(
            quick
                .of(row.programme)
                .map(|o| (row.programme, None, o, None, 2)),
        );
    }
    all
}

fn certain(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Yes | Outcome::No)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_global_rejects: 20_000, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_household_is_no_more_certain(
        standards in standards(), h in household(), damage in prop::sample::select(DAMAGES.to_vec()),
        which in any::<Index>(), pick in 0..7usize,
    ) {
        let h = named(h);
        let whole = serde_json::to_value(&h).unwrap();
        // Amounts that no language can hold are unreadable before anything is damaged.
        let h = decode::<Household>(&whole.to_string()).value;
        let part = one(&whole, damage, which, pick);
        prop_assume!(part.is_some());
        let (place, json) = part.unwrap();
        let right = answers(&standards, &h);
        // The typed door and the one that reads in spite of faults.
        let typed = decode::<Household>(&json.to_string()).value;
        let read = decode_household(&json.to_string()).household;
        for h in [&typed, &read] {
            for (programme, member, outcome, amount, door) in answers(&standards, h) {
                let of = right.iter().filter(|r| (r.0, &r.1, r.4) == (programme, &member, door));
                for r in of.filter(|r| certain(outcome) || r.3.is_some()) {
                    prop_assert!(!certain(outcome) || outcome == r.2, "{:?} {}: {:?} {:?} {:?} {:?} {}", damage, place, programme, member, outcome, r.2, json);
                    prop_assert!(amount.is_none() || r.3.is_none() || amount == r.3, "{:?} {}: {:?} {:?}", damage, place, programme, amount);
                }
            }
        }
    }
}

fn maybe<T: Clone + std::fmt::Debug + 'static>(of: Vec<T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::weighted(0.8, prop::sample::select(of))
}

prop_compose! {
    fn relative(id: &'static str)(
        birth in maybe(vec!["1960-05-05", "1985-02-02", "2010-01-01", "2001-09-09"]),
        study in maybe(vec!["none", "upToBachelor", "postgraduate"]),
        together in maybe(vec![true, false]), unable in maybe(vec![true, false]),
        out in maybe(vec![false, false, false, true]), staff in maybe(vec![false, false, true]),
        near in maybe(vec![false, false, true]), since in maybe(vec!["2015-01-01", "2025-01-01"]),
        away in maybe(vec![false, true]),
    ) -> Json {
        json!({"id": id, "birthDate": birth, "study": study, "livesTogether": together, "unableToLiveIndependently": unable,
            "inPrison": out, "inCompulsoryTreatment": false, "declaredMissing": false, "provincialExclusion": false,
            "religiousAway": away, "religiousAwaySince": since, "staff": staff, "nearRelativeOfStaff": near})
    }
}

prop_compose! {
    fn tie()(
        person in 0..4usize, of in 0..4usize, kind in maybe(vec!["spouse", "child", "child", "grandchild", "sibling"]),
        found in maybe(vec![true, false]),
    ) -> Json {
        let ids = ["a", "b", "c", "d"];
        json!({"person": ids[person], "kind": kind, "of": ids[of], "dutyFound": found})
    }
}

prop_compose! {
    fn family()(
        a in relative("a"), b in relative("b"), c in relative("c"), d in relative("d"),
        ties in prop::collection::vec(tie(), 1..5), wide in any::<bool>(),
    ) -> (Json, bool) {
        (json!({"applicant": "a", "persons": [a, b, c, d], "personsComplete": true, "ties": ties, "tiesComplete": true}), wide)
    }
}

fn pack(more: &[(&str, &str)]) -> PolicyPack {
    let mut text = String::from("name = \"test\"\nsynthetic = true\n");
    for (key, value) in more {
        text += &format!("[[value]]\nkey = \"{key}\"\n{value}\nfrom = 2021-07-01\n");
    }
    let (pack, local) = (
        PolicyPack::builtin(),
        LocalOverlay::from_toml(&text).unwrap(),
    );
    pack.with_overlay(&local).unwrap()
}

fn formed(pack: &PolicyPack, json: &Json) -> HouseholdFormation {
    let facts = decode::<FamilyFacts>(&json.to_string()).value;
    form_household(pack, &facts, day(2026, 8, 1))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_global_rejects: 20_000, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// D-10 to D-16, D-65.
    #[test]
    fn a_damaged_family_is_no_more_certain(
        (whole, wide) in family(), damage in prop::sample::select(DAMAGES.to_vec()), which in any::<Index>(), pick in 0..7usize,
    ) {
        let part = one(&whole, damage, which, pick);
        prop_assume!(part.is_some());
        let (place, json) = part.unwrap();
        let wide = format!("flag = {wide}");
        let pack = pack(&[("dibao.members_of_members", &wide), ("dibao.postgraduate_counts", "flag = true"),
            ("dibao.other_exclusions_exist", "flag = false")]);
        let (right, told) = (formed(&pack, &whole), formed(&pack, &json));
        for p in &told.persons {
            let other = right.persons.iter().find(|r| p.id.is_some() && r.id == p.id);
            let Some(other) = other else { continue };
            prop_assert!(p.belongs == TruthValue::Open || p.belongs == other.belongs, "{:?} {}: {:?} {:?}", damage, place, p, other);
        }
        prop_assert!(told.size_at_least <= right.size_at_most.unwrap_or(i64::MAX));
        prop_assert!(told.size_at_least <= right.size_at_least, "{:?} {}", damage, place);
        prop_assert!(told.size_at_most.is_none_or(|n| right.size_at_most.is_some_and(|m| m <= n)), "{:?} {}", damage, place);
        let relative = told.registered_relative;
        prop_assert!(relative == TruthValue::Open || relative == right.registered_relative, "{:?} {}: {:?}", damage, place, relative);
    }
}

prop_compose! {
    fn item(id: Option<&'static str>)(
        member in prop::sample::select(vec!["a", "b"]), amount in prop::sample::select(vec![0, 1_200, 120_000]),
        kind in prop::sample::select(vec!["wage", "employmentCost", "business", "businessCost", "property", "transfer",
            "hardshipSpending", "governmentAssistance", "seniorAllowance"]),
        from in prop::sample::select(vec!["2025-01-01", "2025-08-01", "2026-02-01"]),
        to in prop::sample::select(vec!["2026-06-30", "2026-07-31"]),
    ) -> Json {
        json!({"id": id, "member": member, "kind": kind, "amountFen": amount, "from": from, "to": to})
    }
}

fn items() -> impl Strategy<Value = Json> {
    let each = |ids: bool| {
        let id = move |id| Some(id).filter(|_| ids);
        (item(id("i")), item(id("j")), item(id("k")))
    };
    any::<bool>()
        .prop_flat_map(each)
        .prop_map(|(i, j, k)| json!({"items": [i, j, k], "itemsComplete": true}))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_global_rejects: 20_000, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// D-20 to D-24: an income is the same or not known, and lies between its bounds.
    #[test]
    fn a_damaged_list_of_income_is_no_more_certain(
        whole in items(), damage in prop::sample::select(DAMAGES.to_vec()), which in any::<Index>(), pick in 0..7usize,
        method in prop::sample::select(vec!["none", "actual", "capped", "fixed", "share"]),
    ) {
        let part = one(&whole, damage, which, pick);
        prop_assume!(part.is_some());
        let (place, json) = part.unwrap();
        let method = format!("choice = \"{method}\"");
        let pack = pack(&[("dibao.income_period_months", "count = 12"), ("dibao.income_rounding", "choice = \"down\""),
            ("dibao.employment_cost_method", &method), ("dibao.employment_cost_share", "basis_points = 1000"),
            ("dibao.hardship_spending_method", "choice = \"actual\""), ("dibao.senior_allowance_excluded", "flag = false")]);
        let home = decode::<Household>(r#"{"members": [{"id": "a"}, {"id": "b"}], "membersComplete": true}"#).value;
        let count = |json: &Json| {
            let facts = decode::<IncomeFacts>(&json.to_string()).value;
            count_income(&pack, &home, &facts, day(2026, 8, 1))
        };
        let (right, told) = (count(&whole), count(&json));
        prop_assert!(told.income_fen.is_none() || told.income_fen == right.income_fen, "{:?} {}: {:?} {:?}", damage, place, told.income_fen, right.income_fen);
        let fen = right.income_fen.unwrap_or_default();
        prop_assert!(right.income_fen.is_none() || told.income_at_least_fen.is_none_or(|least| least <= fen), "{:?} {}", damage, place);
        prop_assert!(right.income_fen.is_none() || told.income_at_most_fen.is_none_or(|most| most >= fen), "{:?} {}", damage, place);
        for (one, other) in told.household.members.iter().zip(&right.household.members) {
            let amounts = |m: &crate::household::Person| [m.wage_fen, m.business_net_fen, m.property_net_fen, m.transfer_net_fen, m.senior_allowance_fen];
            for (a, b) in amounts(one).into_iter().zip(amounts(other)) {
                prop_assert!(a.is_none() || a == b, "{:?} {}: {:?} {:?}", damage, place, a, b);
            }
        }
    }
}

prop_compose! {
    fn cared(id: &'static str)(
        birth in prop::sample::select(vec!["2006-07-15", "2015-01-01"]), employed in maybe(vec![true, false]),
        held in maybe(vec![true, true, false]), grade in maybe(vec![2, 3]),
    ) -> Json {
        json!({"id": id, "birthDate": birth, "employed": employed, "disabilityCertificate": held, "disabilityCategory": "hearing",
            "disabilityGrade": grade, "unreadable": []})
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_global_rejects: 20_000, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// D-26: whether support of the disabled counts rests on the member; of two records of one id it rests on both.
    #[test]
    fn a_damaged_member_makes_no_income_more_certain(
        (a, b) in (cared("a"), cared("b")), same in any::<bool>(), damage in prop::sample::select(DAMAGES.to_vec()),
        which in any::<Index>(), pick in 0..7usize,
    ) {
        let mut b = b;
        if same {
            b["id"] = json!("a");
        }
        let whole = json!({"members": [a, b], "membersComplete": true});
        // Where the other record differs in nothing but the fact that is lost, nothing is left to see.
        let part = one(&whole, damage, which, pick).filter(|(place, _)| !same || place.ends_with("/id"));
        prop_assume!(part.is_some());
        let (place, json) = part.unwrap();
        let pack = pack(&[("dibao.income_period_months", "count = 12"), ("dibao.income_rounding", "choice = \"down\""),
            ("dibao.employment_cost_method", "choice = \"none\""), ("dibao.carer_support_disregarded", "flag = true")]);
        let items = json!({"itemsComplete": true, "items": [
            {"member": "a", "kind": "carerSupport", "amountFen": 1_200, "from": "2025-08-01", "to": "2026-07-31"}]});
        let items = decode::<IncomeFacts>(&items.to_string()).value;
        let count = |json: &Json| {
            let home = decode::<Household>(&json.to_string()).value;
            count_income(&pack, &home, &items, day(2026, 8, 1)).income_fen
        };
        let (right, told) = (count(&whole), count(&json));
        prop_assert!(told.is_none() || told == right, "{:?} {}: {:?} {:?} {}", damage, place, told, right, json);
    }

    /// T-40 to T-46: a tier is the same or not known, or it is told that its departure is not used.
    #[test]
    fn a_damaged_self_care_is_no_more_certain(
        six in prop::array::uniform6(maybe(vec![true, false])), to in maybe(vec!["selfCaring", "partialCare", "fullCare"]),
        reason in maybe(vec!["卧床"]), damage in prop::sample::select(DAMAGES.to_vec()), which in any::<Index>(), pick in 0..7usize,
    ) {
        let [eat, dress, bed, toilet, walk, bathe] = six;
        // A reason alone tells of a departure that is lost already.
        let whole = json!({"eat": eat, "dress": dress, "bed": bed, "toilet": toilet, "walk": walk, "bathe": bathe,
            "departTo": to, "departReason": reason});
        let part = one(&whole, damage, which, pick).filter(|(place, _)| to.is_none() || reason.is_some() || place != "/departTo");
        prop_assume!(part.is_some());
        let (place, json) = part.unwrap();
        let assessed = |json: &Json| {
            let facts = decode::<SelfCareFacts>(&json.to_string()).value;
            assess_self_care(&PolicyPack::builtin(), &facts, day(2026, 8, 1))
        };
        let (right, told) = (assessed(&whole), assessed(&json));
        let lost_reason = place == "/departReason" && (right.tier.is_none() || !told.findings.is_empty());
        prop_assert!(lost_reason || told.tier.is_none() || told.tier == right.tier, "{:?} {}: {:?} {:?}", damage, place, told.tier, right.tier);
    }
}
