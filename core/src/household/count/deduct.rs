//! What is deducted (D-21, D-24): spending up to a bound, known once the bound is reached.

use super::{Counter, IncomeLine, K, Sums, Treatment, add};
use crate::logic::known::Causes;
use crate::money::MAX_FEN;

/// Listed spending that may lower an income, up to a bound.
#[derive(Clone)]
pub(super) struct Spent {
    pub(super) sum: Option<i64>,
    /// The least that it comes to: an unknown amount counts as 0.
    least: i64,
    /// What keeps it open.
    pub(super) open: Causes,
}

impl Spent {
    pub(super) fn of(start: Option<i64>) -> Self {
        Spent {
            sum: start,
            least: 0,
            open: Causes::default(),
        }
    }

    pub(super) fn add(&mut self, value: Option<i64>) {
        add(&mut self.sum, value);
        self.least = self.least.saturating_add(value.unwrap_or(0));
    }

    /// The spending up to `bound`; known once the bound is reached, whatever else was spent.
    fn at_most(&self, bound: i64) -> Option<i64> {
        match self.sum {
            Some(sum) => Some(sum.min(bound)),
            None => (self.least >= bound).then_some(bound),
        }
    }
}

/// Local caps for a month (D-24).
const COST_MAX: &str = "dibao.employment_cost_max";
const HARDSHIP_MAX: &str = "dibao.hardship_spending_max";

impl Counter<'_> {
    /// What is deducted for a member as a whole (D-21, D-24).
    pub(super) fn deduct(&mut self, member: usize, s: &mut Sums, lines: &mut Vec<IncomeLine>) {
        let (pack, months) = (self.pack, self.months);
        let mut whole = |kind, fen| {
            lines.push(IncomeLine {
                item: None,
                member: Some(member as u32),
                kind: Some(kind),
                treatment: Treatment::Deducted,
                clause: Some("D-24".into()),
                tekun: Treatment::Deducted,
                tekun_clause: Some("T-21".into()),
                months,
                monthly_fen: Some(fen),
            });
        };
        let [cost, property_cost, hardship] = &s.spent;
        let months_open = &s.months_open;
        let wage = s.class[0];
        if wage != Some(0) {
            let most = wage.unwrap_or(MAX_FEN);
            let method = pack.choice("dibao.employment_cost_method", self.as_of);
            let lump = matches!(method, Ok("capped" | "fixed" | "share"));
            let worked = s.wage_months.as_ref().map(|set| set.len() as i64);
            let off = match method {
                Ok("none") => Some(0),
                Ok("actual") => self.spent(cost, most),
                // Nothing is nothing under any cap.
                Ok("capped") if cost.sum == Some(0) => Some(0),
                Ok("capped") => match self.cap(worked, months_open) {
                    Some(cap) => self.spent(cost, cap.min(most)),
                    None => self.ask(cost),
                },
                Ok("fixed") => self.cap(worked, months_open),
                Ok("share") => match pack.basis_points("dibao.employment_cost_share", self.as_of) {
                    Ok(share) => wage.and_then(|w| self.divide(w, share, 10_000)),
                    Err(missing) => self.missing(missing),
                },
                Ok(_) => None,
                Err(missing) => {
                    self.missing(missing);
                    self.ask(cost)
                }
            };
            // A wage is never below nothing.
            let off = off.zip(wage).map(|(c, w)| c.clamp(0, w));
            if let Some(fen) = off.filter(|fen| lump && *fen > 0) {
                self.readings.insert("T-21=asDibao");
                whole(K::EmploymentCost, fen);
            }
            s.class[0] = wage.zip(off).map(|(w, c)| w - c);
        }
        // Nor is what property brings in.
        let property = s.class[2];
        if property != Some(0) {
            let off = self.spent(property_cost, property.unwrap_or(MAX_FEN));
            s.class[2] = property.zip(off).map(|(p, c)| p - c);
        }
        if hardship.sum != Some(0) {
            let off = match pack.choice("dibao.hardship_spending_method", self.as_of) {
                Ok("actual") => hardship.sum.or_else(|| self.ask(hardship)),
                Ok("capped") => match pack.fen_over_a_year(HARDSHIP_MAX, self.as_of) {
                    Ok(cap) => (self.divide(cap, 1, 12)).and_then(|cap| self.spent(hardship, cap)),
                    Err(missing) => {
                        self.missing(missing);
                        self.ask(hardship)
                    }
                },
                Ok(_) => Some(0),
                Err(missing) => {
                    self.missing(missing);
                    self.ask(hardship)
                }
            };
            let capped = off.is_some() && off != hardship.sum && off != Some(0);
            if let Some(fen) = off.filter(|_| capped) {
                whole(K::HardshipSpending, fen);
            }
            add(&mut s.class[3], off.map(|v| -v));
        }
    }

    /// The spending up to a bound; what keeps it open is asked.
    fn spent(&mut self, spent: &Spent, bound: i64) -> Option<i64> {
        spent.at_most(bound).or_else(|| self.ask(spent))
    }

    fn ask(&mut self, spent: &Spent) -> Option<i64> {
        self.causes.extend([&spent.open]);
        None
    }

    /// The local cap for the months worked, spread over the period.
    fn cap(&mut self, worked: Option<i64>, months_open: &Causes) -> Option<i64> {
        match self.pack.fen_over_a_year(COST_MAX, self.as_of) {
            Ok(0) => Some(0),
            Ok(max) => match worked {
                Some(worked) => self.divide(max, worked, 12 * self.months),
                None => {
                    self.causes.extend([months_open]);
                    None
                }
            },
            Err(missing) => self.missing(missing),
        }
    }
}
