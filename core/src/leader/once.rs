//! What the rows of posts say on a day (同一岗位的多条记录): a post is one, however often the list names it.
//!
//! Of rows of one id those count that are held on the day, so that a post may pass from one person to the next. Where several
//! are and differ, no one is preferred: each fact in which they do is unknown (ADR 0009). A row that has lost its id, where
//! others have theirs, may be a second one of any of them, so that the list is not complete and the row adds to no number.

use std::borrow::Cow;

use chrono::NaiveDate;
use hashbrown::HashMap;

use super::{LeaderFacts, LeaderPost};
use crate::household::once::some_unnamed;
use crate::household::{Listed, One};
use crate::identity::NOT_SHOWN;
use crate::law::lately;

impl Listed for LeaderPost {
    fn id(&self) -> Option<&str> {
        Some(&self.id).filter(|id| named(id)).map(String::as_str)
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

/// Whether a text is an id.
pub(super) fn named(id: &str) -> bool {
    !id.trim().is_empty() && id != NOT_SHOWN
}

/// Whether a term can neither begin nor end on a day of somebody who may hold the post today: it was written down wrongly.
pub(super) fn absurd(day: NaiveDate) -> bool {
    day < lately()
}

/// Whether a post is held on a day; unknown where its term cannot be.
pub(super) fn held_on(post: &LeaderPost, on: NaiveDate) -> Option<bool> {
    let reversed = post.from.zip(post.to).is_some_and(|(from, to)| to <= from);
    let known = !reversed && ![post.from, post.to].into_iter().flatten().any(absurd);
    known.then(|| post.in_office(on))
}

/// The rows of a day, each as all of its id say it.
pub(super) struct Told<'a> {
    pub posts: Cow<'a, [LeaderPost]>,
    /// Some have no id where others have.
    pub unnamed: bool,
}

impl<'a> Told<'a> {
    pub fn read(facts: &'a LeaderFacts, on: NaiveDate) -> Self {
        let list = facts.leaders.as_slice();
        let mut posts = Cow::Borrowed(list);
        let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(list.len());
        let held = |post: &LeaderPost| held_on(post, on) == Some(true);
        for (row, post) in list.iter().enumerate().filter(|(_, post)| held(post)) {
            let Some(id) = post.id() else { continue };
            let known = *first.entry(id).or_insert(row);
            if known != row {
                rows.entry(id).or_insert_with(|| vec![known]).push(row);
            }
        }
        let differ = |rows: &Vec<usize>| {
            let first = rows.first().and_then(|row| list.get(*row));
            rows.iter().any(|row| list.get(*row) != first)
        };
        for rows in rows.into_values().filter(differ) {
            let each = rows.iter().filter_map(|row| list.get(*row).cloned());
            let one = One::of(each).facts;
            for row in rows {
                if let Some(slot) = posts.to_mut().get_mut(row) {
                    slot.clone_from(&one);
                }
            }
        }
        Self {
            posts,
            unnamed: some_unnamed(list),
        }
    }
}
