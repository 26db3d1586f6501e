//! Rows whose cells stand one place from where they belong.

use super::*;

const WIDE: &str = "户编号,微网格编号,城乡,户籍在本地,财产符合低保规定,金融资产（元）,机动车辆数,成员完整,入住日期,数据性质\n";

fn wide(row: &str) -> Table<HouseholdRecord> {
    let text = format!("{WIDE}{row}\nh9,grid-1,城市,是,是,5,0,是,2026-01-01,\n");
    read_households("户.csv", text.as_bytes())
}

#[test]
fn a_row_with_a_cell_too_many_or_one_that_is_missing_is_refused_as_a_whole() {
    for row in [
        // One stands twice, is empty, or is lost.
        "h1,h1,grid-1,城市,是,是,500,0,是,2026-01-01",
        "h1,grid-1,,城市,是,是,500,0,是,2026-01-01",
        "h1,grid-1,城市,是,是,是,500,0,是,2026-01-01",
        "h1,grid-1,城市,是,是,500,500,0,是,2026-01-01",
        "grid-1,城市,是,是,500,0,是,2026-01-01,,",
        "h1,城市,是,是,500,0,是,2026-01-01,,",
        "h1,grid-1,城市,是,500,0,是,2026-01-01,,",
        // Another cell does not fit either, and something was written into the one that is too many.
        "h1,grid-1,城市,是,旁,是,500,0,是,2026-01-01",
        "h1,城里,是,是,500,0,是,2026-01-01,,",
    ] {
        let table = wide(row);
        let told = told(&table);
        assert_eq!(told.len(), 1, "{row}: {told:?}");
        assert_eq!(
            (told[0].0, told[0].1),
            (FindingCode::TableRowShifted, 2),
            "{row}"
        );
        assert_eq!(table.rows.len(), 1, "{row}");
        balanced(&table);
        let losses = Losses::of(Some(&table), |id| id == "grid-1", |_| false);
        assert!(losses.ends("grid-1"), "{row}");
    }
}

#[test]
fn a_cell_that_cannot_be_read_anywhere_is_no_shift() {
    for (row, faults) in [
        ("h1,grid-1,城市,是,合格,500,0,是,2026-01-01,", 1),
        ("h1,grid-1,城里,√,√,500,0,√,2026-01-01,", 4),
        ("h1,grid-1,城市,是,是,5万,无,是,2026-02-30,合成", 3),
        ("h1,grid-1,城市,,,一万,,,,", 1),
    ] {
        let table = wide(row);
        let mut told = told(&table);
        told.retain(|t| t.0 != FindingCode::TableStayUnknown);
        assert!(
            told.iter().all(|t| t.0 == FindingCode::BadValue),
            "{told:?}"
        );
        assert_eq!((told.len(), table.rows.len()), (faults, 2), "{row}");
    }
}

proptest! {
    /// Whatever else is wrong in a row, a shift of cells that shows makes no cell say what it did not say.
    #[test]
    fn a_shift_that_shows_takes_the_row(at in 0usize..10, way in 0u8..3, filled in prop::collection::vec(any::<bool>(), 7)) {
        let whole = ["h1", "grid-1", "城市", "否", "是", "500.25", "3", "否", "2026-01-01", ""];
        let mut cells: Vec<&str> = whole.into();
        for (cell, filled) in cells.iter_mut().skip(2).zip(filled) {
            if !filled {
                *cell = "";
            }
        }
        let before = cells.clone();
        match way {
            0 => {
                cells.remove(at);
                cells.push("");
            }
            way => {
                cells.insert(at, if way == 1 { before[at] } else { "" });
                cells.pop();
            }
        }
        let table = wide(&cells.join(","));
        let shown = [FindingCode::BadValue, FindingCode::TableRowShifted];
        let shows = told(&table).iter().any(|t| t.1 == 2 && shown.contains(&t.0));
        prop_assert_eq!(table.rows.len(), if shows { 1 } else { 2 }, "{:?}", cells);
    }
}
