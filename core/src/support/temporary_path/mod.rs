//! How temporary assistance is given (临时救助办理指引): classes, what may be skipped, who decides, limits, cap.

mod amount;

use chrono::NaiveDate;
use gridaid_derive::wire;

use self::amount::{Monthly, decide, exact, suggest};
use crate::eligibility::{MissingParameter, Outcome, TruthValue};
use crate::eligibility::{Standards, TemporaryRegime};
use crate::eligibility::{check_facts, load, outcome_of, temporary};
use crate::finding::{Code, Finding, Place};
use crate::household::Household;
use crate::household::once::once;
use crate::law::{self, Strength};
use crate::logic::Explain;
use crate::logic::truth::{F, FACT, T, and, fact, not, or};
use crate::money::MAX_FEN;
use crate::order::InOrder;
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// A class of temporary assistance (救助类型).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidClass {
    /// 急难型.
    Emergency,
    /// 小额快救.
    Quick,
    /// 支出型.
    Spending,
    /// 救助后仍有严重困难.
    Supplement,
    /// 疫情一次性救助.
    Epidemic,
}

/// The answer for one class (分类结论).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AidClassAnswer {
    /// The class.
    pub class: AidClass,
    /// Its clause on the date.
    pub clause: String,
    /// The answer; the missing facts stand with the assessment.
    pub outcome: Outcome,
    /// A single person may be helped, not only a household (L-03, L-05, L-08).
    pub individual: bool,
}

/// What is done, or may be left out, on the way (办理要求).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidDuty {
    /// 先行救助.
    HelpFirst,
    /// 可不进行家庭经济状况核对.
    SkipEconomicCheck,
    /// 可不进行民主评议.
    SkipAppraisal,
    /// 可不公示.
    SkipPublicity,
    /// 事后补充说明和登记: person, reason, amount, signatures and seals.
    RecordAfterwards,
    /// 主要核查支出.
    CheckMainlySpending,
    /// 一定期限内不再核对收入财产.
    NoNewEconomicCheck,
    /// 审核、公示、审批的一般程序.
    OrdinaryPath,
    /// 公示.
    Publicise,
}

/// One of them, and whether it applies (适用情况).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AidDutyAnswer {
    /// What.
    pub duty: AidDuty,
    /// Clause.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Whether it applies to this case.
    pub applies: TruthValue,
}

/// A limit in time or number, where it is set (期限).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidLimit {
    /// Key of the parameter, such as `temp.first_response`.
    pub key: String,
    /// Clause.
    pub clause: String,
    /// The number, in the unit of the key.
    pub count: i64,
    /// The unit where it is disputed (C4): `days` or `workingDays`.
    pub unit: Option<String>,
}

/// Who decides (审批机关).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidDecider {
    /// 乡镇（街道）: the amount is within its limit (L-31).
    Town,
    /// 县级民政部门 (L-30).
    County,
}

/// The way of a case of temporary assistance (办理指引): advice, never a decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct TemporaryPath {
    /// The date.
    pub as_of: NaiveDate,
    /// The answer over all classes, as `assess` gives it.
    pub outcome: Outcome,
    /// The classes of the date.
    #[wire(if_any)]
    pub classes: Vec<AidClassAnswer>,
    /// What is done or may be left out.
    #[wire(if_any)]
    pub duties: Vec<AidDutyAnswer>,
    /// Limits that apply to the classes that are not certainly out.
    #[wire(if_any)]
    pub limits: Vec<AidLimit>,
    /// Highest amount of quick small aid, fen (L-25).
    pub quick_cap_fen: Option<i64>,
    /// Amount by the local multiple, fen (L-40, L-41): standard × members × multiple, rounded down; not above the
    /// cap where aid can be given as quick aid alone, every other class being certainly out. While another class is
    /// open, the amount is that of the multiple; the cap stands beside it.
    pub suggested_fen: Option<i64>,
    /// Who decides on the proposed amount.
    pub decided_by: Option<AidDecider>,
    /// Parameters without a value that this would need.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong, such as a proposal above the cap.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

const MUST: Option<Strength> = Some(Strength::Must);

/// The way of the case on the date.
pub fn temporary_path(pack: &PolicyPack, h: &Household, as_of: NaiveDate) -> TemporaryPath {
    use AidDuty as D;
    let standards = Standards::resolve(pack, as_of);
    let mut path = TemporaryPath {
        hypothetical: pack.supposed(),
        as_of,
        outcome: Outcome::NotCovered,
        classes: vec![],
        duties: vec![],
        limits: vec![],
        quick_cap_fen: None,
        suggested_fen: None,
        decided_by: None,
        missing_parameters: vec![],
        readings: vec![],
        findings: check_facts(&standards, h),
    };
    let h = &*once(h);
    let frame = load(&standards, h);
    let a = Explain::new(&frame, &standards.values);
    let (Some(whole), Some(c)) = (
        temporary::household(&a, &standards),
        temporary::classes(&a, &standards),
    ) else {
        return path;
    };
    let of = |t: Option<(u8, u32)>| t.map_or(FACT, |t| t.0);
    let difficulty = of(c.difficulty.get(0));
    path.outcome = outcome_of(of(whole.get(0)));
    path.readings.clone_from(&standards.temporary_readings);
    let emergency_place = and(difficulty, of(c.emergency_place.get(0)));
    let emergency = and(emergency_place, of(c.emergency.get(0)));
    let quick = match c.quick {
        Some(t) => and(emergency_place, of(t.get(0))),
        None if standards.temporary == TemporaryRegime::Law => {
            and(emergency, fact(h.event_confirmed))
        }
        None => F,
    };
    let place = and(difficulty, of(c.place.get(0)));
    let spending = and(place, of(c.spending.get(0)));
    let supplement = c.supplement.map_or(F, |t| and(place, of(t.get(0))));
    let epidemic = c.epidemic.map_or(F, |t| of(t.get(0)));
    let (emergency_clause, spending_clause) = match standards.temporary {
        TemporaryRegime::Before | TemporaryRegime::Interim => ("L-01", "L-02"),
        TemporaryRegime::Opinion2018 => ("L-03", "L-04"),
        TemporaryRegime::Opinion2026 => ("L-03", "L-06"),
        TemporaryRegime::Law => ("L-08", "L-06"),
    };
    let since_2026 = standards.temporary >= TemporaryRegime::Opinion2026;
    // Before 2018 the text speaks of families only.
    let person = standards.temporary >= TemporaryRegime::Opinion2018;
    for (class, clause, truth, individual, exists) in [
        (
            AidClass::Emergency,
            emergency_clause,
            emergency,
            person,
            true,
        ),
        (AidClass::Quick, "L-05", quick, true, since_2026),
        (AidClass::Spending, spending_clause, spending, false, true),
        (
            AidClass::Supplement,
            "L-07",
            supplement,
            true,
            standards.supplement,
        ),
        (
            AidClass::Epidemic,
            "L-09",
            epidemic,
            true,
            standards.epidemic,
        ),
    ] {
        if exists {
            path.classes.push(AidClassAnswer {
                class,
                clause: clause.into(),
                outcome: outcome_of(truth),
                individual,
            });
        }
    }

    let monthly = Monthly::of(&standards, h);
    if quick != F {
        path.missing_parameters.extend(monthly.missing());
    }
    let proposed = h.proposed_aid_fen.filter(|v| (0..=MAX_FEN).contains(v));
    let ratio = pack.basis_points("temp.quick.max_amount", as_of).ok();
    let cap = monthly.times(ratio);
    // L-26 speaks of small aid, whether or not the event is confirmed (L-05).
    let small = fact(proposed.zip(cap).and_then(|(v, (low, high))| match v {
        v if v <= low => Some(true),
        v if v > high => Some(false),
        _ => None,
    }));
    if quick != F {
        path.quick_cap_fen = exact(cap);
    }
    // L-20: the emergency of the opinion of 2018 needs help at once (L-03), also since the law speaks of any (L-08).
    let at_once = and(emergency, fact(h.needs_help_at_once));
    let small_at_once = and(at_once, small);

    let any = or(or(emergency, quick), or(or(spending, supplement), epidemic));
    let ordinary = and(any, not(or(quick, at_once)));
    let recorded = or(
        fact(h.recorded_dibao),
        or(fact(h.recorded_margin), fact(h.recorded_rigid)),
    );
    let recipients = of(temporary::recipients(&a).get(0));
    let checked = or(spending, supplement);
    // The strength where it is not that of the clause: L-20 lets steps be left out but not the record, and only the
    // days of L-24 are general.
    let first = [
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
            and(spending, recorded),
        ),
        (D::NoNewEconomicCheck, "L-33", None, and(checked, recorded)),
        (
            D::CheckMainlySpending,
            "L-32",
            None,
            and(spending, recipients),
        ),
        (D::Publicise, "L-06", None, and(spending, not(quick))),
        (D::OrdinaryPath, "L-30", None, ordinary),
    ];
    for (duty, clause, strength, applies) in first {
        let Some(c) = law::clause(clause).filter(|_| pack.in_force(clause, as_of)) else {
            continue;
        };
        if applies == F {
            continue;
        }
        path.duties.push(AidDutyAnswer {
            duty,
            clause: clause.into(),
            strength: strength.unwrap_or(c.strength),
            applies: if applies == T {
                TruthValue::Yes
            } else {
                TruthValue::Open
            },
        });
    }
    for (key, clause, applies) in [
        ("temp.first_response", "L-21", at_once),
        ("temp.paperwork", "L-21", at_once),
        ("temp.quick.max_days", "L-24", quick),
        ("temp.ordinary_total", "L-34", ordinary),
        ("temp.publicity", "L-35", ordinary),
        ("temp.times_per_year", "L-44", any),
    ] {
        if applies == F || !pack.in_force(clause, as_of) {
            continue;
        }
        match pack.count(key, as_of) {
            Ok(count) => path.limits.push(AidLimit {
                key: key.into(),
                clause: clause.into(),
                count,
                unit: (key == "temp.paperwork")
                    .then(|| {
                        pack.choice("temp.paperwork_unit", as_of)
                            .ok()
                            .map(ToOwned::to_owned)
                    })
                    .flatten(),
            }),
            Err(_) => path.missing_parameters.push(MissingParameter {
                key: key.into(),
                clause: clause.into(),
            }),
        }
    }
    // L-25 caps quick aid, so an amount is capped only where it can be aid of no other class.
    let others = [emergency, spending, supplement, epidemic];
    let only_quick = quick != F && others.iter().all(|t| *t == F);
    if any != F {
        suggest(&mut path, pack, h, &monthly, cap.filter(|_| only_quick));
        decide(&mut path, pack, proposed);
    }
    if only_quick && small == F {
        let at = Place::at("/proposedAidFen");
        path.findings
            .extend(Finding::law(Code::AboveQuickCap, "L-25", false, at));
    }
    path.missing_parameters.order();
    path.missing_parameters.dedup();
    path
}

redacted!(AidClassAnswer, AidDutyAnswer, TemporaryPath);
