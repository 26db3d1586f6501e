// Written by `cargo xtask mirror` from core/src; change the core instead.
//! What is made once from facts and then asked, for JavaScript.

use std::rc::Rc;

use gridaid::finding::Finding;
use gridaid::grid::{GridFacts, GridHistogram, GridPicture, GridReport, PlaceSummary};
use gridaid::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use gridaid::message::Lang;
use gridaid::visit::{GridCoverage, HouseholdStatus, VisitFacts, VisitReport};
use gridaid::wire::handles;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::border::*;
use crate::handles::PolicyPack;

/// A district's grid on one date (网格快照): built once from its register, asked often.
///
/// A register with faults is a grid all the same: what cannot be placed is left out, and every
/// check says so.
#[wasm_bindgen]
pub struct Grid(pub(crate) Rc<handles::Grid>);

lendable!(Grid, handles::Grid);

#[wasm_bindgen]
impl Grid {
    /// The grid of these facts.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    ) -> Result<Grid, JsValue> {
        Ok(Self(Rc::new(handles::Grid::new(&read::<GridFacts>(
            facts, "facts",
        )?))))
    }

    /// Checks the grid as a whole (网格检查, S10 to S15): the register and the rules of a date.
    #[wasm_bindgen(js_name = check)]
    pub fn check(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    ) -> Result<Ts<GridReport>, JsValue> {
        answer(
            &self
                .0
                .check(&*lent::<PolicyPack>(pack, "pack")?, read_date(on, "on")?),
        )
    }

    /// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
    #[wasm_bindgen(js_name = checkLeaders)]
    pub fn check_leaders(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    ) -> Result<Vec<Ts<Finding>>, JsValue> {
        answer_list(&self.0.check_leaders(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read::<LeaderFacts>(leaders, "leaders")?,
            read_date(on, "on")?,
        ))
    }

    /// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks
    /// for them. Advice, never a decision.
    #[wasm_bindgen(js_name = proposeLeaders)]
    pub fn propose_leaders(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    ) -> Result<Ts<LeaderProposal>, JsValue> {
        answer(&self.0.propose_leaders(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read::<LeaderFacts>(leaders, "leaders")?,
            read_date(on, "on")?,
        ))
    }

    /// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
    #[wasm_bindgen(js_name = leaderRoster)]
    pub fn leader_roster(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    ) -> Result<Ts<LeaderRoster>, JsValue> {
        answer(&self.0.leader_roster(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read::<LeaderFacts>(leaders, "leaders")?,
            read_date(on, "on")?,
        ))
    }

    /// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
    #[wasm_bindgen(js_name = householdLeaders)]
    pub fn household_leaders(
        &self,
        #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
        #[wasm_bindgen(js_name = household, unchecked_param_type = "string")] household: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    ) -> Result<Ts<HouseholdLeaders>, JsValue> {
        answer(&self.0.household_leaders(
            &read::<LeaderFacts>(leaders, "leaders")?,
            &read_text(household, "household")?,
            read_date(on, "on")?,
        ))
    }

    /// One place in numbers (层级单位概况); none where the grid has no place with this id.
    #[wasm_bindgen(js_name = place)]
    pub fn place(
        &self,
        #[wasm_bindgen(js_name = id, unchecked_param_type = "string")] id: &JsValue,
    ) -> Result<Option<Ts<PlaceSummary>>, JsValue> {
        self.0
            .place(&read_text(id, "id")?)
            .as_ref()
            .map(answer)
            .transpose()
    }

    /// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is
    /// empty.
    #[wasm_bindgen(js_name = picture)]
    pub fn picture(
        &self,
        #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
        #[wasm_bindgen(js_name = levels, unchecked_param_type = "number")] levels: &JsValue,
        #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
    ) -> Result<Ts<GridPicture>, JsValue> {
        answer(&self.0.picture(
            &read_text(place, "place")?,
            read::<u32>(levels, "levels")?,
            read::<Lang>(lang, "lang")?,
        ))
    }

    /// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of
    /// all where the text is empty.
    #[wasm_bindgen(js_name = histogram)]
    pub fn histogram(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
        #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
        #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
    ) -> Result<Ts<GridHistogram>, JsValue> {
        answer(&self.0.histogram(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read_text(place, "place")?,
            read_date(on, "on")?,
            read::<Lang>(lang, "lang")?,
        ))
    }

    /// How far the visits of a place and of each place directly below it have come on a day
    /// (分级走访覆盖, S36 to S39); none where the grid has no place with this id.
    ///
    /// The grid says where a household is counted.
    #[wasm_bindgen(js_name = coverage)]
    pub fn coverage(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = log, unchecked_param_type = "VisitLog")] log: &JsValue,
        #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
        #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    ) -> Result<Option<Ts<GridCoverage>>, JsValue> {
        self.0
            .coverage(
                &*lent::<PolicyPack>(pack, "pack")?,
                &*lent::<VisitLog>(log, "log")?,
                &read_text(place, "place")?,
                read_date(as_of, "asOf")?,
            )
            .as_ref()
            .map(answer)
            .transpose()
    }
}

/// Households and their visits (走访台账): arranged once, asked on any day.
#[wasm_bindgen]
pub struct VisitLog(pub(crate) Rc<handles::VisitLog>);

lendable!(VisitLog, handles::VisitLog);

#[wasm_bindgen]
impl VisitLog {
    /// The log of these facts.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(js_name = facts, unchecked_param_type = "VisitFacts")] facts: &JsValue,
    ) -> Result<VisitLog, JsValue> {
        Ok(Self(Rc::new(handles::VisitLog::new(&read::<VisitFacts>(
            facts, "facts",
        )?))))
    }

    /// Status, coverage and what is due of all visits on a day (走访检查, S36 to S39).
    #[wasm_bindgen(js_name = check)]
    pub fn check(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    ) -> Result<Ts<VisitReport>, JsValue> {
        answer(&self.0.check(
            &*lent::<PolicyPack>(pack, "pack")?,
            read_date(as_of, "asOf")?,
        ))
    }

    /// The status of one household under every duty on a day (一户走访状态, S36 to S39), strictest
    /// first; empty where the log does not list it.
    #[wasm_bindgen(js_name = household)]
    pub fn household(
        &self,
        #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
        #[wasm_bindgen(js_name = id, unchecked_param_type = "string")] id: &JsValue,
        #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    ) -> Result<Vec<Ts<HouseholdStatus>>, JsValue> {
        answer_list(&self.0.household(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read_text(id, "id")?,
            read_date(as_of, "asOf")?,
        ))
    }
}
