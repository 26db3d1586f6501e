//! A truth with the names of what keeps it open, for rules over relations and lists of one case. Rules over a
//! population's columns are written for [`Algebra`](super::Algebra).

use std::collections::BTreeSet;

use gridaid_derive::wire;

use crate::policy::{Missing, PolicyPack};

/// A truth with its third value (真值).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TruthValue {
    /// 是.
    Yes,
    /// 否.
    No,
    /// 未知.
    Open,
}

/// A parameter that has no value on the date (缺失参数).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingParameter {
    /// Its key in the policy pack.
    pub key: String,
    /// The clause that leaves it open.
    pub clause: String,
}

impl From<Missing> for MissingParameter {
    fn from(m: Missing) -> Self {
        Self {
            key: m.key,
            clause: m.clause,
        }
    }
}

/// What is missing: facts by their pointer, parameters by their key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Causes {
    /// JSON pointers.
    pub facts: BTreeSet<String>,
    /// Parameters without a value.
    pub parameters: BTreeSet<MissingParameter>,
}

impl Causes {
    /// Adds those of other truths.
    pub fn extend<'c>(&mut self, others: impl IntoIterator<Item = &'c Causes>) {
        for other in others {
            self.facts.extend(other.facts.iter().cloned());
            self.parameters.extend(other.parameters.iter().cloned());
        }
    }

    /// Adds a fact.
    pub fn fact(&mut self, pointer: impl Into<String>) {
        self.facts.insert(pointer.into());
    }

    /// Adds a parameter.
    pub fn parameter(&mut self, missing: Missing) {
        self.parameters.insert(missing.into());
    }
}

/// Certainly yes, certainly no, or open with its causes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// `None`: open.
    pub truth: Option<bool>,
    /// Why it is open; empty where it is certain.
    pub causes: Causes,
}

impl Known {
    /// Certain.
    pub fn certain(truth: bool) -> Self {
        Self {
            truth: Some(truth),
            causes: Causes::default(),
        }
    }

    /// Open for these causes.
    pub fn open(causes: Causes) -> Self {
        Self {
            truth: None,
            causes,
        }
    }

    /// A fact with its pointer.
    pub fn fact(value: Option<bool>, pointer: impl Into<String>) -> Self {
        value.map_or_else(
            || {
                let mut causes = Causes::default();
                causes.fact(pointer);
                Self::open(causes)
            },
            Self::certain,
        )
    }

    /// A switch of the policy pack.
    pub fn switch(pack: &PolicyPack, key: &str, on: chrono::NaiveDate) -> Self {
        match pack.flag(key, on) {
            Ok(value) => Self::certain(value),
            Err(missing) => {
                let mut causes = Causes::default();
                causes.parameter(missing);
                Self::open(causes)
            }
        }
    }

    /// Certainly yes.
    pub fn yes(&self) -> bool {
        self.truth == Some(true)
    }

    /// Certainly no.
    pub fn no(&self) -> bool {
        self.truth == Some(false)
    }

    /// As it crosses the wire.
    pub fn value(&self) -> TruthValue {
        match self.truth {
            Some(true) => TruthValue::Yes,
            Some(false) => TruthValue::No,
            None => TruthValue::Open,
        }
    }

    /// Every one holds.
    pub fn all(of: &[&Known]) -> Self {
        Self::join(of, false)
    }

    /// At least one holds.
    pub fn any(of: &[&Known]) -> Self {
        Self::join(of, true)
    }

    /// `decisive` as soon as one is, else its opposite where all are certain.
    fn join(of: &[&Known], decisive: bool) -> Self {
        if of.iter().any(|k| k.truth == Some(decisive)) {
            return Self::certain(decisive);
        }
        let mut causes = Causes::default();
        let mut open = false;
        for k in of.iter().filter(|k| k.truth.is_none()) {
            open = true;
            causes.extend([&k.causes]);
        }
        if open {
            Self::open(causes)
        } else {
            Self::certain(!decisive)
        }
    }

    /// Does not hold.
    #[must_use]
    pub fn not(&self) -> Self {
        Self {
            truth: self.truth.map(|t| !t),
            causes: self.causes.clone(),
        }
    }

    /// `a` under the switch, else `b`; certain where both agree.
    pub fn choose(switch: &Known, a: &Known, b: &Known) -> Self {
        match switch.truth {
            Some(true) => a.clone(),
            Some(false) => b.clone(),
            None if a.truth.is_some() && a.truth == b.truth => a.clone(),
            None => {
                let mut causes = switch.causes.clone();
                causes.extend([&a.causes, &b.causes]);
                Self::open(causes)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Certain means: the same under every completion; and the other way round for `choose`.
    #[test]
    fn the_connectives_agree_with_every_completion() {
        let values = [Some(true), Some(false), None];
        let known = |t: Option<bool>, name: &str| Known::fact(t, name);
        let ends = |t: Option<bool>| t.map_or(vec![true, false], |t| vec![t]);
        for a in values {
            for b in values {
                for s in values {
                    let (ka, kb, ks) = (known(a, "a"), known(b, "b"), known(s, "s"));
                    let mut all = vec![];
                    let mut any = vec![];
                    let mut chosen = vec![];
                    for x in ends(a) {
                        for y in ends(b) {
                            all.push(x && y);
                            any.push(x || y);
                            chosen.extend(ends(s).iter().map(|s| if *s { x } else { y }));
                        }
                    }
                    let one = |v: &[bool]| v.iter().all(|t| *t == v[0]).then(|| v[0]);
                    assert_eq!(Known::all(&[&ka, &kb]).truth, one(&all));
                    assert_eq!(Known::any(&[&ka, &kb]).truth, one(&any));
                    let choose = Known::choose(&ks, &ka, &kb);
                    assert_eq!(choose.truth, one(&chosen));
                    assert_eq!(choose.truth.is_none(), !choose.causes.facts.is_empty());
                }
            }
        }
    }
}
