//! How temporary assistance is given (临时救助办理指引): classes, what may be skipped, who decides, limits, cap.

mod amount;
mod answer;
mod ways;

pub use answer::*;

use chrono::NaiveDate;

use self::amount::{Monthly, decide, exact, suggest};
use self::ways::{Ways, ways};
use crate::eligibility::temporary::{self, Cases};
use crate::eligibility::{
    MissingParameter, Outcome, Standards, TemporaryRegime, TruthValue, check_facts, load,
    outcome_of,
};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::Household;
use crate::household::alike::certain;
use crate::household::once::once;
use crate::law::{self, Strength};
use crate::logic::truth::{F, FACT, T, and, fact};
use crate::logic::{Algebra, Explain, Hh};
use crate::money::MAX_FEN;
use crate::order::InOrder;
use crate::policy::PolicyPack;

const MUST: Option<Strength> = Some(Strength::Must);

type Truth<'f> = <Explain<'f> as Algebra>::Truth<Hh>;

/// What a truth is for the one household.
fn of(t: &Truth<'_>) -> u8 {
    t.get(0).map_or(FACT, |(truth, _)| truth)
}

/// The way of the case on the date.
pub fn temporary_path(pack: &PolicyPack, h: &Household, as_of: NaiveDate) -> TemporaryPath {
    let standards = Standards::of(pack, as_of);
    let mut path = TemporaryPath {
        hypothetical: pack.supposed(),
        as_of,
        outcome: Outcome::NotCovered,
        classes: vec![],
        duties: vec![],
        limits: vec![],
        quick_cap_fen: None,
        suggested_fen: None,
        suggested_at_least_fen: None,
        suggested_at_most_fen: None,
        decided_by: None,
        missing_parameters: vec![],
        readings: vec![],
        findings: check_facts(&standards, h),
    };
    let each = once(h);
    let h = &*certain(&each);
    let frame = load(&standards, h);
    let a = Explain::new(&frame, &standards.values);
    let (Some(whole), Some(cases)) = (
        temporary::household(&a, &standards),
        temporary::cases(&a, &standards),
    ) else {
        return path;
    };
    path.outcome = outcome_of(of(&whole));
    path.readings.clone_from(&standards.temporary_readings);
    path.classes = answers(&cases, &standards);
    let ways = ways(&a, &cases);

    let monthly = Monthly::of(&standards, h);
    let proposed = h.proposed_aid_fen.filter(|v| (0..=MAX_FEN).contains(v));
    let ratio = pack.basis_points("temp.quick.max_amount", as_of).ok();
    let cap = monthly.times(ratio);
    if of(&ways.quick) != F {
        path.missing_parameters.extend(monthly.missing());
        path.quick_cap_fen = exact(cap);
    }
    let small = small(proposed, cap);
    duties(&mut path, pack, &ways, small);
    limits(&mut path, pack, &ways);
    // L-25 caps quick aid: an amount is held to it where it can be aid of no other class, and may be while that is open.
    let (quick, beside) = (of(&ways.quick) != F, of(&ways.beside_quick));
    let only_quick = quick && beside == F;
    if of(&ways.any) != F {
        let held = if !quick || beside == T {
            F
        } else if only_quick {
            T
        } else {
            FACT
        };
        suggest(&mut path, pack, h, &monthly, (held, cap));
        decide(&mut path, pack, proposed);
    }
    if only_quick && small == F {
        let at = FindingPlace::at("/proposedAidFen");
        path.findings
            .extend(Finding::law(FindingCode::AboveQuickCap, "L-25", false, at));
    }
    path.missing_parameters.order();
    path.missing_parameters.dedup();
    path
}

/// L-26 speaks of small aid, whether or not the event is confirmed (L-05): what is within the cap of quick aid.
fn small(proposed: Option<i64>, cap: Option<(i64, i64)>) -> u8 {
    fact(proposed.zip(cap).and_then(|(v, (low, high))| match v {
        v if v <= low => Some(true),
        v if v > high => Some(false),
        _ => None,
    }))
}

/// The classes that exist on the date, each by its clause.
fn answers(cases: &Cases<Explain<'_>>, standards: &Standards) -> Vec<AidClassAnswer> {
    let (emergency, spending) = match standards.temporary {
        TemporaryRegime::Before | TemporaryRegime::Interim => ("L-01", "L-02"),
        TemporaryRegime::Opinion2018 => ("L-03", "L-04"),
        TemporaryRegime::Opinion2026 => ("L-03", "L-06"),
        TemporaryRegime::Law => ("L-08", "L-06"),
    };
    // Before 2018 the text speaks of families only.
    let person = standards.temporary >= TemporaryRegime::Opinion2018;
    let rows = [
        (
            AidClass::Emergency,
            emergency,
            Some(&cases.emergency),
            person,
        ),
        (AidClass::Quick, "L-05", cases.quick.as_ref(), true),
        (AidClass::Spending, spending, Some(&cases.spending), false),
        (
            AidClass::Supplement,
            "L-07",
            cases.supplement.as_ref(),
            true,
        ),
        (AidClass::Epidemic, "L-09", cases.epidemic.as_ref(), true),
    ];
    let answer = |(class, clause, truth, individual): (_, &str, Option<&Truth<'_>>, _)| {
        Some(AidClassAnswer {
            class,
            clause: clause.into(),
            outcome: outcome_of(of(truth?)),
            individual,
        })
    };
    rows.into_iter().filter_map(answer).collect()
}

/// What is done or left out, with the strength where it is not that of the clause: L-20 lets steps be left out but not the
/// record, and only the days of L-24 are general.
fn duties(path: &mut TemporaryPath, pack: &PolicyPack, ways: &Ways<Explain<'_>>, small: u8) {
    use AidDuty as D;
    let [quick, at_once] = [&ways.quick, &ways.at_once].map(of);
    let small_at_once = and(at_once, small);
    let rows = [
        (D::HelpFirst, "L-26", None, small_at_once),
        (D::HelpFirst, "L-20", None, at_once),
        (D::HelpFirst, "L-23", None, small_at_once),
        (D::SkipEconomicCheck, "L-24", MUST, quick),
        (D::SkipPublicity, "L-24", MUST, quick),
        (D::SkipEconomicCheck, "L-20", None, at_once),
        (D::SkipAppraisal, "L-20", None, at_once),
        (D::SkipPublicity, "L-20", None, at_once),
        (D::RecordAfterwards, "L-20", MUST, at_once),
        (D::RecordAfterwards, "L-24", MUST, quick),
        (D::RecordAfterwards, "L-26", None, small_at_once),
        (
            D::CheckMainlySpending,
            "L-33",
            None,
            of(&ways.spending_of_recognised),
        ),
        (
            D::NoNewEconomicCheck,
            "L-33",
            None,
            of(&ways.checked_before),
        ),
        (
            D::CheckMainlySpending,
            "L-32",
            None,
            of(&ways.spending_of_recipients),
        ),
        (D::Publicise, "L-06", None, of(&ways.slow_spending)),
        (D::OrdinaryPath, "L-30", None, of(&ways.ordinary)),
    ];
    for (duty, clause, strength, applies) in rows {
        let here = |_: &&law::Clause| applies != F && pack.in_force(clause, path.as_of);
        let Some(c) = law::clause(clause).filter(here) else {
            continue;
        };
        let yes = applies == T;
        path.duties.push(AidDutyAnswer {
            duty,
            clause: clause.into(),
            strength: strength.unwrap_or(c.strength),
            applies: if yes {
                TruthValue::Yes
            } else {
                TruthValue::Open
            },
        });
    }
}

/// The limits of the ways that the case may go.
fn limits(path: &mut TemporaryPath, pack: &PolicyPack, ways: &Ways<Explain<'_>>) {
    for (key, clause, way) in [
        ("temp.first_response", "L-21", &ways.at_once),
        ("temp.paperwork", "L-21", &ways.at_once),
        ("temp.quick.max_days", "L-24", &ways.quick),
        ("temp.ordinary_total", "L-34", &ways.ordinary),
        ("temp.publicity", "L-35", &ways.ordinary),
        ("temp.times_per_year", "L-44", &ways.any),
    ] {
        if of(way) == F || !pack.in_force(clause, path.as_of) {
            continue;
        }
        let unit =
            (key == "temp.paperwork").then(|| pack.choice("temp.paperwork_unit", path.as_of).ok());
        match pack.count(key, path.as_of) {
            Ok(count) => path.limits.push(AidLimit {
                key: key.into(),
                clause: clause.into(),
                count,
                unit: unit.flatten().map(Into::into),
            }),
            Err(_) => path.missing_parameters.push(MissingParameter {
                key: key.into(),
                clause: clause.into(),
            }),
        }
    }
}
