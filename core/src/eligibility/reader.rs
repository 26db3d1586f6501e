//! Reads a result out of the tree: what is missing, and on what it rests.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use hashbrown::{HashMap, HashSet};

use super::assess::{Root, plain, truth_value};
use super::grounds::Telling;
use super::load::SPENT;
use super::outcome::{
    Ground, GroundKind, MissingKind, MissingParameter, Outcome, Programme, ProgrammeResult,
};
use super::programmes::PROGRAMMES;
use super::rows::own_supporter;
use super::standards::Told;
use crate::household::disability;
use crate::household::{Household, Person, Supporter};
use crate::law;
use crate::logic::explain::{Node, Tree, What};
use crate::logic::facts::{FLAGS, NUMS, SETS};
use crate::logic::frame::Frame;
use crate::logic::truth::CAUSES;
use crate::order::InOrder;

/// Members of whom what is missing is named one by one; beyond it is counted, or two thousand results would each name
/// what a thousand persons lack. No clause: the size of an answer alone.
pub(crate) const MOST_NAMED: usize = 50;
/// The same of supporters.
const MOST_SUPPORTERS: usize = 200;
/// Bytes that nearly every pointer fits in, so that it is not moved while it is written.
const LIKELY_LENGTH: usize = 48;

/// Writes a number to a text. The formatter of the standard library does more, and every pointer of an answer asks for this.
fn push_number(text: &mut String, number: u32) {
    if number > 9 {
        push_number(text, number / 10);
    }
    text.extend(char::from_digit(number % 10, 10));
}

/// What conditions of the household lack, as a result has it.
struct Part(ProgrammeResult);

/// Reads a result out of the tree.
pub(crate) struct Reader<'r> {
    pub(crate) tree: &'r Tree,
    frame: &'r Frame<'r>,
    household: &'r Household,
    /// How it is told.
    pub(crate) told: Told,
    /// So many persons that what they lack is counted, and grounds alike are told once.
    pub(crate) crowd: bool,
    /// In a crowd: what conditions of the household lack, by their nodes.
    parts: RefCell<HashMap<Vec<u32>, Rc<Part>>>,
    /// Whether each node rests on a fact that is only assumed; found when first asked.
    assumed_below: OnceCell<Vec<bool>>,
    /// The programmes that others look at, by the node of their answer; a household of a thousand has as many.
    programmes: HashMap<u32, &'static str>,
    /// Whether a node is the answer of a programme; asked of every node that is told.
    answers: Vec<bool>,
}

impl<'r> Reader<'r> {
    pub(crate) fn new(
        tree: &'r Tree,
        frame: &'r Frame<'r>,
        household: &'r Household,
        told: Told,
        roots: &[Root],
    ) -> Self {
        let named = roots.iter().filter_map(|r| {
            let row = PROGRAMMES.get(r.programme as usize)?;
            Some((r.node, row.code))
        });
        // Where two share a node, the first in the order of classification names it.
        let mut programmes = HashMap::new();
        let mut answers = vec![false; tree.nodes.len()];
        for (node, name) in named {
            programmes.entry(node).or_insert(name);
            if let Some(answer) = answers.get_mut(node as usize) {
                *answer = true;
            }
        }
        Self {
            tree,
            frame,
            household,
            told,
            crowd: frame.rows.get(1).is_some_and(|n| *n > MOST_NAMED)
                || frame.rows.get(2).is_some_and(|n| *n > MOST_SUPPORTERS),
            parts: RefCell::default(),
            assumed_below: OnceCell::new(),
            programmes,
            answers,
        }
    }

    /// The programme whose answer a node is.
    pub(crate) fn programme(&self, node: u32) -> Option<&'static str> {
        let answer = self
            .answers
            .get(node as usize)
            .is_some_and(|answer| *answer);
        answer.then(|| self.programmes.get(&node).copied())?
    }

    pub(crate) fn read(&self, root: u32, r: &mut ProgrammeResult, grounds: bool) {
        if self.crowd {
            self.missing_in_crowd(root, r);
        } else {
            self.open_below(&[root], |node| self.missing(node, r));
        }
        r.missing_facts.order();
        r.missing_facts.dedup();
        r.missing_parameters.order();
        r.missing_parameters.dedup();
        r.discretion.order();
        r.discretion.dedup();
        r.provisional = !self.household.assumed.is_empty() && self.rests_on_assumption(root);
        if grounds {
            let mut tell = Telling::of(r.member.is_some());
            self.grounds(root, None, &mut tell, &mut r.grounds);
        }
    }

    /// The grounds of an answer that every case of the unknown facts gives alike.
    pub(crate) fn by_cases(&self, root: u32, truth: u8, r: &mut ProgrammeResult) {
        r.provisional = !self.household.assumed.is_empty() && self.rests_on_assumption(root);
        let mut tell = Telling::of(r.member.is_some());
        self.grounds(root, None, &mut tell, &mut r.grounds);
        for ground in &mut r.grounds {
            ground.parent = Some(ground.parent.map_or(0, |p| p + 1));
        }
        let top = Ground {
            parent: None,
            kind: GroundKind::ByCases,
            clause: None,
            step: None,
            truth: truth_value(truth),
            member: r.member,
            supporter: None,
            left: None,
            right: None,
            per_year: None,
            source: None,
            assumed: None,
            alike: None,
        };
        r.grounds.insert(0, top);
    }

    /// Visits the open nodes below some, each once.
    fn open_below(&self, from: &[u32], mut see: impl FnMut(&Node)) {
        let mut seen = vec![false; self.tree.nodes.len()];
        let mut stack = from.to_vec();
        while let Some(id) = stack.pop() {
            let (Some(node), Some(mark)) = (self.tree.node(id), seen.get_mut(id as usize)) else {
                continue;
            };
            if std::mem::replace(mark, true) || !node.open() {
                continue;
            }
            see(node);
            stack.extend(self.tree.relevant(node));
        }
    }

    /// What a person lacks is named, and what the conditions of the household lack of all persons is counted. A
    /// household of a thousand has two thousand results, and nearly all of them stand on the same conditions.
    fn missing_in_crowd(&self, root: u32, r: &mut ProgrammeResult) {
        let (mut seen, mut stack, mut shared) = (HashSet::new(), vec![root], vec![]);
        while let Some(id) = stack.pop() {
            let Some(node) = self.tree.node(id).filter(|n| n.open()) else {
                continue;
            };
            if !seen.insert(id) {
                continue;
            }
            if node.member.is_none() && node.supporter.is_none() {
                shared.push(id);
                continue;
            }
            self.missing(node, r);
            stack.extend(self.tree.relevant(node));
        }
        shared.sort_unstable();
        let known = self.parts.borrow().get(&shared).cloned();
        let part = known.unwrap_or_else(|| {
            let part = Rc::new(self.part(&shared));
            self.parts.borrow_mut().insert(shared, Rc::clone(&part));
            part
        });
        let of = &part.0;
        r.missing_facts.extend_from_slice(&of.missing_facts);
        r.missing_parameters
            .extend_from_slice(&of.missing_parameters);
        r.discretion.extend_from_slice(&of.discretion);
        r.missing_kinds.clone_from(&of.missing_kinds);
    }

    fn part(&self, shared: &[u32]) -> Part {
        let mut of = plain(Programme::Dibao, None, Outcome::Open);
        let mut persons: HashSet<(&str, &str, u32)> = HashSet::new();
        self.open_below(shared, |node| {
            let (at, row) = match (node.member, node.supporter) {
                (Some(m), _) => ("/members/*", m),
                (_, Some(s)) => ("/members/*/supporters/*", s),
                _ => return self.missing(node, &mut of),
            };
            match node.what {
                What::NumFact(_) | What::FlagFact(_) | What::List(_) => {
                    persons.extend(Self::name(node).map(|name| (at, name, row)));
                }
                What::SetFact(_, _, mask) => {
                    let asked = disability::asked(&self.certificate(node), mask);
                    let asked = asked.into_iter().zip(disability::PERSON);
                    persons.extend(asked.filter(|a| a.0).map(|(_, name)| (at, name, row)));
                }
                _ => self.missing(node, &mut of),
            }
        });
        let mut kinds: HashMap<(&str, &str), i64> = HashMap::new();
        for (at, name, _) in persons {
            *kinds.entry((at, name)).or_default() += 1;
        }
        let kinds = kinds.into_iter().map(|((at, name), count)| MissingKind {
            fact: format!("{at}/{name}"),
            count,
        });
        of.missing_kinds = kinds.collect();
        of.missing_kinds.order();
        Part(of)
    }

    /// Names what an undecided leaf lacks.
    fn missing(&self, node: &Node, r: &mut ProgrammeResult) {
        match node.what {
            What::NumFact(_) | What::FlagFact(_) | What::List(_) => {
                r.missing_facts.extend(self.pointer(node))
            }
            What::SetFact(_, _, mask) => {
                r.missing_facts.extend(self.certificate_gaps(node, mask));
            }
            What::Parameter(p) | What::Switch(p) => {
                r.missing_parameters.push(MissingParameter {
                    key: p.key.into(),
                    clause: law::cited(p.clause, self.told.on, self.told.area).into(),
                });
            }
            What::Discretion(clause) => r.discretion.push(clause.into()),
            _ => {}
        }
    }

    /// The places in the lists of the member and the supporter of whom a node speaks.
    pub(crate) fn rows(&self, node: &Node) -> (Option<u32>, Option<u32>) {
        match (node.member, node.supporter) {
            (None, Some(s)) => self.frame.supporter_at(s).unzip(),
            (m, s) => (m.map(|m| self.frame.member_at(m)), s),
        }
    }

    fn place(&self, node: &Node) -> String {
        let mut place = String::with_capacity(LIKELY_LENGTH);
        let (member, supporter) = self.rows(node);
        if let Some(m) = member {
            place.push_str("/members/");
            push_number(&mut place, m);
            if let Some(s) = supporter {
                place.push_str("/supporters/");
                push_number(&mut place, s);
            }
        }
        place
    }

    fn name(node: &Node) -> Option<&'static str> {
        match node.what {
            What::NumFact(i) => NUMS.get(i).map(|f| f.name),
            What::FlagFact(i) | What::List(i) => FLAGS.get(i).map(|f| f.name),
            What::SetFact(i, ..) => SETS.get(i).map(|f| f.name),
            _ => None,
        }
    }

    pub(crate) fn pointer(&self, node: &Node) -> Option<String> {
        if self.undated(node) {
            return Some("/applicationDate".into());
        }
        let (name, mut pointer) = (Self::name(node)?, self.place(node));
        pointer.push('/');
        pointer.push_str(name);
        Some(pointer)
    }

    /// Spending of which the months are not known, since the day of the application cannot be read (M-23).
    pub(crate) fn undated(&self, node: &Node) -> bool {
        let spending = matches!(node.what, What::NumFact(i) if SPENT.iter().any(|f| f.index == i));
        spending && self.household.application_day_lost()
    }

    /// Which part of a disability certificate is to be asked: one that is absent and on which the test still
    /// depends; of a multiple one, its component (N-24).
    pub(crate) fn certificate_gaps(&self, node: &Node, mask: u64) -> Vec<String> {
        let place = self.place(node);
        let asked = disability::asked(&self.certificate(node), mask);
        (asked.into_iter().zip(disability::PERSON))
            .filter(|(asked, _)| *asked)
            .map(|(_, name)| format!("{place}/{name}"))
            .collect()
    }

    /// The certificate of the node's member or supporter.
    fn certificate(&self, node: &Node) -> disability::Certificate {
        let (member, supporter) = self.rows(node);
        let member = member.and_then(|m| self.household.members.get(m as usize));
        let owed = |s: u32| {
            let m = member?;
            m.supporters
                .get(s as usize)
                .filter(|s| !own_supporter(m, s))
        };
        match supporter {
            Some(s) => owed(s).map(Supporter::certificate),
            None => member.map(Person::certificate),
        }
        .unwrap_or_default()
    }

    fn rests_on_assumption(&self, root: u32) -> bool {
        let below = self.assumed_below.get_or_init(|| {
            let mut below: Vec<bool> = Vec::with_capacity(self.tree.nodes.len());
            // A child stands before its parent.
            for node in &self.tree.nodes {
                let mut kids = self.tree.kids(node).iter();
                let of = |k: &u32| below.get(*k as usize).is_some_and(|b| *b);
                let rests = kids.any(of) || self.assumed(node);
                below.push(rests);
            }
            below
        });
        below.get(root as usize).is_some_and(|b| *b)
    }

    /// Whether the node is a fact that is given, but only assumed.
    pub(crate) fn assumed(&self, node: &Node) -> bool {
        if self.household.assumed.is_empty() {
            return false;
        }
        let Some(pointer) = self.pointer(node) else {
            return false;
        };
        let certificate = pointer.strip_suffix("disability");
        let given = match node.what {
            What::SetFact(_, set, _) => set != disability::ANY,
            _ => node.truth & CAUSES == 0,
        };
        let paths = self.household.assumed.iter().map(|a| a.path.as_str());
        given
            && paths.into_iter().any(|p| match certificate {
                Some(place) => p.strip_prefix(place).is_some_and(|name| {
                    name.starts_with("disability") || name.starts_with("countedDisability")
                }),
                None => p == pointer,
            })
    }
}
