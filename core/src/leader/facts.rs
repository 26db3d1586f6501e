//! The facts on micro-grid leaders and those who might become one (微网格长台账).

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The post of a leader (岗位, S16, S18).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum LeaderRole {
    /// 楼长.
    BuildingLeader,
    /// 单元长.
    UnitLeader,
    /// 村民小组长.
    GroupLeader,
}

/// Whether somebody is employed (在职情况, S17). Retired counts as not employed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Employment {
    /// 在职.
    Employed,
    /// 退休.
    Retired,
    /// 未就业.
    NotEmployed,
}

/// A leader post that is filled (微网格长岗位).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct LeaderPost {
    /// Opaque id of the post.
    pub id: String,
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Opaque id of the person; the same id means the same person.
    pub person: Option<String>,
    /// Building, unit or group leader.
    pub role: Option<LeaderRole>,
    /// Unit leaders: id of the stairwell unit.
    pub unit: Option<String>,
    /// Party member (党员).
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    pub birth_date: Option<NaiveDate>,
}

/// Somebody who lives in a micro-grid and might lead it (微网格长候选人).
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Candidate {
    /// Opaque id of the person; a sitting leader has the id that his post names.
    pub id: String,
    /// Id of the micro-grid where the candidate lives; nobody is proposed for another.
    pub micro_grid: String,
    /// Party member (党员).
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    pub birth_date: Option<NaiveDate>,
    /// Willing to serve; who is not is never proposed.
    pub willing: Option<bool>,
    /// Id of the home stairwell unit.
    pub unit: Option<String>,
    /// Id of the home building.
    pub building: Option<String>,
}

/// Leaders and candidates of a district on one date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct LeaderFacts {
    /// Posts that are filled.
    pub leaders: Vec<LeaderPost>,
    /// Whether every filled post is listed; unknown counts as incomplete, and then no leader is
    /// ever said to be missing.
    pub leaders_complete: Option<bool>,
    /// Candidates.
    pub candidates: Vec<Candidate>,
}

// Party membership, employment and birth are personal: `Debug` shows where, never who.
impl fmt::Debug for LeaderPost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LeaderPost({}, facts redacted)", self.id)
    }
}

impl fmt::Debug for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Candidate({}, facts redacted)", self.micro_grid)
    }
}
