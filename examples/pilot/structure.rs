//! How far the structure of the grid is set up: levels, Party organisations, staff, leading groups.

use gridaid::grid::DutyCount;
use gridaid::message::Lang;
use maud::{Markup, html};

use crate::charts::{both, number};
use crate::check::Results;
use crate::labels::Words;

/// What a clause asks of a kind of place.
fn asks(duty: &DutyCount) -> Words {
    match duty.clause.as_str() {
        "S10" | "S12" => ("下一级网格", "the grid level below"),
        "S11" => ("约 20 户", "about 20 households"),
        "S13" => ("党组织", "Party organisation"),
        "S14" => ("协助人员", "helper"),
        "S15" => ("专职网格员", "full-time grid worker"),
        "S46" => ("领导小组", "leading group"),
        _ => ("户数（做法）", "households (practice)"),
    }
}

/// One row a clause and kind of place.
pub(crate) fn in_place(r: &Results) -> Markup {
    let persons = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    html! {
        section {
            h2 { (both("架构与人员落实情况", "What is set up")) }
            div.scroll { table {
                tr { th { (both("条款", "clause")) } th { (both("层级", "kind")) } th { (both("要求", "asked for")) } th.n { (both("单位数", "places")) } th.n { (both("已落实", "met")) } th.n { (both("未落实", "not met")) } th.n { (both("建议", "advice")) } th.n { (both("过渡期", "waiting")) } th.n { (both("不详", "unknown")) } th.n { (both("人数", "persons")) } }
                @for duty in &r.in_place {
                    @let (zh, en) = asks(duty);
                    tr { td { (duty.clause) } td { (both(duty.kind.word(Lang::ZhCn), duty.kind.word(Lang::En))) } td { (both(zh, en)) } td.n { (number(duty.places)) } td.n { (number(duty.met)) } td.n { (number(duty.unmet)) } td.n { (number(duty.advised)) } td.n { (number(duty.waiting)) } td.n { (number(duty.unknown)) } td.n { (persons(duty.persons)) } }
                }
            } }
        }
    }
}
