//! What an answer still needs, in the words of the tables: kinds of facts, each with the persons meant.

use gridaid::table::SCHEMAS;

use crate::trace::column;

/// Kinds of facts that a cell names, and persons of one kind; the rest is counted.
const KINDS: usize = 6;
const PERSONS: usize = 3;

/// Whom a fact is about.
#[derive(PartialEq, Eq)]
enum Level {
    Household,
    Member,
    Supporter,
}

/// A kind of fact by its word, and the members, or members and supporters, of whom it is missing.
type Kind = (Level, String, Vec<(usize, usize)>);

/// The facts behind these pointers as one short text; keys of parameters are left to their own column.
pub(crate) fn facts<'p>(pointers: impl Iterator<Item = &'p str>) -> String {
    // In the order in which they are asked for: what the first programme needs comes first.
    let mut kinds: Vec<Kind> = vec![];
    for pointer in pointers.filter(|p| is_fact(p)) {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let number = |text: &str| text.parse::<usize>().unwrap_or(0).saturating_add(1);
        let (level, file, field, who) = match parts.as_slice() {
            ["members", m, "supporters", s, field, ..] => (
                Level::Supporter,
                "法定义务人.csv",
                *field,
                (number(m), number(s)),
            ),
            ["members", m, field, ..] => (Level::Member, "人员.csv", *field, (number(m), 0)),
            [field, ..] => (Level::Household, "户.csv", *field, (0, 0)),
            [] => continue,
        };
        let word = word(file, field);
        match kinds.iter_mut().find(|k| k.0 == level && k.1 == word) {
            Some((.., persons)) if persons.contains(&who) => {}
            Some((.., persons)) => persons.push(who),
            None => kinds.push((level, word, vec![who])),
        }
    }
    let all = kinds.len();
    let named = kinds.into_iter().take(KINDS);
    let mut told: Vec<String> = named
        .map(|(level, word, who)| kind(&level, &word, who))
        .collect();
    if let Some(last) = told.last_mut().filter(|_| all > KINDS) {
        *last += &format!("等共{all}项");
    }
    told.join("；")
}

/// The keys of parameters among these, each once.
pub(crate) fn keys<'p>(all: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut keys: Vec<&str> = all.filter(|p| !is_fact(p)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn is_fact(text: &str) -> bool {
    text.starts_with('/')
}

fn kind(level: &Level, word: &str, mut who: Vec<(usize, usize)>) -> String {
    who.sort_unstable();
    let of = |numbers: Vec<usize>, noun: &str| match numbers.len() > PERSONS {
        true => format!("{}名{noun}的{word}", numbers.len()),
        false => {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            format!("第{}位{noun}的{word}", numbers.join("、"))
        }
    };
    match (level, who.as_slice()) {
        (Level::Household, _) => word.into(),
        (Level::Member, _) => of(who.into_iter().map(|w| w.0).collect(), "成员"),
        (Level::Supporter, [(member, supporter)]) => {
            format!("第{member}位成员的第{supporter}位法定义务人的{word}")
        }
        (Level::Supporter, _) => format!("{}名法定义务人的{word}", who.len()),
    }
}

/// The header of the column that holds a fact, without its unit.
fn word(file: &str, field: &str) -> String {
    let header = match (file, field) {
        (_, "disability") => Some("残疾类别和等级"),
        ("户.csv", "members") => Some("家庭成员"),
        ("人员.csv", "supporters") => Some("法定义务人"),
        _ => SCHEMAS
            .iter()
            .find(|s| s.file == file)
            .and_then(|s| column(s, field)),
    };
    let header = header.unwrap_or("其他情况");
    let bare = header.split_once('（').map_or(header, |(name, _)| name);
    bare.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_in_the_words_of_the_tables() {
        let list = |pointers: &[&str]| facts(pointers.iter().copied());
        assert_eq!(
            list(&[
                "/membersComplete",
                "/members/0/wageFen",
                "/members/1/wageFen",
                "/members/0/supporters/1/incomeFen",
                "dibao.standard.urban",
            ]),
            "成员完整；第1、2位成员的工资性收入；第1位成员的第2位法定义务人的本人收入"
        );
        let all: Vec<String> = (0..2_000)
            .map(|m| format!("/members/{m}/wageFen"))
            .collect();
        assert_eq!(
            facts(all.iter().map(String::as_str)),
            "2000名成员的工资性收入"
        );
        assert_eq!(
            list(&["/members/4/disability"]),
            "第5位成员的残疾类别和等级"
        );
        assert_eq!(list(&["/members/0/neverHeardOf"]), "第1位成员的其他情况");
        let texts = [
            "areA",
            "vehicles",
            "homes",
            "depositsFen",
            "livesHere",
            "suddenEvent",
            "spendingShock",
        ];
        let pointers: Vec<String> = texts.iter().map(|t| format!("/{t}")).collect();
        let text = facts(pointers.iter().map(String::as_str));
        assert!(text.ends_with("等共7项"), "{text}");
        assert_eq!(
            keys(["b", "/membersComplete", "a", "b"].into_iter()),
            ["a", "b"]
        );
    }
}
