//! Window software (受理窗口) of another team: it embeds gridaid, reads the facts of one household
//! and tells the worker in Chinese what follows, what is still to be asked and what is wrong.
//!
//! `window 家庭情况.json 2026-11-24 [本地参数.toml]`
//!
//! Exit codes: 0 everything that is built was answered with certainty; 1 something is open, or a
//! fact given could not be used; 2 nothing could be read.

mod answer;
mod words;

use std::process::ExitCode;

use chrono::NaiveDate;
use gridaid::eligibility::Standards;
use gridaid::finding::Finding;
use gridaid::message::{Lang, describe};
use gridaid::policy::{LocalOverlay, PolicyPack};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(answer) => {
            print!("{}", answer.text);
            ExitCode::from(u8::from(answer.open))
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<answer::Answer, String> {
    let (facts, on, local) = match arguments {
        [facts, on] => (facts, on, None),
        [facts, on, local] => (facts, on, Some(local)),
        _ => return Err("用法：window 家庭情况.json 日期 [本地参数.toml]".into()),
    };
    let on: NaiveDate = on.parse().map_err(|_| "日期应写作 2026-11-24 的样式")?;
    let mut pack = PolicyPack::builtin();
    if let Some(path) = local {
        let read = LocalOverlay::from_toml(&file(path)?);
        pack = read
            .and_then(|overlay| pack.with_overlay(&overlay))
            .map_err(|faults| texts("本地参数不能使用", &faults.findings))?;
    }
    // A program that answers many households resolves the law of the day once.
    let standards = Standards::resolve(&pack, on);
    Ok(answer::answer(&standards, pack.synthetic(), &file(facts)?))
}

fn file(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("无法读取 {path}：{error}"))
}

/// Findings in the words of the library.
fn texts(title: &str, findings: &[Finding]) -> String {
    let mut text = format!("{title}\n");
    for finding in findings {
        let said = describe(finding, Lang::ZhCn);
        text += &format!(
            "  {}：{}；{}；{}\n",
            said.place, said.what, said.why, said.fix
        );
    }
    text
}
