use super::*;

const HEAD: &str = "level = \"city\"\n";
const DECLARED: &str = r#"[[parameter]]
key = "a.b"
zh = "甲"
en = "a"
unit = "days"
clause = "D-71"
strength = "must"
stricter = "lower"
"#;
const VALUE: &str = "[[value]]\nkey = \"a.b\"\ncount = 3\nfrom = 2022-01-01\nto = 2022-12-31\nstatus = \"verified\"\n";

fn faults(text: &str) -> Vec<LoadFault> {
    PolicyPack::from_toml(&[("t.toml", text)])
        .unwrap_err()
        .faults
}

/// The file with one replacement made.
fn faulty(from: &str, to: &str) -> LoadFault {
    let whole = format!("{HEAD}{DECLARED}{VALUE}");
    assert!(whole.contains(from), "{from}");
    let mut faults = faults(&whole.replacen(from, to, 1));
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

#[test]
fn a_small_pack_loads_and_the_most_local_value_counts() {
    let town = "level = \"town\"\n[[value]]\nkey = \"a.b\"\ncount = 2\nfrom = 2022-06-01\nstatus = \"verified\"\n";
    let city = format!("{HEAD}{DECLARED}{VALUE}");
    let pack = PolicyPack::from_toml(&[("town.toml", town), ("city.toml", &city)]).unwrap();
    assert_eq!(pack.count("a.b", day("2022-05-31")), Ok(3));
    assert_eq!(pack.count("a.b", day("2022-06-01")), Ok(2));
    assert_eq!(pack.count("a.b", day("2023-01-01")), Ok(2));
    assert!(pack.count("a.b", day("2021-12-31")).is_err());
}

#[test]
fn every_kind_of_fault_is_typed_and_placed() {
    use LoadFault as F;
    let at = |line: u32, key: &str| Spot {
        file: "t.toml".into(),
        line,
        key: key.into(),
    };
    assert!(matches!(faulty("level = \"city\"", "level = "), F::Syntax { at, .. } if at.line == 1));
    let extra = faulty(
        "stricter = \"lower\"\n",
        "stricter = \"lower\"\ncolour = 1\n",
    );
    let field = "colour".to_owned();
    assert_eq!(
        extra,
        F::UnknownField {
            at: at(10, "a.b"),
            field
        }
    );
    let missing = faulty("en = \"a\"\n", "");
    assert_eq!(
        missing,
        F::MissingField {
            at: at(3, "a.b"),
            field: "en"
        }
    );
    for (from, to, name) in [
        ("unit = \"days\"", "unit = \"parsecs\"", "unit"),
        ("\"must\"", "\"should\"", "strength"),
        ("\"lower\"", "\"softer\"", "stricter"),
        ("count = 3", "count = \"3\"", "count"),
        ("count = 3", "count = 3.0", "count"),
        ("count = 3", "count = 99999999999999999999", "count"),
        ("\"verified\"", "\"sure\"", "status"),
        ("zh = \"甲\"", "zh = \" \"", "zh"),
        (
            "\"lower\"\n",
            "\"lower\"\nset_by = [{ levels = [] }]\n",
            "levels",
        ),
    ] {
        assert!(
            matches!(faulty(from, to), F::WrongType { field, .. } if field == name),
            "{to}"
        );
    }
    for (to, field) in [
        ("\"2022-01-01\"", "from"),
        ("2022-01-01T00:00:00", "from"),
        ("2022", "from"),
    ] {
        let fault = faulty("2022-01-01", to);
        assert_eq!(
            fault,
            F::BadDate {
                at: at(13, "a.b"),
                field: field.into()
            }
        );
    }
    assert!(matches!(
        faulty("2022-01-01", "2022-02-30"),
        F::Syntax { .. } | F::BadDate { .. }
    ));
    assert_eq!(
        faulty("count = 3\n", ""),
        F::NotOneValue { at: at(11, "a.b") }
    );
    let two = faulty("count = 3\n", "count = 3\nfen = 3\n");
    assert_eq!(two, F::NotOneValue { at: at(11, "a.b") });
    let unit = faulty("count = 3", "fen = 3");
    assert_eq!(
        unit,
        F::WrongUnit {
            at: at(11, "a.b"),
            expected: "count"
        }
    );
    assert!(matches!(
        faulty("count = 3", "count = -1"),
        F::OutOfRange { .. }
    ));
    let clause = "X-1".to_owned();
    assert_eq!(
        faulty("D-71", "X-1"),
        F::UnknownClause {
            at: at(3, "a.b"),
            clause
        }
    );
    let key = "a.c".to_owned();
    let undeclared = faulty("[[value]]\nkey = \"a.b\"", "[[value]]\nkey = \"a.c\"");
    assert_eq!(
        undeclared,
        F::Undeclared {
            at: at(11, "a.c"),
            key
        }
    );
    assert!(matches!(
        faulty("to = 2022-12-31", "to = 2021-12-31"),
        F::EmptyPeriod { .. }
    ));
    let bound = faulty("strength", "at_most = \"a.z\"\nstrength");
    assert!(matches!(bound, F::Undeclared { key, .. } if key == "a.z"));
}

#[test]
fn faults_are_listed_together() {
    let again = VALUE
        .replace("2022-01-01", "2022-12-31")
        .replace("2022-12-31\nst", "2023-12-31\nst");
    let text = format!("{HEAD}{DECLARED}{DECLARED}{VALUE}{again}");
    let found = faults(&text);
    let [
        LoadFault::DeclaredTwice { at, first },
        LoadFault::Overlap {
            at: later,
            first: earlier,
        },
    ] = found.as_slice()
    else {
        panic!("{found:?}");
    };
    assert_eq!((first.line, at.line), (3, 11));
    assert_eq!((earlier.line, later.line), (19, 25));
    let shown = LoadError { faults: found }.to_string();
    assert!(
        shown.contains("t.toml:25 (a.b): the period overlaps"),
        "{shown}"
    );
    // the next day is no overlap
    let next = again.replace("2022-12-31", "2023-01-01");
    let text = format!("{HEAD}{DECLARED}{VALUE}{next}");
    assert!(PolicyPack::from_toml(&[("t.toml", &text)]).is_ok());
}
