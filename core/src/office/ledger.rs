//! The work ledger and the meetings of the leading group (S44, S45).

use chrono::{Datelike, NaiveDate};

use super::check::Office;
use super::{PilotTask, TaskState, TaskStatus};
use crate::calendar::add_months;
use crate::case::Row;
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};

impl Office<'_> {
    /// S45: every task has a day and a unit that answers for it. A day that is moved is shown, not forgotten.
    pub(super) fn ledger(&mut self) {
        let facts = self.facts;
        let all = self.each(&facts.tasks, "tasks");
        let asked = self.in_force("S45");
        for row in &all.rows {
            let status = self.task(row);
            let at = |name: &str| format!("/tasks/{}/{name}", row.at);
            if asked {
                let place = |name| FindingPlace::at(at(name));
                if row.facts.due.is_none() {
                    let code = FindingCode::TaskWithoutDate;
                    self.find(Finding::law(code, "S45", false, place("due")));
                }
                if row.facts.unit.is_none() {
                    let code = FindingCode::TaskWithoutUnit;
                    self.find(Finding::law(code, "S45", false, place("unit")));
                }
                if status.state == TaskState::Overdue {
                    let code = FindingCode::TaskOverdue;
                    let found = Finding::law_as(code, "S45", Gravity::Explain, place("due"));
                    self.find(Some(found));
                }
            }
            self.out.tasks.push(status);
        }
    }

    fn task(&mut self, row: &Row<PilotTask>) -> TaskStatus {
        let (task, today) = (&row.facts, self.as_of);
        let at = |name: &str| format!("/tasks/{}/{name}", row.at);
        let done_on = task.done_on.filter(|day| *day <= today);
        let done = match task.done {
            // Done on a day that is to come is not done yet, or the day is wrong.
            Some(true) if task.done_on.is_some() && done_on.is_none() => None,
            None => done_on.map(|_| true),
            done => done,
        };
        let state = match (done, task.due, done_on) {
            (Some(true), Some(due), Some(day)) if day <= due => TaskState::DoneInTime,
            (Some(true), Some(_), Some(_)) => TaskState::DoneLate,
            // Whatever day it was, it was before today.
            (Some(true), Some(due), None) if today <= due => TaskState::DoneInTime,
            (Some(false), Some(due), _) if due < today => TaskState::Overdue,
            (Some(false), Some(_), _) => TaskState::Running,
            _ => TaskState::Open,
        };
        if state == TaskState::Open {
            match done {
                None => self.lacks(at("done")),
                Some(true) if task.due.is_some() => self.lacks(at("doneOn")),
                Some(_) => self.lacks(at("due")),
            }
        }
        let first = task.former_due.first().copied();
        let moved_days = first
            .zip(task.due)
            .map(|(first, due)| (due - first).num_days());
        let quarter = |day: &&NaiveDate| {
            day.year() == today.year() && day.month0() / 3 == today.month0() / 3 && **day <= today
        };
        TaskStatus {
            id: task.id.clone(),
            index: u32::try_from(row.at).unwrap_or(u32::MAX),
            state,
            due: task.due,
            moved: u32::try_from(task.former_due.len()).unwrap_or(u32::MAX),
            moved_days,
            supervised_in_quarter: u32::try_from(task.supervised_on.iter().filter(quarter).count())
                .unwrap_or(u32::MAX),
        }
    }

    /// S44: the leading group meets regularly; how often, the place sets.
    pub(super) fn meetings(&mut self) {
        let (facts, today) = (self.facts, self.as_of);
        let all = self.each(&facts.meetings, "meetings");
        let undated = all.rows.iter().filter(|row| row.facts.on.is_none());
        let undated: Vec<usize> = undated.map(|row| row.at).collect();
        for at in &undated {
            self.lacks(format!("/meetings/{at}/on"));
        }
        for row in &all.rows {
            if row.facts.on.is_some_and(|on| on > today) {
                self.out_of_range(format!("/meetings/{}/on", row.at), "..asOf");
            }
            if row.facts.documents.is_some_and(|n| n < 0) {
                self.out_of_range(format!("/meetings/{}/documents", row.at), "0, 1, 2 …");
            }
        }
        let held = all
            .rows
            .iter()
            .filter(|row| row.facts.on.is_some_and(|on| on <= today));
        let held: Vec<_> = held.collect();
        let last = held.iter().filter_map(|row| row.facts.on).max();
        // A meeting of which the day is not known may be a later one.
        self.out.last_meeting = last.filter(|_| undated.is_empty());
        self.documents(&held, undated.is_empty() && !all.doubtful);
        if !self.in_force("S44") {
            return;
        }
        let months = match self.pack.count("meeting.leading_group_months", today) {
            Ok(months) => i32::try_from(months).unwrap_or(i32::MAX),
            Err(missing) => return self.unset(missing),
        };
        let Some(from) = facts.meetings_from else {
            return self.lacks("/meetingsFrom");
        };
        let due = add_months(last.unwrap_or(from).max(from), months);
        if !undated.is_empty() || all.doubtful {
            return;
        }
        self.out.next_meeting = due;
        if due.is_some_and(|due| due < today) {
            let code = FindingCode::GroupMeetingMissed;
            let found = Finding::law(code, "S44", false, FindingPlace::at("/meetings"));
            self.find(found.map(|f| f.count("months", i64::from(months))));
        }
    }

    fn documents(&mut self, held: &[&Row<super::GroupMeeting>], sure: bool) {
        let since = add_months(self.as_of, -12);
        let lately = held.iter().filter(|row| {
            row.facts
                .on
                .zip(since)
                .is_some_and(|(on, since)| on > since)
        });
        let mut sum = Some(0i64);
        for row in lately {
            let issued = row.facts.documents.filter(|n| *n >= 0);
            if issued.is_none() {
                self.lacks(format!("/meetings/{}/documents", row.at));
            }
            sum = sum.zip(issued).map(|(a, b)| a.saturating_add(b));
        }
        self.out.documents = sum.filter(|_| sure);
    }
}
