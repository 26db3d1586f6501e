//! A first place for every call: whole buildings to teams, what is overdue at once, the rest levelled over the weeks.
//! What finds no place here is placed by [`super::fit`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};

use super::demand::Call;
use super::monday;
use super::spread::Doors;
use super::teams::Teams;
use crate::order::InOrder;

/// The whole of a capacity, in basis points.
const FULL: u64 = 10_000;

/// A team and one of its days for each call, as far as this goes.
pub(super) fn fill(
    teams: &Teams<'_>,
    calls: &[Call],
    doors: &Doors,
) -> Vec<Option<(usize, usize)>> {
    let able: Vec<Vec<usize>> = calls
        .iter()
        .map(|call| {
            let mut able = teams.able(call, true);
            able.retain(|team| !teams.within(*team, call).is_empty());
            able
        })
        .collect();
    let block = |call: &Call| doors.block(call);
    let chosen = choose(teams, calls, &able, &block);
    let mut own: Vec<Vec<Job>> = vec![vec![]; teams.len()];
    for (number, (call, able)) in calls.iter().zip(&able).enumerate() {
        let team = chosen.get(&(block(call), able.as_slice()));
        let job =
            team.and_then(|team| Some((*team, job(teams, *team, number, call, block(call))?)));
        if let Some((team, job)) = job
            && let Some(own) = own.get_mut(team)
        {
            own.push(job);
        }
    }
    let mut places = vec![None; calls.len()];
    for (team, jobs) in own.into_iter().enumerate() {
        Filled::of(teams, team, jobs).each_day(|call, day| {
            if let Some(place) = places.get_mut(call) {
                *place = Some((team, day));
            }
        });
    }
    places
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
    level: usize,
    overdue: bool,
    priority: bool,
    /// Places of its first and last day among the days of the team.
    first_day: usize,
    last_day: usize,
}

fn job(teams: &Teams<'_>, team: usize, number: usize, call: &Call, block: u32) -> Option<Job> {
    let days = teams.within(team, call);
    Some(Job {
        call: number,
        block,
        level: call.level,
        overdue: call.overdue,
        priority: call.priority,
        first_day: days.start,
        last_day: days.last()?,
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
    /// What is overdue, with its day.
    at_once: Vec<(usize, usize)>,
    /// Calls that each day can still take.
    free: Vec<u64>,
    slots: Vec<Slot>,
}

impl Filled {
    /// What is overdue goes on the first days, the rest as evenly as its days allow.
    fn of(teams: &Teams<'_>, team: usize, jobs: Vec<Job>) -> Self {
        let days = teams.days(team).len();
        let (overdue, jobs): (Vec<Job>, Vec<Job>) = jobs.into_iter().partition(|j| j.overdue);
        let mut free = vec![u64::from(teams.capacity(team)); days];
        let at_once = at_once(overdue, &mut free);
        let mut cuts: HashSet<usize> = jobs
            .iter()
            .flat_map(|j| [j.first_day, j.last_day.saturating_add(1)])
            .collect();
        cuts.insert(0);
        let week = |n: usize| teams.date(team, n).map(monday);
        cuts.extend((1..days).filter(|n| week(*n) != week(n - 1)));
        let mut cuts: Vec<usize> = cuts.into_iter().filter(|c| *c < days).collect();
        cuts.order();
        let ends = cuts.iter().skip(1).copied().chain([days]);
        let room = |first: usize, end: usize| free.get(first..end).unwrap_or_default().iter().sum();
        let slots: Vec<Slot> = cuts
            .iter()
            .zip(ends)
            .map(|(first, end)| Slot {
                first: *first,
                last: end.saturating_sub(1),
                capacity: room(*first, end),
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
        let mut placed: Vec<(usize, Job)> = vec![];
        order.fill(&slots, high, Some(&mut placed));
        let mut slots = slots;
        for (slot, job) in placed {
            if let Some(slot) = slots.get_mut(slot) {
                slot.jobs.push(job);
            }
        }
        Self {
            at_once,
            free,
            slots,
        }
    }

    /// Each call with the place of its day among the days of the team: what came first into a slot
    /// first, evenly over its days, the households of a building on one day where there is room.
    fn each_day(&self, mut each: impl FnMut(usize, usize)) {
        for (call, day) in &self.at_once {
            each(*call, *day);
        }
        for slot in &self.slots {
            let room = |from: usize| -> u64 {
                let days = self.free.get(from..slot.last.saturating_add(1));
                days.unwrap_or_default().iter().sum()
            };
            let mut jobs = slot.jobs.as_slice();
            for day in slot.first..=slot.last {
                let count = u64::try_from(jobs.len()).unwrap_or(u64::MAX);
                let days = u64::try_from(slot.last - day)
                    .unwrap_or(u64::MAX)
                    .saturating_add(1);
                let most = self.free.get(day).copied().unwrap_or(0);
                let even = count
                    .div_ceil(days)
                    .max(count.saturating_sub(room(day.saturating_add(1))));
                let (mut on, mut last) = (0, None);
                while let Some((job, rest)) = jobs.split_first()
                    && on < most
                    && (on < even || last == Some(job.block))
                {
                    each(job.call, day);
                    (on, last, jobs) = (on.saturating_add(1), Some(job.block), rest);
                }
            }
        }
    }
}

/// What is overdue on the first days that can take it, the most urgent first.
fn at_once(mut overdue: Vec<Job>, free: &mut [u64]) -> Vec<(usize, usize)> {
    overdue.order_by_key(|job| job.first_day);
    let mut coming = overdue.into_iter().peekable();
    let mut waiting = BinaryHeap::new();
    let mut placed = vec![];
    for (day, free) in free.iter_mut().enumerate() {
        while let Some(job) = coming.next_if(|job| job.first_day <= day) {
            waiting.push(Reverse((job.level, job.last_day, job.block, job.call)));
        }
        while *free > 0
            && let Some(Reverse((_, last_day, _, call))) = waiting.pop()
        {
            if last_day >= day {
                placed.push((call, day));
                *free = free.saturating_sub(1);
            }
        }
    }
    placed
}

/// Calls in the order in which they are taken: the earliest last day first, which leaves the most
/// room; then buildings with a household of priority; then building by building.
struct Order {
    jobs: Vec<(Rank, Job)>,
}

/// Last day, nothing of priority, building, call.
type Rank = (usize, bool, u32, usize);

impl Order {
    fn new(jobs: Vec<Job>) -> Self {
        let mut pressing: HashMap<(usize, u32), bool> = HashMap::new();
        for job in &jobs {
            let one = pressing.entry((job.last_day, job.block)).or_insert(true);
            *one = *one && !job.priority;
        }
        let key = |job: &Job| {
            let rank = pressing.get(&(job.last_day, job.block));
            let ordinary = rank.copied().unwrap_or(true);
            (job.last_day, ordinary, job.block, job.call)
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
                let (end, _, block, _) = key;
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
