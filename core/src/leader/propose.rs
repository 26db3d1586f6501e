//! A proposal of two leaders for every micro-grid, with what speaks for them.

use chrono::NaiveDate;
use gridaid_derive::wire;
use hashbrown::HashSet;
use smallvec::SmallVec;

use super::assign::{Assignment, NEVER, Picks, Problem, Worth};
use super::check::{has_building_leader, leading, stairwells};
use super::once::Told;
use super::pair::{Comparable, Patterns, any};
use super::read::{Candidates, Placed, Posts};
use super::{Candidate, HardRuleKind, LeaderFacts, LeaderRole, LeaderRules, PairPattern, Wish};
use crate::finding::{Finding, Gravity};
use crate::grid::{Grid, PlaceIdx, PlaceKind};
use crate::policy::PolicyPack;

/// Whether a wish is met.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishResult {
    /// The wish.
    pub wish: Wish,
    /// Met, not met, or unknown because a fact is.
    pub met: Option<bool>,
    /// How grave it is when it is not met; none: not at all.
    pub gravity: Option<Gravity>,
    /// The clause that the wish rests on, where it rests on one.
    pub clause: Option<String>,
}

/// Why a micro-grid has fewer than two proposed leaders.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnfilledReason {
    /// It has no candidate (没有候选人).
    NoCandidate,
    /// All its candidates are unwilling (候选人均不愿意).
    NoneWilling,
    /// It has one candidate, who is proposed (候选人只有一名).
    OnlyOneCandidate,
    /// All its candidates but one are unwilling; the one is proposed (只有一名愿意).
    OnlyOneWilling,
    /// A hard rule bars those who are left (其余候选人不符合硬性规则).
    Barred,
    /// Those who are left serve in other micro-grids of the base grid (其余候选人已在其他微网格任职).
    ServeElsewhere,
    /// Those who are left cannot serve with the one proposed (其余候选人不宜与其搭档).
    CannotServeTogether,
    /// The limit of steps stopped the search while somebody free could still lead here (计算步数已用完，尚有可任人选).
    SearchStopped,
}

/// Somebody proposed.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedLeader {
    /// Id of the candidate.
    pub candidate: String,
    /// Leads this micro-grid today.
    pub sitting: bool,
    /// Lives in another micro-grid of the base grid.
    pub from_elsewhere: bool,
}

/// A unit leader beside a building leader (单元长, S18).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedUnitLeader {
    /// Id of the stairwell unit.
    pub unit: String,
    /// Id of the candidate, who lives there; none where nobody is left.
    pub candidate: Option<String>,
    /// Is its unit leader today.
    pub sitting: bool,
}

/// The proposal for one micro-grid; the decision is a person's.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MicroGridProposal {
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Two, one or nobody, in the order of their ids.
    pub leaders: Vec<ProposedLeader>,
    /// Points of the wishes that are met.
    pub points: i64,
    /// What the proposal brings about and what not; a wish that does not arise is not listed.
    pub wishes: Vec<WishResult>,
    /// The pattern of the open list of S17 that the two certainly meet.
    pub pattern: Option<PairPattern>,
    /// Why there are fewer than two; none where a candidate of whom the id or the place is not known may be one of its.
    pub unfilled: Option<UnfilledReason>,
    /// Candidates who live here, and those whom the rules let be shared.
    pub candidates: u32,
    /// How many of them are unwilling.
    pub unwilling: u32,
    /// Where a building leader is in post: one unit leader for each stairwell unit (S18), who may be added.
    #[wire(if_any)]
    pub unit_leaders: Vec<ProposedUnitLeader>,
}

/// What is proven of the proposal for one base grid.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseGridProposal {
    /// Id of the base grid.
    pub base_grid: String,
    /// Micro-grids with a leader: what counts first.
    pub led: i64,
    /// Micro-grids with two: what counts second.
    pub dual: i64,
    /// Points of the wishes: what counts third.
    pub points: i64,
    /// No proposal has a better triple of led, dual and points than this one: led.
    pub bound_led: i64,
    /// The bound: dual.
    pub bound_dual: i64,
    /// The bound: points.
    pub bound_points: i64,
    /// The proposal is proven best, and none as good keeps more of those in post; false where the limit of steps stopped the
    /// search.
    pub proven: bool,
}

/// Proposed leaders of a district (双微网格长建议名单).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderProposal {
    /// The date of the policy.
    pub on: NaiveDate,
    /// Whether S17 is in force on that date; when it is not, nothing is proposed.
    pub in_force: bool,
    /// Every micro-grid that S17 covers, in the order of the grid.
    pub micro_grids: Vec<MicroGridProposal>,
    /// What is proven, by base grid, in the order of the grid.
    pub base_grids: Vec<BaseGridProposal>,
    /// Whether every base grid is proven best.
    pub proven: bool,
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
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
    /// What keeps it from being made, such as a register of another place.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

/// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议).
///
/// Candidates lead the micro-grid where they live or, where the rules do not say so, any of their
/// base grid. First as many micro-grids as possible are led (S16), then as many as possible by two
/// (S17), then the points of the wishes count; each base grid is solved to proven optimality, or to
/// the limit of steps, and then with its bound. In a micro-grid by itself the first ids decide
/// between equals. What is unknown counts as less than yes and is never taken for no. The order of
/// the candidates makes no difference.
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
    let elsewhere = grid.elsewhere(pack);
    let packs = grid.town_packs(pack);
    let pack = packs.district();
    let mut out = LeaderProposal {
        hypothetical: pack.supposed(),
        findings: elsewhere,
        on,
        in_force: pack.in_force("S17", on),
        micro_grids: vec![],
        base_grids: vec![],
        proven: true,
        filled: 0,
        half_filled: 0,
        unfilled: 0,
        candidates_left_out: 0,
        candidates_not_covered: 0,
    };
    if !out.in_force {
        return out;
    }
    let candidates = Candidates::read(grid, facts, on);
    let told = Told::read(facts, on);
    let posts = Posts::read(grid, facts, &told, on, &mut vec![]);
    let rules = facts.rules();
    let sits = sitting(&posts.placed, &candidates, facts.candidates.len());
    out.candidates_left_out = short(facts.candidates.len().saturating_sub(candidates.rows.len()));
    let mut draft = Draft {
        grid,
        patterns: Patterns::new(&rules, pack, on),
        shares: !rules.has(HardRuleKind::OwnMicroGrid),
        points: Points::new(&rules),
        rules: &rules,
        led_by_building: posts
            .placed
            .chunk_by(|a, b| a.0 == b.0)
            .filter(|here| has_building_leader(here))
            .filter_map(|here| Some(here.first()?.0))
            .collect(),
        posts: &posts,
        candidates: &candidates,
        on,
    };
    out.micro_grids
        .reserve(grid.of_kind(PlaceKind::MicroGrid).count());
    let (mut used, mut problem) = (0_usize, Problem::default());
    let mut people: Vec<Person<'_>> = vec![];
    let mut rows = candidates.rows.as_slice();
    for base in grid.of_kind(PlaceKind::BaseGrid) {
        let below = grid.subtree(base).last().unwrap_or(base);
        let inside = rows.iter().take_while(|r| r.0 <= below).count();
        let (here, after) = rows.split_at_checked(inside).unwrap_or((rows, &[]));
        rows = after;
        if !grid.is_city_rule(base) {
            continue;
        }
        draft.patterns = Patterns::new(&rules, packs.of(base), on);
        people.clear();
        for &(home, row) in here.iter().filter(|r| r.0 > base) {
            if let Some((facts, sits)) = candidates.get(row).zip(sits.get(row)) {
                people.push(draft.person(home, facts, sits));
            }
        }
        people.sort_unstable_by_key(|p| (p.home, p.facts.id.as_str()));
        used = used.saturating_add(people.len());
        let micros: Vec<PlaceIdx> = grid.children(base).collect();
        draft.base_grid(base, &micros, &people, &mut problem, &mut out);
    }
    out.candidates_not_covered = short(candidates.rows.len().saturating_sub(used));
    for micro in &out.micro_grids {
        let tally = match micro.leaders.len() {
            0 => &mut out.unfilled,
            1 => &mut out.half_filled,
            _ => &mut out.filled,
        };
        *tally = tally.saturating_add(1);
    }
    out.proven = out.base_grids.iter().all(|b| b.proven);
    out
}

/// The micro-grids that each candidate leads today, by row; a unit leader beside a building leader leads none (S18).
fn sitting(placed: &[Placed<'_>], candidates: &Candidates<'_>, rows: usize) -> Vec<Sits> {
    let mut out = vec![Sits::new(); rows];
    let mut lead: Vec<Placed<'_>> = Vec::with_capacity(placed.len());
    for here in placed.chunk_by(|a, b| a.0 == b.0) {
        if let Some((micro, _)) = here.first() {
            lead.extend(leading(here).into_iter().map(|post| (*micro, post)));
        }
    }
    let people = lead.iter().map(|(_, post)| post.person.as_deref());
    for ((micro, _), row) in lead.iter().zip(candidates.find(people)) {
        if let Some(sits) = row.and_then(|row| out.get_mut(row)) {
            sits.push(*micro);
        }
    }
    out
}

type Sits = SmallVec<[PlaceIdx; 1]>;

fn short(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A candidate as the search sees one.
struct Person<'a> {
    home: PlaceIdx,
    facts: &'a Candidate,
    comparable: Comparable<'a>,
    unwilling: bool,
    barred: bool,
    /// Points wherever the candidate leads.
    anywhere: i64,
    /// The micro-grids that the candidate leads today.
    sits: &'a [PlaceIdx],
}

/// The points of each wish.
struct Points {
    willing: i64,
    party_member: i64,
    pattern: i64,
    lives_there: i64,
    sitting: i64,
}

impl Points {
    fn new(rules: &LeaderRules) -> Self {
        Self {
            willing: rules.points(Wish::Willing),
            party_member: rules.points(Wish::PartyMember),
            pattern: rules.points(Wish::PairPattern),
            lives_there: rules.points(Wish::LivesThere),
            sitting: rules.points(Wish::KeepsSitting),
        }
    }
}

/// Mostly a handful, and then without memory of its own.
type Few<T> = SmallVec<[T; 8]>;

/// More candidates of one problem than this are cut to those with the best places.
const MOST: usize = 1_000;

struct Draft<'a> {
    grid: &'a Grid,
    rules: &'a LeaderRules,
    patterns: Patterns,
    /// Candidates may lead any micro-grid of their base grid.
    shares: bool,
    points: Points,
    posts: &'a Posts<'a>,
    candidates: &'a Candidates<'a>,
    /// Micro-grids with a building leader in post.
    led_by_building: HashSet<PlaceIdx>,
    on: NaiveDate,
}

impl Draft<'_> {
    fn base_grid(
        &self,
        base: PlaceIdx,
        micros: &[PlaceIdx],
        people: &[Person<'_>],
        problem: &mut Problem,
        out: &mut LeaderProposal,
    ) {
        let (mut worth, mut bound, mut proven) = (Worth::default(), Worth::default(), true);
        let mut tell = |micros: &[PlaceIdx], people: &[Person<'_>]| {
            let (solved, whole) = self.solve(micros, people, problem);
            let limit = if whole {
                solved.bound
            } else {
                self.ceiling(micros)
            };
            proven &= solved.proven;
            for (sum, part) in [(&mut worth, solved.worth), (&mut bound, limit)] {
                sum.led = sum.led.saturating_add(part.led);
                sum.dual = sum.dual.saturating_add(part.dual);
                sum.points = sum.points.saturating_add(part.points);
            }
            let busy: SmallVec<[usize; 4]> = solved.leaders.iter().flat_map(|p| p.iter()).collect();
            for (micro, picks) in micros.iter().zip(&solved.leaders) {
                let mut told = self.micro_grid(*micro, *picks, people, &busy);
                if self.candidates.may_be_more(micros) {
                    told.unfilled = None;
                }
                out.micro_grids.push(told);
            }
        };
        if self.shares {
            tell(micros, people);
        } else {
            let mut rest = people;
            for micro in micros {
                let (own, after) = rest
                    .split_at_checked(rest.partition_point(|p| p.home <= *micro))
                    .unwrap_or((rest, &[]));
                rest = after;
                tell(std::slice::from_ref(micro), own);
            }
        }
        out.base_grids.push(BaseGridProposal {
            base_grid: self.grid.id(base).into(),
            led: worth.led,
            dual: worth.dual,
            points: worth.points,
            bound_led: bound.led,
            bound_dual: bound.dual,
            bound_points: bound.points,
            proven: proven && bound == worth,
        });
    }

    /// More than any assignment can be worth.
    fn ceiling(&self, micros: &[PlaceIdx]) -> Worth {
        let count = i64::from(short(micros.len()));
        let p = &self.points;
        let each = [p.willing, p.lives_there, p.sitting]
            .into_iter()
            .sum::<i64>();
        let most = each
            .saturating_mul(2)
            .saturating_add(p.party_member)
            .saturating_add(p.pattern);
        Worth {
            led: count,
            dual: count,
            points: most.saturating_mul(count),
        }
    }

    /// May lead here, were nobody unwilling or barred.
    fn belongs(&self, micro: PlaceIdx, person: &Person<'_>) -> bool {
        person.home == micro || (self.shares && person.facts.shared != Some(false))
    }

    fn person<'b>(&self, home: PlaceIdx, facts: &'b Candidate, sits: &'b [PlaceIdx]) -> Person<'b> {
        let bars = |h: &super::HardRule| {
            h.rule == HardRuleKind::NotInRole && h.role.is_some_and(|r| facts.holds(r, self.on))
        };
        let willing = facts.willing == Some(true);
        Person {
            home,
            facts,
            comparable: Comparable::of_candidate(facts, self.on),
            unwilling: facts.willing == Some(false) && self.rules.has(HardRuleKind::Willing),
            barred: self.rules.hard.iter().any(bars),
            anywhere: if willing { self.points.willing } else { 0 },
            sits,
        }
    }

    fn able(&self, micro: PlaceIdx, person: &Person<'_>) -> bool {
        self.belongs(micro, person) && !person.unwilling && !person.barred
    }

    fn sits(&self, micro: PlaceIdx, person: &Person<'_>) -> bool {
        person.sits.contains(&micro)
    }

    fn place(&self, micro: PlaceIdx, person: &Person<'_>) -> i64 {
        if !self.able(micro, person) {
            return NEVER;
        }
        let lives = self.shares && person.home == micro;
        let lives = if lives { self.points.lives_there } else { 0 };
        let sits = if self.sits(micro, person) {
            self.points.sitting
        } else {
            0
        };
        person.anywhere.saturating_add(lives).saturating_add(sits)
    }

    /// Points of those who lead together beside their places.
    fn together(&self, people: &[&Person<'_>]) -> i64 {
        let member = |p: &&Person<'_>| p.facts.party_member == Some(true);
        let party = if people.iter().any(member) {
            self.points.party_member
        } else {
            0
        };
        let pattern = match people {
            [a, b] => self.patterns.certain(&a.comparable, &b.comparable),
            _ => None,
        };
        party.saturating_add(pattern.map_or(0, |_| self.points.pattern))
    }

    /// The assignment, and whether all candidates were looked at; the memory of the last `problem`
    /// is used again.
    fn solve(
        &self,
        micros: &[PlaceIdx],
        people: &[Person<'_>],
        problem: &mut Problem,
    ) -> (Assignment, bool) {
        let best = |p: &Person<'_>| {
            micros
                .iter()
                .map(|m| self.place(*m, p))
                .max()
                .unwrap_or(NEVER)
        };
        let mut able: Few<usize> = (0..people.len())
            .filter(|c| people.get(*c).is_some_and(|p| best(p) > NEVER))
            .collect();
        let whole = able.len() <= MOST;
        if !whole {
            able.sort_by_cached_key(|c| {
                let known = people.get(*c);
                std::cmp::Reverse(known.map(|p| best(p).saturating_add(self.together(&[p]))))
            });
            able.truncate(MOST);
            able.sort_unstable();
        }
        let chosen: Few<&Person<'_>> = able.iter().filter_map(|c| people.get(*c)).collect();
        // Of equal points the assignment with most leaders in post is better: a change must gain
        // more than the margin, not as much.
        let fine = i64::from(short(micros.len()))
            .saturating_mul(2)
            .saturating_add(1);
        let scaled = |points: i64| match points > NEVER {
            true => points.saturating_mul(fine),
            false => NEVER,
        };
        let place = |m: &PlaceIdx, p: &Person<'_>| {
            let points = self.place(*m, p);
            let kept = i64::from(points > NEVER && self.sits(*m, p));
            scaled(points).saturating_add(kept)
        };
        (problem.grain, problem.candidates) = (fine, chosen.len());
        problem.grids = micros.len();
        problem.place.clear();
        let places = micros
            .iter()
            .flat_map(|m| chosen.iter().map(move |p| place(m, p)));
        problem.place.extend(places);
        problem.pair.clear();
        problem
            .pair
            .resize(chosen.len().saturating_mul(chosen.len()), 0);
        problem.alone.clear();
        let alone = chosen.iter().map(|p| scaled(self.together(&[p])));
        problem.alone.extend(alone);
        for (a, pa) in chosen.iter().enumerate() {
            for (b, pb) in chosen.iter().enumerate().skip(a.saturating_add(1)) {
                let points = match self.apart(pa.facts, pb.facts) {
                    true => NEVER,
                    false => scaled(self.together(&[pa, pb])),
                };
                problem.set_pair(a, b, points);
            }
        }
        let mut solved = problem.solve(self.rules.step_limit());
        for worth in [&mut solved.worth, &mut solved.bound] {
            worth.points = worth.points.div_euclid(fine);
        }
        for picks in &mut solved.leaders {
            let back = |c: Option<usize>| c.and_then(|c| able.get(c).copied());
            *picks = Picks(back(picks.0), back(picks.1));
        }
        (solved, whole)
    }

    fn apart(&self, a: &Candidate, b: &Candidate) -> bool {
        (a.not_with.contains(&b.id) || b.not_with.contains(&a.id))
            && self.rules.has(HardRuleKind::NotWith)
    }

    fn micro_grid(
        &self,
        micro: PlaceIdx,
        picks: Picks,
        people: &[Person<'_>],
        busy: &[usize],
    ) -> MicroGridProposal {
        let mut chosen: Few<&Person<'_>> = picks.iter().filter_map(|c| people.get(c)).collect();
        chosen.sort_unstable_by_key(|p| p.facts.id.as_str());
        let here = || people.iter().filter(|p| self.belongs(micro, p));
        let places: i64 = chosen.iter().map(|p| self.place(micro, p)).sum();
        let joined = if chosen.is_empty() {
            0
        } else {
            self.together(&chosen)
        };
        let pattern = match chosen.as_slice() {
            [a, b] => self.patterns.certain(&a.comparable, &b.comparable),
            _ => None,
        };
        MicroGridProposal {
            micro_grid: self.grid.id(micro).into(),
            points: places.saturating_add(joined),
            wishes: self.wishes(micro, &chosen, pattern, people),
            pattern,
            leaders: chosen
                .iter()
                .map(|p| ProposedLeader {
                    candidate: p.facts.id.clone(),
                    sitting: self.sits(micro, p),
                    from_elsewhere: p.home != micro,
                })
                .collect(),
            unfilled: self.unfilled(micro, &chosen, people, busy),
            candidates: short(here().count()),
            unwilling: short(here().filter(|p| p.unwilling).count()),
            unit_leaders: self.unit_leaders(micro, people, busy),
        }
    }

    fn unfilled(
        &self,
        micro: PlaceIdx,
        chosen: &[&Person<'_>],
        people: &[Person<'_>],
        busy: &[usize],
    ) -> Option<UnfilledReason> {
        if chosen.len() > 1 {
            return None;
        }
        let count = |test: &dyn Fn(&Person<'_>) -> bool| people.iter().filter(|p| test(p)).count();
        let all = count(&|p| self.belongs(micro, p));
        let able = count(&|p| self.able(micro, p));
        let unwilling = count(&|p| self.belongs(micro, p) && p.unwilling);
        let free = people.iter().enumerate();
        let free: Few<&Person<'_>> = free
            .filter(|(c, p)| self.able(micro, p) && !busy.contains(c))
            .map(|(_, p)| p)
            .collect();
        let fits = |p: &&&Person<'_>| chosen.iter().all(|one| !self.apart(one.facts, p.facts));
        let stopped = free
            .iter()
            .find(fits)
            .map(|_| UnfilledReason::SearchStopped);
        match chosen.len() {
            0 if all == 0 => Some(UnfilledReason::NoCandidate),
            0 if unwilling == all => Some(UnfilledReason::NoneWilling),
            0 if able == 0 => Some(UnfilledReason::Barred),
            0 => stopped.or(Some(UnfilledReason::ServeElsewhere)),
            1 if all == 1 => Some(UnfilledReason::OnlyOneCandidate),
            1 if able == 1 && unwilling.saturating_add(1) == all => {
                Some(UnfilledReason::OnlyOneWilling)
            }
            1 if able == 1 => Some(UnfilledReason::Barred),
            1 if stopped.is_some() => stopped,
            1 if !free.is_empty() => Some(UnfilledReason::CannotServeTogether),
            1 => Some(UnfilledReason::ServeElsewhere),
            _ => None,
        }
    }

    /// Whether it is known of everybody in post who they are and that they lead.
    fn seats_known(&self, micro: PlaceIdx) -> bool {
        let id = self.grid.id(micro);
        let led = leading(self.posts.of(micro)).len();
        self.posts.all_placed(id)
            && self.posts.least(micro, id) == led
            && !self.candidates.any_lost()
    }

    fn wishes(
        &self,
        micro: PlaceIdx,
        chosen: &[&Person<'_>],
        pattern: Option<PairPattern>,
        people: &[Person<'_>],
    ) -> Vec<WishResult> {
        if chosen.is_empty() {
            return vec![];
        }
        let met = |wish: Wish| match wish {
            Wish::Willing => {
                let unwilling = chosen.iter().map(|p| p.facts.willing.map(|w| !w));
                Some(any(unwilling).map(|some| !some))
            }
            Wish::PartyMember => Some(any(chosen.iter().map(|p| p.facts.party_member))),
            Wish::PairPattern => match chosen {
                [_, _] if pattern.is_some() => Some(Some(true)),
                [a, b] => Some(self.patterns.any(&a.comparable, &b.comparable)),
                _ => None,
            },
            Wish::LivesThere => self
                .shares
                .then(|| Some(chosen.iter().all(|p| p.home == micro))),
            Wish::KeepsSitting => {
                let able = people.iter().filter(|p| self.able(micro, p));
                let in_post = able.filter(|p| self.sits(micro, p)).count().min(2);
                let kept = chosen.iter().filter(|p| self.sits(micro, p)).count();
                // Who leads today is known of those only of whom it is known that they do.
                (in_post > 0).then_some(self.seats_known(micro).then_some(kept >= in_post))
            }
        };
        let told = |rule: &super::WishRule| {
            Some(WishResult {
                wish: rule.wish,
                met: met(rule.wish)?,
                gravity: rule.gravity,
                clause: rule.clause.clone(),
            })
        };
        let mut out = Vec::with_capacity(self.rules.wishes.len());
        out.extend(self.rules.wishes.iter().filter_map(told));
        out
    }

    /// S18: beside a building leader in post, the best of those left who live in each unit.
    fn unit_leaders(
        &self,
        micro: PlaceIdx,
        people: &[Person<'_>],
        busy: &[usize],
    ) -> Vec<ProposedUnitLeader> {
        if !self.led_by_building.contains(&micro) {
            return vec![];
        }
        let here = self.posts.of(micro);
        let sits: HashSet<(&str, &str)> = here
            .iter()
            .filter(|(_, p)| p.role == Some(LeaderRole::UnitLeader))
            .filter_map(|(_, p)| Some((p.unit.as_deref()?, p.person.as_deref()?)))
            .collect();
        let of_unit = |unit: &str| {
            let left = people.iter().enumerate().filter(|(c, p)| {
                p.home == micro
                    && p.facts.unit.as_deref() == Some(unit)
                    && self.able(micro, p)
                    && !busy.contains(c)
            });
            let rank = |p: &Person<'_>| {
                let sits = sits.contains(&(unit, p.facts.id.as_str()));
                let kept = if sits { self.points.sitting } else { 0 };
                self.place(micro, p)
                    .saturating_add(self.together(&[p]))
                    .saturating_add(kept)
            };
            let best = left.max_by_key(|(_, p)| (rank(p), std::cmp::Reverse(p.facts.id.as_str())));
            best.map(|(_, p)| p.facts.id.clone())
        };
        stairwells(self.grid, micro)
            .into_iter()
            .map(|u| {
                let unit = self.grid.unit_id(u);
                let candidate = of_unit(unit);
                ProposedUnitLeader {
                    unit: unit.into(),
                    sitting: candidate
                        .as_deref()
                        .is_some_and(|c| sits.contains(&(unit, c))),
                    candidate,
                }
            })
            .collect()
    }
}
