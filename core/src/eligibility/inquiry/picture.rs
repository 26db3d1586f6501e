//! A picture of a programme's rule (规则图): Mermaid and SVG, with the clause at each condition.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case_file::CaseFile;
use super::words::{self, word};
use crate::eligibility::{GroundKind, Programme, Standards, params};
use crate::household::{Household, Person, Supporter};
use crate::law;
use crate::message::Lang;
use crate::policy::PolicyPack;
use crate::rule::explain::{Node, Tree, What};
use crate::rule::facts::{FLAGS, NUMS, SETS};
use crate::rule::truth::F;

/// A node of the picture, in pre-order (规则节点).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct RuleNode {
    /// Index of the parent in the list; none for the root.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<u32>,
    /// What it is.
    pub kind: GroundKind,
    /// The clause of the condition, if the node is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub clause: Option<String>,
    /// What it says.
    pub label: String,
}

/// A programme's rule on a date (规则图).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct RuleGraph {
    /// Which programme.
    pub programme: Programme,
    /// The date whose law it shows.
    pub as_of: NaiveDate,
    /// The rule in pre-order; nothing where the programme is not computed on the date.
    pub nodes: Vec<RuleNode>,
    /// The same for Mermaid.
    pub mermaid: String,
    /// The same as an SVG document.
    pub svg: String,
}

/// The rule of a programme on a date, as it is applied to a person with one supporter of whom nothing is known.
///
/// The second reading of D-10, without a member who is tekun, is left out: it repeats every condition.
pub fn rule_graph(
    pack: &PolicyPack,
    programme: Programme,
    as_of: NaiveDate,
    lang: Lang,
) -> RuleGraph {
    let mut law = Standards::resolve(pack, as_of);
    if let Some(counts) = law.values.get_mut(params::COUNTS_TEKUN.index) {
        *counts = Some(1);
    }
    let someone = Household {
        members: vec![Person {
            supporters: vec![Supporter::default()],
            ..Person::default()
        }],
        members_complete: Some(true),
        ..Household::default()
    };
    let case = CaseFile::read(&law, &someone);
    let mut nodes = vec![];
    if let Some(root) = case.roots.iter().find(|r| r.programme == programme) {
        let draw = Draw {
            case: &case,
            pack,
            lang,
        };
        draw.node(root.node, None, None, &mut nodes);
        if let Some(first) = nodes.first_mut() {
            let name = words::programme(programme, lang);
            first.label = match lang {
                Lang::ZhCn => format!("{name}：{}", first.label),
                Lang::En => format!("{name}: {}", first.label),
            };
        }
    }
    RuleGraph {
        programme,
        as_of,
        mermaid: mermaid(&nodes),
        svg: svg(&nodes),
        nodes,
    }
}

struct Draw<'d> {
    case: &'d CaseFile,
    pack: &'d PolicyPack,
    lang: Lang,
}

impl Draw<'_> {
    fn node(
        &self,
        id: u32,
        parent: Option<u32>,
        above: Option<GroundKind>,
        out: &mut Vec<RuleNode>,
    ) {
        let tree = &self.case.tree;
        let Some(node) = tree.node(id) else {
            return;
        };
        let other = self
            .case
            .roots
            .iter()
            .find(|r| r.node == id && parent.is_some());
        let kind = kind(node);
        let kids = tree.kids(node);
        // An all-of within an all-of, or around one thing, says nothing of its own.
        let plain = node.step.is_none() && other.is_none() && parent.is_some();
        let same = matches!(kind, GroundKind::AllOf | GroundKind::AnyOf)
            && (above == Some(kind) || kids.len() == 1);
        // By which reading members count is said once, next to the name of the programme.
        let chosen = matches!(node.what, What::Choose) && kids.len() == 2 && parent != Some(0);
        if plain && (same || chosen) {
            let from = if chosen { 1 } else { 0 };
            for kid in kids.get(from..).unwrap_or_default() {
                self.node(*kid, parent, above, out);
            }
            return;
        }
        let here = out.len() as u32;
        let label = match other {
            Some(root) => match self.lang {
                Lang::ZhCn => format!("见“{}”", words::programme(root.programme, self.lang)),
                Lang::En => format!("see {}", words::programme(root.programme, self.lang)),
            },
            None => self.label(node, kind),
        };
        out.push(RuleNode {
            parent,
            kind,
            clause: match node.what {
                What::Discretion(c) => Some(c.into()),
                _ => node.step.map(|s| s.clause.into()),
            },
            label,
        });
        if other.is_some() || kind == GroundKind::Compare {
            return;
        }
        for kid in kids {
            self.node(*kid, Some(here), Some(kind), out);
        }
    }

    fn label(&self, node: &Node, kind: GroundKind) -> String {
        let group = match kind {
            GroundKind::AllOf => word(self.lang, "全部满足", "all of"),
            GroundKind::AnyOf => word(self.lang, "任一满足", "any of"),
            GroundKind::Not => word(self.lang, "不成立", "not"),
            GroundKind::Choose => word(
                self.lang,
                "按本地选定的理解",
                "by the reading chosen locally",
            ),
            GroundKind::Discretion => word(self.lang, "由机关裁量", "left to discretion"),
            _ => "",
        };
        let said = node.step.and_then(|s| {
            let phrase = words::condition(s.code, self.lang);
            phrase.or_else(|| law::clause(s.clause).map(|c| word(self.lang, c.zh, c.en)))
        });
        let names = match kind {
            GroundKind::Compare => self.names(node),
            GroundKind::Fact | GroundKind::Parameter => self.name(node).unwrap_or_default(),
            _ => String::new(),
        };
        let colon = word(self.lang, "：", ": ");
        match (said, group, names.as_str()) {
            (Some(said), "", "") => said.into(),
            (Some(said), "", names) => format!("{said}{colon}{names}"),
            (Some(said), group, _) => format!("{said}{colon}{group}"),
            (None, "", names) => names.into(),
            (None, group, _) => group.into(),
        }
    }

    /// What a comparison asks for, in the order of the rule.
    fn names(&self, node: &Node) -> String {
        let tree: &Tree = &self.case.tree;
        let (mut names, mut seen): (Vec<String>, Vec<u32>) = (vec![], vec![]);
        let mut stack: Vec<u32> = tree.kids(node).iter().rev().copied().collect();
        while let Some(id) = stack.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            if let Some(node) = tree.node(id) {
                names.extend(self.name(node).filter(|n| !names.contains(n)));
                stack.extend(tree.kids(node).iter().rev());
            }
        }
        names.join(word(self.lang, "、", ", "))
    }

    fn name(&self, node: &Node) -> Option<String> {
        let fact = |name: &str| Some(words::fact(name, self.lang).to_owned());
        match node.what {
            What::NumFact(i) => fact(NUMS.get(i)?.name),
            What::FlagFact(i) | What::List(i) => fact(FLAGS.get(i)?.name),
            What::SetFact(i, ..) => fact(SETS.get(i)?.name),
            What::Parameter(p) | What::Switch(p) => {
                let known = self.pack.parameter(p.key);
                let name = known.map_or(p.key, |k| match self.lang {
                    Lang::ZhCn => &k.zh,
                    Lang::En => &k.en,
                });
                let off = matches!(node.what, What::Switch(_)) && node.truth == F;
                let off = if off {
                    word(self.lang, "（否）", " (no)")
                } else {
                    ""
                };
                Some(format!("{name}{off}"))
            }
            _ => None,
        }
    }
}

fn kind(node: &Node) -> GroundKind {
    match node.what {
        What::AllOf => GroundKind::AllOf,
        What::AnyOf | What::Prefer => GroundKind::AnyOf,
        What::Not => GroundKind::Not,
        What::Choose => GroundKind::Choose,
        What::Compare(_) | What::Number(_) => GroundKind::Compare,
        What::Parameter(_) | What::Switch(_) => GroundKind::Parameter,
        What::Discretion(_) => GroundKind::Discretion,
        What::NumFact(_) | What::FlagFact(_) | What::SetFact(..) | What::List(_) => {
            GroundKind::Fact
        }
    }
}

fn titled(node: &RuleNode) -> String {
    match &node.clause {
        Some(clause) => format!("{clause} {}", node.label),
        None => node.label.clone(),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

fn mermaid(nodes: &[RuleNode]) -> String {
    let mut out = String::from("flowchart LR\n");
    for (i, node) in nodes.iter().enumerate() {
        // Mermaid reads entity codes with a number sign in a quoted label.
        let text = titled(node).replace('#', "#35;").replace('"', "#quot;");
        let text = text.replace('<', "#lt;").replace('>', "#gt;");
        let _ = writeln!(out, "  n{i}[\"{text}\"]");
        if let Some(parent) = node.parent {
            let _ = writeln!(out, "  n{parent} --> n{i}");
        }
    }
    out
}

/// Height of a row, and of the text in it.
const ROW: i64 = 34;
const SIZE: i64 = 14;
/// Between two columns.
const GAP: i64 = 36;

/// Width of a text in hundredths of its height: a Chinese character is as wide as it is high.
fn width(text: &str) -> i64 {
    text.chars()
        .map(|c| if c.is_ascii() { 58 } else { 100 })
        .sum()
}

/// A tree from left to right: leaves one below the other, each parent in the middle of its children.
fn svg(nodes: &[RuleNode]) -> String {
    let mut depth = vec![0usize; nodes.len()];
    let mut columns: Vec<i64> = vec![];
    for (i, node) in nodes.iter().enumerate() {
        let above = node.parent.and_then(|p| depth.get(p as usize).copied());
        let at = above.map_or(0, |d| d + 1);
        if let Some(slot) = depth.get_mut(i) {
            *slot = at;
        }
        let wide = width(&titled(node)) * SIZE / 100 + 20;
        match columns.get_mut(at) {
            Some(column) => *column = wide.max(*column),
            None => columns.push(wide),
        }
    }
    let mut left = vec![10];
    for (i, column) in columns.iter().enumerate() {
        left.push(left.get(i).copied().unwrap_or(0) + column + GAP);
    }
    // From the end: a leaf takes the next row, a parent stands between its first and last child.
    let parents: std::collections::BTreeSet<u32> = nodes.iter().filter_map(|n| n.parent).collect();
    let leaf = |i: usize| !parents.contains(&(i as u32));
    let leaves = (0..nodes.len()).filter(|i| leaf(*i)).count() as i64;
    let mut next = leaves;
    let mut y = vec![0i64; nodes.len()];
    let mut span: Vec<Option<(i64, i64)>> = vec![None; nodes.len()];
    for (i, node) in nodes.iter().enumerate().rev() {
        let own = span.get(i).copied().flatten();
        let at = match own {
            Some((first, last)) => (first + last) / 2,
            None => {
                next -= 1;
                10 + next * ROW + ROW / 2
            }
        };
        if let Some(slot) = y.get_mut(i) {
            *slot = at;
        }
        if let Some(slot) = node.parent.and_then(|p| span.get_mut(p as usize)) {
            let (first, last) = slot.unwrap_or((at, at));
            *slot = Some((first.min(at), last.max(at)));
        }
    }
    let (wide, high) = (
        left.last().copied().unwrap_or(10) - GAP + 10,
        leaves * ROW + 20,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"{SIZE}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    );
    let place = |i: usize| -> (i64, i64, i64) {
        let d = depth.get(i).copied().unwrap_or(0);
        let at = |v: &[i64], i: usize| v.get(i).copied().unwrap_or(0);
        (at(&left, d), at(&columns, d), at(&y, i))
    };
    for (i, node) in nodes.iter().enumerate() {
        let (x, _, y) = place(i);
        if let Some(parent) = node.parent {
            let (px, pw, py) = place(parent as usize);
            let (from, mid) = (px + pw, x - GAP / 2);
            let _ = writeln!(
                out,
                "<path d=\"M{from} {py}H{mid}V{y}H{x}\" fill=\"none\" stroke=\"#8a94a6\"/>"
            );
        }
    }
    for (i, node) in nodes.iter().enumerate() {
        let (x, w, y) = place(i);
        let fill = match node.kind {
            GroundKind::Fact => "#eef6ee",
            GroundKind::Parameter => "#fff6e0",
            GroundKind::Discretion => "#fdecec",
            _ => "#eef2fb",
        };
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"{w}\" height=\"{}\" rx=\"4\" fill=\"{fill}\" stroke=\"#5b6b8c\"/><text x=\"{}\" y=\"{}\">{}</text>",
            y - ROW / 2 + 3,
            ROW - 6,
            x + 10,
            y + SIZE / 2 - 2,
            escaped(&titled(node)),
        );
    }
    out.push_str("</svg>\n");
    out
}
