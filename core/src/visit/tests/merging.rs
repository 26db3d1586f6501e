//! Corrections, and the laws of a merge.

use proptest::prelude::*;

use super::*;
use crate::finding::FindingCode;

fn fix(id: &str, date: &str, corrects: &[&str]) -> Visit {
    Visit {
        corrects: corrects.iter().map(|c| (*c).into()).collect(),
        ..team(id, date)
    }
}

/// The days of the entries that count, and what is said of the others.
fn standing(visits: &[Visit]) -> (Vec<String>, Vec<(FindingCode, String)>) {
    let facts = VisitFacts {
        households: vec![household(Some(false))],
        visits: visits.to_vec(),
        log_from: Some(day("2026-01-01")),
    };
    let log = VisitLog::new(&facts);
    let on = day("2026-11-24");
    let days = log
        .known_on(on)
        .flat_map(|k| k.entries.iter().map(|e| e.date.to_string()));
    let told = log
        .findings(on)
        .into_iter()
        .map(|f| (f.code, f.place.pointer.unwrap()));
    (days.collect(), told.collect())
}

#[test]
fn a_correction_takes_the_place_of_what_it_puts_right() {
    let log = [team("a", "2026-10-01"), fix("b", "2026-10-02", &["a"])];
    assert_eq!(standing(&log), (vec!["2026-10-02".into()], vec![]));
    // And so does a correction of the correction.
    let log = [log.as_slice(), &[fix("c", "2026-10-03", &["b"])]].concat();
    assert_eq!(standing(&log), (vec!["2026-10-03".into()], vec![]));
    let gone = Visit {
        withdrawn: Some(true),
        ..fix("d", "2026-10-03", &["c"])
    };
    let log = [log.as_slice(), &[gone]].concat();
    assert_eq!(standing(&log), (vec![], vec![]));
}

#[test]
fn two_corrections_of_one_entry_are_a_dispute_until_a_third_settles_it() {
    let log = [
        team("a", "2026-10-01"),
        fix("b", "2026-10-02", &["a"]),
        fix("c", "2026-10-03", &["a"]),
    ];
    let differ = |at: &str| {
        (
            FindingCode::VisitCorrectionsDiffer,
            format!("/visits/{at}/corrects"),
        )
    };
    assert_eq!(standing(&log), (vec![], vec![differ("1"), differ("2")]));
    let settled = [log.as_slice(), &[fix("d", "2026-10-04", &["b", "c"])]].concat();
    assert_eq!(standing(&settled), (vec!["2026-10-04".into()], vec![]));
    // Two entries of one id are settled in the same way.
    let two = [team("a", "2026-10-01"), team("a", "2026-10-02")];
    assert_eq!(standing(&two).0, Vec::<String>::new());
    let settled = [two.as_slice(), &[fix("b", "2026-10-02", &["a"])]].concat();
    assert_eq!(standing(&settled), (vec!["2026-10-02".into()], vec![]));
}

#[test]
fn a_circle_counts_for_nothing_and_an_unknown_entry_is_said() {
    let log = [
        fix("a", "2026-10-01", &["b"]),
        fix("b", "2026-10-02", &["a"]),
    ];
    let differ = |at: &str| {
        (
            FindingCode::VisitCorrectionsDiffer,
            format!("/visits/{at}/corrects"),
        )
    };
    assert_eq!(standing(&log), (vec![], vec![differ("0"), differ("1")]));
    let log = [fix("a", "2026-10-01", &["nowhere"])];
    let unknown = (
        FindingCode::VisitCorrectsUnknown,
        "/visits/0/corrects".to_owned(),
    );
    assert_eq!(standing(&log), (vec!["2026-10-01".into()], vec![unknown]));
    // An entry that names itself is no correction.
    assert_eq!(
        standing(&[fix("a", "2026-10-01", &["a"])]),
        (vec!["2026-10-01".into()], vec![])
    );
}

prop_compose! {
    fn any_diary()(
        from in prop::option::of(0i64..20),
        entries in prop::collection::vec(
            (prop::option::of(0u8..6), 0i64..4, prop::collection::vec(0u8..6, 0..2), any::<bool>(), any::<bool>()),
            0..8,
        ),
    ) -> VisitDiary {
        let visit = |(id, shift, corrects, withdrawn, swapped): (Option<u8>, i64, Vec<u8>, bool, bool)| {
            let mut visit = Visit {
                id: id.map(|n| n.to_string()),
                date: Some(day("2026-10-01") + chrono::TimeDelta::days(shift)),
                corrects: corrects.iter().map(u8::to_string).collect(),
                withdrawn: (withdrawn || swapped).then_some(withdrawn),
                ..team("", "2026-10-01")
            };
            if swapped {
                visit.visitors.reverse();
            }
            visit
        };
        VisitDiary {
            visits: entries.into_iter().map(visit).collect(),
            log_from: from.map(|n| day("2026-01-01") + chrono::TimeDelta::days(n)),
        }
    }
}

/// What counts, whatever the order of the log.
fn counted(merged: &MergedVisits) -> (Vec<String>, usize) {
    let (mut days, told) = standing(&merged.visits);
    days.sort();
    (days, told.len())
}

proptest! {
    #[test]
    fn merging_is_commutative(a in any_diary(), b in any_diary()) {
        let one = merge_diaries(&[a.clone(), b.clone()]);
        prop_assert_eq!(&one, &merge_diaries(&[b, a]));
    }

    #[test]
    fn merging_is_associative(a in any_diary(), b in any_diary(), c in any_diary()) {
        let left: VisitDiary = merge_diaries(&[a.clone(), b.clone()]).into();
        let right: VisitDiary = merge_diaries(&[b.clone(), c.clone()]).into();
        let whole = merge_diaries(&[a.clone(), b, c.clone()]);
        prop_assert_eq!(&merge_diaries(&[left, c]), &whole);
        prop_assert_eq!(&merge_diaries(&[a, right]), &whole);
    }

    #[test]
    fn merging_again_changes_nothing(a in any_diary(), b in any_diary()) {
        let once = merge_diaries(&[a.clone(), b.clone()]);
        let again: VisitDiary = once.clone().into();
        prop_assert_eq!(&merge_diaries(std::slice::from_ref(&again)), &once);
        prop_assert_eq!(&merge_diaries(&[again.clone(), again, a, b]), &once);
    }

    #[test]
    fn nothing_is_lost(a in any_diary(), b in any_diary()) {
        let merged = merge_diaries(&[a.clone(), b.clone()]);
        let mut sorted: Vec<Visit> = a.visits.into_iter().chain(b.visits).collect();
        sorted.iter_mut().for_each(|v| {
            v.visitors.sort();
            v.withdrawn = v.withdrawn.filter(|gone| *gone);
        });
        prop_assert!(sorted.iter().all(|v| merged.visits.contains(v)));
    }

    /// The order of visitors, and rows that stand twice, with an id or without.
    #[test]
    fn a_log_counts_as_its_merge_does(a in any_diary(), b in any_diary()) {
        let raw: Vec<Visit> = a.visits.iter().chain(&b.visits).cloned().collect();
        let mut days = standing(&raw).0;
        days.sort();
        prop_assert_eq!(days, counted(&merge_diaries(&[a, b])).0);
    }

    #[test]
    fn what_counts_does_not_depend_on_the_order_of_the_log(a in any_diary(), seed in any::<u64>()) {
        let merged = merge_diaries(&[a]);
        let mut shuffled = merged.clone();
        let mut state = seed | 1;
        for i in (1..shuffled.visits.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.visits.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(counted(&merged), counted(&shuffled));
    }
}
