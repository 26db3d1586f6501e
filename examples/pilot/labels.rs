//! The words for values, in both languages.

use gridaid::eligibility::{Outcome, Programme};
use gridaid::finding::{Finding, FindingCode, FindingKind, Gravity};
use gridaid::grid::{DifferenceOf, PartitionReason};
use gridaid::leader::{PairPattern, UnfilledReason, Wish};
use gridaid::table::{Encoding, Form, SCHEMAS};
use gridaid::visit::{UnplannedReason, VisitCategory, VisitPolicyId, VisitState};

use crate::trace::{header, snake};

/// A word in Chinese and English.
pub(crate) type Words = (&'static str, &'static str);

pub(crate) fn programme(p: Programme) -> Words {
    match p {
        Programme::Tekun => ("特困人员救助供养（人）", "tekun support (persons)"),
        Programme::Dibao => ("低保（户）", "dibao (households)"),
        Programme::Margin => ("低保边缘家庭（户）", "margin (households)"),
        Programme::DibaoSingle => ("按单人户纳入低保（人）", "single-person dibao (persons)"),
        Programme::Rigid => ("刚性支出困难家庭（户）", "rigid expenditure (households)"),
        Programme::Temporary => ("临时救助（户）", "temporary assistance (households)"),
        _ => ("其他救助", "other assistance"),
    }
}

pub(crate) fn outcome(o: Outcome) -> Words {
    match o {
        Outcome::Yes => ("符合", "yes"),
        Outcome::No => ("不符合", "no"),
        Outcome::Open => ("待核实", "open"),
        Outcome::ParameterMissing => ("本地标准未定", "parameter missing"),
        Outcome::Discretionary => ("需主管部门决定", "discretionary"),
        Outcome::NotInForce => ("规定尚未施行", "not in force"),
        Outcome::NotCovered => ("本系统未收录", "not covered"),
        _ => ("其他结果", "another outcome"),
    }
}

/// Kind and gravity in one word.
pub(crate) fn weight(f: &Finding) -> Words {
    match (f.kind, f.gravity) {
        (FindingKind::Law, Some(Gravity::Violation)) => ("要求未落实", "violation"),
        (FindingKind::Law, Some(Gravity::Explain)) => ("需说明原因", "explain"),
        (FindingKind::Law, Some(Gravity::Advice) | None) => ("建议", "advice"),
        (FindingKind::Data, _) => ("填报问题", "data"),
        (FindingKind::Open, _) => ("本地标准未定", "open number"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn duty(p: VisitPolicyId) -> Words {
    match p {
        VisitPolicyId::SecretaryRound => ("书记遍访", "secretary's round"),
        VisitPolicyId::TeamRound => ("小组走访", "group's round"),
        VisitPolicyId::Priority => ("重点走访", "priority visits"),
        VisitPolicyId::ElderlyMonthly => {
            ("特殊困难老年人每月探访", "monthly visits to older people")
        }
        VisitPolicyId::AfterEvent => ("事项走访", "visits after an event"),
        VisitPolicyId::CommitteeVisits => ("“两委”走访", "visits of the two committees"),
        VisitPolicyId::HardshipVisits => ("困难群众走访", "visits to people in difficulty"),
        VisitPolicyId::ElderlyPatrol => ("老年人巡访", "patrol visits to older people"),
        VisitPolicyId::LeftBehindChildren => ("留守儿童走访", "visits to left-behind children"),
        VisitPolicyId::ChildrenInDifficulty => ("困境儿童走访", "visits to children in difficulty"),
        VisitPolicyId::Local => ("本地规则", "local duty"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn state(s: VisitState) -> Words {
    match s {
        VisitState::NotApplicable => ("不适用", "not applicable"),
        VisitState::Undecided => ("待核实", "undecided"),
        VisitState::Done => ("已走访", "done"),
        VisitState::Excused => ("不计欠访", "excused"),
        VisitState::Open => ("待走访", "open"),
        VisitState::DueSoon => ("即将到期", "due soon"),
        VisitState::Overdue => ("逾期", "overdue"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn category(c: VisitCategory) -> Words {
    match c {
        VisitCategory::Hardship => ("困难户", "hardship"),
        VisitCategory::Tenant => ("租赁户", "tenant"),
        VisitCategory::VeteranPartyMember => ("老党员户", "veteran Party member"),
        VisitCategory::KeyAttention => ("重点关注户", "key attention"),
        VisitCategory::SpecialElderly => ("特殊困难老年人", "older people in special difficulty"),
        VisitCategory::PatrolElderly => ("巡访老年人", "older people of the patrol visits"),
        VisitCategory::LeftBehindChild => ("农村留守儿童", "left-behind children"),
        VisitCategory::ChildInDifficulty => ("困境儿童", "children in difficulty"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn wish(w: Wish) -> Words {
    match w {
        Wish::Willing => ("本人愿意", "willing"),
        Wish::PartyMember => ("有党员", "a Party member"),
        Wish::PairPattern => ("搭配方式", "pair pattern"),
        Wish::LivesThere => ("住在本微网格", "lives there"),
        Wish::KeepsSitting => ("保留现任", "keeps those in post"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn pattern(p: PairPattern) -> Words {
    match p {
        PairPattern::EmployedAndNot => ("一人在职、一人非在职", "employed and not employed"),
        PairPattern::OlderAndYounger => ("一人年长、一人年轻", "older and younger"),
        PairPattern::PartyMemberAndNot => ("一人是党员、一人不是", "Party member and not"),
        PairPattern::RoleAndNot => (
            "一人担任职务、一人不担任",
            "one with a role and one without",
        ),
        PairPattern::DifferentUnits => ("两人住不同单元", "of different stairwells"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn unfilled(r: UnfilledReason) -> Words {
    match r {
        UnfilledReason::NoCandidate => ("没有候选人", "no candidate"),
        UnfilledReason::NoneWilling => ("候选人均不愿意", "none is willing"),
        UnfilledReason::OnlyOneCandidate => ("候选人只有一名", "only one candidate"),
        UnfilledReason::OnlyOneWilling => ("只有一名愿意", "only one is willing"),
        UnfilledReason::Barred => ("其余候选人不符合硬性规则", "a hard rule bars the others"),
        UnfilledReason::ServeElsewhere => {
            ("其余候选人已在其他微网格任职", "the others serve elsewhere")
        }
        UnfilledReason::CannotServeTogether => {
            ("其余候选人不宜搭档", "the others cannot serve with the one")
        }
        UnfilledReason::SearchStopped => (
            "尚有可任人选，未及全部比较",
            "the search stopped while somebody free is left",
        ),
        _ => ("其他", "other"),
    }
}

pub(crate) fn drawn(r: PartitionReason) -> Words {
    match r {
        PartitionReason::Kept => ("保留现有", "kept"),
        PartitionReason::Run => ("单元相连", "units in order"),
        PartitionReason::OutOfOrder => ("跳过相邻单元", "leaves a unit out"),
        PartitionReason::SeveralBuildings => ("跨楼栋", "several buildings"),
        PartitionReason::FloorBand => ("按楼层段", "floor band"),
        PartitionReason::UnitTooLarge => ("单元过大", "unit too large"),
        PartitionReason::OutsideTolerance => ("户数不在允许范围内", "outside the tolerance"),
        _ => ("其他", "other"),
    }
}

pub(crate) fn unplanned(r: UnplannedReason) -> Words {
    match r {
        UnplannedReason::NoTeam => ("没有小组负责该微网格", "no team serves the micro-grid"),
        UnplannedReason::NoRole => (
            "负责的小组没有该职责要求的身份",
            "no team there has a role that the duty asks for",
        ),
        UnplannedReason::NoDay => ("期限内没有工作日", "no working day before the last day"),
        UnplannedReason::NoCapacity => {
            ("期限内各日已排满", "all days before the last day are full")
        }
        _ => ("其他", "other"),
    }
}

pub(crate) fn changed(of: DifferenceOf) -> Words {
    match of {
        DifferenceOf::Place => ("单位", "place"),
        DifferenceOf::Building => ("楼栋", "building"),
        DifferenceOf::Household => ("户", "household"),
        DifferenceOf::Post => ("岗位", "post"),
        DifferenceOf::Assignment => ("任职", "assignment"),
        DifferenceOf::Transition => ("过渡期", "transition"),
        _ => ("其他", "other"),
    }
}

/// A field of what is changed: the header of the office's table, and the field.
pub(crate) fn field(of: DifferenceOf, field: &str) -> (String, String) {
    let file = match of {
        DifferenceOf::Building => "楼栋单元.csv",
        DifferenceOf::Household => "户.csv",
        _ => "网格.csv",
    };
    (header(file, field), snake(field).replace('_', " "))
}

/// A value of what is changed: a choice of the table of places as the wire writes it, in words; any other as it is.
pub(crate) fn value<'v>(field: &str, value: &'v str) -> (&'v str, &'v str) {
    let plain = |text: &str| text.replace([' ', '-'], "").to_ascii_lowercase();
    let file = "网格.csv";
    let name = header(file, field);
    let schema = SCHEMAS.iter().find(|s| s.file == file);
    let column = schema.and_then(|s| s.columns.iter().find(|c| c.header == name));
    let labels: &[&[&str]] = match column.map(|c| c.form) {
        Some(Form::Choice(labels)) => labels,
        _ => &[],
    };
    let same = |names: &&&[&'static str]| names.iter().any(|n| plain(n) == plain(value));
    match labels.iter().find(same) {
        Some([zh, .., en]) => (zh, en),
        _ => (value, value),
    }
}

pub(crate) fn encoding(e: Option<Encoding>) -> &'static str {
    match e {
        Some(Encoding::Utf8) => "UTF-8",
        Some(Encoding::Utf8Bom) => "UTF-8（BOM）",
        Some(Encoding::Gb18030) => "GB18030",
        Some(_) => "其他 other",
        None => "—",
    }
}

/// Both languages in one cell.
pub(crate) fn both(words: Words) -> String {
    format!("{} {}", words.0, words.1)
}

/// The stable code as every language writes it: camelCase.
pub(crate) fn code(code: FindingCode) -> String {
    first_small(&format!("{code:?}"))
}

fn first_small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| {
        format!("{}{}", first.to_ascii_lowercase(), letters.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_values_have_the_words_of_the_tables() {
        assert_eq!(value("kind", "baseGrid"), ("基础网格", "base grid"));
        assert_eq!(value("kind", "subDistrict"), ("街道", "sub-district"));
        let organisation = value("partyOrganisation", "memberHousehold");
        assert_eq!(organisation, ("党员户", "member household"));
        assert_eq!(value("name", "town"), ("town", "town"));
        assert_eq!(field(DifferenceOf::Place, "parent").0, "上级编号");
        assert_eq!(field(DifferenceOf::Building, "place").0, "所属编号");
    }
}
