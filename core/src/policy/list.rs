//! What a pack holds, parameter by parameter, for people who look for one.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::{ChoiceOption, Level, ParameterUnit, PolicyPack, Resolved, Stricter};
use crate::law::{self, Strength};

/// A parameter with its words and what holds on a date (参数一览); without a value it is open (待地方设定).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterInfo {
    /// The key.
    pub key: String,
    /// Name in Chinese.
    pub zh: String,
    /// Name in English.
    pub en: String,
    /// The unit.
    pub unit: ParameterUnit,
    /// The clause that sets it or leaves it open; absent where that binds in another place alone.
    pub clause: Option<String>,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Which direction is stricter: a local value may only go there.
    pub stricter: Stricter,
    /// The text says "about" (左右).
    pub approximate: bool,
    /// Who may set it on that date; empty where the text says nothing.
    pub set_by: Vec<Level>,
    /// The readings of a choice that a text supports on that date; empty for other units.
    pub choices: Vec<ChoiceOption>,
    /// Its value with level, clause and period; absent where it is open.
    pub value: Option<Resolved>,
    /// The towns that have a value of their own on that date (S47), by the names that the pack uses.
    pub towns: Vec<String>,
    /// What the reader should know, such as a conflict between texts; Chinese.
    pub note: Option<String>,
    /// Yes where a reform is supposed (假设), of this parameter or of another; else absent.
    pub hypothetical: Option<bool>,
}

impl PolicyPack {
    /// Every declared parameter as it stands on a date, in the order of the keys, the open ones included.
    ///
    /// ```
    /// use gridaid::policy::PolicyPack;
    /// let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let all = PolicyPack::builtin().list(on);
    /// let of = |key: &str| all.iter().find(|p| p.key == key).unwrap();
    /// assert!(of("dibao.standard.urban").value.is_none());
    /// assert!(of("grid.micro.target_households").value.is_some());
    /// ```
    pub fn list(&self, on: NaiveDate) -> Vec<ParameterInfo> {
        let holds = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
            from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to)
        };
        let info = |p: &super::Parameter| {
            let set_by = p.set_by.iter().filter(|s| holds(s.from, s.to));
            let choices = p.choices.iter().filter(|c| holds(c.from, c.to));
            ParameterInfo {
                key: p.key.clone(),
                zh: p.zh.clone(),
                en: p.en.clone(),
                unit: p.unit,
                clause: law::binds(&p.clause, self.area()).then(|| p.clause.clone()),
                strength: p.strength,
                stricter: p.stricter,
                approximate: p.approximate,
                set_by: set_by.flat_map(|s| s.levels.iter().copied()).collect(),
                choices: choices.cloned().collect(),
                value: self.value(&p.key, on).ok(),
                towns: self.towns_with(&p.key, on),
                note: p.note.clone(),
                hypothetical: self.supposed(),
            }
        };
        self.parameters().map(info).collect()
    }
}
