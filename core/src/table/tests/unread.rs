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
fn what_stands_in_a_cell_and_cannot_be_read_is_noted_as_given() {
    for (column, good, name) in [
        ("财产符合低保规定", "否", "propertyWithinDibaoRule"),
        ("财产符合低保边缘规定", "是", "propertyWithinMarginRule"),
        ("财产符合刚性支出困难规定", "是", "propertyWithinRigidRule"),
    ] {
        for (cell, noted) in [(good, false), ("", false), ("合格", true), ("√√", true)] {
            let h = property(column, cell);
            assert_eq!(h.unreadable == [name], noted, "{column} {cell}");
            assert!(noted || h.unreadable.is_empty(), "{column} {cell}");
            // What it would outvote is known as it stands, and other rules ask for it.
            assert_eq!((h.vehicles, h.homes), (Some(1), Some(1)));
        }
        let twice = property(&format!("{column},{column}"), &format!("{good},{good}"));
        assert!(twice.unreadable.contains(&name.to_owned()), "{column}");
    }
    let both = |second: &str| {
        let text =
            format!("户编号,微网格编号,财产符合低保规定\nh1,grid-1,是\nh1,grid-1,{second}\n");
        facts(read_households("户.csv", text.as_bytes())).remove(0)
    };
    assert!(both("是").unreadable.is_empty());
    for second in ["否", "", "合格"] {
        assert_eq!(both(second).unreadable, ["propertyWithinDibaoRule"]);
    }
}

/// D-44: what was found of the family speaks only where nobody appraised the person.
#[test]
fn the_own_property_of_a_person_that_cannot_be_read_is_noted_as_given() {
    let own = |cell: &str| {
        let mut households = vec![Household {
            id: Some("h1".into()),
            ..Household::default()
        }];
        let text = format!("人员编号,户编号,本人财产符合低保规定\np1,h1,{cell}\n");
        read_persons("人员.csv", text.as_bytes(), &mut households, true);
        households[0].members[0].unreadable.clone()
    };
    for cell in ["是", "否", ""] {
        assert!(own(cell).is_empty(), "{cell}");
    }
    assert_eq!(own("合格"), ["ownPropertyWithinDibaoRule"]);
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

/// N-02: the number gives the day of birth where no day stands in the row; what stands there and cannot be read might
/// contradict it.
#[test]
fn a_birth_that_cannot_be_read_is_not_taken_from_the_number() {
    let born = |cell: &str| {
        let (households, _) = persons(&format!("p1,h1,11010519491231002x,{cell}\n"));
        let first = households.first().and_then(|h| h.members.first());
        first.and_then(|m| m.birth_date)
    };
    let day = NaiveDate::from_ymd_opt(1949, 12, 31);
    assert_eq!((born(""), born("1949-12-31")), (day, day));
    for cell in [
        "1949-13-31",
        "1950-02-30",
        "不详",
        "1949",
        "14611",
        "1950-01-01",
    ] {
        assert_eq!(born(cell), None, "{cell}");
    }
    // A column that stands there twice cannot be read either.
    let mut households = vec![Household {
        id: Some("h1".into()),
        ..Household::default()
    }];
    let text =
        "人员编号,户编号,公民身份号码,出生日期,出生日期\np1,h1,11010519491231002x,1949-12-31,\n";
    read_persons("人员.csv", text.as_bytes(), &mut households, true);
    let first = households.first().and_then(|h| h.members.first());
    assert_eq!(first.map(|m| m.birth_date), Some(None));
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

#[test]
fn what_stands_under_no_header_may_be_what_a_column_would_say() {
    let read = |head: &str, cell: &str| {
        let text =
            format!("户编号,微网格编号,机动车辆数,{head}\nh1,grid-1,1,{cell}\nh2,grid-1,1,\n");
        let table = read_households("户.csv", text.as_bytes());
        balanced(&table);
        table
    };
    for (head, cell, faults, speaks, doubt) in [
        ("", "否", 1, false, true),
        ("", "已核对过", 1, true, false),
        ("", "", 0, true, false),
        ("", "2026-01-05", 1, false, true),
        // A header that is not known is no better than none; a day may be that of an application.
        ("财产符合低保", "否", 1, false, true),
        ("财产是否符合低保规定", "是", 1, false, true),
        ("财产符合低保规定（县）", "否", 1, false, true),
        ("入住时间", "2026-01-05", 1, false, true),
        // Nothing that a flag or a day would say.
        ("备注", "已核对过", 1, true, false),
        ("联系电话", "13800000000", 1, true, false),
        ("照片", "h1.jpg", 1, true, false),
        ("人口数", "3", 1, true, false),
    ] {
        let table = read(head, cell);
        assert_eq!(table.findings.len(), faults, "{head} {cell}");
        let first = &table.rows[0];
        assert_eq!(first.facts.unreadable.is_empty(), speaks, "{head} {cell}");
        assert_eq!(
            first.visited.log_incomplete.is_some(),
            doubt,
            "{head} {cell}"
        );
        // The next row has nothing there.
        assert!(table.rows[1].facts.unreadable.is_empty());
    }
    let table = read("", "否");
    assert_eq!(told(&table), [(FindingCode::TableColumnUnnamed, 1, "D")]);
    assert_eq!(table.findings[0].related[0].row, Some(2));
}

/// A household that moved in lately is not overdue because its day of moving in was lost; where a table keeps no such days,
/// all of them were always here.
#[test]
fn whether_a_household_was_here_is_open_where_the_table_would_say_it() {
    let read = |head: &str, cells: &str| {
        let text = format!("户编号,微网格编号,{head}\nh1,grid-1,{cells}\n");
        read_households("户.csv", text.as_bytes())
    };
    for (head, cells, open, told) in [
        ("困难户", "是", false, false),
        ("在住,入住日期", "是,2020-01-01", false, false),
        ("在住,入住日期", "是,", true, true),
        ("在住,入住日期", ",2020-01-01", true, true),
        ("在住,入住日期", "是,去年", true, false),
        ("在住,入住日期", "√,2020-01-01", true, false),
        ("入住日期,入住日期", "2020-01-01,2026-01-01", true, false),
        ("在住,在住", "是,否", true, false),
        ("在住,入住时间", "是,2020-01-01", true, false),
        ("在住,入住时间", "是,", false, false),
        ("是否在住,入住日期", "是,2020-01-01", true, false),
        ("在住,登记人", "是,甲乙", false, false),
    ] {
        let table = read(head, cells);
        let log = table.rows[0].visited.log_incomplete;
        assert_eq!(log.is_some(), open, "{head} {cells}");
        let codes = table.findings.iter().map(|f| f.code);
        let stay = codes
            .filter(|c| *c == FindingCode::TableStayUnknown)
            .count();
        assert_eq!(stay, usize::from(told), "{head} {cells}");
        balanced(&table);
    }
}

#[test]
fn what_a_column_may_be_is_seen_by_most_of_its_values() {
    // Most of a column says what it is; the rest of it cannot be read, and a figure alone is no flag.
    let mark = |cells: [&str; 4]| {
        let rows: String = (1..)
            .zip(cells)
            .map(|(n, c)| format!("h{n},grid-1,{c}\n"))
            .collect();
        let text = format!("户编号,微网格编号,甲\n{rows}");
        let rows = read_households("户.csv", text.as_bytes()).rows;
        rows.iter()
            .map(|r| !r.facts.unreadable.is_empty())
            .collect::<Vec<_>>()
    };
    assert_eq!(mark(["是", "合格", "", "否"]), [true, true, false, true]);
    assert_eq!(mark(["1", "0", "1", ""]), [true, true, true, false]);
    assert_eq!(mark(["1", "2", "1", "1"]), [false; 4]);
    // Words that no column has may be those of an office.
    assert_eq!(mark(["是", "合格", "合格", "合格"]), [true; 4]);
    let text = "已由社区逐户核实并签字";
    assert_eq!(
        mark(["是", "合格", text, "经本人说明情况后另行处理"]),
        [false; 4]
    );
    let stay = |cells: [&str; 2]| {
        let text = format!(
            "户编号,微网格编号,入住\nh1,grid-1,{}\nh2,grid-1,{}\n",
            cells[0], cells[1]
        );
        let rows = read_households("户.csv", text.as_bytes()).rows;
        let open = rows.iter().map(|r| r.visited.log_incomplete.is_some());
        open.collect::<Vec<_>>()
    };
    // What may be the day of moving in is empty for the second.
    assert_eq!(stay(["2020-01-01", ""]), [true; 2]);
    assert_eq!(stay(["常住", ""]), [true; 2]);
    assert_eq!(stay(["已由社区逐户核实并签字确认", ""]), [false; 2]);
}
