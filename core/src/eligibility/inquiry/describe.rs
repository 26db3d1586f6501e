//! An answer with its grounds as text that an official can read aloud (口头说明).

use serde::{Deserialize, Serialize};

use super::words::{self, word};
use crate::eligibility::{Assessment, Ground, GroundKind, Programme, ProgrammeResult, TruthValue};
use crate::law;
use crate::message::Lang;
use crate::money::yuan_text;
use crate::policy::{PolicyPack, Unit};
use crate::redact::redacted;

/// A line of the explanation (说明文字).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct TextLine {
    /// How deep it stands below the answer, from 0.
    pub depth: u32,
    /// The sentence.
    pub text: String,
    /// The clause that it rests on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub clause: Option<String>,
}

/// A result as text (单项说明).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct ResultText {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub member: Option<u32>,
    /// The answer as a sentence.
    pub heading: String,
    /// Its grounds, in the order in which they are told.
    pub lines: Vec<TextLine>,
}

/// An assessment as text (认定说明). It holds amounts and other personal facts: it is for the office and the family.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct AssessmentText {
    /// One for each result.
    pub results: Vec<ResultText>,
    /// That it is advice and a person decides.
    pub notice: String,
}

/// The text of an assessment that was made with its grounds.
pub fn describe_assessment(pack: &PolicyPack, a: &Assessment, lang: Lang) -> AssessmentText {
    let each = a.results.iter().map(|r| ResultText {
        programme: r.programme,
        member: r.member,
        heading: heading(r, lang),
        lines: lines(pack, r, lang),
    });
    AssessmentText {
        results: each.collect(),
        notice: word(
            lang,
            "以上为按规定计算的参考意见，是否给予救助由有权机关的工作人员决定",
            "this is advice computed from the rules, the decision is made by a person of the competent authority",
        )
        .into(),
    }
}

fn heading(r: &ProgrammeResult, lang: Lang) -> String {
    let name = words::programme(r.programme, lang);
    let answer = words::answer(r.outcome, lang);
    let who = r.member.map_or(String::new(), |m| match lang {
        Lang::ZhCn => format!("（{}）", person(Some(m), None, lang)),
        Lang::En => format!(" ({})", person(Some(m), None, lang)),
    });
    let mut text = match lang {
        Lang::ZhCn => format!("{name}{who}：{answer}"),
        Lang::En => format!("{name}{who}: {answer}"),
    };
    if let Some(fen) = r.amount_fen {
        text += &match lang {
            Lang::ZhCn => format!("，按差额计算每月{}元", yuan_text(fen)),
            Lang::En => format!(", {} yuan a month by the difference", yuan_text(fen)),
        };
    }
    if r.provisional {
        text += word(
            lang,
            "；其中有假定的事实，结论为暂定",
            "; it rests on an assumed fact and is provisional",
        );
    }
    text
}

fn person(member: Option<u32>, supporter: Option<u32>, lang: Lang) -> String {
    let (Some(m), s) = (member.map(|m| m + 1), supporter.map(|s| s + 1)) else {
        return String::new();
    };
    match (lang, s) {
        (Lang::ZhCn, None) => format!("第{m}位成员"),
        (Lang::ZhCn, Some(s)) => format!("第{m}位成员的第{s}位法定义务人"),
        (Lang::En, None) => format!("member {m}"),
        (Lang::En, Some(s)) => format!("supporter {s} of member {m}"),
    }
}

fn lines(pack: &PolicyPack, r: &ProgrammeResult, lang: Lang) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = vec![];
    // Of each ground: its own depth, and the depth of what stands below it.
    let mut depths: Vec<u32> = vec![];
    for (i, g) in r.grounds.iter().enumerate() {
        let depth = g.parent.and_then(|p| depths.get(p as usize)).copied();
        let depth = depth.unwrap_or(0);
        let text = sentence(pack, r, i, g, lang);
        depths.push(depth + u32::from(text.is_some()));
        if let Some(text) = text {
            lines.push(TextLine {
                depth,
                text,
                clause: g.clause.clone(),
            });
        }
    }
    lines
}

/// The sentence of a ground; none for one that only groups others in the plain way, and for a number that is told
/// by its comparison.
fn sentence(
    pack: &PolicyPack,
    r: &ProgrammeResult,
    at: usize,
    g: &Ground,
    lang: Lang,
) -> Option<String> {
    let holds = match g.truth {
        TruthValue::Yes => word(lang, "满足", "met"),
        TruthValue::No => word(lang, "不满足", "not met"),
        TruthValue::Open => word(lang, "尚不能确定", "not certain"),
    };
    if let Some(code) = &g.step {
        let said = words::condition(code, lang).or_else(|| {
            let clause = law::clause(g.clause.as_deref()?)?;
            Some(word(lang, clause.zh(), clause.en()))
        });
        let said = said.unwrap_or(code);
        let values = values(pack, r, at, g, lang);
        let who = person(g.member, g.supporter, lang);
        let clause = g.clause.as_deref().unwrap_or_default();
        return Some(match lang {
            Lang::ZhCn if who.is_empty() => format!("{holds}：{said}{values}（依据{clause}）"),
            Lang::ZhCn => format!("{who}，{holds}：{said}{values}（依据{clause}）"),
            Lang::En if who.is_empty() => format!("{holds}: {said}{values} [{clause}]"),
            Lang::En => format!("{who}, {holds}: {said}{values} [{clause}]"),
        });
    }
    let plain = match g.kind {
        GroundKind::Fact => return Some(fact(g, lang)),
        GroundKind::Parameter => return parameter(pack, g, lang),
        GroundKind::Compare => {
            let values = values(pack, r, at, g, lang);
            return (!values.is_empty()).then(|| match lang {
                Lang::ZhCn => format!("比较结果{holds}{values}"),
                Lang::En => format!("the comparison is {holds}{values}"),
            });
        }
        GroundKind::Discretion => {
            let clause = g.clause.as_deref().unwrap_or_default();
            return Some(match lang {
                Lang::ZhCn => format!("由审核确认机关裁量（依据{clause}）"),
                Lang::En => format!("left to the discretion of the authority [{clause}]"),
            });
        }
        GroundKind::ByCases => word(
            lang,
            "无论尚未查明的事实如何，结论相同",
            "whatever the missing facts turn out to be, the answer is the same",
        ),
        GroundKind::Choose => word(
            lang,
            "规定不明确之处，按本地选定的理解",
            "where the text is unclear, by the reading chosen locally",
        ),
        _ => {
            let source = g.source.as_deref()?;
            let other = match source {
                "dibao" => Programme::Dibao,
                "margin" => Programme::Margin,
                "tekun" => Programme::Tekun,
                "rigid" => Programme::Rigid,
                "temporary" => Programme::Temporary,
                _ => return None,
            };
            let name = words::programme(other, lang);
            return Some(match lang {
                Lang::ZhCn => format!("见“{name}”的结论：{holds}"),
                Lang::En => format!("see the answer of {name}: {holds}"),
            });
        }
    };
    Some(plain.into())
}

fn fact(g: &Ground, lang: Lang) -> String {
    let source = g.source.as_deref().unwrap_or_default();
    let name = words::fact(source.rsplit('/').next().unwrap_or_default(), lang);
    let who = person(g.member, g.supporter, lang);
    let (zh, en) = match g.truth {
        TruthValue::Yes => ("是", "yes"),
        TruthValue::No => ("否", "no"),
        TruthValue::Open => ("尚未查明", "not known"),
    };
    let given = if g.assumed == Some(true) {
        word(lang, "（假定）", " (assumed)")
    } else {
        ""
    };
    match lang {
        Lang::ZhCn if who.is_empty() => format!("{name}：{zh}{given}"),
        Lang::ZhCn => format!("{who}{name}：{zh}{given}"),
        Lang::En if who.is_empty() => format!("{name}: {en}{given}"),
        Lang::En => format!("{who}, {name}: {en}{given}"),
    }
}

/// A switch with its value, or a number that is not set; a number that is set is told by its comparison.
fn parameter(pack: &PolicyPack, g: &Ground, lang: Lang) -> Option<String> {
    let key = g.source.as_deref()?;
    let known = pack.parameter(key);
    let name = known.map_or(key, |p| match lang {
        Lang::ZhCn => &p.zh,
        Lang::En => &p.en,
    });
    let switch = known.is_some_and(|p| p.unit == Unit::Flag);
    let (zh, en) = match g.truth {
        TruthValue::Open => ("本地未设定", "not set locally"),
        TruthValue::Yes if switch => ("是", "yes"),
        TruthValue::No if switch => ("否", "no"),
        _ => return None,
    };
    Some(match lang {
        Lang::ZhCn => format!("规定“{name}”：{zh}"),
        Lang::En => format!("rule “{name}”: {en}"),
    })
}

/// The two values of a comparison, in the unit of the parameters that it asks for.
fn values(pack: &PolicyPack, r: &ProgrammeResult, at: usize, g: &Ground, lang: Lang) -> String {
    let (Some(left), Some(right)) = (g.left, g.right) else {
        return String::new();
    };
    let below = r.grounds.iter().filter(|k| k.parent == Some(at as u32));
    let units: Vec<Unit> = below
        .filter_map(|k| Some(pack.parameter(k.source.as_deref()?)?.unit))
        .collect();
    let has = |list: &[Unit]| units.iter().any(|u| list.contains(u));
    let money = has(&[Unit::FenPerMonth, Unit::FenPerYear, Unit::FenPerCase]);
    let show = |v: i64| match lang {
        _ if money => yuan_text(v),
        _ => v.to_string(),
    };
    let unit = match (money, has(&[Unit::Years])) {
        (true, _) => word(lang, "元", " yuan"),
        (_, true) => word(lang, "周岁", " years"),
        _ => "",
    };
    let (left, right) = (show(left), show(right));
    match lang {
        Lang::ZhCn => format!("（{left}{unit}，对照{right}{unit}）"),
        Lang::En => format!(" ({left}{unit} against {right}{unit})"),
    }
}

redacted!(TextLine, ResultText, AssessmentText);
