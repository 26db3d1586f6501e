//! A proposal of two leaders for every micro-grid, with what speaks for them.

use chrono::NaiveDate;
use hashbrown::HashSet;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::check::{Read, read_candidates};
use super::pair::{self, Traits};
use super::{Candidate, Comparable, LeaderFacts, age_gap, one_employed};
use crate::grid::{Grid, PlaceIdx, PlaceKind, in_force};
use crate::policy::PolicyPack;

/// What a proposal tries to bring about, most wanted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Wish {
    /// All proposed are willing (本人愿意).
    Willing,
    /// A Party member is among them (党员骨干, S16).
    PartyMember,
    /// The two make one of the pairs that the plan names (搭配模式, S17).
    PairPattern,
    /// Leaders in post stay (保留现任).
    KeepsSitting,
}

/// Whether a wish is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct WishResult {
    /// The wish.
    pub wish: Wish,
    /// Met, not met, or unknown because a fact is.
    pub met: Option<bool>,
    /// The clause that the wish rests on, where it rests on one.
    pub clause: Option<String>,
}

/// The pairs that S17 gives as examples (双微网格长模式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum PairPattern {
    /// 1名在职人员+1名非在职人员.
    EmployedAndNot,
    /// 1名年长人员+1名年轻人员.
    OlderAndYounger,
}

/// Why a micro-grid has fewer than two proposed leaders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum UnfilledReason {
    /// It has no candidate (没有候选人).
    NoCandidate,
    /// All its candidates are unwilling (候选人均不愿意).
    NoneWilling,
    /// It has one candidate, who is proposed (候选人只有一名).
    OnlyOneCandidate,
    /// All its candidates but one are unwilling; the one is proposed (只有一名愿意).
    OnlyOneWilling,
}

/// Somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct ProposedLeader {
    /// Id of the candidate.
    pub candidate: String,
    /// Leads this micro-grid today.
    pub sitting: bool,
}

/// The proposal for one micro-grid; the decision is a person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct MicroGridProposal {
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Two, one or nobody, in the order of their ids.
    pub leaders: Vec<ProposedLeader>,
    /// What the proposal brings about and what not; a wish that does not arise is not listed.
    pub wishes: Vec<WishResult>,
    /// The pattern of S17 that the two certainly meet.
    pub pattern: Option<PairPattern>,
    /// Why there are fewer than two.
    pub unfilled: Option<UnfilledReason>,
    /// Candidates of this micro-grid.
    pub candidates: u32,
    /// How many of them are unwilling.
    pub unwilling: u32,
}

/// Proposed leaders of a district (双微网格长建议名单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct LeaderProposal {
    /// The date of the policy.
    pub on: NaiveDate,
    /// Whether S17 is in force on that date; when it is not, nothing is proposed.
    pub in_force: bool,
    /// Every micro-grid that S17 covers, in the order of the grid.
    pub micro_grids: Vec<MicroGridProposal>,
    /// Micro-grids with two proposed leaders.
    pub filled: u32,
    /// With one.
    pub half_filled: u32,
    /// With none.
    pub unfilled: u32,
    /// Rows of candidates that name no micro-grid of the tree, or are repeated; [`super::check`] names them.
    pub candidates_left_out: u32,
    /// Candidates of micro-grids that S17 does not cover.
    pub candidates_not_covered: u32,
}

/// Proposes two leaders for every micro-grid that S17 covers, from those who live in it.
///
/// Of all pairs it takes the best by: willing, a Party member among them (S16), a pattern of S17,
/// leaders in post; then the first ids. What is unknown counts as less than yes and is never taken
/// for no; only who is unwilling is left out. The order of the candidates makes no difference.
///
/// ```
/// # use gridaid::grid::{Grid, GridFacts};
/// # use gridaid::leader::{LeaderFacts, propose};
/// # use gridaid::policy::PolicyPack;
/// # let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let (grid, _) = Grid::build(&GridFacts::default());
/// let proposal = propose(&grid, &LeaderFacts::default(), &PolicyPack::builtin(), on);
/// assert_eq!(proposal.filled, 0);
/// ```
pub fn propose(
    grid: &Grid,
    facts: &LeaderFacts,
    pack: &PolicyPack,
    on: NaiveDate,
) -> LeaderProposal {
    let mut out = LeaderProposal {
        on,
        in_force: in_force("S17", on),
        micro_grids: vec![],
        filled: 0,
        half_filled: 0,
        unfilled: 0,
        candidates_left_out: 0,
        candidates_not_covered: 0,
    };
    if !out.in_force {
        return out;
    }
    let Read { rows, .. } = read_candidates(grid, &facts.candidates);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    out.candidates_left_out = count(facts.candidates.len().saturating_sub(rows.len()));
    let sitting: HashSet<(&str, &str)> = facts
        .leaders
        .iter()
        .filter_map(|p| Some((p.micro_grid.as_str(), p.person.as_deref()?)))
        .collect();
    let gap = age_gap(pack, on);
    let mut used = 0_usize;
    let mut groups = rows.chunk_by(|a, b| a.0 == b.0).peekable();
    for micro in grid.of_kind(PlaceKind::MicroGrid) {
        let group = groups
            .next_if(|g| g.first().is_some_and(|r| r.0 == micro))
            .unwrap_or(&[]);
        if !grid.is_city_rule(micro) {
            continue;
        }
        used = used.saturating_add(group.len());
        let mut candidates: SmallVec<[&Candidate; 16]> = group
            .iter()
            .filter_map(|&(_, row)| facts.candidates.get(row))
            .collect();
        candidates.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let proposal = for_micro_grid(grid, micro, &candidates, &sitting, gap);
        let tally = match proposal.leaders.len() {
            0 => &mut out.unfilled,
            1 => &mut out.half_filled,
            _ => &mut out.filled,
        };
        *tally = tally.saturating_add(1);
        out.micro_grids.push(proposal);
    }
    out.candidates_not_covered = count(rows.len().saturating_sub(used));
    out
}

fn for_micro_grid(
    grid: &Grid,
    micro: PlaceIdx,
    candidates: &[&Candidate],
    sitting: &HashSet<(&str, &str)>,
    gap: Option<i64>,
) -> MicroGridProposal {
    let id = grid.id(micro);
    let able: SmallVec<[&Candidate; 16]> = candidates
        .iter()
        .copied()
        .filter(|c| c.willing != Some(false))
        .collect();
    let traits: SmallVec<[Traits; 16]> = able
        .iter()
        .map(|c| Traits {
            willing: c.willing == Some(true),
            party_member: c.party_member == Some(true),
            sitting: sitting.contains(&(id, c.id.as_str())),
            comparable: Comparable::new(c.employment, c.birth_date),
        })
        .collect();
    let picks: SmallVec<[usize; 2]> = match pair::best(&traits, gap) {
        Some((a, b)) => SmallVec::from([a, b]),
        None => (0..able.len()).collect(), // one or nobody
    };
    let unfilled = match (able.len(), candidates.len()) {
        (0, 0) => Some(UnfilledReason::NoCandidate),
        (0, _) => Some(UnfilledReason::NoneWilling),
        (1, 1) => Some(UnfilledReason::OnlyOneCandidate),
        (1, _) => Some(UnfilledReason::OnlyOneWilling),
        _ => None,
    };
    let (chosen, marks): (SmallVec<[&Candidate; 2]>, SmallVec<[Traits; 2]>) = picks
        .iter()
        .filter_map(|&i| Some((*able.get(i)?, *traits.get(i)?)))
        .unzip();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    MicroGridProposal {
        micro_grid: id.into(),
        wishes: wishes(&chosen, &marks, &traits, gap),
        pattern: certain_pattern(&marks, gap),
        leaders: chosen
            .iter()
            .zip(&marks)
            .map(|(c, t)| ProposedLeader {
                candidate: c.id.clone(),
                sitting: t.sitting,
            })
            .collect(),
        unfilled,
        candidates: count(candidates.len()),
        unwilling: count(candidates.len().saturating_sub(able.len())),
    }
}

fn certain_pattern(marks: &[Traits], gap: Option<i64>) -> Option<PairPattern> {
    let [a, b] = marks else { return None };
    let (a, b) = (&a.comparable, &b.comparable);
    if one_employed(a, b) == Some(true) {
        return Some(PairPattern::EmployedAndNot);
    }
    (super::ages_differ(a, b, gap) == Some(true)).then_some(PairPattern::OlderAndYounger)
}

fn wishes(
    chosen: &[&Candidate],
    marks: &[Traits],
    able: &[Traits],
    gap: Option<i64>,
) -> Vec<WishResult> {
    let mut out = Vec::new();
    let mut add = |wish, met, clause: Option<&str>| {
        out.push(WishResult {
            wish,
            met,
            clause: clause.map(Into::into),
        });
    };
    if chosen.is_empty() {
        return out;
    }
    let willing = marks.iter().all(|t| t.willing).then_some(true);
    add(Wish::Willing, willing, None);
    add(
        Wish::PartyMember,
        any(chosen.iter().map(|c| c.party_member)),
        Some("S16"),
    );
    if let [a, b] = marks {
        let met = pair::pattern(&a.comparable, &b.comparable, gap);
        add(Wish::PairPattern, met, Some("S17"));
    }
    let in_post = able.iter().filter(|t| t.sitting).count().min(2);
    if in_post > 0 {
        let kept = marks.iter().filter(|t| t.sitting).count();
        add(Wish::KeepsSitting, Some(kept >= in_post), None);
    }
    out
}

/// Certainly one, certainly none, or unknown.
pub(super) fn any(facts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut unknown = false;
    for fact in facts {
        match fact {
            Some(true) => return Some(true),
            Some(false) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(false)
}
