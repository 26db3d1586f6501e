//! How far the structure of the grid is set up: levels, Party organisations, staff, leading groups.

use gridaid::message::Lang;
use maud::{Markup, html};

use crate::charts::{both, number};
use crate::check::Results;
use crate::say;

/// One row a clause and kind of place.
pub(crate) fn in_place(r: &Results) -> Markup {
    let persons = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    // In the order of the plan, then practice.
    let mut duties: Vec<_> = r.in_place.iter().collect();
    duties.sort_by_key(|d| say::order(&d.clause));
    html! {
        section {
            h2 { (both("架构与人员落实情况", "What is set up")) }
            div.scroll { table {
                tr { th { (both("层级", "kind")) } th { (both("内容（出处）", "subject (source)")) } th.n { (both("单位数", "places")) } th.n { (both("已落实", "met")) } th.n { (both("未落实", "not met")) } th.n { (both("建议", "advice")) } th.n { (both("过渡期内", "waiting")) } th.n { (both("不详", "unknown")) } th.n { (both("人数", "persons")) } }
                @for duty in duties {
                    @let (zh, en) = say::clause(&duty.clause);
                    tr { td { (both(duty.kind.word(Lang::ZhCn), duty.kind.word(Lang::En))) } td { (both(&zh, &en)) } td.n { (number(duty.places)) } td.n { (number(duty.met)) } td.n { (number(duty.unmet)) } td.n { (number(duty.advised)) } td.n { (number(duty.waiting)) } td.n { (number(duty.unknown)) } td.n { (persons(duty.persons)) } }
                }
            } }
        }
    }
}
