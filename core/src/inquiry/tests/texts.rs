//! Every sentence that an explanation can hold is one that an official can read aloud.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::eligibility::tests::household;
use crate::eligibility::words::Speaks;
use crate::eligibility::{
    Assessment, CONDITIONS, Ground, GroundKind, Outcome, PROGRAMMES, Programme, ProgrammeResult,
    Standards, assess,
};
use crate::household::Household;
use crate::inquiry::{AssessmentText, describe_assessment, rule_graph};
use crate::logic::TruthValue;
use crate::message::{Lang, fault};
use crate::policy::PolicyPack;

const LANGS: [Lang; 2] = [Lang::ZhCn, Lang::En];
const TRUTHS: [TruthValue; 3] = [TruthValue::Yes, TruthValue::No, TruthValue::Open];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Why texts cannot be read aloud.
fn faults(text: &AssessmentText, lang: Lang) -> BTreeSet<String> {
    let lines = text
        .results
        .iter()
        .flat_map(|r| r.lines.iter().map(|l| &l.text));
    let heads = text.results.iter().map(|r| &r.heading);
    let sources = text.sources.iter().map(|s| &s.text);
    let all = lines.chain(heads).chain(sources).chain([&text.notice]);
    all.filter_map(|t| Some(format!("{}: {t}", fault(t, lang)?)))
        .collect()
}

/// A ground of a condition as the grounds of an assessment hold it.
fn ground(
    condition: &crate::logic::Condition,
    truth: TruthValue,
    sides: Option<(i64, i64)>,
) -> Ground {
    Ground {
        per_year: None,
        parent: None,
        kind: GroundKind::Compare,
        clause: Some(condition.clause.into()),
        step: Some(condition.code.into()),
        truth,
        member: None,
        supporter: None,
        left: sides.map(|s| s.0),
        right: sides.map(|s| s.1),
        source: None,
        assumed: None,
        alike: None,
    }
}

fn result(programme: Programme, grounds: Vec<Ground>) -> Assessment {
    let some = assess(
        &Standards::resolve(&PolicyPack::builtin(), day("2026-07-02")),
        &Household::default(),
    );
    let first = some.results.first().unwrap().clone();
    Assessment {
        results: vec![ProgrammeResult {
            amount_year_fen: None,
            programme,
            grounds,
            ..first
        }],
        ..some
    }
}

#[test]
fn every_condition_is_told_in_whole_sentences() {
    let pack = PolicyPack::builtin();
    let mut wrong = BTreeSet::new();
    for lang in LANGS {
        for condition in CONDITIONS {
            let said = crate::eligibility::conditions::words(condition.code).unwrap();
            let mut told = BTreeSet::new();
            for truth in TRUTHS {
                for sides in [None, Some((99_999, 100_000)), Some((60, 60))] {
                    for member in [None, Some(0)] {
                        let supporter = member.filter(|_| said.speaks == Speaks::Supporter);
                        let g = Ground {
                            member,
                            supporter,
                            ..ground(condition, truth, sides)
                        };
                        let text =
                            describe_assessment(&pack, &result(Programme::Dibao, vec![g]), lang);
                        wrong.extend(faults(&text, lang));
                        let line = text.results[0].lines[0].text.clone();
                        if sides.is_none() && member.is_none() {
                            let sure =
                                line.contains("暂不能确定") || line.contains("须由民政部门认定");
                            if lang == Lang::ZhCn && sure != (truth == TruthValue::Open) {
                                wrong.insert(format!("certain and open are mixed up: {line}"));
                            }
                            told.insert(line);
                        }
                    }
                }
            }
            if told.len() != 3 {
                wrong.insert(format!("{} tells two answers in one way", condition.code));
            }
            let name = said.name(lang).replace('#', "60");
            wrong.extend(fault(&name, lang).map(|why| format!("{why}: {name}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_numbers_in_the_sentences_are_those_of_the_pack() {
    let pack = PolicyPack::builtin();
    let condition = |code: &str| CONDITIONS.iter().find(|s| s.code == code).unwrap();
    let told = |code, truth| {
        let text = describe_assessment(
            &pack,
            &result(Programme::Tekun, vec![ground(condition(code), truth, None)]),
            Lang::ZhCn,
        );
        text.results[0].lines[0].text.clone()
    };
    assert_eq!(
        told("elderly", TruthValue::Yes),
        "本人已年满60周岁（依据《特困人员认定办法》第五条）"
    );
    assert_eq!(
        told("minorNoWork", TruthValue::No),
        "本人已满16周岁（依据《特困人员认定办法》第五条）"
    );
    assert!(told("supporterOld", TruthValue::Yes).starts_with("法定义务人年满70周岁，"));
}

#[test]
fn a_limit_without_a_source_is_no_ground_and_each_programme_names_its_own() {
    let pack = PolicyPack::builtin();
    let condition = CONDITIONS.iter().find(|s| s.code == "deposits").unwrap();
    for (programme, clause, end) in [
        (Programme::Dibao, "D-34", "（本地规定，待补）"),
        (Programme::Margin, "M-08", "（本地规定，待补）"),
        (
            Programme::Rigid,
            "M-22",
            "（依据《刚性支出困难家庭认定办法》第四条第（三）项）",
        ),
    ] {
        let a = result(programme, vec![ground(condition, TruthValue::No, None)]);
        let text = describe_assessment(&pack, &a, Lang::ZhCn);
        let line = &text.results[0].lines[0];
        assert_eq!(line.clause.as_deref(), Some(clause));
        assert_eq!(line.text, format!("家庭金融资产超过规定限额{end}"));
    }
}

/// What fails is the difficulty, not the fire.
#[test]
fn a_fire_is_not_denied_where_life_is_not_in_difficulty() {
    let pack = PolicyPack::builtin();
    let home = Household {
        sudden_event: Some(true),
        basic_life_in_difficulty: Some(false),
        ..Household::default()
    };
    for on in ["2015-06-01", "2024-01-01", "2026-07-02"] {
        let text = describe_assessment(
            &pack,
            &assess(&Standards::resolve(&pack, day(on)), &home),
            Lang::ZhCn,
        );
        let temporary = text
            .results
            .iter()
            .find(|r| r.programme == Programme::Temporary)
            .unwrap();
        let first = "家庭基本生活没有出现严重困难（依据《";
        let said = temporary.lines.iter().any(|l| l.text.starts_with(first));
        let all: Vec<_> = temporary.lines.iter().map(|l| &l.text).collect();
        // Later the aid of the epidemic is still open, and nothing is denied.
        assert_eq!(said, on == "2015-06-01", "{on}: {all:?}");
        assert!(
            temporary.lines.iter().all(|l| !l.text.contains("没有遭遇")),
            "{on}"
        );
    }
}

#[test]
fn every_outcome_of_every_programme_has_a_heading() {
    let pack = PolicyPack::builtin();
    for outcome in [
        Outcome::Yes,
        Outcome::No,
        Outcome::Open,
        Outcome::ParameterMissing,
        Outcome::Discretionary,
        Outcome::NotInForce,
        Outcome::NotCovered,
    ] {
        for lang in LANGS {
            let mut a = result(Programme::Temporary, vec![]);
            for r in &mut a.results {
                (r.outcome, r.amount_fen, r.provisional) = (outcome, Some(100_000), true);
            }
            let text = describe_assessment(&pack, &a, lang);
            assert_eq!(faults(&text, lang), BTreeSet::new());
            assert!(
                text.results[0].heading.contains("1000"),
                "{}",
                text.results[0].heading
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_of_any_household_can_be_read_aloud(h in household(), on in 0..7usize) {
        let on = ["2015-06-01", "2019-01-01", "2021-07-01", "2023-01-01", "2024-01-01", "2025-06-01", "2026-07-02"][on];
        let pack = PolicyPack::builtin();
        let a = assess(&Standards::resolve(&pack, day(on)), &h);
        for lang in LANGS {
            let text = describe_assessment(&pack, &a, lang);
            prop_assert_eq!(faults(&text, lang), BTreeSet::new());
            let cited: BTreeSet<_> = text.sources.iter().map(|s| &s.clause).collect();
            prop_assert_eq!(cited.len(), text.sources.len());
            let lines = text.results.iter().flat_map(|r| &r.lines);
            prop_assert!(lines.filter_map(|l| l.clause.as_ref()).all(|c| cited.contains(c)));
        }
    }
}

#[test]
fn the_labels_of_every_rule_can_be_read_aloud() {
    let pack = PolicyPack::builtin();
    let mut wrong = BTreeSet::new();
    for programme in PROGRAMMES.iter().map(|row| row.programme) {
        for on in ["2015-06-01", "2019-01-01", "2024-01-01", "2026-07-02"] {
            for lang in LANGS {
                for node in rule_graph(&pack, programme, day(on), lang).nodes {
                    wrong.extend(
                        fault(&node.label, lang).map(|why| format!("{why}: {}", node.label)),
                    );
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The page of the examples shows conditions by name; each name is the one that stands beside the condition.
#[test]
fn the_form_on_the_web_names_every_condition_as_the_library_does() {
    let pack = PolicyPack::builtin();
    let page = include_str!("../../../../examples/web-form/words.js");
    let rows: BTreeSet<&str> = page.lines().map(str::trim).collect();
    let name = |code: &str, lang| {
        let said = crate::eligibility::conditions::words(code).unwrap();
        let key = said.sides.and_then(|s| s.key);
        let number = key.map(|key| pack.count(key, day("2024-01-01")).unwrap());
        said.name(lang)
            .replace('#', &number.unwrap_or_default().to_string())
    };
    for condition in CONDITIONS {
        let (zh, en) = (
            name(condition.code, Lang::ZhCn),
            name(condition.code, Lang::En),
        );
        let row = format!("{}: [{zh:?}, {en:?}],", condition.code);
        assert!(rows.contains(row.as_str()), "{row}");
    }
}

/// A fact has one name: the header of its column is that name or a short form of it.
#[cfg(feature = "table")]
#[test]
fn a_fact_has_one_name_in_sentences_and_tables() {
    // Which of two standards applies is asked by a choice and told by its answer.
    const OTHERWISE: &str = "area";
    let bare = |text: &str| -> String {
        let (name, _) = text.split_once('（').unwrap_or((text, ""));
        name.replace("每月", "").replace("已", "").replace("经", "")
    };
    let within = |short: &str, long: &str| {
        let mut rest = long.chars();
        short.chars().all(|c| rest.any(|l| l == c))
    };
    let camel = |alias: &str| {
        let mut words = alias.split('_');
        let first = words.next().unwrap().to_owned();
        words.fold(first, |name, word| {
            let mut letters = word.chars();
            let head = letters.next().map(|c| c.to_ascii_uppercase());
            name + &head.into_iter().chain(letters).collect::<String>()
        })
    };
    let mut wrong = BTreeSet::new();
    let mut seen = 0;
    let mut compare = |field: &str, shown: &str| {
        let field = field.replace("Yuan", "Fen");
        let Some(name) = crate::eligibility::words::fact(&field, Lang::ZhCn) else {
            return;
        };
        seen += 1;
        let (shown, name) = (bare(shown), bare(name));
        if field != OTHERWISE && !within(&shown, &name) && !within(&name, &shown) {
            wrong.insert(format!("{field}: {shown} and {name}"));
        }
    };
    for schema in crate::table::SCHEMAS {
        if matches!(schema.file, "户.csv" | "人员.csv" | "法定义务人.csv") {
            for column in schema.columns {
                compare(&camel(column.alias), column.header);
            }
        }
    }
    assert!(seen > 70, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
