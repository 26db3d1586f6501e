//! From facts to the text that a window worker reads.

use std::collections::BTreeSet;

use gridaid::eligibility::{
    Assessment, Ground, GroundKind, Outcome, ProgrammeResult, Standards, TruthValue, assess,
};
use gridaid::household::Household;
use gridaid::law;
use gridaid::money::yuan_text;
use gridaid::wire;

use crate::words;

/// What the window shows.
pub struct Answer {
    /// The text.
    pub text: String,
    /// Something is still to be asked, set or mended.
    pub open: bool,
}

/// Answers a household given as JSON text under the law of a day.
pub fn answer(standards: &Standards, synthetic: bool, facts: &str) -> Answer {
    // A fact that cannot be read counts as unknown and is reported; the rest is used.
    let read = wire::decode::<Household>(facts);
    let assessment = assess(standards, &read.value);
    let mut text = String::new();
    if synthetic {
        text += "【合成数据】本地参数系虚构，结果不得用于办理\n";
    }
    text += &format!("适用日期：{}\n\n", assessment.as_of);
    for result in &assessment.results {
        text += &line(result);
    }
    let questions = questions(&assessment);
    text += &list("还需核实", &questions);
    let parameters = parameters(&assessment);
    text += &list("本地标准未定", &parameters);
    let mut cited: BTreeSet<&str> = assessment.results.iter().flat_map(clauses).collect();
    let missing = assessment
        .results
        .iter()
        .flat_map(|r| &r.missing_parameters);
    cited.extend(missing.map(|p| p.clause.as_str()));
    let cited: Vec<_> = cited.into_iter().map(citation).collect();
    let findings: Vec<_> = read
        .findings
        .into_iter()
        .chain(assessment.findings.clone())
        .collect();
    if !findings.is_empty() {
        text += &crate::texts("\n填报内容有误：", &findings);
    }
    text += &list("条款", &cited);
    text += "\n以上为初步比对结果，供审核参考；是否给予救助，由县级民政部门（或受委托的镇、街道）依法审核确认。\n";
    let decided =
        |r: &ProgrammeResult| matches!(r.outcome, Outcome::Yes | Outcome::No | Outcome::NotInForce);
    Answer {
        text,
        open: !findings.is_empty() || !assessment.results.iter().all(decided),
    }
}

fn line(result: &ProgrammeResult) -> String {
    let who = result
        .member
        .map_or_else(String::new, |i| format!("（第{}人）", i + 1));
    let amount = result
        .amount_fen
        .map_or_else(String::new, |fen| format!("，每月{}元", yuan_text(fen)));
    let clauses: Vec<_> = clauses(result).into_iter().collect();
    let clauses = if clauses.is_empty() {
        String::new()
    } else {
        format!("［{}］", clauses.join("、"))
    };
    let provisional = if result.provisional {
        "（含假设情况）"
    } else {
        ""
    };
    format!(
        "{}{who}：{}{provisional}{amount}{clauses}\n",
        words::programme(result.programme),
        words::outcome(result.outcome)
    )
}

/// The clauses that an answer rests on.
fn clauses(result: &ProgrammeResult) -> BTreeSet<&str> {
    match result.outcome {
        Outcome::Yes => deciding(&result.grounds, TruthValue::Yes),
        Outcome::No => deciding(&result.grounds, TruthValue::No),
        _ => result.discretion.iter().map(String::as_str).collect(),
    }
}

/// The clauses of the outermost conditions that make the answer what it is.
fn deciding(grounds: &[Ground], wanted: TruthValue) -> BTreeSet<&str> {
    let mut clauses = BTreeSet::new();
    // A node is followed while every node above it agrees and none of them names a clause.
    let mut follow = vec![false; grounds.len()];
    for (i, ground) in grounds.iter().enumerate() {
        let above = ground
            .parent
            .is_none_or(|p| follow.get(p as usize).copied().unwrap_or_default());
        if !above || ground.truth != wanted {
            continue;
        }
        if let Some(clause) = &ground.clause {
            clauses.insert(clause.as_str());
        } else if ground.kind != GroundKind::Not
            && let Some(follow) = follow.get_mut(i)
        {
            *follow = true;
        }
    }
    clauses
}

/// Where a clause stands and what it says, for the foot of the page.
fn citation(id: &str) -> String {
    let Some(clause) = law::clause(id) else {
        return id.to_owned();
    };
    let title = law::instrument(clause.instrument).map_or("", |i| i.title);
    format!("{id}《{title}》{} {}", clause.article, clause.zh())
}

/// Every fact that an open answer waits for, once, in the worker's words.
fn questions(assessment: &Assessment) -> Vec<String> {
    let mut pointers: Vec<_> = assessment
        .results
        .iter()
        .flat_map(|r| &r.missing_facts)
        .collect();
    pointers.sort_unstable();
    pointers.dedup();
    pointers.into_iter().map(|p| words::fact(p)).collect()
}

fn parameters(assessment: &Assessment) -> Vec<String> {
    let mut missing: Vec<_> = assessment
        .results
        .iter()
        .flat_map(|r| &r.missing_parameters)
        .collect();
    missing.sort_unstable();
    missing.dedup();
    missing
        .into_iter()
        .map(|p| format!("{}［{}］", p.key, p.clause))
        .collect()
}

fn list(title: &str, items: &[String]) -> String {
    let mut text = String::new();
    if !items.is_empty() {
        text += &format!("\n{title}：\n");
        for (i, item) in items.iter().enumerate() {
            text += &format!("  {}. {item}\n", i + 1);
        }
    }
    text
}
