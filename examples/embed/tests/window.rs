//! The window program, run as its users run it.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::path::Path;
use std::process::{Command, Output};

fn window(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_window"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))
        .args(arguments)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn everything_known_is_answered_with_amount_and_clauses() {
    let output = window(&["household.json", "2026-11-24", "local.toml"]);
    let text = text(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    // Two members at 1,000 yuan each, less 1,200 yuan of wages.
    assert!(text.contains("最低生活保障：符合，每月800.00元［D-01、D-34、D-60］"));
    assert!(text.contains("特困人员救助供养（第2人）：不符合［T-04］"));
    assert!(text.contains("D-01《社会救助暂行办法》9 低于当地低保标准"));
    assert!(text.starts_with("【合成数据】"));
    assert!(!text.contains("还需"), "{text}");
}

#[test]
fn without_the_local_standard_nothing_is_computed() {
    let output = window(&["household.json", "2026-11-24"]);
    let text = text(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("最低生活保障：本地标准未定，暂不能确定\n"));
    assert!(text.contains("dibao.standard.urban［D-02］"));
    assert!(!text.contains("元［") && !text.contains("合成"));
}

#[test]
fn what_is_open_is_asked_and_what_is_wrong_is_said() {
    let output = window(&["questions.json", "2026-11-24", "local.toml"]);
    let text = text(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("最低生活保障：本地标准未定，暂不能确定\n"));
    assert!(text.contains("第1人：经营净收入"));
    assert!(text.contains("/vehicles：所填格式不符"));
    assert!(text.contains("/members/0/disabilityGrade："));
    assert!(!text.contains("two"), "a given value is shown");
}

#[test]
fn before_the_rules_nothing_is_said() {
    let output = window(&["household.json", "2021-06-30", "local.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("最低生活保障：本系统未收录该日期施行的规定\n"));
}

#[test]
fn what_cannot_be_read_is_refused() {
    for arguments in [
        &["absent.json", "2026-11-24"][..],
        &["household.json", "24.11.2026"],
        &["household.json", "2026-11-24", "household.json"],
        &["household.json"],
    ] {
        let output = window(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output).is_empty() && !output.stderr.is_empty());
    }
}
