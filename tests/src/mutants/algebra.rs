//! A reading that changes one thing in a rule on purpose, so that a vector must notice.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::Location;

use gridaid::logic::{
    Algebra, Below, Condition, Explain, Fact, Hh, IsFlag, IsNum, IsSet, Level, Parameter,
};

/// One change. A comparison is known by its place in the source, a condition by its code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// `<` becomes `≤`, or the reverse, at this place.
    Flip(String),
    /// The condition counts as met.
    Met(&'static str),
    /// The condition counts as not met.
    Unmet(&'static str),
    /// "Any of them meets a and b" becomes "any meets a, and any meets b", at this place.
    Scatter(String),
}

/// [`Explain`] with one change, or none while it collects what could be changed.
pub struct Mutant<'e, 'f> {
    inner: &'e Explain<'f>,
    change: Option<&'e Change>,
    seen: RefCell<BTreeSet<Change>>,
}

/// A truth with the parts of the all-of that it is, for [`Change::Scatter`].
pub struct Truth<'f, L: Level> {
    whole: <Explain<'f> as Algebra>::Truth<L>,
    parts: Vec<<Explain<'f> as Algebra>::Truth<L>>,
}

impl<L: Level> Clone for Truth<'_, L> {
    fn clone(&self) -> Self {
        Self {
            whole: self.whole.clone(),
            parts: self.parts.clone(),
        }
    }
}

impl<'f, L: Level> Truth<'f, L> {
    /// The truth as [`Explain`] holds it.
    pub fn into_inner(self) -> <Explain<'f> as Algebra>::Truth<L> {
        self.whole
    }
}

fn whole<'f, L: Level>(whole: <Explain<'f> as Algebra>::Truth<L>) -> Truth<'f, L> {
    Truth {
        whole,
        parts: vec![],
    }
}

impl<'e, 'f> Mutant<'e, 'f> {
    /// Reads through `inner` with `change`.
    pub fn new(inner: &'e Explain<'f>, change: Option<&'e Change>) -> Self {
        Self {
            inner,
            change,
            seen: RefCell::default(),
        }
    }

    /// What could be changed in the rules that were read.
    pub fn seen(self) -> BTreeSet<Change> {
        self.seen.into_inner()
    }

    fn hit(&self, change: Change) -> bool {
        let hit = self.change == Some(&change);
        self.seen.borrow_mut().insert(change);
        hit
    }

    fn flipped(&self, at: &Location<'_>) -> bool {
        self.hit(Change::Flip(place(at)))
    }

    fn any_scattered<B: Below>(
        &self,
        t: &Truth<'f, B>,
        at: &Location<'_>,
        any: impl Fn(&<Explain<'f> as Algebra>::Truth<B>) -> <Explain<'f> as Algebra>::Truth<B::Parent>,
    ) -> Truth<'f, B::Parent> {
        if t.parts.len() > 1 && self.hit(Change::Scatter(place(at))) {
            let each: Vec<_> = t.parts.iter().map(&any).collect();
            return whole(self.inner.all_of(&each.iter().collect::<Vec<_>>()));
        }
        whole(any(&t.whole))
    }
}

fn place(at: &Location<'_>) -> String {
    let file = at.file().rsplit("eligibility/").next().unwrap_or_default();
    format!("{file}:{}:{}", at.line(), at.column())
}

impl<'f> Algebra for Mutant<'_, 'f> {
    type Num<L: Level> = <Explain<'f> as Algebra>::Num<L>;
    type Truth<L: Level> = Truth<'f, L>;

    fn num<L: Level>(&self, fact: Fact<IsNum, L>) -> Self::Num<L> {
        self.inner.num(fact)
    }
    fn flag<L: Level>(&self, fact: Fact<IsFlag, L>) -> Self::Truth<L> {
        whole(self.inner.flag(fact))
    }
    fn within<L: Level>(&self, fact: Fact<IsSet, L>, mask: u64) -> Self::Truth<L> {
        whole(self.inner.within(fact, mask))
    }
    fn parameter(&self, p: Parameter) -> Self::Num<Hh> {
        self.inner.parameter(p)
    }
    fn switch(&self, p: Parameter) -> Self::Truth<Hh> {
        whole(self.inner.switch(p))
    }
    fn discretion<L: Level>(&self, clause: &'static str) -> Self::Truth<L> {
        whole(self.inner.discretion(clause))
    }
    fn lit<L: Level>(&self, v: i64) -> Self::Num<L> {
        self.inner.lit(v)
    }
    fn add<L: Level>(&self, terms: &[&Self::Num<L>]) -> Self::Num<L> {
        self.inner.add(terms)
    }
    fn minus<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.inner.minus(a, b)
    }
    fn least<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.inner.least(a, b)
    }
    fn times<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.inner.times(a, b)
    }
    fn select<L: Level>(
        &self,
        t: &Self::Truth<L>,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
    ) -> Self::Num<L> {
        self.inner.select(&t.whole, a, b)
    }
    #[track_caller]
    fn less<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        let flip = self.flipped(Location::caller());
        whole(if flip {
            self.inner.at_most(a, b)
        } else {
            self.inner.less(a, b)
        })
    }
    #[track_caller]
    fn at_most<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        let flip = self.flipped(Location::caller());
        whole(if flip {
            self.inner.less(a, b)
        } else {
            self.inner.at_most(a, b)
        })
    }
    #[track_caller]
    fn less_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L> {
        let flip = self.flipped(Location::caller());
        whole(if flip {
            self.inner.at_most_times(a, b, p)
        } else {
            self.inner.less_times(a, b, p)
        })
    }
    #[track_caller]
    fn at_most_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L> {
        let flip = self.flipped(Location::caller());
        whole(if flip {
            self.inner.less_times(a, b, p)
        } else {
            self.inner.at_most_times(a, b, p)
        })
    }
    fn all_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L> {
        let parts: Vec<_> = ts.iter().map(|t| t.whole.clone()).collect();
        Truth {
            whole: self.inner.all_of(&parts.iter().collect::<Vec<_>>()),
            parts,
        }
    }
    fn any_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L> {
        whole(
            self.inner
                .any_of(&ts.iter().map(|t| &t.whole).collect::<Vec<_>>()),
        )
    }
    fn not<L: Level>(&self, t: &Self::Truth<L>) -> Self::Truth<L> {
        whole(self.inner.not(&t.whole))
    }
    fn choose<L: Level>(
        &self,
        flag: &Self::Truth<L>,
        a: &Self::Truth<L>,
        b: &Self::Truth<L>,
    ) -> Self::Truth<L> {
        whole(self.inner.choose(&flag.whole, &a.whole, &b.whole))
    }
    fn prefer<L: Level>(&self, a: &Self::Truth<L>, b: &Self::Truth<L>) -> Self::Truth<L> {
        whole(self.inner.prefer(&a.whole, &b.whole))
    }
    fn unless<L: Level>(&self, t: &Self::Truth<L>, flag: &Self::Truth<L>) -> Self::Truth<L> {
        whole(self.inner.unless(&t.whole, &flag.whole))
    }
    fn never<L: Level>(&self, t: &Self::Truth<L>) -> bool {
        self.inner.never(&t.whole)
    }
    fn lift_num<B: Below>(&self, n: &Self::Num<B::Parent>) -> Self::Num<B> {
        self.inner.lift_num(n)
    }
    fn lift<B: Below>(&self, t: &Self::Truth<B::Parent>) -> Self::Truth<B> {
        whole(self.inner.lift(&t.whole))
    }
    fn count_where<B: Below>(&self, t: Option<&Self::Truth<B>>) -> Self::Num<B::Parent> {
        self.inner.count_where(t.map(|t| &t.whole))
    }
    fn sum_where<B: Below>(
        &self,
        n: &Self::Num<B>,
        t: Option<&Self::Truth<B>>,
    ) -> Self::Num<B::Parent> {
        self.inner.sum_where(n, t.map(|t| &t.whole))
    }
    #[track_caller]
    fn any<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        self.any_scattered(t, Location::caller(), |x| self.inner.any(x))
    }
    #[track_caller]
    fn any_listed<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        self.any_scattered(t, Location::caller(), |x| self.inner.any_listed(x))
    }
    fn all<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        whole(self.inner.all(&t.whole))
    }
    fn condition<L: Level>(&self, condition: Condition, t: Self::Truth<L>) -> Self::Truth<L> {
        let (met, unmet) = (
            self.hit(Change::Met(condition.code)),
            self.hit(Change::Unmet(condition.code)),
        );
        if met || unmet {
            let (one, two) = (self.lit::<L>(1), self.lit::<L>(2));
            return whole(if met {
                self.inner.less(&one, &two)
            } else {
                self.inner.less(&two, &one)
            });
        }
        Truth {
            whole: self.inner.condition(condition, t.whole),
            parts: t.parts,
        }
    }
}
