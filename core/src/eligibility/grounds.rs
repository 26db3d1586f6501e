//! The grounds of a result, told from the tree (理由).

use std::mem::{Discriminant, discriminant};

use hashbrown::{HashMap, HashSet};

use super::assess::truth_value;
use super::outcome::{Ground, GroundKind, TruthValue};
use super::reader::{MOST_NAMED, Reader};
use crate::law;
use crate::logic::explain::{Node, Op, What};
use crate::logic::facts::DEPOSITS;
use crate::logic::truth::{CAUSES, F, T};

/// What makes two grounds of different persons alike: where they stand, what they are, and whether they hold.
type Shape = (Option<u32>, Discriminant<What>, usize, Option<u16>, u8);

/// So many grounds of a result, and facts and parameters among them, are usual: room for them is made at once.
const USUAL: usize = 64;

/// What a leaf is.
#[derive(Clone, Copy)]
enum LeafKind {
    Number,
    Flag,
    Day,
    Parameter,
}

/// A fact or a parameter below a ground, in one number: the ground, the kind, the index, and the rows that it speaks of.
fn leaf_key(
    parent: Option<u32>,
    kind: LeafKind,
    index: usize,
    rows: (Option<u32>, Option<u32>),
) -> u128 {
    // A row and a ground take 33 bits with the one that says whether it is there; 27 are left for a kind and an index.
    let part = |n: Option<u32>| n.map_or(0, |n| u128::from(n) + 1);
    let what = (index as u128) << 2 | kind as u128;
    ((what << 33 | part(parent)) << 33 | part(rows.0)) << 33 | part(rows.1)
}

/// What was told so far.
#[derive(Default)]
pub(crate) struct Telling {
    /// Facts and parameters, by the ground above them.
    told: HashSet<u128>,
    /// The ground of each shape, and the last person who has it.
    alike: HashMap<Shape, (u32, u32)>,
    /// The result is a person's.
    person: bool,
}

impl Telling {
    pub(crate) fn of(person: bool) -> Self {
        Self {
            told: HashSet::with_capacity(USUAL),
            person,
            ..Self::default()
        }
    }

    /// Whether another person's ground under the same one is like this, which is then counted with it.
    fn like_another(&mut self, node: &Node, parent: Option<u32>, out: &mut [Ground]) -> bool {
        let Some(above) = parent.and_then(|p| out.get(p as usize)) else {
            return false;
        };
        let row = match (node.member, node.supporter) {
            (Some(m), _) if above.member.is_none() => m,
            (_, Some(s)) if above.supporter.is_none() => s,
            _ => return false,
        };
        let index = match node.what {
            What::NumFact(i) | What::FlagFact(i) | What::SetFact(i, ..) | What::List(i) => i,
            _ => 0,
        };
        let condition = node.condition.map(|c| c.number);
        let shape = (
            parent,
            discriminant(&node.what),
            index,
            condition,
            node.truth,
        );
        if let Some((at, last)) = self.alike.get_mut(&shape) {
            if row > *last {
                *last = row;
                if let Some(first) = out.get_mut(*at as usize) {
                    first.alike = Some(first.alike.unwrap_or(0) + 1);
                }
            }
            return true;
        }
        self.alike.insert(shape, (out.len() as u32, row));
        false
    }
}

impl Reader<'_> {
    /// Pre-order, and only what decides: of an all-of that fails the failing children, of an any-of that holds
    /// the holding ones, of an undecided one the undecided. A number that is known is told by its comparison,
    /// and another programme's own grounds stand with its result. A fact or a parameter that enters a comparison
    /// more than once is told once; in a crowd, persons with grounds alike are told once and counted.
    pub(crate) fn grounds(
        &self,
        id: u32,
        parent: Option<u32>,
        tell: &mut Telling,
        out: &mut Vec<Ground>,
    ) {
        let Some(node) = self.tree.node(id) else {
            return;
        };
        let kind = match node.what {
            What::AllOf => GroundKind::AllOf,
            What::AnyOf | What::Prefer | What::Unless => GroundKind::AnyOf,
            What::Not => GroundKind::Not,
            What::Choose => GroundKind::Choose,
            What::Compare(..) => GroundKind::Compare,
            What::Parameter(_) | What::Switch(_) => GroundKind::Parameter,
            What::Discretion(_) => GroundKind::Discretion,
            What::FlagFact(_) | What::SetFact(..) | What::List(_) => GroundKind::Fact,
            What::NumFact(_) if node.truth & CAUSES != 0 => GroundKind::Fact,
            What::NumFact(_) => return,
            What::Number(_) => {
                for kid in self.tree.relevant(node) {
                    self.grounds(kid, parent, tell, out);
                }
                return;
            }
        };
        if self.crowd && tell.like_another(node, parent, out) {
            return;
        }
        let known_number = matches!(node.what, What::Parameter(_)) && node.truth == 0;
        if let Some(leaf) = self.leaf(node, parent)
            && !tell.told.insert(leaf)
        {
            return;
        }
        let (member, supporter) = self.rows(node);
        let (left, right, per_year) = self.sides(node);
        let source = match node.what {
            What::Parameter(p) | What::Switch(p) => Some(p.key.to_owned()),
            _ => self.pointer(node).or_else(|| {
                let programme = parent.and(self.programme(id))?;
                Some(programme.to_owned())
            }),
        };
        let clause = match node.what {
            What::Discretion(c) => Some(c),
            _ => node.condition.map(|c| c.clause),
        };
        let other = parent.is_some() && self.programme(id).is_some();
        let here = out.len() as u32;
        if here == 0 {
            out.reserve(USUAL);
        }
        out.push(Ground {
            parent,
            kind,
            clause: clause.map(|c| law::cited(c, self.told.on, self.told.area).into()),
            step: node.condition.map(|c| c.code.into()),
            truth: if known_number {
                TruthValue::Yes
            } else {
                truth_value(node.truth)
            },
            member,
            supporter,
            left,
            right,
            per_year: per_year.then_some(true),
            source,
            assumed: self.assumed(node).then_some(true),
            alike: None,
        });
        let of_household = node.member.is_none() && node.supporter.is_none();
        let many = self.tree.kids(node).len() > MOST_NAMED;
        // In a crowd the conditions of the household stand with its own results, as another programme's do.
        let elsewhere = self.crowd && tell.person && of_household && parent.is_some();
        if other || (elsewhere && (node.condition.is_some() || many)) {
            return;
        }
        let undecided = |t: u8| t & CAUSES != 0;
        let decisive = |kid: u8| match (node.what, node.truth) {
            (What::AllOf, F) => kid == F,
            (What::AnyOf | What::Unless, T) => kid == T,
            (What::AllOf | What::AnyOf | What::Prefer | What::Unless, t) if undecided(t) => {
                undecided(kid)
            }
            _ => true,
        };
        for kid in self.tree.kids(node) {
            if self.tree.node(*kid).is_some_and(|k| decisive(k.truth)) {
                self.grounds(*kid, Some(here), tell, out);
            }
        }
    }

    /// What leaf a node is, if it is one. A list is named by the fact that says whether it is complete.
    fn leaf(&self, node: &Node, parent: Option<u32>) -> Option<u128> {
        let rows = (node.member, node.supporter);
        let (kind, index, rows) = match node.what {
            // Every spending of which the months are not known is told as the day of the application.
            What::NumFact(_) if self.undated(node) => (LeafKind::Day, 0, (None, None)),
            What::NumFact(i) => (LeafKind::Number, i, rows),
            What::FlagFact(i) | What::List(i) => (LeafKind::Flag, i, rows),
            What::Parameter(p) | What::Switch(p) => (LeafKind::Parameter, p.index, (None, None)),
            _ => return None,
        };
        Some(leaf_key(parent, kind, index, rows))
    }

    /// The two sides of a comparison, and whether they are amounts of a year. Savings, and the line that they are held
    /// against, are of no time: they are told as they are, the line rounded down as every product is.
    fn sides(&self, node: &Node) -> (Option<i64>, Option<i64>, bool) {
        let (left, right) = self.tree.sides(node);
        let months = self.told.months;
        if months == 1 || (left.is_none() && right.is_none()) {
            return (left, right, false);
        }
        let mut id = self.tree.kids(node).first();
        while let Some(below) = id.and_then(|id| self.tree.node(*id)) {
            let kids = self.tree.kids(below);
            let what = |i: usize| Some(self.tree.node(*kids.get(i)?)?.what);
            match (below.what, what(0), what(1)) {
                (
                    What::Number(Op::Times),
                    Some(What::Number(Op::Lit)),
                    Some(What::NumFact(fact)),
                ) if fact == DEPOSITS.index => {
                    let of_no_time = |v: i64| v.div_euclid(months);
                    return (left.map(of_no_time), right.map(of_no_time), false);
                }
                (What::Number(Op::Times), Some(What::Number(Op::Lit)), _) => {
                    return (left, right, true);
                }
                (What::Number(_), ..) => id = kids.first(),
                _ => break,
            }
        }
        (left, right, false)
    }
}
