//! The tree of one household with the answers at its roots: what every question starts from.

use chrono::NaiveDate;

use crate::eligibility::assess::{Root, temporary_root};
use crate::eligibility::standards::Told;
use crate::eligibility::{Programme, Scope, Standards, load, rules};
use crate::household::Household;
use crate::logic::explain::Tree;
use crate::logic::{Explain, Frame};

/// A household, read once.
pub(super) struct Reading {
    /// The date whose law was read.
    pub as_of: NaiveDate,
    /// How its answers are told.
    pub told: Told,
    /// Its facts as tables.
    pub frame: Frame<'static>,
    /// What the rules saw.
    pub tree: Tree,
    /// The answers, in the order of classification; before 2021-07-01 of temporary assistance alone.
    pub roots: Vec<Root>,
}

impl Reading {
    /// Reads a household with each person once under the law of a date.
    pub fn read(standards: &Standards, h: &Household) -> Self {
        Self::of(standards, load(standards, h))
    }

    /// Reads the tables of one household.
    pub fn of(standards: &Standards, frame: Frame<'static>) -> Self {
        let a = Explain::new(&frame, &standards.values);
        let roots = if standards.covered {
            rules(&a, standards, Scope::All).roots(&frame)
        } else {
            temporary_root(&a, standards, &frame)
        };
        let tree = a.tree();
        Self {
            as_of: standards.as_of,
            told: standards.told(),
            frame,
            tree,
            roots,
        }
    }

    /// The answers of one programme, or all.
    pub fn roots_of(&self, programme: Option<Programme>) -> Vec<Root> {
        let wanted = |r: &&Root| programme.is_none_or(|p| r.programme == p);
        self.roots.iter().filter(wanted).copied().collect()
    }
}
