//! What is certain of a folder, and that nothing more is after something of it was lost.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::collections::{BTreeMap, BTreeSet};

use gridaid::eligibility::{Outcome, Programme};
use gridaid::finding::FindingKind;
use gridaid::visit::VisitState;
use gridaid_pilot::Results;

pub const OF_HOUSEHOLDS: [Programme; 4] = [
    Programme::Dibao,
    Programme::Margin,
    Programme::Rigid,
    Programme::Temporary,
];

/// All that is certain of a folder.
pub struct Certain {
    /// What a household is told; an answer that is not listed is a no.
    pub households: BTreeMap<(String, Programme), (Outcome, Option<i64>)>,
    /// How many persons of a household are told yes.
    pub persons: BTreeMap<(String, Programme), usize>,
    pub overdue: BTreeSet<(String, String)>,
    /// What the law is said to ask in vain.
    pub law: BTreeSet<String>,
}

pub fn certain(results: &Results) -> Certain {
    let mut households = BTreeMap::new();
    let mut persons = BTreeMap::new();
    for ((id, _), answers) in results.households.iter().zip(&results.outcomes.answers) {
        for programme in OF_HOUSEHOLDS {
            let answer = answers.iter().find(|a| a.programme == programme);
            let answer = answer.map_or((Outcome::No, None), |a| (a.outcome, a.amount_fen));
            households.insert((id.clone(), programme), answer);
        }
        for programme in [Programme::Tekun, Programme::DibaoSingle] {
            let yes =
                |a: &&gridaid_pilot::Answer| a.programme == programme && a.outcome == Outcome::Yes;
            persons.insert((id.clone(), programme), answers.iter().filter(yes).count());
        }
    }
    let overdue = results
        .due
        .iter()
        .filter(|d| d.state == VisitState::Overdue);
    let law = results
        .findings
        .iter()
        .filter(|f| f.kind == FindingKind::Law);
    Certain {
        households,
        persons,
        overdue: overdue
            .map(|d| (d.household.clone(), format!("{:?}", d.policy)))
            .collect(),
        law: law
            .map(|f| format!("{:?} {:?}", f.code, f.place.id))
            .collect(),
    }
}

/// Holds what is said after a loss against what the whole folder says.
pub fn nothing_more_certain(whole: &Certain, after: &Certain, what: &str) {
    for (key, (outcome, amount)) in &after.households {
        let Some((was, amount_was)) = whole.households.get(key) else {
            continue;
        };
        if matches!(outcome, Outcome::Yes | Outcome::No) {
            assert_eq!(outcome, was, "{key:?} after {what}");
        }
        assert!(
            amount.is_none() || amount == amount_was,
            "{key:?} after {what}"
        );
    }
    for (key, yes) in &after.persons {
        let was = whole.persons.get(key).copied().unwrap_or(0);
        assert!(*yes <= was, "{key:?}: {yes} persons after {what}");
    }
    let more =
        |a: &BTreeSet<_>, b: &BTreeSet<_>| format!("{:?}", a.difference(b).collect::<Vec<_>>());
    assert!(
        after.overdue.is_subset(&whole.overdue),
        "overdue after {what}: {}",
        more(&after.overdue, &whole.overdue)
    );
    let law: Vec<_> = after.law.difference(&whole.law).collect();
    assert!(law.is_empty(), "law after {what}: {law:?}");
}

/// The seeds of a test: so many, or those that somebody asks for.
pub fn seeds(usual: u64) -> std::ops::Range<u64> {
    let number = |name, usual: u64| std::env::var(name).map_or(usual, |n| n.parse().unwrap());
    let first = number("SEED", 0);
    first..first + number("ROUNDS", usual)
}
