//! What a status opens (专项救助衔接, H-01 to H-12): kinds of help by law on a date, each with clause and body.
//! Amounts and standards are local or belong to the body named: never a number here.

mod members;
mod table;

use std::borrow::Cow;

use chrono::NaiveDate;
use gridaid_derive::wire;

use self::members::fitting;
use self::table::{ROWS, Row};
use crate::deadline::{Limit, MONTHS_ROLL};
use crate::eligibility::{Assessment, Standards, classify};
use crate::eligibility::{LOSS_READING, PROGRAMMES, Recorded};
use crate::eligibility::{Outcome, Programme, TruthValue};
use crate::finding::Finding;
use crate::household::Household;
use crate::household::alike::certain;
use crate::household::once::{once, persons};
use crate::law::{self, Strength};
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// A kind of help (救助类型).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpKind {
    /// 特困人员救助供养: basic living, care, treatment, funeral.
    TekunSupport,
    /// 按月发放低保金.
    DibaoPayment,
    /// 边缘家庭成员单人纳入低保.
    SingleDibao,
    /// 对仍有困难的老年人、未成年人、重度残疾人、重病患者采取必要措施.
    ExtraSupport,
    /// 医疗救助.
    Medical,
    /// 资助参加居民医保.
    MedicalContribution,
    /// 高额自付医疗费用救助.
    MedicalHighCost,
    /// 教育救助.
    Education,
    /// 住房救助.
    Housing,
    /// 就业救助.
    Employment,
    /// 价格临时补贴.
    PriceSubsidy,
    /// 服务类救助: care, daily life, company.
    Services,
    /// 认定结果共享互认: other departments may skip a new economic check.
    SharedStatus,
    /// 临时救助.
    TemporaryAid,
    /// 省级规定的其他特殊困难群众.
    OtherGroups,
    /// 司法救助后仍有困难的被害人.
    CrimeVictims,
}

/// Who the help is for (对象).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HelpFor {
    /// The household as a whole.
    Household,
    /// Members of it, where the condition holds for them.
    Members,
    /// The person who has the status.
    Person,
    /// People outside the four statuses.
    Anyone,
}

/// What must also hold (条件).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HelpCondition {
    /// The person chooses institution or home (自愿选择).
    OwnChoice,
    /// Severe disability, serious illness or, from 2022-10-20, recorded special hardship (D-40, D-41, D-44a).
    SpecialMember,
    /// Elderly, minor, severely disabled or seriously ill, and life stays hard after dibao.
    StillHard,
    /// Resident medical insurance; the list of the text is open (等).
    MedicalInsurance,
    /// High own cost after all insurance; seriously ill.
    SeriouslyIll,
    /// At school, from pre-school to ordinary higher education; applied for there.
    AtSchool,
    /// Housing is difficult by the local standard.
    HousingDifficult,
    /// The same, and supported at home, not in an institution (分散供养).
    SupportedAtHome,
    /// Able to work and without work.
    AbleUnemployed,
    /// Prices have risen as the local rule says.
    PriceRise,
    /// A sudden rise of education or medical spending (L-06); before 2018-01-23 of any necessary spending (L-02).
    SpendingShock,
    /// Still in severe difficulty after other help.
    StillInDifficulty,
    /// The province has named the group.
    ProvincialList,
    /// The conditions of a programme are met after judicial aid.
    AfterJudicialAid,
}

/// Who gives it (经办部门). The law files name the last three; the others are those of the field.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HelpBody {
    /// 民政.
    CivilAffairs,
    /// 医疗保障.
    MedicalSecurity,
    /// 教育, through the school.
    Education,
    /// 住房城乡建设.
    Housing,
    /// 人力资源社会保障.
    HumanResources,
    /// 县级以上人民政府.
    Government,
    /// 有关部门.
    OtherDepartments,
    /// 应急管理.
    EmergencyManagement,
    /// 卫生健康.
    Health,
    /// 县级救助管理站或所在地乡镇（街道）.
    ReliefStation,
}

/// Where a status comes from (身份来源).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatusBasis {
    /// It is recorded.
    Recorded,
    /// It is not recorded; the assessment of the day says yes, so it would open this once recognised.
    Assessed,
    /// What is recorded was given and cannot be read: whether it is held is not known, and it opens nothing until it is.
    Unreadable,
}

/// A status that a household or a member has (身份).
#[wire(given)]
#[derive(Clone, PartialEq, Eq)]
pub struct HeldStatus {
    /// Which.
    pub status: Programme,
    /// Index of the member, for a person's status.
    pub member: Option<u32>,
    /// Recorded, assessed, or given and not readable.
    pub basis: StatusBasis,
    /// Last day of a recorded rigid-expenditure status (generally twelve months, M-30).
    pub valid_to: Option<NaiveDate>,
    /// That day has passed: the status opens nothing until it is applied for again (M-30). Absent where the day of the
    /// recognition, from which it runs, is not known: it opens nothing until it is.
    pub lapsed: Option<bool>,
}

/// A member whom a kind of help is for, as far as the facts say (对象成员).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct HelpMember {
    /// Index of the member.
    pub member: u32,
    /// Yes, or open; who certainly does not fit is left out.
    pub fits: TruthValue,
}

/// One kind of help that a status opens (可享受的救助).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct HelpItem {
    /// The status that opens it; none where it does not rest on a status.
    pub status: Option<Programme>,
    /// Index of the member whose status it is.
    pub member: Option<u32>,
    /// The kind of help.
    pub help: HelpKind,
    /// Clause.
    pub clause: String,
    /// Instrument of the clause.
    pub instrument: String,
    /// Article of it.
    pub article: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Whom it is for.
    pub whom: HelpFor,
    /// What must also hold.
    pub condition: Option<HelpCondition>,
    /// Members for whom the condition holds or may hold, where the facts can say.
    #[wire(if_any)]
    pub members: Vec<HelpMember>,
    /// Who gives it.
    pub body: HelpBody,
    /// The amount or standard is local: it is not known here.
    pub local_amount: bool,
}

/// A kind of help that the law of 2026 ties to the status, and of which nothing is carried for the date (不在范围).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncoveredHelp {
    /// The status.
    pub status: Programme,
    /// Index of the member whose status it is.
    pub member: Option<u32>,
    /// The kind of help.
    pub help: HelpKind,
}

/// A group that this library does not assess (转介对象).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReferredGroup {
    /// 受灾人员.
    Disaster,
    /// 需要疾病应急救助人员.
    EmergencyMedical,
    /// 生活无着的流散人员.
    Homeless,
}

/// Where such a group is sent (转介).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// The group.
    pub group: ReferredGroup,
    /// The body that acts.
    pub body: HelpBody,
    /// Instrument.
    pub instrument: String,
    /// Articles of it.
    pub article: String,
}

/// What the statuses of a household open on a date (救助衔接清单).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct LinkedHelp {
    /// The date.
    pub as_of: NaiveDate,
    /// The statuses that were found.
    pub statuses: Vec<HeldStatus>,
    /// What they open.
    #[wire(if_any)]
    pub items: Vec<HelpItem>,
    /// What the law of 2026 gives them and nothing is carried of for this date; the right may still exist.
    #[wire(if_any)]
    pub not_covered: Vec<UncoveredHelp>,
    /// Groups outside this library, and who helps them; from 2026-07-01.
    #[wire(if_any)]
    pub referrals: Vec<Referral>,
    /// Facts that keep open whether a status is still held: JSON pointers.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// What each status of the household and its members opens by law on the date: the recorded statuses, and those that
/// the assessment of the day answers with yes.
pub fn linked_help(pack: &PolicyPack, h: &Household, as_of: NaiveDate) -> LinkedHelp {
    let standards = Standards::of(pack, as_of);
    let mut answer = classify(&standards, h);
    let each = once(h);
    let sure = certain(&each);
    if let Cow::Owned(sure) = &sure {
        // Who stands there without an id may be one of the others: nothing that they say otherwise gives a status.
        answer.results = classify(&standards, sure).results;
    }
    let h = &*sure;
    let months = pack.count("rigid.validity_max", as_of).ok();
    let mut moves = false;
    let assessed = |p: Programme, member: Option<u32>| {
        let same =
            |r: &&crate::eligibility::ProgrammeResult| r.programme == p && r.member == member;
        let found = answer.results.iter().find(same);
        found.is_some_and(|r| r.outcome == Outcome::Yes)
    };
    let mut statuses = Vec::new();
    let mut held = |status: Programme, member: Option<u32>, recorded: Option<bool>, lost: bool| {
        let basis = match recorded {
            Some(true) => StatusBasis::Recorded,
            // What was given speaks, and nobody knows what it says: the assessment does not stand in its place.
            None if lost => StatusBasis::Unreadable,
            _ if assessed(status, member) => StatusBasis::Assessed,
            _ => return,
        };
        let rigid = status == Programme::Rigid && basis == StatusBasis::Recorded;
        let day = h.recorded_rigid_on.filter(|d| rigid && *d <= as_of);
        // M-30: recognised for so many months.
        let limit = day
            .zip(months)
            .and_then(|(d, n)| Limit::months(d, n, pack.calendar()));
        moves |= limit.is_some_and(Limit::moves);
        let undated = rigid && months.is_some() && limit.is_none();
        // Where only a calendar that is not published could say, the status is not taken away.
        let over = limit.is_some_and(|limit| limit.over(as_of) == Some(true));
        statuses.push(HeldStatus {
            status,
            member,
            basis,
            valid_to: limit.map(Limit::last_or_plain),
            lapsed: (!undated).then_some(over),
        });
    };
    for row in &PROGRAMMES {
        match row.recorded {
            Recorded::Household(name, recorded) => {
                let lost = h.unreadable.iter().any(|n| n == name);
                held(row.programme, None, recorded(h), lost);
            }
            Recorded::Person(name, recorded) => {
                for place in persons(h) {
                    let m = h.members.get(place as usize);
                    let marks = m.map_or(&[][..], |m| &m.unreadable);
                    let lost = marks.iter().any(|n| n == name);
                    held(row.programme, Some(place), m.and_then(recorded), lost);
                }
            }
            Recorded::Never => {}
        }
    }

    let (mut items, mut not_covered) = (Vec::new(), Vec::new());
    let undated = statuses.iter().any(|s| s.lapsed.is_none());
    let opens = |s: &&HeldStatus| s.lapsed == Some(false) && s.basis != StatusBasis::Unreadable;
    for s in statuses.iter().filter(opens) {
        // A person taken in alone is a household of one on dibao (参照单人户).
        let as_listed = match s.status {
            Programme::DibaoSingle => Programme::Dibao,
            other => other,
        };
        let rows: Vec<&Row> = ROWS
            .iter()
            .filter(|r| r.status == Some(as_listed))
            .collect();
        for row in &rows {
            if in_force(pack, row, as_of) {
                items.extend(item(row, s, &standards, h));
            }
        }
        let mut missing: Vec<HelpKind> = rows
            .iter()
            .filter(|r| {
                r.law_2026
                    && !rows
                        .iter()
                        .any(|o| o.help == r.help && in_force(pack, o, as_of))
            })
            .map(|r| r.help)
            .collect();
        missing.dedup();
        not_covered.extend(missing.into_iter().map(|help| UncoveredHelp {
            status: s.status,
            member: s.member,
            help,
        }));
    }
    let anyone = ROWS
        .iter()
        .filter(|r| r.status.is_none() && in_force(pack, r, as_of));
    items.extend(anyone.filter_map(|r| plain(r, None, None)));
    let referred = pack.in_force("L-08", as_of);
    let mut readings = readings(pack, &statuses, &items, &answer, as_of);
    if moves {
        readings.push(MONTHS_ROLL.to_owned());
    }
    LinkedHelp {
        hypothetical: pack.supposed(),
        as_of,
        readings,
        items,
        not_covered,
        missing_facts: undated
            .then(|| "/recordedRigidOn".to_owned())
            .into_iter()
            .collect(),
        referrals: if referred { referrals() } else { vec![] },
        statuses,
        findings: answer.findings,
    }
}

/// Whether a row is one of the law of a day: its clause is in force, and that which takes its place is not yet.
fn in_force(pack: &PolicyPack, row: &Row, on: NaiveDate) -> bool {
    let replaced = row.until.is_some_and(|last| pack.in_force(last, on));
    pack.in_force(row.clause, on) && !replaced
}

fn plain(row: &Row, status: Option<Programme>, member: Option<u32>) -> Option<HelpItem> {
    let clause = law::clause(row.clause)?;
    Some(HelpItem {
        status,
        member,
        help: row.help,
        clause: clause.id.into(),
        instrument: clause.instrument.into(),
        article: row.article.unwrap_or(clause.article).into(),
        strength: row.strength.unwrap_or(clause.strength),
        whom: row.whom,
        condition: row.condition,
        members: vec![],
        body: row.body,
        local_amount: row.local,
    })
}

fn item(row: &Row, s: &HeldStatus, standards: &Standards, h: &Household) -> Option<HelpItem> {
    let mut item = plain(row, Some(s.status), s.member)?;
    if s.member.is_some() {
        item.whom = HelpFor::Person;
    }
    if item.whom == HelpFor::Members {
        item.members = fitting(row.condition, standards, h);
    }
    Some(item)
}

/// The readings that a status or an item rests on: those of the assessment that gave a status, and the day on which an
/// opinion begins whose month alone is known.
fn readings(
    pack: &PolicyPack,
    statuses: &[HeldStatus],
    items: &[HelpItem],
    answer: &Assessment,
    as_of: NaiveDate,
) -> Vec<String> {
    let mut found = vec![];
    for s in statuses.iter().filter(|s| s.basis == StatusBasis::Assessed) {
        let same = |r: &&crate::eligibility::ProgrammeResult| {
            r.programme == s.status && r.member == s.member
        };
        found.extend(
            answer
                .results
                .iter()
                .filter(same)
                .flat_map(|r| r.readings.iter())
                // No amount is told here.
                .filter(|r| *r != LOSS_READING)
                .cloned(),
        );
    }
    for (clause, name) in [
        ("M-10", "M-33=monthStart"),
        ("L-06", "L-05=monthStart"),
        ("L-07", "L-05=monthStart"),
    ] {
        let open = law::clause(clause).is_some_and(|c| c.uncertain(as_of));
        let said = found.iter().any(|r| r == name);
        if open && !said && items.iter().any(|i| i.clause == clause) {
            found.push(name.to_owned());
        }
    }
    let route = pack.in_force("D-40", as_of);
    if route && statuses.iter().any(|s| s.status == Programme::DibaoSingle) {
        found.push("D-40=householdOfOne".to_owned());
    }
    found
}

fn referrals() -> Vec<Referral> {
    let all = [
        (
            ReferredGroup::Disaster,
            HelpBody::EmergencyManagement,
            "28、49",
        ),
        (ReferredGroup::EmergencyMedical, HelpBody::Health, "30、51"),
        (ReferredGroup::Homeless, HelpBody::ReliefStation, "31、52"),
    ];
    all.into_iter()
        .map(|(group, body, article)| Referral {
            group,
            body,
            instrument: "I-1".into(),
            article: article.into(),
        })
        .collect()
}

redacted!(HeldStatus, HelpMember, HelpItem, LinkedHelp);
