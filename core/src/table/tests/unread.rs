//! What stands in a table and cannot be read never speaks as if nothing stood there.

use super::*;
use crate::household::Household;
use crate::visit::{VisitFacts, VisitedHousehold};
use chrono::NaiveDate;

fn property(head: &str, cells: &str) -> Household {
    let text = format!("户编号,微网格编号,{head},机动车辆数,住房套数\nh1,grid-1,{cells},1,1\n");
    facts(read_households("户.csv", text.as_bytes())).remove(0)
}

/// D-34 and D-35: the limits speak only where no appraisal was made.
#[test]
fn an_appraisal_that_cannot_be_read_is_not_replaced_by_the_limits() {
    for column in [
        "财产符合低保规定",
        "财产符合低保边缘规定",
        "财产符合刚性支出困难规定",
    ] {
        for (cell, limits_speak) in [
            ("是", true),
            ("否", true),
            ("", true),
            ("合格", false),
            ("√√", false),
        ] {
            let h = property(column, cell);
            assert_eq!(h.vehicles.is_some(), limits_speak, "{column} {cell}");
            assert_eq!(h.homes.is_some(), limits_speak, "{column} {cell}");
        }
        let twice = property(&format!("{column},{column}"), "是,是");
        assert_eq!(
            (twice.vehicles, twice.homes),
            (None, None),
            "{column} twice"
        );
    }
}

fn persons(body: &str) -> (Vec<Household>, Losses) {
    let mut households: Vec<Household> = ["h1", "h2"]
        .map(|id| Household {
            id: Some(id.into()),
            members_complete: Some(true),
            ..Household::default()
        })
        .into();
    let text = format!("人员编号,户编号,公民身份号码,出生日期\n{body}");
    let table = read_persons("人员.csv", text.as_bytes(), &mut households, true);
    balanced(&table);
    let losses = Losses::of(Some(&table), |id| id == "h1" || id == "h2", |_| false);
    end_members(&losses, &mut households);
    (households, losses)
}

#[test]
fn a_row_that_looks_like_a_total_and_names_a_household_ends_its_list() {
    let (households, losses) = persons("p1,h1,,\n备注：p2,h1,,\n合计,2人,,\n合计,,,\n");
    assert_eq!(losses.rows("h1"), [3]);
    assert!(!losses.of_everyone());
    let complete: Vec<_> = households.iter().map(|h| h.members_complete).collect();
    assert_eq!(complete, [None, Some(true)]);
}

#[test]
fn one_citizen_number_in_two_rows_ends_the_lists_of_both_households() {
    let number = "370302209001010017";
    let valid = crate::identity::check_citizen_number(number, true, None).valid;
    assert!(valid, "the specimen is one");
    let (households, losses) = persons(&format!("p1,h1,{number},\np2,h2,{number},\n"));
    assert_eq!((losses.rows("h1"), losses.rows("h2")), (&[2][..], &[3][..]));
    assert!(households.iter().all(|h| h.members_complete.is_none()));
    let (households, _) = persons(&format!("p1,h1,{number},\np2,h1,{number},\n"));
    let complete: Vec<_> = households.iter().map(|h| h.members_complete).collect();
    assert_eq!(complete, [None, Some(true)]);
}

#[test]
fn a_table_of_leaders_without_the_posts_says_of_nobody_that_he_has_none() {
    let read = |text: &str| {
        let table = read_leaders("微网格长候选人.csv", text.as_bytes());
        Losses::of(Some(&table), |id| id == "grid-1", |_| false).ends("grid-1")
    };
    assert!(!read("人员编号,微网格编号,现任岗位\np1,grid-1,\n"));
    assert!(read("人员编号,微网格编号,备注\np1,grid-1,\n"));
    assert!(read("人员编号,微网格编号,现任岗位,现任岗位\np1,grid-1,,\n"));
}

#[test]
fn a_visit_on_a_day_that_cannot_be_ends_the_log_of_its_household() {
    let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    for (date, ends) in [
        ("2026-07-31", true),
        ("2026-08-01", false),
        ("2026-11-20", false),
        ("2026-11-21", true),
    ] {
        let text =
            format!("走访编号,户编号,走访日期,走访人员,走访方式,走访结果\nv1,h1,{date},,,\n");
        let table = read_visits("走访记录.csv", text.as_bytes());
        let mut visit = table.rows[0].clone();
        // The rest of the entry is as it should be.
        visit.mode = Some(crate::visit::VisitMode::InPerson);
        visit.result = Some(crate::visit::VisitResult::Met);
        visit.visitors = vec![crate::visit::Visitor {
            role: Some(crate::visit::VisitorRole::GridWorker),
            ..Default::default()
        }];
        let mut facts = VisitFacts {
            households: vec![VisitedHousehold {
                id: "h1".into(),
                since: Some(day(8, 1)),
                ..VisitedHousehold::default()
            }],
            visits: vec![visit],
            ..VisitFacts::default()
        };
        end_log(
            &mut Losses::default(),
            &mut facts,
            &[2],
            day(11, 20),
            |_| false,
        );
        assert_eq!(facts.households[0].log_incomplete.is_some(), ends, "{date}");
    }
}

#[test]
fn a_number_and_a_birth_that_contradict_leave_the_birth_unknown() {
    // The example that the standard itself prints (N-01).
    let birth = |date: &str| {
        let (households, _) = persons(&format!("p1,h1,11010519491231002X,{date}\n"));
        households[0].members[0].birth_date
    };
    let printed = NaiveDate::from_ymd_opt(1949, 12, 31);
    assert_eq!(birth("1949-12-31"), printed);
    assert_eq!(birth(""), printed);
    assert_eq!(birth("1950-01-01"), None);
}
