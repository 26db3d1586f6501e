//! Files that end in the middle.

use super::*;

const TEXT: &str = "户编号,微网格编号,困难户,金融资产（元）,名称\nh1,grid-1,是,12.50,\nh2,grid-2,否,,\nh3,grid-1,,150,张店\n";

/// The same table as offices write it: other line breaks, quotes, headers and encodings.
fn written() -> Vec<Vec<u8>> {
    let quoted = TEXT.replace(',', "\",\"").replace('\n', "\"\n\"");
    let quoted = format!("\"{}", quoted.trim_end_matches('"'));
    let english = TEXT.replacen(
        "户编号,微网格编号,困难户",
        "household_id,micro_grid,hardship",
        1,
    );
    let texts = [
        TEXT.to_owned(),
        TEXT.replace('\n', "\r\n"),
        TEXT.replace('\n', "\r"),
        quoted,
        english,
        format!("\u{FEFF}{TEXT}"),
        format!("登记表\n{TEXT}"),
    ];
    let gb = |text: &String| encoding_rs::GB18030.encode(text).0.into_owned();
    let gb: Vec<Vec<u8>> = texts.iter().take(4).map(gb).collect();
    texts
        .into_iter()
        .map(String::into_bytes)
        .chain(gb)
        .collect()
}

#[test]
fn a_cut_at_any_byte_but_the_end_of_a_line_ends_every_list() {
    for bytes in written() {
        let whole = read_households("户.csv", &bytes);
        assert_eq!(whole.rows.len(), 3);
        let ends = |losses: &Losses| losses.of_everyone();
        let losses = |table: &Table<HouseholdRecord>| Losses::of(Some(table), |_| true, |_| false);
        assert!(!ends(&losses(&whole)), "a whole file is no cut one");
        let lines = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
        for at in 0..bytes.len() {
            let part = &bytes[..at];
            let table = read_households("户.csv", part);
            balanced(&table);
            let text = String::from_utf8_lossy(part);
            // A line more or less cannot be seen, nor that a title is all there was.
            let line_end = part.last() == Some(&lines);
            assert!(ends(&losses(&table)) || line_end, "{at}: {text}");
            let cuts = table
                .findings
                .iter()
                .filter(|f| f.code == FindingCode::TableFileCut);
            let cuts = cuts.count();
            assert!(
                line_end || cuts == usize::from(table.usable),
                "{at}: {text}"
            );
            // No row is used that the whole file does not have.
            for (row, whole) in table.rows.iter().zip(&whole.rows) {
                assert_eq!(row.facts, whole.facts);
            }
        }
    }
}

#[test]
fn a_quote_that_is_open_to_the_end_is_a_cut_where_no_row_follows_it() {
    let cut = |body: &str| {
        let table = households(body);
        balanced(&table);
        let told = table
            .findings
            .iter()
            .any(|f| f.code == FindingCode::TableFileCut);
        assert_eq!(
            told,
            Losses::of(Some(&table), |_| true, |_| false).of_everyone()
        );
        told
    };
    assert!(!cut("h1,grid-1,,,\n\"h2,grid-1,,,\nh3,grid-1,,,\n"));
    assert!(cut("h1,grid-1,,,\nh2,\"grid-1,,,\n"));
    assert!(cut("h1,grid-1,,,\nh2,grid-1,\"是\n"));
    assert!(cut("h1,grid-1,,,\nh2,grid-1,\"是\n这一户\n"));
    assert!(!cut("h1,grid-1,,,\nh2,grid-1,\"是\"\n"));
    // Nothing is missing behind what is empty.
    assert!(!cut("h1,grid-1,,,\n   "));
    assert!(!cut("h1,grid-1,,,\n,,,,"));
    assert!(cut("h1,grid-1,,,\n,,,,\""));
}
