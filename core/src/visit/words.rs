//! A duty in words: what its source says, what is set locally, and how it is counted here are three sentences.
//!
//! A source is never quoted for a number or a rule that it does not hold.

use super::cadence::Pace;
use super::facts::{VisitCategory, VisitMode, VisitorRole};
use super::policy::{TEAM, VisitPolicy, VisitPolicyId};
use crate::calendar::Gap;
use crate::law::{self, Strength};

/// The sentences of a duty in Chinese and English; of one whose cadence cannot be read, empty ones.
pub(super) fn sentences(policy: &VisitPolicy) -> (String, String) {
    let Some(pace) = policy.cadence.pace() else {
        return Default::default();
    };
    let (source_zh, source_en) = source(policy).unwrap_or_default();
    let zh = [
        source_zh.into(),
        local_zh(policy, pace),
        stricter_towns(policy).0,
        counted_zh(policy, pace),
    ];
    let en = [
        source_en.into(),
        local_en(policy, pace),
        stricter_towns(policy).1,
        counted_en(policy, pace),
    ];
    let whole = |parts: [String; 4], mark: &str| {
        let told: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        told.join(mark)
    };
    (whole(zh, "；"), whole(en, "; "))
}

/// What the source says, with its own strength; none for a duty that no text gives.
fn source(p: &VisitPolicy) -> Option<(&'static str, &'static str)> {
    // Under another clause it is another duty.
    if p.clause != p.id.clause() {
        return None;
    }
    Some(match p.id {
        VisitPolicyId::SecretaryRound => (
            "方案要求村（社区）党组织书记原则上每年遍访所辖村（居）民",
            "the plan asks that in principle the Party secretary of the village or community visits all its residents every year",
        ),
        VisitPolicyId::TeamRound => (
            "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍",
            "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter",
        ),
        VisitPolicyId::Priority => (
            "方案要求对困难户、租赁户、老党员户、重点关注户等群体加大频次、重点走访，没有写次数",
            "the plan asks for more frequent visits, with priority, to poor, tenant, veteran-Party-member, key-attention and similar households, and gives no number",
        ),
        VisitPolicyId::AfterEvent => (
            "方案要求及时走访、发现需要救助的困难群众，没有写期限",
            "the plan asks that people in need are visited and found in time, and gives no limit",
        ),
        VisitPolicyId::ElderlyMonthly => (
            "据报道，国家提出了特殊困难老年人每月探访的目标，方案没有这项要求",
            "as reported, monthly visits to older people in special difficulty are a national target, and no duty of the plan",
        ),
        VisitPolicyId::CommitteeVisits => (
            "《关于改革完善社会救助制度的意见》要求村（居）委会走访、发现困难群众，没有写次数",
            "the Opinion on Reforming and Improving the Social Assistance System asks that the committee of the village or community visits and finds people in need, and gives no number",
        ),
        VisitPolicyId::HardshipVisits => (
            "《关于加强低收入人口动态监测做好分层分类社会救助工作的意见》要求镇（街道）干部、村（社区）工作人员、社会救助协理员、社会工作者经常性走访困难群众，没有写次数",
            "the Opinion on Monitoring the Low-income Population and on Tiered Assistance asks that town cadres, the staff of villages and communities, assistance co-ordinators and social workers visit people in difficulty regularly, and gives no number",
        ),
        VisitPolicyId::ElderlyPatrol => (
            "《山东省养老服务条例》要求县（市、区）对独居、空巢、农村留守和计划生育特殊家庭的老年人定期巡访，没有写次数",
            "the Shandong Regulation on Services for Older People asks that the county has older people visited regularly who live alone, in empty nests, left behind in the countryside or in special families of family planning, and gives no number",
        ),
        VisitPolicyId::LeftBehindChildren => (
            "《国务院关于加强农村留守儿童关爱保护工作的意见》要求村（居）委会定期走访农村留守儿童，没有写次数",
            "the 2016 opinion of the State Council on left-behind children in the countryside asks that the village visits them regularly, and gives no number",
        ),
        VisitPolicyId::ChildrenInDifficulty => (
            "《国务院关于加强困境儿童保障工作的意见》要求村（社区）儿童主任定期走访困境儿童，没有写次数",
            "the 2016 opinion of the State Council on children in difficulty asks that the child officer of the village or community visits them regularly, and gives no number",
        ),
        VisitPolicyId::Local => return None,
    })
}

/// The words before how it is counted, where the source itself is known and does not say it.
fn silent(p: &VisitPolicy) -> (&'static str, &'static str) {
    match p.id {
        _ if source(p).is_none() => ("", ""),
        VisitPolicyId::ElderlyMonthly => ("", ""),
        VisitPolicyId::ElderlyPatrol => ("条例未规定的，", "where the regulation is silent, "),
        id if VisitPolicyId::REGULAR.contains(&id) => {
            ("文件未规定的，", "where the document is silent, ")
        }
        _ => ("方案未规定的，", "where the plan is silent, "),
    }
}

/// The towns in which a stricter duty stands in the place of this one.
fn stricter_towns(p: &VisitPolicy) -> (String, String) {
    match p.except_towns.as_slice() {
        [] => Default::default(),
        towns => (
            format!("镇（街道）{}另有更严的规定", towns.join("、")),
            format!("stricter in {}", towns.join(", ")),
        ),
    }
}

/// Who sets what is local, and in which document.
fn set_by(p: &VisitPolicy) -> (String, String) {
    let (zh, en) = match p.towns.as_slice() {
        [] => ("本地".to_owned(), "set locally".to_owned()),
        towns => (
            format!("镇（街道）{}", towns.join("、")),
            format!("set by {}", towns.join(", ")),
        ),
    };
    match p.source.as_deref().map(str::trim) {
        None | Some("") => (zh, en),
        Some(document) => (format!("{zh}按{document}"), format!("{en} ({document})")),
    }
}

/// Whether the sentence of counting has to name who visits: the source does not name the group, or only some of these.
fn named(p: &VisitPolicy) -> bool {
    VisitPolicyId::REGULAR.contains(&p.id) && !differs(p).0
}

/// The pace that the source itself gives.
fn own_pace(p: &VisitPolicy, pace: Pace) -> bool {
    let own = match p.id {
        VisitPolicyId::SecretaryRound => 1,
        VisitPolicyId::TeamRound => 4,
        VisitPolicyId::ElderlyMonthly => 12,
        _ => return false,
    };
    p.min_visits == 1 && matches!(pace, Pace::Calendar(times) if times == own)
}

fn differs(p: &VisitPolicy) -> (bool, bool, Option<Strength>) {
    let as_given = VisitPolicyId::ALL.contains(&p.id) && p.clause == p.id.clause();
    let strength = law::clause(&p.clause).map(|c| c.strength);
    (
        !as_given || p.who != p.id.who(),
        !as_given || p.whom != p.id.whom(),
        p.strength.filter(|s| Some(*s) != strength),
    )
}

fn local_zh(p: &VisitPolicy, pace: Pace) -> String {
    let (who, whom, strength) = differs(p);
    let mut terms: Vec<String> = vec![];
    terms.extend(strength.map(|s| format!("按“{}”掌握", strength_words(s).0)));
    if who {
        terms.push(format!("由{}走访", visitors(&p.who).0));
    }
    if whom {
        terms.push(match p.whom.as_slice() {
            [] => "走访每一户".into(),
            whom => format!("走访{}", list(whom, |c| category(c).0, "、", "、")),
        });
    }
    if !own_pace(p, pace) {
        terms.push(often_zh(p, pace));
    }
    if let Some(n) = p.excused_after_attempts {
        terms.push(format!("{n}次上门未遇、说明情况后不计欠访"));
    }
    if let Some(n) = p.excused_after_refusals {
        terms.push(format!("{n}次拒绝走访、说明情况后不计欠访"));
    }
    let by = set_by(p).0;
    let adopted = p.id == VisitPolicyId::ElderlyMonthly;
    match (terms.join("，"), adopted) {
        (terms, false) if terms.is_empty() => terms,
        (terms, false) => format!("{by}定为{terms}"),
        (terms, true) if terms.is_empty() => format!("{by}已列为走访职责"),
        (terms, true) => format!("{by}已列为走访职责，定为{terms}"),
    }
}

fn often_zh(p: &VisitPolicy, pace: Pace) -> String {
    let n = p.min_visits;
    let days = if n > 1 && p.distinct_days {
        "（不在同一天）"
    } else {
        ""
    };
    match pace {
        Pace::Calendar(1) => format!("每年{n}次{days}"),
        Pace::Calendar(4) => format!("每季度{n}次{days}"),
        Pace::Calendar(12) => format!("每月{n}次{days}"),
        Pace::Calendar(times) if 12 % times.max(1) == 0 => {
            format!("每{}个月{n}次{days}", 12 / times.max(1))
        }
        Pace::Calendar(times) => format!("全年均分为{times}期，每期{n}次{days}"),
        Pace::Rolling(gap) if n == 1 => format!("两次走访间隔不超过{}", gap_words(gap).0),
        Pace::Rolling(gap) => format!("任意{}内{n}次{days}", gap_words(gap).0),
        Pace::Triggered(limit) => format!("有关事项发生后{limit}个工作日内{n}次{days}"),
    }
}

fn counted_zh(p: &VisitPolicy, pace: Pace) -> String {
    let silent = silent(p).0;
    let period = match pace {
        Pace::Calendar(1) => "、按公历年".into(),
        Pace::Calendar(4) => "、按公历季度".into(),
        Pace::Calendar(12) => "、按公历月".into(),
        Pace::Calendar(times) if 12 % times.max(1) == 0 => {
            format!("、自一月起按每{}个月", 12 / times.max(1))
        }
        Pace::Calendar(_) => "、按公历年均分的各期".into(),
        Pace::Rolling(_) | Pace::Triggered(_) => String::new(),
    };
    let met = match p.modes.as_slice() {
        [VisitMode::InPerson] => "上门见到人".into(),
        modes => format!("{}联系到人", list(modes, |m| mode(m).0, "、", "或")),
    };
    let counts = match p.who.as_slice() {
        who if who == TEAM => {
            let whose = if named(p) { "“1+1+N”走访" } else { "" };
            format!("{whose}小组任一成员{met}即计为走访")
        }
        who if named(p) => format!("由{}{met}才计为走访", visitors(who).0),
        _ => format!("{met}才计为走访"),
    };
    format!("{silent}本系统按户{period}计算，{counts}")
}

fn local_en(p: &VisitPolicy, pace: Pace) -> String {
    let (who, whom, strength) = differs(p);
    let mut terms: Vec<String> = vec![];
    if p.id == VisitPolicyId::ElderlyMonthly {
        terms.push("taken on as a duty".into());
    }
    terms.extend(strength.map(|s| format!("held to “{}”", strength_words(s).1)));
    if who {
        terms.push(format!("visits by {}", visitors(&p.who).1));
    }
    if whom {
        terms.push(match p.whom.as_slice() {
            [] => "visits to every household".into(),
            whom => format!(
                "visits to {} households",
                list(whom, |c| category(c).1, ", ", " and ")
            ),
        });
    }
    if !own_pace(p, pace) {
        terms.push(often_en(p, pace));
    }
    if let Some(n) = p.excused_after_attempts {
        let calls = if n == 1 { "call" } else { "calls" };
        terms.push(format!("excused after {n} {calls} without an answer"));
    }
    if let Some(n) = p.excused_after_refusals {
        let refusals = if n == 1 { "refusal" } else { "refusals" };
        terms.push(format!("excused after {n} {refusals}"));
    }
    let by = set_by(p).1;
    match terms.is_empty() {
        true => String::new(),
        false => format!("{by}: {}", terms.join(", ")),
    }
}

fn often_en(p: &VisitPolicy, pace: Pace) -> String {
    let times = match (p.min_visits, p.distinct_days) {
        (1, _) => "once".into(),
        (n, true) => format!("{n} times on different days"),
        (n, false) => format!("{n} times"),
    };
    match pace {
        Pace::Calendar(1) => format!("{times} a year"),
        Pace::Calendar(4) => format!("{times} a quarter"),
        Pace::Calendar(12) => format!("{times} a month"),
        Pace::Calendar(n) if 12 % n.max(1) == 0 => {
            format!("{times} in every {} months", 12 / n.max(1))
        }
        Pace::Calendar(n) => format!("{times} in each of {n} even parts of the year"),
        Pace::Rolling(gap) if p.min_visits == 1 => {
            format!(
                "no more than {} from one visit to the next",
                gap_words(gap).1
            )
        }
        Pace::Rolling(gap) => format!("{times} in any {}", gap_words(gap).1),
        Pace::Triggered(days) => format!("{times} within {days} working days after an event"),
    }
}

fn counted_en(p: &VisitPolicy, pace: Pace) -> String {
    let silent = silent(p).1;
    let period = match pace {
        Pace::Calendar(1) => " and calendar year".into(),
        Pace::Calendar(4) => " and calendar quarter".into(),
        Pace::Calendar(12) => " and calendar month".into(),
        Pace::Calendar(n) if 12 % n.max(1) == 0 => {
            format!(" and every {} months from January", 12 / n.max(1))
        }
        Pace::Calendar(_) => " and even parts of the calendar year".into(),
        Pace::Rolling(_) | Pace::Triggered(_) => String::new(),
    };
    let met = match p.modes.as_slice() {
        [VisitMode::InPerson] => "at home".into(),
        modes => list(modes, |m| mode(m).1, ", ", " or "),
    };
    let counts = match p.who.as_slice() {
        who if who == TEAM => {
            let whose = if named(p) { "1+1+N " } else { "" };
            format!("a meeting {met} with any member of the {whose}group counts")
        }
        who if named(p) => format!("only a meeting {met} with {} counts", visitors(who).1),
        _ => format!("only a meeting {met} counts"),
    };
    format!("{silent}counted here by household{period}, and {counts}")
}

fn strength_words(s: Strength) -> (&'static str, &'static str) {
    match s {
        Strength::InPrinciple => ("原则上", "in principle"),
        Strength::Must => ("要", "must"),
        Strength::Target => ("力争", "target"),
        _ => ("可", "may"),
    }
}

fn visitors(who: &[VisitorRole]) -> (String, String) {
    match who {
        [VisitorRole::PartySecretary] => (
            "村（社区）党组织书记".into(),
            "the Party secretary of the village or community".into(),
        ),
        who if who == TEAM => ("“1+1+N”走访小组".into(), "the 1+1+N group".into()),
        who => (
            list(who, |r| role(r).0, "、", "或"),
            list(who, |r| role(r).1, ", ", " or "),
        ),
    }
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
        VisitorRole::CommitteeMember => ("村（社区）“两委”成员", "a committee member"),
        VisitorRole::MicroGridLeader => ("微网格负责人", "a micro-grid leader"),
        VisitorRole::PartyMember => ("党员", "a Party member"),
        VisitorRole::Representative => ("村（居）民代表", "a representative"),
        VisitorRole::Other => ("其他人员", "somebody else"),
        VisitorRole::Coordinator => ("社会救助协理员", "an assistance co-ordinator"),
        VisitorRole::SocialWorker => ("社会工作者", "a social worker"),
        VisitorRole::ChildOfficer => ("儿童主任", "a child officer"),
    }
}
