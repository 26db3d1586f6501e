//! Calls over teams, weeks and days.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};

use chrono::NaiveDate;

use super::demand::Call;
use super::facts::{TeamWeek, UnplannedReason};
use super::monday;
use super::teams::Teams;
use crate::order::InOrder;

/// Calls in their places.
pub(super) struct Spread<'c> {
    /// Call, team and day.
    pub planned: Vec<(&'c Call, usize, NaiveDate)>,
    pub unplanned: Vec<(&'c Call, UnplannedReason)>,
    pub weeks: Vec<TeamWeek>,
    pub fullest: Option<i64>,
    pub bound: Option<i64>,
    pub split: u32,
}

/// The whole of a capacity, in basis points.
const FULL: u64 = 10_000;

/// `blocks` numbers the building of each household, in the order of the places.
pub(super) fn spread<'c>(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    calls: &'c [Call],
    blocks: &[u32],
) -> Spread<'c> {
    let block = |call: &Call| blocks.get(call.household).copied().unwrap_or(u32::MAX);
    let able: Vec<Vec<usize>> = calls
        .iter()
        .map(|c| teams.able(c.household, &c.policies))
        .collect();
    let mut unplanned = vec![];
    let mut own: Vec<Vec<Job>> = vec![vec![]; teams.len()];
    let chosen = choose(teams, calls, &able, &block);
    for (n, (call, able)) in calls.iter().zip(&able).enumerate() {
        let Some(team) = chosen.get(&(block(call), able.as_slice())) else {
            unplanned.push((call, teams.why_none(call.household)));
            continue;
        };
        match job(teams, days, *team, n, call, block(call)) {
            Some(job) => own.get_mut(*team).into_iter().for_each(|o| o.push(job)),
            None => unplanned.push((call, UnplannedReason::NoDay)),
        }
    }
    let mut filled: Vec<Filled> = vec![];
    let mut left = vec![];
    for (team, jobs) in own.into_iter().enumerate() {
        let (one, over) = Filled::of(teams, days, team, jobs);
        filled.push(one);
        left.extend(over);
    }
    // What does not fit with its own team may fit with another that could go.
    left.order_by_key(|job| (job.last_day, job.block, job.call));
    for job in left {
        let Some((call, able)) = calls.get(job.call).zip(able.get(job.call)) else {
            continue;
        };
        let mut fits = able.iter().filter_map(|team| {
            let job = self::job(teams, days, *team, job.call, call, job.block)?;
            let slot = filled.get(*team)?.room(&job)?;
            Some((slot, *team, job))
        });
        match fits.next() {
            Some((slot, team, job)) => {
                filled
                    .get_mut(team)
                    .into_iter()
                    .for_each(|f| f.put(slot, job));
            }
            None => unplanned.push((call, UnplannedReason::NoCapacity)),
        }
    }
    let mut planned = vec![];
    for (team, one) in filled.iter().enumerate() {
        let own = teams.days(team);
        one.each_day(teams.capacity(team), |job, at| {
            let date = own.get(at).and_then(|n| days.get(*n));
            if let Some((call, date)) = calls.get(job.call).zip(date) {
                planned.push((call, team, *date));
            }
        });
    }
    let weeks = weeks(teams, days, &planned);
    let fullest = weeks
        .iter()
        .filter(|w| w.capacity > 0)
        .map(|w| i64::from(w.calls) * 10_000 / i64::from(w.capacity))
        .max();
    let bound = super::bound::lower(teams, days, &planned);
    let split = split(&planned, &block);
    Spread {
        planned,
        unplanned,
        weeks,
        fullest,
        bound,
        split,
    }
}

/// A team for each building and set of able teams: those with one choice first, then the largest,
/// each to the team that is then the least full.
fn choose<'a>(
    teams: &Teams<'_>,
    calls: &[Call],
    able: &'a [Vec<usize>],
    block: &impl Fn(&Call) -> u32,
) -> HashMap<(u32, &'a [usize]), usize> {
    let mut sizes: BTreeMap<(u32, &[usize]), u64> = BTreeMap::new();
    for (call, able) in calls.iter().zip(able).filter(|(_, able)| !able.is_empty()) {
        let size = sizes.entry((block(call), able)).or_default();
        *size = size.saturating_add(1);
    }
    let mut groups: Vec<_> = sizes.into_iter().collect();
    groups.order_by_key(|((block, able), size)| (able.len() > 1, Reverse(*size), *block));
    let mut load = vec![0u64; teams.len()];
    let mut chosen = HashMap::new();
    for ((block, able), size) in groups {
        // Compared as fractions: (load + size) / total.
        let full = |team: &usize| {
            let load = load.get(*team).copied().unwrap_or(0).saturating_add(size);
            let total = teams.total(*team);
            (
                total == 0,
                u128::from(load) * (1 << 32) / u128::from(total.max(1)),
                *team,
            )
        };
        if let Some(team) = able.iter().min_by_key(|team| full(team)) {
            if let Some(load) = load.get_mut(*team) {
                *load = load.saturating_add(size);
            }
            chosen.insert((block, able), *team);
        }
    }
    chosen
}

/// A call in the days of one team.
#[derive(Debug, Clone, Copy)]
struct Job {
    /// Its number among the calls.
    call: usize,
    block: u32,
    overdue: bool,
    priority: bool,
    /// Places of its first and last day among the days of the team.
    first_day: usize,
    last_day: usize,
}

fn job(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    team: usize,
    number: usize,
    call: &Call,
    block: u32,
) -> Option<Job> {
    let own = teams.days(team);
    let date = |n: &usize| days.get(*n).copied().unwrap_or(NaiveDate::MAX);
    let first_day = own.partition_point(|n| date(n) < call.open);
    let past = own.partition_point(|n| date(n) <= call.due);
    (first_day < past).then(|| Job {
        call: number,
        block,
        overdue: call.overdue,
        priority: call.priority,
        first_day,
        last_day: past - 1,
    })
}

/// Days of one team and week between which no call begins or ends: all are the same to every call.
#[derive(Debug, Clone)]
struct Slot {
    first: usize,
    last: usize,
    capacity: u64,
    jobs: Vec<Job>,
}

/// One team's calls in its slots.
struct Filled {
    slots: Vec<Slot>,
}

impl Filled {
    /// Spreads the calls of a team as evenly as their days allow; the rest does not fit.
    fn of(teams: &Teams<'_>, days: &[NaiveDate], team: usize, jobs: Vec<Job>) -> (Self, Vec<Job>) {
        let own = teams.days(team);
        let capacity = u64::from(teams.capacity(team));
        let mut cuts: HashSet<usize> = jobs
            .iter()
            .flat_map(|j| [j.first_day, j.last_day.saturating_add(1)])
            .collect();
        cuts.insert(0);
        let week = |n: usize| own.get(n).and_then(|d| days.get(*d)).map(|d| monday(*d));
        cuts.extend((1..own.len()).filter(|n| week(*n) != week(n - 1)));
        let mut cuts: Vec<usize> = cuts.into_iter().filter(|c| *c < own.len()).collect();
        cuts.order();
        let ends = cuts.iter().skip(1).copied().chain([own.len()]);
        let slots: Vec<Slot> = cuts
            .iter()
            .zip(ends)
            .map(|(first, end)| Slot {
                first: *first,
                last: end.saturating_sub(1),
                capacity: capacity.saturating_mul(u64::try_from(end - first).unwrap_or(0)),
                jobs: vec![],
            })
            .collect();
        let mut order = Order::new(jobs);
        // The lowest level at which no fewer calls fit than at the full capacity.
        let whole = order.fill(&slots, FULL, None);
        let (mut low, mut high) = (0, FULL);
        while low + 1 < high {
            let level = low.midpoint(high);
            if order.fill(&slots, level, None) == whole {
                high = level;
            } else {
                low = level;
            }
        }
        let mut slots = slots;
        let mut placed: Vec<(usize, Job)> = vec![];
        order.fill(&slots.clone(), high, Some(&mut placed));
        let mut there = HashSet::with_capacity(placed.len());
        for (slot, job) in placed {
            there.insert(job.call);
            if let Some(slot) = slots.get_mut(slot) {
                slot.jobs.push(job);
            }
        }
        let left = order.jobs.into_iter().map(|(_, job)| job);
        let left = left.filter(|job| !there.contains(&job.call)).collect();
        (Self { slots }, left)
    }

    /// The slot with the most room within the days of a call.
    fn room(&self, job: &Job) -> Option<usize> {
        let free = |slot: &Slot| {
            let jobs = u64::try_from(slot.jobs.len()).unwrap_or(u64::MAX);
            slot.capacity.saturating_sub(jobs)
        };
        let within = |slot: &Slot| slot.first >= job.first_day && slot.last <= job.last_day;
        let slots = self.slots.iter().enumerate();
        slots
            .filter(|(_, slot)| within(slot) && free(slot) > 0)
            .max_by_key(|(n, slot)| (free(slot), Reverse(*n)))
            .map(|(n, _)| n)
    }

    fn put(&mut self, slot: usize, job: Job) {
        if let Some(slot) = self.slots.get_mut(slot) {
            slot.jobs.push(job);
        }
    }

    /// Each call with the place of its day among the days of the team: what came first into a slot
    /// first, evenly over its days, the households of a building on one day where there is room.
    fn each_day(&self, capacity: u32, mut each: impl FnMut(&Job, usize)) {
        let capacity = capacity as usize;
        for slot in &self.slots {
            let days = slot.last.saturating_sub(slot.first).saturating_add(1);
            let even = slot.jobs.len().div_ceil(days).max(1);
            let (mut day, mut on, mut last) = (slot.first, 0, None);
            for job in &slot.jobs {
                let full = on >= capacity || (on >= even && last != Some(job.block));
                if full && day < slot.last {
                    (day, on) = (day + 1, 0);
                }
                each(job, day);
                (on, last) = (on + 1, Some(job.block));
            }
        }
    }
}

/// Calls in the order in which they are taken: the earliest last day first, which leaves the most
/// room; then buildings with an overdue or priority household; then building by building.
struct Order {
    jobs: Vec<(Rank, Job)>,
}

/// Last day, nothing overdue, nothing of priority, building, call.
type Rank = (usize, bool, bool, u32, usize);

impl Order {
    fn new(jobs: Vec<Job>) -> Self {
        let mut pressing: HashMap<(usize, u32), (bool, bool)> = HashMap::new();
        for job in &jobs {
            let one = pressing
                .entry((job.last_day, job.block))
                .or_insert((true, true));
            *one = (*one).min((!job.overdue, !job.priority));
        }
        let key = |job: &Job| {
            let rank = pressing.get(&(job.last_day, job.block));
            let (overdue, priority) = rank.copied().unwrap_or((true, true));
            (job.last_day, overdue, priority, job.block, job.call)
        };
        let mut jobs: Vec<_> = jobs.into_iter().map(|job| (key(&job), job)).collect();
        jobs.order_by_key(|(key, job)| (job.first_day, *key));
        Self { jobs }
    }

    /// Fills the slots one after the other up to a level of their capacity, counted together so
    /// that nothing is lost by rounding; how many fit. With `out`, a building that was begun is
    /// finished while there is room, and every call is told with its slot.
    fn fill(&mut self, slots: &[Slot], level: u64, out: Option<&mut Vec<(usize, Job)>>) -> u64 {
        let mut out = out;
        let mut waiting = BinaryHeap::new();
        let (mut next, mut capacity, mut placed) = (0, 0u64, 0u64);
        for (number, slot) in slots.iter().enumerate() {
            while let Some((key, job)) = self
                .jobs
                .get(next)
                .filter(|(_, j)| j.first_day <= slot.first)
            {
                waiting.push(Reverse((*key, next, job.last_day)));
                next += 1;
            }
            capacity = capacity.saturating_add(slot.capacity);
            let quota = capacity.saturating_mul(level).div_ceil(FULL);
            let (mut here, mut last) = (0, None);
            while let Some(Reverse((key, index, last_day))) = waiting.peek().copied() {
                if last_day < slot.first {
                    waiting.pop();
                    continue;
                }
                let (end, _, _, block, _) = key;
                let begun = out.is_some() && last == Some((end, block));
                if here >= slot.capacity || (placed >= quota && !begun) {
                    break;
                }
                waiting.pop();
                (here, placed, last) = (here + 1, placed + 1, Some((end, block)));
                if let (Some(out), Some((_, job))) = (out.as_deref_mut(), self.jobs.get(index)) {
                    out.push((number, *job));
                }
            }
        }
        placed
    }
}

/// The weeks of every team, in order.
fn weeks(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    planned: &[(&Call, usize, NaiveDate)],
) -> Vec<TeamWeek> {
    let mut all: BTreeMap<(usize, NaiveDate), (u32, u32)> = BTreeMap::new();
    for team in 0..teams.len() {
        for day in teams.days(team).iter().filter_map(|n| days.get(*n)) {
            let (count, _) = all.entry((team, monday(*day))).or_default();
            *count = count.saturating_add(1);
        }
    }
    for (_, team, date) in planned {
        if let Some((_, calls)) = all.get_mut(&(*team, monday(*date))) {
            *calls = calls.saturating_add(1);
        }
    }
    let week = |((team, week), (days, calls)): ((usize, NaiveDate), (u32, u32))| TeamWeek {
        team: teams.id(team).into(),
        week,
        days,
        capacity: days.saturating_mul(teams.capacity(team)),
        calls,
    };
    all.into_iter().map(week).collect()
}

/// Buildings that a team comes to in more than one week for visits with one last day.
fn split(planned: &[(&Call, usize, NaiveDate)], block: &impl Fn(&Call) -> u32) -> u32 {
    let mut weeks: HashMap<(usize, u32, NaiveDate), (NaiveDate, bool)> = HashMap::new();
    for (call, team, date) in planned {
        let week = monday(*date);
        let one = weeks
            .entry((*team, block(call), call.due))
            .or_insert((week, false));
        one.1 |= one.0 != week;
    }
    u32::try_from(weeks.values().filter(|(_, split)| *split).count()).unwrap_or(u32::MAX)
}
