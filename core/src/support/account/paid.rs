//! What was paid in each month, between its bounds where a payment is not known in every part.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Account, AmountMonth};
use crate::calendar::YearPart;
use crate::money::MAX_FEN;
use crate::support::doubt::{Bounds, entries};

/// What was paid.
pub(super) struct Paid {
    /// By the first day of the month.
    by_month: BTreeMap<NaiveDate, Bounds>,
    /// For a month that is not known: it may be any, also one that is not asked for.
    anywhere: Bounds,
    /// Every payment is listed.
    complete: bool,
}

impl Paid {
    /// Of a month. Where a payment may be missing, nobody can say how much it was at most.
    pub(super) fn of(&self, month: NaiveDate) -> Bounds {
        let listed = self.by_month.get(&month).copied();
        self.at_most(listed.unwrap_or(Bounds::NONE))
    }

    /// Of all of these months. What belongs to a month that is not known belongs to one of them at most.
    pub(super) fn over(&self, months: &[AmountMonth]) -> Bounds {
        let each = months.iter().filter_map(|m| self.by_month.get(&m.month));
        self.at_most(each.fold(Bounds::NONE, |all, one| all.plus(*one)))
    }

    fn at_most(&self, listed: Bounds) -> Bounds {
        let all = listed.plus(self.anywhere);
        let high = all.high.filter(|_| self.complete);
        Bounds { high, ..all }
    }
}

impl Account<'_> {
    pub(super) fn paid(&mut self) -> Paid {
        let mut paid = Paid {
            by_month: BTreeMap::new(),
            anywhere: Bounds::NONE,
            complete: self.facts.paid_complete == Some(true),
        };
        let list = entries(
            &self.facts.paid,
            "/paid",
            |p| (p.month, p.amount_fen),
            &mut self.findings,
        );
        for entry in list {
            let at = |name: &str| format!("/paid/{}/{name}", entry.at);
            let (day, given) = (entry.facts.month, entry.facts.amount_fen);
            let amount = given.filter(|v| (0..=MAX_FEN).contains(v));
            if given.is_some() && amount.is_none() {
                self.range(at("amountFen"), &format!("0..{MAX_FEN}"));
            }
            if amount.is_none() {
                self.causes.fact(at("amountFen"));
            }
            if entry.perhaps {
                self.causes.fact(at("id"));
            }
            let mut fen = Bounds {
                low: amount.unwrap_or(0),
                high: amount,
            };
            if entry.perhaps {
                fen = fen.perhaps();
            }
            // Several payments for one month add up: arrears are paid beside what was paid before.
            let slot = match day {
                Some(day) => paid
                    .by_month
                    .entry(YearPart::month(day).first())
                    .or_insert(Bounds::NONE),
                None => {
                    self.causes.fact(at("month"));
                    fen = fen.perhaps();
                    &mut paid.anywhere
                }
            };
            *slot = slot.plus(fen);
        }
        paid
    }
}
