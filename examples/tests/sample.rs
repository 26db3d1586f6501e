//! The committed sample: one town with a mistake of every kind. What is planted is reported in the
//! right place, and nothing else is.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails says so"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use gridaid::finding::{Finding, FindingCode};
use gridaid::message::{Lang, describe};
use gridaid::policy::{LocalOverlay, PolicyPack};
use gridaid::visit::VisitCategory;
use gridaid_pilot::{District, Results, Times, check, read, run};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample")
}

fn results(district: District) -> Results {
    check(district, &mut Times::default())
}

/// The code as it stands in files: camelCase.
fn code(code: FindingCode) -> String {
    serde_json::to_value(code)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

fn line(f: &Finding) -> String {
    let p = &f.place;
    let row = p.row.map(|r| r.to_string()).unwrap_or_default();
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    [
        text(&p.file),
        row,
        text(&p.column),
        text(&p.id),
        code(f.code),
        text(&f.clause),
    ]
    .join(",")
}

fn expected() -> Vec<String> {
    let text = fs::read_to_string(sample().join("EXPECTED.csv")).unwrap();
    let mut lines: Vec<String> = text
        .lines()
        .skip(1)
        .map(|l| l.rsplit_once(',').unwrap().0.to_owned())
        .collect();
    lines.sort();
    lines
}

#[test]
fn every_planted_mistake_is_reported_in_the_right_place_and_nothing_else_is() {
    let results = results(read(&sample()).unwrap());
    let mut found: Vec<String> = results.findings.iter().map(line).collect();
    found.sort();
    let expected = expected();
    let missing: Vec<_> = expected.iter().filter(|e| !found.contains(e)).collect();
    let extra: Vec<_> = found.iter().filter(|f| !expected.contains(f)).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing {missing:#?}\nextra {extra:#?}"
    );
    assert_eq!(found, expected);
}

/// A copy of the sample under a name of its own.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(sample()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

/// The sample without the rows of which it cannot be read to whom they belong: they end the completeness of every list,
/// and nothing that rests on a complete list is found.
fn mended(name: &str, also: &[FindingCode]) -> PathBuf {
    let folder = copy(name);
    // A household that is removed leaves rows that name it: they are the next to go.
    for _ in 0..10 {
        let results = results(read(&folder).unwrap());
        let mut gone: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for finding in &results.findings {
            let at = &finding.place;
            let rows: Vec<u32> = match finding.code {
                FindingCode::TableListsIncomplete => {
                    finding.related.iter().filter_map(|p| p.row).collect()
                }
                code if also.contains(&code) => at.row.into_iter().collect(),
                _ => continue,
            };
            gone.entry(at.file.as_deref().unwrap())
                .or_default()
                .extend(rows);
        }
        for (file, rows) in gone {
            let path = folder.join(file);
            let bytes = fs::read(&path).unwrap();
            let mut lines: Vec<&[u8]> = bytes.split(|b| *b == b'\n').collect();
            for row in rows.into_iter().rev() {
                lines.remove(row as usize - 1);
            }
            fs::write(&path, lines.join(&b'\n')).unwrap();
        }
    }
    folder
}

/// What is found only where lists are complete: id, code, clause.
const WHERE_COMPLETE: [(&str, FindingCode, &str); 10] = [
    ("", FindingCode::VisitRoundIncomplete, "S38"),
    ("C3", FindingCode::BaseGridMissing, "S12"),
    ("V3", FindingCode::BaseGridMissing, "S10"),
    ("V4-1", FindingCode::MicroGridMissing, "S10"),
    ("C2-9", FindingCode::MicroGridMissing, "S12"),
    ("C2-9", FindingCode::BaseGridSize, "G-03"),
    ("C2-1", FindingCode::BaseGridSize, "G-03"),
    ("C2-2", FindingCode::BaseGridSize, "G-03"),
    ("C2-3", FindingCode::BaseGridSize, "G-03"),
    ("C2-1-01", FindingCode::MicroGridSize, "S11"),
];

#[test]
fn what_rests_on_complete_lists_is_found_once_the_rows_that_may_be_anybodys_are_mended() {
    let said = |results: &Results, (id, code, clause): (&str, FindingCode, &str)| {
        results.findings.iter().any(|f| {
            f.code == code
                && f.clause.as_deref() == Some(clause)
                && f.place.id.as_deref().unwrap_or_default() == id
        })
    };
    let before = results(read(&sample()).unwrap());
    let after = results(read(&mended("mended", &[])).unwrap());
    // Rows that are left out of the grid may be the child that a place lacks.
    let left_out = [
        FindingCode::PlaceKindMissing,
        FindingCode::WrongParentKind,
        FindingCode::ParentCycle,
    ];
    let none_left_out = results(read(&mended("none-left-out", &left_out)).unwrap());
    for finding in WHERE_COMPLETE {
        assert!(!said(&before, finding), "{finding:?} before");
        let after = match finding.1 {
            FindingCode::VisitRoundIncomplete => &after,
            _ => &none_left_out,
        };
        assert!(said(after, finding), "{finding:?} after");
    }
}

/// The findings on one file.
fn about(results: &Results, file: &str) -> Vec<(FindingCode, Option<u32>)> {
    let these = results
        .findings
        .iter()
        .filter(|f| f.place.file.as_deref() == Some(file));
    these.map(|f| (f.code, f.place.row)).collect()
}

fn balanced(results: &Results) {
    for t in &results.tables {
        assert_eq!(t.rows_read, t.rows_used + t.rows_reported, "{}", t.file);
    }
}

/// Codes that one sample cannot hold beside the others, or that other inputs than tables have.
const ELSEWHERE: &[FindingCode] = &[
    // towns with numbers of their own and duties of another place are local numbers and policies; tested with them
    FindingCode::VisitTownUnknown,
    FindingCode::VisitDutyElsewhere,
    // a year that was written down wrongly would leave a household of the sample open, and the tables have no events
    FindingCode::DateTooEarly,
    FindingCode::VisitEventDayUnfit,
    // one id for two things of a list, which a table tells of its rows; tested with the grid and the household
    FindingCode::DuplicateId,
    // nobody asks the sample for the last day of a limit; tested with the deadlines
    FindingCode::CalendarMissing,
    FindingCode::DeadlineClauseNotInForce,
    FindingCode::DeadlineBeyond,
    // the tables have no events of cases yet; tested with the case
    FindingCode::CaseEventsDiffer,
    FindingCode::CaseCorrectsUnknown,
    // a village directly under a town; tested with the grid
    FindingCode::VillageAreaUnknown,
    // the wire and policy files
    FindingCode::UnknownField,
    FindingCode::FieldTwice,
    FindingCode::Unreadable,
    FindingCode::TooManyFaults,
    FindingCode::InputTooLarge,
    // a register without a district is not a district's register; tested with the grid
    FindingCode::NoRoot,
    FindingCode::TopIsNotDistrict,
    // the codes of the sample are public ones, each of one place; tested with the grid
    FindingCode::DivisionCodeTwice,
    // a district holds its base grids against one practice, and the sample does so by the other (G-03)
    FindingCode::BaseGridAboutSize,
    // only a partition asks for buildings and floor bands
    FindingCode::UnitTooLarge,
    FindingCode::FloorBandsUnfit,
    FindingCode::HouseholdsWithoutBuilding,
    // the table of leaders has no terms
    FindingCode::TermReversed,
    // one id is one row of the table, so nobody is listed twice
    FindingCode::LeaderTwice,
    FindingCode::CandidateTwice,
    // who belongs to a household, what counts as income and amounts over time are no tables
    FindingCode::UnknownPerson,
    FindingCode::UnknownMaterial,
    // two rows of one id are told by the table
    FindingCode::RecordTwice,
    FindingCode::RecordsDiffer,
    FindingCode::EntryPerhapsTwice,
    // a person's row without an id is not used by the table
    FindingCode::RecordUnnamed,
    FindingCode::UnreadableUnfit,
    FindingCode::RelationToSelf,
    FindingCode::SeveralSpouses,
    FindingCode::RelationContradicts,
    FindingCode::DepartureWithoutReason,
    FindingCode::GraceTooLong,
    FindingCode::GraceWithoutWork,
    FindingCode::StandardChangesWithinMonth,
    FindingCode::SameMonthTwice,
    // nor is an amount of temporary assistance that is only proposed
    FindingCode::AboveQuickCap,
    // a household of more than thirty would stand for the rest of the sample
    FindingCode::MemberCountUnlikely,
    // the tables are of one day: history and re-organisation have vectors
    FindingCode::HistoryIntervalEmpty,
    FindingCode::HistoryDayImpossible,
    FindingCode::HistoryEntryUnreadable,
    FindingCode::HistoryRecordedMissing,
    FindingCode::HistoryConflict,
    FindingCode::UnknownPost,
    FindingCode::PostAtClosedPlace,
    FindingCode::AssignmentOutsidePost,
    FindingCode::PostHeldTwice,
    FindingCode::WorkerOfSeveralGrids,
    FindingCode::TransitionWithoutEnd,
    FindingCode::TransitionRunning,
    FindingCode::ReorganisationIncomplete,
    FindingCode::ReorganisationPartUnused,
    FindingCode::ReorganisationNumber,
    FindingCode::ReorganisationBackdated,
    FindingCode::ReorganisationActTwice,
    FindingCode::ReorganisationNoChange,
    FindingCode::PlaceNotThere,
    FindingCode::PlaceEndsLater,
    FindingCode::PlaceIdUsed,
    FindingCode::PlaceKindsDiffer,
    FindingCode::RegridOtherKind,
    FindingCode::MapForeign,
    FindingCode::MapTwice,
    FindingCode::MapTarget,
    FindingCode::HouseholdHomeless,
    FindingCode::PlaceBelowHomeless,
    FindingCode::BuildingHomeless,
    // a folder in the place of a file, and files too large, have tests of their own
    FindingCode::TableFileUnreadable,
    FindingCode::TableFileTooLarge,
    // the tables of a population are not those of an office
    FindingCode::TableTooWide,
    // no reader leaves a row without a reason
    FindingCode::TableRowUnused,
    // the tables keep neither events nor corrections
    FindingCode::VisitEventMissed,
    FindingCode::VisitEventUndated,
    FindingCode::VisitCalendarMissing,
    FindingCode::VisitCorrectionsDiffer,
    FindingCode::VisitCorrectsUnknown,
    // certificate numbers, reviews and case files are no tables
    FindingCode::DisabilityCertificateForm,
    FindingCode::DisabilityCertificateCategory,
    FindingCode::ReviewOverdue,
    FindingCode::DecidedUnheard,
    FindingCode::DecidedBeforePublicity,
    FindingCode::NotPublicisedAgain,
    FindingCode::FamilyUncheckedAfterDeath,
    FindingCode::DecidedWithoutGround,
    FindingCode::EventPlaysNoPart,
    FindingCode::EventAfterDecision,
    FindingCode::ToldMoreThanOnce,
    FindingCode::NotToldInFull,
    FindingCode::AskedForWhatCheckingGives,
    FindingCode::CardKeptWithoutAgreement,
    FindingCode::CountyDidNotVisit,
    FindingCode::DecisionNotInWriting,
    FindingCode::RefusalWithoutReasons,
    // no table is a sheet for the board
    FindingCode::PublicNameForm,
    // the office of the pilot has no tables yet
    FindingCode::PlatformMissing,
    FindingCode::VanguardPostMissing,
    FindingCode::StationMissing,
    FindingCode::CoOrdinatorMissing,
    FindingCode::CoOrdinatorNoPartyCadre,
    FindingCode::NoticeBoardMissing,
    FindingCode::ProcedureNotPublished,
    FindingCode::StationIdle,
    FindingCode::VisitingNotListed,
    FindingCode::TaskWithoutDate,
    FindingCode::TaskWithoutUnit,
    FindingCode::TaskOverdue,
    FindingCode::GroupMeetingMissed,
    FindingCode::MeasuresMissing,
    FindingCode::MeasureFactorMissing,
    FindingCode::MeasuresAlike,
    // the plan is that of the quarter of the day, and meetings have an input of their own
    FindingCode::MeetingMissed,
    FindingCode::MeetingCalledByOther,
    FindingCode::MeetingUndated,
    FindingCode::MeetingInFuture,
    FindingCode::VisitPlanPeriodOver,
    // A district elsewhere: tests of the room `grid`.
    FindingCode::GridElsewhere,
    // Ids and forms: tests of the rooms `identity` and `table`.
    FindingCode::IdIsTelephone,
    FindingCode::IdIsPersonal,
    FindingCode::IdIsName,
    FindingCode::NameIsNumber,
    FindingCode::IdNotAnId,
    FindingCode::IdInvisible,
    FindingCode::BirthOnZeroDay,
    FindingCode::TableRowNoRecord,
    FindingCode::TableNearMiss,
    FindingCode::TableIdNearlySame,
    FindingCode::TableIdCut,
    FindingCode::TableRowTwice,
    FindingCode::TableRowsOutOfShape,
    FindingCode::TableRowShifted,
    FindingCode::TableFileCut,
    FindingCode::TableColumnUnnamed,
    FindingCode::TableColumnMayBe,
    FindingCode::TableStayUnknown,
    FindingCode::TableIdsAlike,
    FindingCode::TableColumnSlipped,
    FindingCode::TableRowsBlank,
    FindingCode::TableFileBeside,
    FindingCode::TableFileOtherName,
];

/// Codes of the tests below.
const HERE: &[FindingCode] = &[
    FindingCode::VisitRoundIncomplete,
    FindingCode::BaseGridMissing,
    FindingCode::MicroGridMissing,
    FindingCode::BaseGridSize,
    FindingCode::ParameterMissing,
    FindingCode::HouseholdsIncomplete,
    FindingCode::LeadersIncomplete,
    FindingCode::VisitLogStartUnknown,
    FindingCode::VisitGapTooLong,
    FindingCode::VisitGapExceeded,
    FindingCode::CitizenNumberSpecimen,
    FindingCode::TableFileMissing,
    FindingCode::TableEmpty,
    FindingCode::TableNotText,
    FindingCode::TableHeaderUnknown,
    FindingCode::TableColumnMissing,
    FindingCode::TableMoreFaults,
];

#[test]
fn the_sample_holds_a_mistake_of_every_kind() {
    let planted: BTreeSet<String> = expected()
        .iter()
        .map(|l| l.split(',').nth(4).unwrap().to_owned())
        .collect();
    let mut wrong = Vec::new();
    for c in FindingCode::ALL {
        let name = code(*c);
        let other = ELSEWHERE.contains(c) || HERE.contains(c) || name.starts_with("policy");
        if planted.contains(&name) == other {
            wrong.push(name);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_the_settings_leave_open_is_said() {
    let folder = copy("open");
    let path = folder.join("district.toml");
    let text = fs::read_to_string(&path).unwrap();
    let said = ["households_complete", "leaders_complete", "log_from"];
    let open = text
        .lines()
        .filter(|l| !said.iter().any(|s| l.starts_with(s)));
    fs::write(&path, open.collect::<Vec<_>>().join("\n")).unwrap();
    let mut district = read(&folder).unwrap();
    district.settings.pack = PolicyPack::builtin();
    let results = results(district);
    let told: BTreeSet<FindingCode> = results.findings.iter().map(|f| f.code).collect();
    for c in [
        FindingCode::ParameterMissing,
        FindingCode::HouseholdsIncomplete,
        FindingCode::LeadersIncomplete,
        FindingCode::VisitLogStartUnknown,
    ] {
        assert!(told.contains(&c), "{c:?}");
    }
    // Nobody is missed where nobody said that all are listed.
    assert!(
        !told.contains(&FindingCode::LeaderMissing)
            && !told.contains(&FindingCode::VisitRoundIncomplete)
    );
    let open: Vec<&str> = results
        .findings
        .iter()
        .filter(|f| f.code == FindingCode::ParameterMissing)
        .filter_map(|f| f.clause.as_deref())
        .collect();
    assert!(open.contains(&"S11") && open.contains(&"S39"), "{open:?}");
}

#[test]
fn a_rolling_gap_is_another_count() {
    let mut district = read(&mended("rolling", &[])).unwrap();
    let overlay = LocalOverlay::from_toml(
        r#"
        name = "滚动"
        synthetic = true
        [[value]]
        key = "visit.cadence"
        choice = "rolling"
        from = 2022-07-07
        [[value]]
        key = "visit.team.rolling_gap_days"
        count = 100
        from = 2022-07-07
        "#,
    );
    district.settings.pack = PolicyPack::builtin()
        .with_overlay(&overlay.unwrap())
        .unwrap();
    let told: BTreeSet<FindingCode> = results(district).findings.iter().map(|f| f.code).collect();
    assert!(
        told.contains(&FindingCode::VisitGapTooLong)
            && told.contains(&FindingCode::VisitGapExceeded)
    );
}

#[test]
fn a_duty_that_the_district_takes_on_is_owed_to_the_households_of_its_column() {
    let mut district = read(&mended("taken-on", &[])).unwrap();
    let value = |(key, number): (&str, &str)| {
        format!("[[value]]\nkey = \"visit.{key}\"\n{number}\nfrom = 2022-07-07\n")
    };
    let values: String = [
        ("elderly_special.applies", "flag = true"),
        ("elderly_patrol.visits_per_year", "count = 6"),
        ("left_behind_children.visits_per_year", "count = 4"),
        ("children_in_difficulty.visits_per_year", "count = 12"),
    ]
    .map(value)
    .concat();
    let overlay = LocalOverlay::from_toml(&format!("name = \"常态\"\nsynthetic = true\n{values}"));
    district.settings.pack = PolicyPack::builtin()
        .with_overlay(&overlay.unwrap())
        .unwrap();
    let households = district.visits.households.clone();
    let results = results(district);
    for (clause, category) in [
        ("V-07", VisitCategory::SpecialElderly),
        ("V-08", VisitCategory::PatrolElderly),
        ("V-09", VisitCategory::LeftBehindChild),
        ("V-10", VisitCategory::ChildInDifficulty),
    ] {
        let at_home = |known| {
            let own = households.iter().filter(|h| h.occupied != Some(false));
            u32::try_from(own.filter(|h| h.category(category) == known).count()).unwrap()
        };
        let mut all = results.coverage.iter();
        let all = all.find(|c| c.clause == clause && c.micro_grid.is_none());
        let all = all.unwrap();
        let counts = (all.owed + all.excused, all.undecided);
        assert_eq!(counts, (at_home(Some(true)), at_home(None)), "{clause}");
        assert!(all.owed > 0 && all.undecided > 0 && all.owed + all.undecided < all.households);
        let due = results.due.iter().filter(|d| d.clause == clause);
        assert!(due.clone().all(|d| d.categories == [category]) && due.count() > 0);
    }
}

#[test]
fn real_data_must_not_hold_specimen_numbers() {
    let folder = copy("specimen");
    let path = folder.join("district.toml");
    let text =
        fs::read_to_string(&path)
            .unwrap()
            .replacen("synthetic = true", "synthetic = false", 1);
    fs::write(&path, text).unwrap();
    let results = results(read(&folder).unwrap());
    let specimens = about(&results, "人员.csv")
        .into_iter()
        .filter(|(c, _)| *c == FindingCode::CitizenNumberSpecimen);
    assert!(specimens.count() > 1_000);
}

#[test]
fn files_that_cannot_be_used_are_findings_and_the_others_are_processed() {
    let folder = copy("files");
    fs::remove_file(folder.join("楼栋单元.csv")).unwrap();
    fs::write(folder.join("人员.csv"), b"").unwrap();
    fs::write(folder.join("微网格长候选人.csv"), b"PK\x03\x04\x14\x00").unwrap();
    fs::write(folder.join("走访记录.csv"), "姓名,电话\n甲,1\n乙,2\n").unwrap();
    fs::write(folder.join("法定义务人.csv"), "义务人编号\nS1\n").unwrap();
    fs::write(folder.join("走访小组.csv"), "小组,人数\nT1,3\n").unwrap();
    let results = results(read(&folder).unwrap());
    assert!(about(&results, "楼栋单元.csv").contains(&(FindingCode::TableFileMissing, None)));
    assert_eq!(
        about(&results, "人员.csv"),
        [(FindingCode::TableEmpty, None)]
    );
    assert!(about(&results, "微网格长候选人.csv").contains(&(FindingCode::TableNotText, None)));
    assert!(about(&results, "走访记录.csv").contains(&(FindingCode::TableHeaderUnknown, Some(1))));
    assert_eq!(
        about(&results, "法定义务人.csv"),
        [(FindingCode::TableColumnMissing, Some(1))]
    );
    assert_eq!(
        about(&results, "走访小组.csv"),
        [(FindingCode::TableHeaderUnknown, Some(1))]
    );
    assert!(results.plan.as_ref().unwrap().plan.calls.is_empty());
    balanced(&results);
    let visits = results
        .tables
        .iter()
        .find(|t| t.file == "走访记录.csv")
        .unwrap();
    assert_eq!((visits.rows_read, visits.rows_reported), (2, 2));
    assert!(results.grid_summary.households > 600);
    for finding in &results.findings {
        for lang in [Lang::ZhCn, Lang::En] {
            let text = describe(finding, lang);
            for part in [&text.what, &text.why, &text.fix] {
                assert!(
                    !part.is_empty() && !part.contains('{') && !part.contains('甲'),
                    "{part}"
                );
            }
        }
    }
}

#[test]
fn a_field_of_ten_million_characters_and_a_wrong_encoding_stop_nothing() {
    let folder = copy("long");
    let path = folder.join("网格.csv");
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(b"L1,");
    bytes.extend(std::iter::repeat_n(b'9', 10_000_000));
    bytes.extend(b",370302,,,,,,,,,\r\n");
    fs::write(&path, bytes).unwrap();
    // UTF-16, as "Unicode text" is saved by spreadsheets.
    let utf16: Vec<u8> = "\u{FEFF}户编号,微网格编号\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(folder.join("户.csv"), utf16).unwrap();
    // Every row with the same fault.
    let rows: String = (0..6_000)
        .map(|i| format!("W{i},,2026-01-01,党员,上门,见到\n"))
        .collect();
    fs::write(
        folder.join("走访记录.csv"),
        format!("走访编号,户编号,走访日期,走访人员,走访方式,走访结果\n{rows}"),
    )
    .unwrap();
    let results = results(read(&folder).unwrap());
    assert!(
        about(&results, "网格.csv")
            .iter()
            .any(|(c, _)| *c == FindingCode::TableCellTooLong)
    );
    assert!(about(&results, "户.csv").contains(&(FindingCode::TableNotText, None)));
    let visits = about(&results, "走访记录.csv");
    assert!(visits.contains(&(FindingCode::TableMoreFaults, None)));
    let summary = results
        .tables
        .iter()
        .find(|t| t.file == "走访记录.csv")
        .unwrap();
    assert_eq!((summary.rows_reported, summary.faults), (6_000, 6_000));
    balanced(&results);
    let longest = results
        .findings
        .iter()
        .map(|f| describe(f, Lang::ZhCn).what.len())
        .max();
    assert!(longest < Some(2_000));
}

#[test]
fn a_folder_that_cannot_be_used_is_refused_in_both_languages() {
    let folder = copy("refused");
    let refused = |folder: &Path| {
        let error = read(folder).err().expect("refused");
        assert!(!error.zh.is_empty() && !error.en.is_empty());
        format!("{} {}", error.zh, error.en)
    };
    fs::remove_file(folder.join("网格.csv")).unwrap();
    assert!(refused(&folder).contains("网格.csv"));
    let toml = folder.join("district.toml");
    let text = fs::read_to_string(&toml).unwrap();
    fs::write(&toml, format!("as_off = 2026-01-01\n{text}")).unwrap();
    let told = refused(&folder);
    assert!(
        told.contains("第1行第1个字") && told.contains("as_of、"),
        "{told}"
    );
    assert!(
        !told.contains("as_off"),
        "what stands in the file is not shown"
    );
    let person = text.replacen("name = \"", "name = \"370302199003071234 ", 1);
    fs::write(&toml, person).unwrap();
    let told = refused(&folder);
    assert!(
        told.contains("中的name") && !told.contains("3703"),
        "{told}"
    );
    fs::write(&toml, text.replacen("fen = 100000", "fen = \"a\"", 1)).unwrap();
    assert!(refused(&folder).contains("overlay"));
    assert!(refused(&folder.join("nowhere")).contains("district.toml"));
}

#[test]
fn the_results_are_marked_escaped_and_without_persons() {
    let folder = copy("results");
    // An id that a spreadsheet would take for a formula, and a name that HTML would take for a tag.
    let path = folder.join("微网格长候选人.csv");
    let text = fs::read_to_string(&path)
        .unwrap()
        .replace("L003,", "@cmd-1,");
    fs::write(&path, text).unwrap();
    let text = "编号,层级,上级编号,名称\nD,区,,<script>alert(1)</script>\nT,镇,D,<b>镇</b>\nC1,社区,T,\nC1-1,基础网格,C1,\nC1-1-02,微网格,C1-1,\n";
    fs::write(folder.join("网格.csv"), text).unwrap();
    let out = folder.join("out");
    let summary = run(&folder, &out).unwrap();
    assert!(summary.contains("SYNTHETIC"));
    for name in [
        "findings",
        "outcomes",
        "due-visits",
        "leader-proposals",
        "grid-proposals",
        "split-proposal",
        "visit-plan",
        "visit-plan-weeks",
        "coverage",
    ] {
        let bytes = fs::read(out.join(format!("{name}.csv"))).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.lines().skip(1).all(|l| l.ends_with("SYNTHETIC")),
            "{name}"
        );
        assert!(!text.contains("37030220900"), "{name}: a citizen number");
        let formula = |cell: &str| {
            cell.trim_start_matches('"')
                .starts_with(['=', '+', '-', '@'])
        };
        assert!(!text.split([',', '\n']).any(formula), "{name}");
    }
    assert!(
        fs::read_to_string(out.join("leader-proposals.csv"))
            .unwrap()
            .contains("'@cmd-1")
    );
    let report = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(!report.contains("<script") && !report.contains("<b>镇"));
    assert!(
        !report.contains("http://") && !report.contains("https://") && !report.contains(" src=")
    );
    assert!(report.matches("SYNTHETIC").count() >= 4 + 3);
    // Neither a person nor a household is named.
    for id in ["P0001", "H0001", "L001", "S0001", "37030220900"] {
        assert!(!report.contains(id), "{id}");
    }
}

/// The description of the tables, made from the columns that the reader has.
fn headers() -> String {
    use gridaid::table::{Form, SCHEMAS};
    // A whole number without a unit is a mistake.
    let unit = |alias: &str| {
        let units = [
            ("full_time_workers", "人"),
            ("helpers", "人"),
            ("vehicles", "辆"),
            ("homes", "套"),
            ("religious_site_years", "年"),
            ("epidemic_months_without_income", "个月"),
            ("capacity_per_day", "户"),
        ];
        units.iter().find(|(name, _)| *name == alias).unwrap().1
    };
    let form = |f: Form, alias: &str| -> (String, &str) {
        let list = |labels: &[&[&str]]| {
            let names: Vec<String> = labels.iter().map(|l| l.join("/")).collect();
            names.join("、")
        };
        match f {
            Form::Id | Form::PersonId => ("编号 id".into(), ""),
            Form::Ids => ("编号 ids".into(), ""),
            Form::Text => ("文本 text".into(), ""),
            Form::Integer => ("整数 integer".into(), unit(alias)),
            Form::Yuan => ("金额 amount".into(), "元，最多两位小数"),
            Form::Date => ("日期 date".into(), "如 2026-07-01、2026/7/1、20260701"),
            Form::Dates => ("日期 dates".into(), "如 2026-07-01、2026-07-02"),
            Form::Words(words) => (format!("是否：{}", list(words)), "空为未知"),
            Form::CitizenNumber => ("身份号码 citizen number".into(), "18位"),
            Form::Choice(labels) => (format!("之一：{}", list(labels)), ""),
            Form::Choices(labels) => (format!("若干：{}", list(labels)), ""),
            other => panic!("no words for {other:?}"),
        }
    };
    let mut text = String::from(
        "<!-- @generated from `table::SCHEMAS` by `cargo xtask write`; change that instead. -->\n",
    );
    text += include_str!("headers-intro.md");
    for s in SCHEMAS {
        text += &format!(
            "\n## {}\n\n{}\n\n| 表头 | 英文表头 | 内容 | 单位、写法 | 必需 | 说明 |\n|---|---|---|---|---|---|\n",
            s.file, s.note
        );
        for c in s.columns {
            let (kind, unit) = form(c.form, c.alias);
            let required = if c.required { "是" } else { "" };
            text += &format!(
                "| {} | `{}` | {kind} | {unit} | {required} | {} |\n",
                c.header, c.alias, c.note
            );
        }
    }
    text
}

#[test]
fn the_description_of_the_tables_is_that_of_the_reader() {
    let path = sample().join("../generated/HEADERS.md");
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, headers()).unwrap();
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        text == headers(),
        "examples/data/generated/HEADERS.md is stale: cargo xtask write"
    );
}
