//! A picture of a programme's rule (规则图): Mermaid and SVG, with the clause at each condition.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::reading::Reading;
use crate::draw::{self, Drawn};
use crate::eligibility::conditions;
use crate::eligibility::words::{self, word};
use crate::eligibility::{GroundKind, Programme, Standards, params};
use crate::household::{Household, Person, Supporter};
use crate::law;
use crate::logic::explain::{Node, Tree, What};
use crate::logic::facts::{FLAGS, NUMS, SETS};
use crate::logic::truth::F;
use crate::message::Lang;
use crate::policy::PolicyPack;

/// A node of the picture, in pre-order (规则节点).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleNode {
    /// Index of the parent in the list; none for the root.
    pub parent: Option<u32>,
    /// What it is.
    pub kind: GroundKind,
    /// The clause of the condition, if the node is one.
    pub clause: Option<String>,
    /// What it says.
    pub label: String,
}

/// A programme's rule on a date (规则图).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
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
    let mut standards = Standards::resolve(pack, as_of);
    if let Some(counts) = standards.values.get_mut(params::COUNTS_TEKUN.index) {
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
    let case = Reading::read(&standards, &someone);
    let mut nodes = vec![];
    if let Some(root) = case.roots.iter().find(|r| r.programme == programme) {
        let draw = Draw {
            case: &case,
            pack,
            on: as_of,
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
    let drawn: Vec<Drawn> = nodes.iter().map(drawn).collect();
    RuleGraph {
        programme,
        as_of,
        mermaid: draw::mermaid(&drawn),
        svg: draw::svg(&drawn),
        nodes,
        hypothetical: pack.supposed(),
    }
}

struct Draw<'d> {
    case: &'d Reading,
    pack: &'d PolicyPack,
    on: NaiveDate,
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
        let plain = node.condition.is_none() && other.is_none() && parent.is_some();
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
                _ => node
                    .condition
                    .map(|s| law::cited(s.clause, self.case.as_of, self.case.told.area).into()),
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
            GroundKind::Discretion => word(
                self.lang,
                "须由民政部门审核后决定",
                "for the authority to decide",
            ),
            _ => "",
        };
        let said = node.condition.and_then(|s| {
            let said = conditions::words(s.code)?;
            let number = said
                .sides
                .and_then(|s| self.pack.count(s.key?, self.on).ok());
            Some(words::numbered(said.name(self.lang), number, self.lang))
        });
        let names = match kind {
            GroundKind::Compare => self.names(node),
            GroundKind::Fact | GroundKind::Parameter => self.name(node).unwrap_or_default(),
            _ => String::new(),
        };
        let colon = word(self.lang, "：", ": ");
        match (said, group, names.as_str()) {
            (Some(said), "", "") => said,
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
        let fact = |name: &str| words::fact(name, self.lang).map(str::to_owned);
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
        What::AnyOf | What::Prefer | What::Unless => GroundKind::AnyOf,
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

fn drawn(node: &RuleNode) -> Drawn {
    Drawn {
        parent: node.parent,
        text: match &node.clause {
            Some(clause) => format!("{clause} {}", node.label),
            None => node.label.clone(),
        },
        fill: match node.kind {
            GroundKind::Fact => "#eef6ee",
            GroundKind::Parameter => "#fff6e0",
            GroundKind::Discretion => "#fdecec",
            _ => "#eef2fb",
        },
    }
}
