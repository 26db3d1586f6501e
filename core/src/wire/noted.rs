//! What cannot be read is noted where it stands, and ends what a list claims of itself.

use super::decode;
use crate::finding::FindingCode;
use crate::grid::{GridFacts, GridHistory};
use crate::household::Household;
use crate::support::{AmountFacts, RecipientFacts};
use crate::visit::VisitFacts;
#[test]
fn what_cannot_be_read_is_noted_where_it_stands() {
    let names = |text: &str| {
        let read = decode::<Household>(text).value;
        (
            read.unreadable,
            read.members.into_iter().next().map(|m| m.unreadable),
        )
    };
    let none: Vec<String> = vec![];
    assert_eq!(
        names(r#"{"homes": null, "members": [{}]}"#),
        (none.clone(), Some(none.clone()))
    );
    let text = r#"{"homes": "two", "area": 1, "homes": 2, "membersComplete": "x", "members":
        [{"wageFen": 1.5, "employed": true, "supporters": [{"tekun": 1}]}]}"#;
    let own = ["area", "homes", "membersComplete"].map(str::to_owned);
    assert_eq!(
        names(text),
        (own.to_vec(), Some(vec!["wageFen".to_owned()]))
    );
    // What was noted stays, and where the note cannot be read any fact that is not there may be one of it.
    let text = r#"{"homes": "two", "unreadable": ["area"]}"#;
    assert_eq!(names(text).0, ["area", "homes"]);
    // Of what is no object all was given.
    let (_, other) = names(r#"{"members": ["abc"]}"#);
    assert!(other.is_some_and(|all| all.iter().any(|n| n == "ownPropertyWithinDibaoRule")));
    let (lost, _) = names(r#"{"homes": 2, "unreadable": ["area", 5]}"#);
    assert!(lost.iter().any(|n| n == "propertyWithinDibaoRule"));
    assert!(!lost.iter().any(|n| n == "homes" || n == "members"));
}

fn told(text: &str) -> Vec<(FindingCode, String)> {
    let findings = decode::<Household>(text).findings.into_iter();
    findings
        .map(|f| (f.code, f.place.pointer.unwrap_or_default()))
        .collect()
}

#[test]
fn a_list_that_is_not_there_is_not_an_empty_one() {
    let read = |text: &str| {
        let member = decode::<Household>(&format!(r#"{{"members": [{text}]}}"#));
        let complete = member.value.members.first().map(|m| m.supporters_complete);
        (complete.flatten(), member.findings.len())
    };
    assert_eq!(
        read(r#"{"supporters": [], "supportersComplete": true}"#),
        (Some(true), 0)
    );
    for (text, findings) in [
        (r#"{"supportersComplete": true}"#, 1),
        (r#"{"supporters": null, "supportersComplete": true}"#, 1),
        (r#"{"supporters": null}"#, 1),
        (r#"{"suporters": [{}], "supportersComplete": true}"#, 2),
        (
            r#"{"supporters": [], "supporters": null, "supportersComplete": true}"#,
            1,
        ),
        (
            r#"{"supporters": null, "supporters": [], "supportersComplete": true}"#,
            1,
        ),
        (
            r#"{"supporters": [{"tekum": 1}], "supportersComplete": true}"#,
            1,
        ),
        (r#"{"supportersComplete": false}"#, 0),
    ] {
        let (complete, found) = read(text);
        assert!(complete != Some(true) && found == findings, "{text}");
    }
    assert_eq!(
        told(r#"{"membersComplete": true}"#),
        [(FindingCode::BadValue, "/members".into())]
    );
}

#[test]
fn a_second_null_is_a_second_value() {
    for text in [
        r#"{"homes": 1, "homes": null}"#,
        r#"{"homes": null, "homes": 1}"#,
        r#"{"homes": null, "homes": null}"#,
    ] {
        assert_eq!(told(text), [(FindingCode::FieldTwice, "/homes".into())]);
        assert_eq!(decode::<Household>(text).value.unreadable, ["homes"]);
    }
    let unknown = decode::<Household>(r#"{"hoems": 1, "hoems": null}"#);
    assert!(unknown.value.unreadable.iter().any(|name| name == "homes"));
}

/// What a record has no room to say ends what is claimed above it.
#[test]
fn what_is_lost_in_a_record_ends_what_the_list_claims() {
    let visits = |home: &str, visit: &str| {
        let text = format!(
            r#"{{"households": [{{"id": "h1", {home}}}], "visits": [{{"household": "h1", {visit}}}], "logFrom": "2026-01-01"}}"#
        );
        let facts = decode::<VisitFacts>(&text).value;
        let ended = facts.households.first().and_then(|h| h.log_incomplete);
        (facts.log_from.is_some(), ended)
    };
    let right = (r#""city": true"#, r#""date": "2026-02-01""#);
    assert_eq!(visits(right.0, right.1), (true, None));
    for lost in [
        r#""ocupied": false"#,
        r#""since": 5"#,
        r#""events": [{"dat": 1}]"#,
    ] {
        assert_eq!(visits(lost, right.1), (true, Some(true)), "{lost}");
    }
    for lost in [
        r#""corects": ["v1"]"#,
        r#""corrects": null"#,
        r#""date": 5"#,
    ] {
        assert_eq!(visits(right.0, lost), (false, None), "{lost}");
    }
    let none = decode::<VisitFacts>(r#"{"households": [{"id": "h1"}], "logFrom": "2026-01-01"}"#);
    assert_eq!((none.value.log_from, none.findings.len()), (None, 1));
    let grid = |place: &str, home: &str| {
        let text = format!(
            r#"{{"places": [{{"id": "p1", {place}}}], "households": [{{"id": "h1", {home}}}], "householdsComplete": true}}"#
        );
        let facts = decode::<GridFacts>(&text).value;
        (facts.households_complete, facts.incomplete_at)
    };
    let (kind, door) = (r#""kind": "village""#, r#""door": "1""#);
    assert_eq!(grid(kind, door), (Some(true), vec![]));
    assert_eq!(grid(kind, r#""unitt": "u""#), (None, vec![]));
    assert_eq!(
        grid(r#""parrent": "p2""#, door),
        (None, vec!["p1".to_owned()])
    );
    // A record that notes what it lost says so itself, and the list that holds it stays as it is.
    let events = r#"{"events": [{"untill": "2026-01-01", "on": 5}], "eventsComplete": true}"#;
    let events = decode::<RecipientFacts>(events).value;
    let lost = events.events.first().map(|e| e.unreadable.clone());
    let lost = lost.unwrap_or_default();
    assert_eq!(events.events_complete, Some(true));
    assert!(
        ["until", "on", "member"]
            .iter()
            .all(|n| lost.iter().any(|l| l == n))
    );
    let amounts = |paid: &str| {
        let text =
            format!(r#"{{"endedOns": "2026-01-01", "paid": [{{{paid}}}], "paidComplete": true}}"#);
        let facts = decode::<AmountFacts>(&text).value;
        let ended = facts.unreadable.iter().any(|name| name == "endedOn");
        (facts.paid_complete, ended)
    };
    assert_eq!(amounts(r#""amountFen": 1"#), (Some(true), true));
    assert_eq!(amounts(r#""amount": 1"#), (None, true));
}

/// Days of an entry that cannot be read are unknown, and not absent.
#[test]
fn what_is_lost_of_an_entry_of_a_history_is_noted_in_its_days() {
    let history = r#"{"posts": [{"post": {"id": "p"}, "valid": {"frm": 1}}], "postsComplete": true,
            "households": [], "householdsComplete": true}"#;
    let history = decode::<GridHistory>(history).value;
    let lost = |history: &GridHistory| {
        let post = history.posts.first().map(|e| e.valid.unreadable.clone());
        post.unwrap_or_default()
    };
    let days = ["act", "ended", "from", "recordedAt", "to"];
    assert_eq!(history.posts_complete, Some(true));
    assert_eq!(lost(&history), days);
    // Days that are lost as a whole, an entry of which nothing is left, and a list that is none.
    for posts in [
        r#"[{"post": {"id": "p"}, "valid": 5}]"#,
        r#"[{"post": {"id": "p"}, "vaild": {}}]"#,
        r#"["p"]"#,
        r#""p""#,
    ] {
        let text = format!(r#"{{"posts": {posts}, "postsComplete": true}}"#);
        let history = decode::<GridHistory>(&text).value;
        assert_eq!(lost(&history), days, "{posts}");
    }
    let place =
        r#"{"places": [{"place": {"id": "p1", "parrent": "p"}}], "householdsComplete": true}"#;
    let history = decode::<GridHistory>(place).value;
    assert_eq!(
        (history.incomplete_at, history.households_complete),
        (vec!["p1".to_owned()], None)
    );
}

#[test]
fn a_fact_of_another_record_is_unknown_where_it_belongs() {
    let text = r#"{"ownPropertyWithinDibaoRule": false, "members": [{"propertyWithinDibaoRule": false, "homes": 2}]}"#;
    let household = decode::<Household>(text).value;
    for name in ["homes", "propertyWithinDibaoRule"] {
        assert!(household.unreadable.iter().any(|n| n == name), "{name}");
    }
    let own = household.members.first().map(|m| m.unreadable.clone());
    assert!(
        own.unwrap()
            .iter()
            .any(|n| n == "ownPropertyWithinDibaoRule")
    );
}

#[test]
fn a_note_that_is_lost_may_name_any_fact() {
    for text in [
        r#"{"unreadble": ["propertyWithinDibaoRule"]}"#,
        r#"{"unreadable": null}"#,
        r#"{"members": [{"supporters": [{"unreadable": ["propertyWithinDibaoRule"]}]}]}"#,
    ] {
        let noted = decode::<Household>(text).value.unreadable;
        assert!(
            noted.iter().any(|n| n == "propertyWithinDibaoRule"),
            "{text}"
        );
    }
}
