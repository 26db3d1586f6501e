//! The grid over time (网格沿革): what was entered, and the grid that it gives for a day.

mod at;
mod attribute;
mod facts;
mod faults;
pub(super) mod track;

pub use attribute::{
    Anchor, Attribution, AttributionGap, AttributionQuery, Attributions, DatedFact, attribute,
};
pub use facts::{
    DatedAssignment, DatedBuilding, DatedHousehold, DatedPlace, DatedPost, DatedUnit, FilledPost,
    GridAt, GridHistory, GridPost, LineageEdge, PostAssignment, PostKind, SelectablePlace,
    Validity,
};
pub(crate) use faults::{within, without_end};
