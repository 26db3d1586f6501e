//! The words of this window for what the library names by code.

use gridaid::eligibility::{Outcome, PROGRAMMES, Programme};
use gridaid::household::facts;

/// The name of a programme.
pub fn programme(programme: Programme) -> &'static str {
    let row = PROGRAMMES.get(programme as usize);
    row.map_or("", |row| row.zh)
}

/// An outcome.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Yes => "符合",
        Outcome::No => "不符合",
        Outcome::Open => "待核实",
        Outcome::ParameterMissing => "本地标准未定，暂不能确定",
        Outcome::Discretionary => "须由县级民政部门（或受委托的镇、街道）审核后决定",
        Outcome::NotInForce => "规定尚未施行",
        Outcome::NotCovered => "本系统未收录该日期施行的规定",
        _ => "其他结果，请查看依据",
    }
}

/// A fact by its pointer, such as `/members/1/wageFen`.
pub fn fact(pointer: &str) -> String {
    let facts = facts();
    let mut text = String::new();
    let mut steps = pointer.split('/').skip(1).peekable();
    while let Some(step) = steps.next() {
        let number = steps.peek().and_then(|n| n.parse::<u32>().ok());
        match (step, number) {
            ("members", Some(n)) => text += &format!("第{}人：", n + 1),
            ("supporters", Some(n)) => text += &format!("第{}位法定义务人：", n + 1),
            _ => {
                let name = facts.iter().find(|f| f.name == step);
                text += name.map_or(list(step), |f| &f.zh);
            }
        }
        if number.is_some() {
            steps.next();
        }
    }
    text
}

/// What is no fact of one record.
fn list(name: &str) -> &str {
    match name {
        "id" => "编号",
        "members" => "共同生活的家庭成员",
        "supporters" => "法定义务人",
        "disability" => "残疾类别和等级",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_pointer_says_whose_fact_it_is() {
        assert_eq!(fact("/members"), "共同生活的家庭成员");
        assert_eq!(fact("/area"), "适用城市低保标准");
        assert_eq!(fact("/members/1/wageFen"), "第2人：工资性收入");
        let pointer = "/members/0/supporters/2/inPrison";
        assert_eq!(fact(pointer), "第1人：第3位法定义务人：在监狱服刑");
    }
}
