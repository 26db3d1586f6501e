//! How each kind of income is treated (D-20 to D-26), and by which clause.

use chrono::NaiveDate;

use super::{Counter, K, Treatment};
use crate::calendar::{age_on, lived};
use crate::household::disability::{self, PERSON};
use crate::household::once::bare;
use crate::household::{One, Person};
use crate::logic::known::{Causes, Known};

impl Counter<'_> {
    /// How a kind is treated for dibao, and by which clause.
    pub(super) fn dibao(
        &mut self,
        kind: K,
        member: Option<usize>,
        elsewhere: bool,
    ) -> (Treatment, &'static str) {
        let by = |excluded: Known, clause, me: &mut Self| match excluded.truth {
            Some(true) => (Treatment::NotCounted, clause),
            Some(false) => (Treatment::Counted, clause),
            None => {
                me.causes.extend([&excluded.causes]);
                (Treatment::Open, clause)
            }
        };
        let switch = |key: &str, me: &Self| Known::switch(me.pack, key, me.as_of);
        match kind {
            K::Wage | K::Business | K::Property | K::Transfer | K::SocialInsurance => {
                (Treatment::Counted, "D-21")
            }
            K::BusinessCost | K::PropertyCost | K::TransferOut => (Treatment::Deducted, "D-21"),
            K::Other => (Treatment::Counted, "D-20"),
            K::BasicPension => by(switch("dibao.basic_pension_excluded", self), "D-23", self),
            K::SeniorAllowance => by(
                switch("dibao.senior_allowance_excluded", self),
                "D-22",
                self,
            ),
            K::Preferential
            | K::FamilyPlanning
            | K::Scholarship
            | K::BraveryAward
            | K::GovernmentAssistance => (Treatment::NotCounted, "D-22"),
            K::LocallyExcluded => by(
                switch("dibao.local_income_exclusions_exist", self),
                "D-22",
                self,
            ),
            K::CarerSupport => {
                let in_force = self.pack.in_force("D-26", self.as_of);
                match member {
                    Some(m) if in_force => by(self.disregarded(m), "D-26", self),
                    None if in_force => (self.of_nobody_known(elsewhere), "D-26"),
                    _ => (Treatment::Counted, "D-21"),
                }
            }
            K::EmploymentCost => self.spending("dibao.employment_cost_method"),
            K::HardshipSpending => self.spending("dibao.hardship_spending_method"),
        }
    }

    fn spending(&mut self, method: &str) -> (Treatment, &'static str) {
        match self.pack.choice(method, self.as_of) {
            Ok("actual" | "capped") => (Treatment::Deducted, "D-24"),
            Ok(_) => (Treatment::NotCounted, "D-24"),
            Err(missing) => {
                self.causes.parameter(missing);
                (Treatment::Open, "D-24")
            }
        }
    }

    /// D-26: an adult, unemployed and severely disabled (as D-44 of the same sentence), and the place leaves it out.
    ///
    /// A member without an id may be this one, told with other facts.
    pub(super) fn disregarded(&self, member: usize) -> Known {
        let members = &self.household.members;
        let Some(m) = members.get(member) else {
            return Known::certain(false);
        };
        let at = format!("/members/{member}");
        let known = self.disregards(m, &at);
        let mut causes = Causes::default();
        for other in self.unnamed.iter().filter(|other| **other != member) {
            let two = [Some(m), members.get(*other)].into_iter().flatten();
            let one = One::of(two.filter_map(bare)).facts;
            if self.disregards(&one, &at).truth != known.truth {
                causes.fact(format!("/members/{other}/id"));
            }
        }
        match causes.facts.is_empty() {
            true => known,
            false => Known::open(causes),
        }
    }

    fn disregards(&self, m: &Person, at: &str) -> Known {
        let age = lived(m.birth_date, self.as_of)
            .and_then(|b| age_on(b, self.as_of))
            .map(i64::from);
        let adult = self.pack.count("person.adult_age", self.as_of).ok();
        let adult = Known::fact(
            age.zip(adult).map(|(a, from)| a >= from),
            format!("{at}/birthDate"),
        );
        let idle = Known::fact(m.employed.map(|e| !e), format!("{at}/employed"));
        let certificate = m.certificate();
        let within = |mask| disability::within(&certificate, mask, PERSON, at);
        let grade_3 = Known::switch(self.pack, "dibao.adult_severe_includes_grade3", self.as_of);
        let severe = Known::any(&[
            &within(disability::ADULT_SEVERE),
            &Known::all(&[&within(disability::ADULT_MIND), &grade_3]),
        ]);
        let local = Known::switch(self.pack, "dibao.carer_support_disregarded", self.as_of);
        Known::all(&[&adult, &idle, &severe, &local])
    }

    /// D-26 for support of which it is not known whose it is: decided where it is the same for everybody.
    fn of_nobody_known(&mut self, elsewhere: bool) -> Treatment {
        let all = self.persons.iter();
        let each: Vec<Known> = all.map(|m| self.disregarded(*m as usize)).collect();
        let same = |truth| !elsewhere && each.iter().all(|k| k.truth == Some(truth));
        if same(true) {
            Treatment::NotCounted
        } else if same(false) {
            Treatment::Counted
        } else {
            let open = each.iter().filter(|k| k.truth.is_none());
            self.causes.extend(open.map(|k| &k.causes));
            Treatment::Open
        }
    }

    pub(super) fn pension_excluded(&self, month: i64) -> bool {
        let first = |m: i64| {
            let year = i32::try_from(m.div_euclid(12)).ok()?;
            NaiveDate::from_ymd_opt(year, u32::try_from(m.rem_euclid(12)).ok()? + 1, 1)
        };
        let last = first(month + 1).and_then(|d| d.pred_opt());
        last.is_some_and(|d| self.pack.flag("dibao.basic_pension_excluded", d) == Ok(true))
    }
}
