//! An answer with its grounds as text that an official can read aloud (口头说明).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::eligibility::words::{self, Measure, Sayings, Sides, Speaks, word};
use crate::eligibility::{Assessment, Ground, GroundKind, Programme, ProgrammeResult, TruthValue};
use crate::eligibility::{conditions, programmes, tekun};
use crate::message::{self, Lang};
use crate::money::yuan_text;
use crate::policy::{ParameterUnit, PolicyPack};
use crate::redact::redacted;

/// A line of the explanation (说明文字).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct TextLine {
    /// How deep it stands below the answer, from 0.
    pub depth: u32,
    /// The sentence.
    pub text: String,
    /// The clause that it rests on.
    pub clause: Option<String>,
}

/// A result as text (单项说明).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct ResultText {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// The answer as a sentence.
    pub heading: String,
    /// Its grounds, in the order in which they are told.
    pub lines: Vec<TextLine>,
}

/// A clause that the lines cite, in full (引用的规定).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedClause {
    /// Its id.
    pub clause: String,
    /// The document with body, number and first day in force, and the article.
    pub text: String,
}

/// An assessment as text (初步比对说明). It holds amounts and other personal facts: it is for the office and the family.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AssessmentText {
    /// One for each result.
    pub results: Vec<ResultText>,
    /// Each clause that a line cites, once, in the order of the first mention.
    pub sources: Vec<CitedClause>,
    /// That it is advice and a person decides.
    pub notice: String,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The text of an assessment that was made with its grounds.
pub fn describe_assessment(pack: &PolicyPack, a: &Assessment, lang: Lang) -> AssessmentText {
    let results: Vec<ResultText> = a
        .results
        .iter()
        .map(|r| ResultText {
            programme: r.programme,
            member: r.member,
            heading: heading(r, lang),
            lines: Teller {
                pack,
                on: a.as_of,
                r,
                lang,
            }
            .lines(),
        })
        .collect();
    let mut sources: Vec<CitedClause> = vec![];
    for clause in results
        .iter()
        .flat_map(|r| &r.lines)
        .filter_map(|l| l.clause.as_ref())
    {
        let text = message::source(clause, lang);
        if !text.is_empty() && sources.iter().all(|s| s.clause != *clause) {
            let clause = clause.clone();
            sources.push(CitedClause { clause, text });
        }
    }
    AssessmentText {
        results,
        sources,
        notice: match pack.hypothetical() {
            true => word(
                lang,
                "以上按假设的改革测算，不是现行规定下的结果，不能作为办理依据",
                "this is computed for a supposed reform, it is not the answer of the law in force and no ground for a decision",
            ),
            false => word(
                lang,
                "以上为初步比对结果，供审核参考；是否给予救助，由县级民政部门（或受委托的镇、街道）依法审核确认；初步比对不符合的，仍可申请，由民政部门审核后书面答复",
                "this is a first comparison for those who review; the county's civil affairs department, or the town it delegated, decides; one whose first comparison is negative may apply all the same and is answered in writing",
            ),
        }
        .into(),
        hypothetical: pack.supposed(),
    }
}

/// Yuan as they are read aloud: fen only where there are some.
fn yuan(fen: i64) -> String {
    let text = yuan_text(fen);
    text.strip_suffix(".00").map_or(text.clone(), Into::into)
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
            Lang::ZhCn => format!("，按差额计算每月{}元", yuan(fen)),
            Lang::En => format!(", {} yuan a month by the difference", yuan(fen)),
        };
    }
    if let Some(fen) = r.amount_year_fen {
        text += &match lang {
            Lang::ZhCn => format!("，按差额计算每年{}元", yuan(fen)),
            Lang::En => format!(", {} yuan a year by the difference", yuan(fen)),
        };
    }
    if r.provisional {
        text += word(
            lang,
            "；其中有假设情况，结果仅供试算",
            "; it rests on an assumed fact and is a trial only",
        );
    }
    text
}

fn person(member: Option<u32>, supporter: Option<u32>, lang: Lang) -> String {
    let (Some(m), s) = (
        member.map(|m| u64::from(m) + 1),
        supporter.map(|s| u64::from(s) + 1),
    ) else {
        return String::new();
    };
    match (lang, s) {
        (Lang::ZhCn, None) => format!("第{m}位成员"),
        (Lang::ZhCn, Some(s)) => format!("第{m}位成员的第{s}位法定义务人"),
        (Lang::En, None) => format!("member {m}"),
        (Lang::En, Some(s)) => format!("supporter {s} of member {m}"),
    }
}

/// The text in brackets at the end of a sentence.
fn bracketed(text: &str, lang: Lang) -> String {
    match lang {
        _ if text.is_empty() => String::new(),
        Lang::ZhCn => format!("（{text}）"),
        Lang::En => format!(" [{text}]"),
    }
}

/// Who tells the grounds of one result.
struct Teller<'t> {
    pack: &'t PolicyPack,
    on: NaiveDate,
    r: &'t ProgrammeResult,
    lang: Lang,
}

impl Teller<'_> {
    fn lines(&self) -> Vec<TextLine> {
        let mut lines: Vec<TextLine> = vec![];
        // Of each ground: the depth of what stands below it.
        let mut depths: Vec<u32> = vec![];
        for (i, g) in self.r.grounds.iter().enumerate() {
            let depth = g.parent.and_then(|p| depths.get(p as usize)).copied();
            let depth = depth.unwrap_or(0);
            let text = self.sentence(i, g);
            depths.push(depth + u32::from(text.is_some()));
            if let Some(text) = text {
                lines.push(TextLine {
                    depth,
                    text,
                    clause: self.clause(g).map(Into::into),
                });
            }
        }
        lines
    }

    /// The clause that a ground rests on. The limits of property share their conditions; the rule that sets them is
    /// that of the programme.
    fn clause<'g>(&self, g: &'g Ground) -> Option<&'g str> {
        match (g.clause.as_deref()?, self.r.programme) {
            ("D-34", Programme::Margin) => Some("M-08"),
            ("D-34", Programme::Rigid) => Some("M-22"),
            (clause, _) => Some(clause),
        }
    }

    fn ground(&self, g: &Ground) -> String {
        let clause = self.clause(g).unwrap_or_default();
        bracketed(&message::ground(clause, self.lang), self.lang)
    }

    /// The words of the condition that a ground is.
    fn sayings(g: &Ground) -> Option<&'static Sayings> {
        conditions::words(g.step.as_deref()?)
    }

    /// The nearest condition above a ground.
    fn above(&self, g: &Ground) -> Option<&str> {
        let mut parent = g.parent;
        // A list of grounds that somebody else made may run in a circle.
        for _ in 0..self.r.grounds.len() {
            let up = self.r.grounds.get(parent? as usize)?;
            if let Some(step) = up.step.as_deref() {
                return Some(step);
            }
            parent = up.parent;
        }
        None
    }

    /// The sentence of a ground; none for one that only groups others in the plain way, and for a number that is told
    /// by its comparison.
    fn sentence(&self, at: usize, g: &Ground) -> Option<String> {
        if let Some(said) = Self::sayings(g) {
            return Some(self.condition(at, g, said));
        }
        let lang = self.lang;
        let plain = match g.kind {
            GroundKind::Fact => return self.fact(g),
            GroundKind::Parameter => return self.parameter(g),
            GroundKind::Compare => return self.comparison(at, g),
            GroundKind::Discretion => {
                let said = word(
                    lang,
                    "须由县级民政部门（或受委托的镇、街道）审核后决定",
                    "for the county's civil affairs department, or the town it delegated, to decide after review",
                );
                return Some(format!("{said}{}", self.ground(g)));
            }
            GroundKind::ByCases => word(
                lang,
                "还需核实的情况无论结果如何，结论相同",
                "whatever the facts still to be checked turn out to be, the answer is the same",
            ),
            GroundKind::Choose => word(
                lang,
                "规定不明确之处，按本地选定的口径",
                "where the text is unclear, by the reading chosen locally",
            ),
            _ => return self.other(g),
        };
        Some(plain.into())
    }

    /// What another programme answered.
    fn other(&self, g: &Ground) -> Option<String> {
        let name = programmes::by_code(g.source.as_deref()?)?.name(self.lang);
        let (zh, en) = match g.truth {
            TruthValue::Yes => ("初步比对符合条件", "the conditions are met"),
            TruthValue::No => ("初步比对不符合条件", "the conditions are not met"),
            TruthValue::Open => ("暂不能确定", "not certain yet"),
        };
        Some(match self.lang {
            Lang::ZhCn => format!("见“{name}”一项：{zh}"),
            Lang::En => format!("see {name}: {en}"),
        })
    }

    /// The whole sentence of a condition, with the two sides of a comparison and what it rests on.
    fn condition(&self, at: usize, g: &Ground, said: &Sayings) -> String {
        let number = said
            .sides
            .and_then(|s| self.pack.count(s.key?, self.on).ok());
        let sentence = words::numbered(said.sentence(g.truth, self.lang), number, self.lang);
        let who = match (said.speaks, person(g.member, g.supporter, self.lang)) {
            (Speaks::Household, _) => String::new(),
            (Speaks::Person, who) if who.is_empty() => word(self.lang, "本人", "the person").into(),
            (Speaks::Supporter, who) if who.is_empty() => {
                word(self.lang, "法定义务人", "the supporter").into()
            }
            (_, who) => who,
        };
        let gap = if who.is_empty() || self.lang == Lang::ZhCn {
            ""
        } else {
            " "
        };
        let sides = said.sides.map_or(String::new(), |s| self.sides(at, g, s));
        let sides = match self.lang {
            _ if sides.is_empty() => sides,
            Lang::ZhCn => format!("（{sides}）"),
            Lang::En => format!(" ({sides})"),
        };
        format!("{who}{gap}{sentence}{sides}{}", self.ground(g))
    }

    /// The two values of a condition's comparison, which may stand below it.
    fn sides(&self, at: usize, g: &Ground, s: Sides) -> String {
        let both = |g: &Ground| Some((g.left?, g.right?, g.per_year == Some(true)));
        let below = || {
            let mut kids = self
                .r
                .grounds
                .iter()
                .filter(|k| k.parent == Some(at as u32));
            match (kids.next(), kids.next()) {
                (Some(only), None) if only.kind == GroundKind::Compare => both(only),
                _ => None,
            }
        };
        let Some((left, right, per_year)) = both(g).or_else(below) else {
            return String::new();
        };
        let [a, b] = match self.lang {
            Lang::ZhCn => s.zh,
            Lang::En => s.en,
        };
        let show = |v: i64| match (s.measure, self.lang) {
            (Measure::Fen, Lang::ZhCn) => format!("{}元", yuan(v)),
            (Measure::Fen, Lang::En) => format!("{} yuan", yuan(v)),
            (Measure::Years, Lang::ZhCn) if a == "年龄" => format!("{v}周岁"),
            (Measure::Years, Lang::ZhCn) => format!("{v}年"),
            (Measure::Years, Lang::En) => format!("{v} years"),
            (Measure::Vehicles, Lang::ZhCn) => format!("{v}辆"),
            (Measure::Homes, Lang::ZhCn) => format!("{v}套"),
            (Measure::Vehicles | Measure::Homes, Lang::En) => v.to_string(),
        };
        let (left, right) = (show(left), show(right));
        match self.lang {
            Lang::ZhCn if per_year => {
                let a = a.replace("月收入", "年收入");
                format!("{a}{left}，{b}每年{right}")
            }
            Lang::En if per_year => {
                let a = a.replace("monthly", "yearly");
                format!("{a} {left}, {b} {right} a year")
            }
            Lang::ZhCn => format!("{a}{left}，{b}{right}"),
            Lang::En => format!("{a} {left}, {b} {right}"),
        }
    }

    /// A comparison that is no condition of its own, told as what is: 年龄41周岁，已满18周岁.
    fn comparison(&self, at: usize, g: &Ground) -> Option<String> {
        let (left, right) = (g.left?, g.right?);
        let below = |k: &&Ground| k.parent == Some(at as u32);
        let mut keys = self
            .r
            .grounds
            .iter()
            .filter(below)
            .filter_map(|k| k.source.as_deref());
        let key = keys.find(|k| self.pack.parameter(k).is_some())?;
        let who = person(g.member, g.supporter, self.lang);
        let reached = left >= right;
        let order = left.cmp(&right);
        let text = match (self.pack.parameter(key)?.unit, key, self.lang) {
            // Told with the condition that it belongs to.
            (ParameterUnit::BasisPoints, ..) => return None,
            (ParameterUnit::Years, "dibao.religious_site_years", Lang::ZhCn) => {
                format!("{who}在宗教场所居住{left}年，规定须满{right}年")
            }
            (ParameterUnit::Years, "dibao.religious_site_years", Lang::En) => {
                format!("{who} has lived in a religious site for {left} years, {right} are asked")
            }
            (ParameterUnit::Years, _, Lang::ZhCn) if reached => {
                format!("{who}年龄{left}周岁，已满{right}周岁")
            }
            (ParameterUnit::Years, _, Lang::ZhCn) => {
                format!("{who}年龄{left}周岁，未满{right}周岁")
            }
            (ParameterUnit::Years, _, Lang::En) if reached => {
                format!("{who} is {left}, so {right} or over")
            }
            (ParameterUnit::Years, _, Lang::En) => format!("{who} is {left}, so under {right}"),
            (
                ParameterUnit::FenPerMonth | ParameterUnit::FenPerYear | ParameterUnit::FenPerCase,
                _,
                lang,
            ) => {
                let (zh, en) = match order {
                    std::cmp::Ordering::Less => ("低于", "below"),
                    std::cmp::Ordering::Equal => ("等于", "the same as"),
                    std::cmp::Ordering::Greater => ("高于", "above"),
                };
                let (left, right) = (yuan(left), yuan(right));
                match lang {
                    Lang::ZhCn if g.per_year == Some(true) => {
                        format!("{who}年收入{left}元，{zh}每年{right}元的收入线")
                    }
                    Lang::En if g.per_year == Some(true) => {
                        let who = if who.is_empty() {
                            String::new()
                        } else {
                            format!("{who}: ")
                        };
                        format!(
                            "{who}the yearly income of {left} yuan is {en} the line of {right} yuan a year"
                        )
                    }
                    Lang::ZhCn => format!("{who}收入{left}元，{zh}收入线{right}元"),
                    Lang::En if who.is_empty() => {
                        format!("the income of {left} yuan is {en} the line of {right} yuan")
                    }
                    Lang::En => {
                        format!("{who}: the income of {left} yuan is {en} the line of {right} yuan")
                    }
                }
            }
            (ParameterUnit::Months, _, Lang::ZhCn) => {
                format!("{who}连续{left}个月，规定{right}个月以上")
            }
            (ParameterUnit::Months, _, Lang::En) => {
                format!("{who}: {left} months in a row, {right} are asked")
            }
            _ => return None,
        };
        Some(text.trim_start().into())
    }

    fn fact(&self, g: &Ground) -> Option<String> {
        let source = g.source.as_deref()?;
        let field = source.rsplit('/').next().unwrap_or_default();
        let lang = self.lang;
        let name = words::fact(field, lang)?;
        let who = person(g.member, g.supporter, lang);
        if g.truth == TruthValue::Open {
            return Some(match lang {
                Lang::ZhCn if who.is_empty() => format!("还需核实：{name}"),
                Lang::ZhCn => format!("还需核实：{who}的{name}"),
                Lang::En if who.is_empty() => format!("to be checked: {name}"),
                Lang::En => format!("to be checked: {who}, {name}"),
            });
        }
        let yes = g.truth == TruthValue::Yes;
        let (name, said) = match field {
            // Which kinds and grades are meant is said by the condition above.
            "disability" => {
                let any = self.above(g) == Some(tekun::conditions::TEKUN_GROUP.code);
                any.then_some(())?;
                (
                    word(lang, "残疾", "disability"),
                    if yes { ("有", "yes") } else { ("无", "no") },
                )
            }
            "area" => {
                let said = if yes {
                    ("城市标准", "urban")
                } else {
                    ("农村标准", "rural")
                };
                (
                    word(lang, "适用的低保标准", "dibao standard that applies"),
                    said,
                )
            }
            _ => (name, if yes { ("是", "yes") } else { ("否", "no") }),
        };
        let said = word(lang, said.0, said.1);
        let given = if g.assumed == Some(true) {
            word(lang, "（假设）", " (assumed)")
        } else {
            ""
        };
        Some(match lang {
            Lang::ZhCn if who.is_empty() => format!("{name}：{said}{given}"),
            Lang::ZhCn => format!("{who}的{name}：{said}{given}"),
            Lang::En if who.is_empty() => format!("{name}: {said}{given}"),
            Lang::En => format!("{who}, {name}: {said}{given}"),
        })
    }

    /// A switch with its value, or a number that is not set; a number that is set is told by its comparison.
    fn parameter(&self, g: &Ground) -> Option<String> {
        let known = self.pack.parameter(g.source.as_deref()?)?;
        let name = match self.lang {
            Lang::ZhCn => &known.zh,
            Lang::En => &known.en,
        };
        let switch = known.unit == ParameterUnit::Flag;
        Some(match (g.truth, self.lang) {
            (TruthValue::Open, Lang::ZhCn) => format!("本地尚未提供“{name}”，补充后可重新比对"),
            (TruthValue::Open, Lang::En) => {
                format!("“{name}” is not set locally; once it is, the comparison can be made again")
            }
            (TruthValue::Yes, Lang::ZhCn) if switch => format!("规定“{name}”：是"),
            (TruthValue::No, Lang::ZhCn) if switch => format!("规定“{name}”：否"),
            (TruthValue::Yes, Lang::En) if switch => format!("rule “{name}”: yes"),
            (TruthValue::No, Lang::En) if switch => format!("rule “{name}”: no"),
            _ => return None,
        })
    }
}

redacted!(TextLine, ResultText, AssessmentText);
