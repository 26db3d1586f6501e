//! A duty in one sentence, in Chinese and in English.

use super::cadence::Pace;
use super::facts::{VisitCategory, VisitMode, VisitorRole};
use super::policy::{TEAM, VisitPolicy};
use crate::calendar::Gap;
use crate::law::Strength;

/// The sentences of a duty; of one whose cadence cannot be read, empty ones.
pub(super) fn sentences(policy: &VisitPolicy) -> (String, String) {
    let Some(pace) = policy.cadence.pace() else {
        return Default::default();
    };
    (zh(policy, pace), en(policy, pace))
}

fn zh(p: &VisitPolicy, pace: Pace) -> String {
    let who = match p.who.as_slice() {
        [VisitorRole::PartySecretary] => "村（社区）党组织书记".into(),
        who if who == TEAM => "“1+1+N”走访小组".into(),
        who => list(who, |r| role(r).0, "、", "或"),
    };
    let whom = match p.whom.as_slice() {
        [] => String::new(),
        whom => format!("对{}，", list(whom, |c| category(c).0, "、", "、")),
    };
    let strength = match p.strength {
        Some(Strength::InPrinciple) => "原则上",
        Some(Strength::Must) | None => "要",
        Some(Strength::Target) => "力争",
        Some(_) => "可",
    };
    let often = match pace {
        Pace::Calendar(1) => "每个自然年".into(),
        Pace::Calendar(4) => "每个自然季度".into(),
        Pace::Calendar(12) => "每个自然月".into(),
        Pace::Calendar(times) if 12 % times.max(1) == 0 => {
            format!("自一月起每{}个月", 12 / times.max(1))
        }
        Pace::Calendar(times) => format!("全年均分为{times}期，每期"),
        Pace::Rolling(gap) => format!("间隔不超过{}", gap_words(gap).0),
        Pace::Triggered(days) => format!("在有关事项发生后{days}个工作日内"),
    };
    let times = match (p.min_visits, p.distinct_days) {
        (1, _) => "一遍".into(),
        (n, true) => format!("{n}次（不在同一天）"),
        (n, false) => format!("{n}次"),
    };
    let modes = match p.modes.as_slice() {
        [VisitMode::InPerson] => "上门见到才算".into(),
        modes => format!("{}见到本人才算", list(modes, |m| mode(m).0, "、", "或")),
    };
    let place = match p.towns.as_slice() {
        [] => String::new(),
        towns => format!("镇（街道）{}：", towns.join("、")),
    };
    let mut text = format!("{place}{who}{whom}{strength}{often}走访每户{times}，{modes}");
    if let Some(n) = p.excused_after_attempts {
        text += &format!("；{n}次无人应门的说明情况后不计欠访");
    }
    if let Some(n) = p.excused_after_refusals {
        text += &format!("；{n}次拒访的说明情况后不计欠访");
    }
    text + &format!("（{}）", p.clause)
}

fn en(p: &VisitPolicy, pace: Pace) -> String {
    let who = match p.who.as_slice() {
        [VisitorRole::PartySecretary] => "the Party secretary of the village or community".into(),
        who if who == TEAM => "the 1+1+N group".into(),
        who => list(who, |r| role(r).1, ", ", " or "),
    };
    let whom = match p.whom.as_slice() {
        [] => "every household".into(),
        [VisitCategory::SpecialElderly] => {
            "every household with older people in special difficulty".into()
        }
        [VisitCategory::PatrolElderly] => {
            "every household with older people of the patrol visits".into()
        }
        [VisitCategory::LeftBehindChild] => "every household with left-behind children".into(),
        [VisitCategory::ChildInDifficulty] => "every household with children in difficulty".into(),
        whom => format!(
            "{} households",
            list(whom, |c| category(c).1, ", ", " and ")
        ),
    };
    let verb = match p.strength {
        Some(Strength::InPrinciple) => format!("in principle {who} visits"),
        Some(Strength::Must) | None => format!("{who} must visit"),
        Some(Strength::Target) => format!("{who} aims to visit"),
        Some(_) => format!("{who} may visit"),
    };
    let times = match (p.min_visits, p.distinct_days) {
        (1, _) => "once".into(),
        (n, true) => format!("{n} times on different days"),
        (n, false) => format!("{n} times"),
    };
    let often = match pace {
        Pace::Calendar(1) => format!("{times} in each calendar year"),
        Pace::Calendar(4) => format!("{times} in each calendar quarter"),
        Pace::Calendar(12) => format!("{times} in each calendar month"),
        Pace::Calendar(n) if 12 % n.max(1) == 0 => {
            format!(
                "{times} in every {} months counted from January",
                12 / n.max(1)
            )
        }
        Pace::Calendar(n) => format!("{times} in each of {n} even parts of the calendar year"),
        Pace::Rolling(gap) if p.min_visits == 1 => format!(
            "with no more than {} from one visit to the next",
            gap_words(gap).1
        ),
        Pace::Rolling(gap) => format!("{times} in any {}", gap_words(gap).1),
        Pace::Triggered(days) => format!("{times} within {days} working days after an event"),
    };
    let modes = match p.modes.as_slice() {
        [VisitMode::InPerson] => "only a meeting at home counts".into(),
        modes => format!(
            "only a meeting {} counts",
            list(modes, |m| mode(m).1, ", ", " or ")
        ),
    };
    let place = match p.towns.as_slice() {
        [] => String::new(),
        towns => format!("in {}: ", towns.join(", ")),
    };
    let mut text = format!("{place}{verb} {whom} {often}; {modes}");
    if let Some(n) = p.excused_after_attempts {
        let calls = if n == 1 { "call" } else { "calls" };
        text += &format!("; excused after {n} {calls} without an answer");
    }
    if let Some(n) = p.excused_after_refusals {
        let refusals = if n == 1 { "refusal" } else { "refusals" };
        text += &format!("; excused after {n} {refusals}");
    }
    text + &format!(" ({})", p.clause)
}

fn list<T: Copy>(items: &[T], word: impl Fn(T) -> &'static str, comma: &str, last: &str) -> String {
    let words: Vec<&str> = items.iter().map(|i| word(*i)).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).into(),
        Some((end, rest)) => format!("{}{last}{end}", rest.join(comma)),
    }
}

fn gap_words(gap: Gap) -> (String, String) {
    match gap.parts() {
        (0, days) => (format!("{days}天"), format!("{days} days")),
        (months, 0) => (format!("{months}个月"), format!("{months} months")),
        (months, days) => (
            format!("{months}个月{days}天"),
            format!("{months} months and {days} days"),
        ),
    }
}

fn category(c: VisitCategory) -> (&'static str, &'static str) {
    match c {
        VisitCategory::Hardship => ("困难户", "poor"),
        VisitCategory::Tenant => ("租赁户", "tenant"),
        VisitCategory::VeteranPartyMember => ("老党员户", "veteran-Party-member"),
        VisitCategory::KeyAttention => ("重点关注户", "key-attention"),
        VisitCategory::SpecialElderly => ("特殊困难老年人家庭", "special-elderly"),
        VisitCategory::PatrolElderly => (
            "独居、空巢、农村留守和计划生育特殊家庭老年人家庭",
            "patrol-elderly",
        ),
        VisitCategory::LeftBehindChild => ("农村留守儿童家庭", "left-behind-child"),
        VisitCategory::ChildInDifficulty => ("困境儿童家庭", "child-in-difficulty"),
    }
}

fn mode(m: VisitMode) -> (&'static str, &'static str) {
    match m {
        VisitMode::InPerson => ("上门", "at home"),
        VisitMode::Phone => ("电话", "by telephone"),
        VisitMode::Video => ("视频", "by video"),
    }
}

fn role(r: VisitorRole) -> (&'static str, &'static str) {
    match r {
        VisitorRole::PartySecretary => ("党组织书记", "the Party secretary"),
        VisitorRole::CommunityWorker => ("社区专职工作者", "a community worker"),
        VisitorRole::GridWorker => ("专职网格员", "a grid worker"),
        VisitorRole::TownCadre => ("镇（街道）机关干部", "a town cadre"),
        VisitorRole::CommitteeMember => ("“两委”成员", "a committee member"),
        VisitorRole::MicroGridLeader => ("微网格负责人", "a micro-grid leader"),
        VisitorRole::PartyMember => ("党员", "a Party member"),
        VisitorRole::Representative => ("村（居）民代表", "a representative"),
        VisitorRole::Other => ("其他人员", "somebody else"),
        VisitorRole::Coordinator => ("社会救助协理员", "an assistance co-ordinator"),
        VisitorRole::SocialWorker => ("社会工作者", "a social worker"),
        VisitorRole::ChildOfficer => ("儿童主任", "a child officer"),
    }
}
