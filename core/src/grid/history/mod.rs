//! The grid over time (网格沿革): what was entered, and the grid that it gives for a day. What cannot be read of an entry leaves in
//! doubt whatever it may be about: see `doubt.rs`.

mod at;
mod attribute;
pub(super) mod doubt;
mod facts;
mod faults;
mod lineage;
mod posts;
pub(super) mod track;
mod transitions;

pub use attribute::{
    Attribution, AttributionGap, AttributionQuery, Attributions, CountedBy, DatedFact, attribute,
};
pub use facts::{
    DatedAssignment, DatedBuilding, DatedHousehold, DatedPlace, DatedPost, DatedUnit, FilledPost,
    GridAt, GridHistory, GridPost, LineageEdge, PostAssignment, PostKind, SelectablePlace,
    Validity,
};
pub(crate) use faults::{within, without_end};
pub(crate) use lineage::lineage_that_holds;
pub(crate) use transitions::{may_be_replaced, runs_until, standing};
