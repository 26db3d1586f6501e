//! The facts of a district's grid as an office registers them (网格台账).
//!
//! Every reference is by id. An absent fact is *unknown*. The list of places is the register
//! itself: a place that is not listed does not exist on that date.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::history::Validity;
use crate::redact::redacted;

/// The kind of a place (层级).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// 区（县）: the top of the tree.
    District,
    /// 镇.
    Town,
    /// 街道.
    SubDistrict,
    /// 开发区: a management area without a division code.
    DevelopmentZone,
    /// 片区: groups the villages of a town or sub-district (S14).
    Area,
    /// 村 (S10).
    Village,
    /// 城市社区 (S12).
    Community,
    /// 基础网格 (S10, S12).
    BaseGrid,
    /// 微网格: a villager group (村民小组, S10), or a building or stairwell unit (S12).
    MicroGrid,
}

impl PlaceKind {
    /// All kinds from the top down.
    pub const ALL: [PlaceKind; 9] = [
        PlaceKind::District,
        PlaceKind::Town,
        PlaceKind::SubDistrict,
        PlaceKind::DevelopmentZone,
        PlaceKind::Area,
        PlaceKind::Village,
        PlaceKind::Community,
        PlaceKind::BaseGrid,
        PlaceKind::MicroGrid,
    ];

    /// Whether it is of the level of towns (镇街), which may ask for more than their district (S47).
    pub fn is_town(self) -> bool {
        use PlaceKind::*;
        matches!(self, Town | SubDistrict | DevelopmentZone)
    }

    /// Whether S46 asks such a place for a leading group (区、街道（开发区）、村（居）); it does not name towns.
    pub fn has_leading_group(self) -> bool {
        use PlaceKind::*;
        matches!(
            self,
            District | SubDistrict | DevelopmentZone | Village | Community
        )
    }

    /// The Party organisations that S13 names for a level of a community (社区党委（党总支、党支部）—基础网格党支部（党小组）—微网格党小组（党员户）);
    /// none for the other kinds.
    ///
    /// Each level is read by itself: the plan does not say which of them goes with which.
    pub fn party_organisations(self) -> &'static [PartyOrganisation] {
        use PartyOrganisation::*;
        match self {
            PlaceKind::Community => &[Committee, GeneralBranch, Branch],
            PlaceKind::BaseGrid => &[Branch, Group],
            PlaceKind::MicroGrid => &[Group, MemberHousehold],
            _ => &[],
        }
    }

    /// The kinds that may stand directly above this one; none for the top.
    pub fn parents(self) -> &'static [PlaceKind] {
        use PlaceKind::*;
        match self {
            District => &[],
            Town | SubDistrict | DevelopmentZone => &[District],
            Area | Community => &[Town, SubDistrict, DevelopmentZone],
            // A town that has no areas, or a register that does not keep them.
            Village => &[Area, Town, SubDistrict, DevelopmentZone],
            BaseGrid => &[Village, Community],
            MicroGrid => &[BaseGrid],
        }
    }
}

/// Which Party organisation a place has (党组织, S13).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyOrganisation {
    /// 党委.
    Committee,
    /// 党总支.
    GeneralBranch,
    /// 党支部.
    Branch,
    /// 党小组.
    Group,
    /// 党员户.
    MemberHousehold,
    /// 未建立: known to have none.
    NotFormed,
}

/// A point on the map (坐标, CGCS2000 or WGS 84), in millionths of a degree: whole numbers are exact in every language.
///
/// The offset coordinates of map services (GCJ-02, BD-09) are not converted.
#[wire(given)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GeoPoint {
    /// Longitude in millionths of a degree, east positive (经度).
    pub longitude: i64,
    /// Latitude in millionths of a degree, north positive (纬度).
    pub latitude: i64,
}

/// One place (一个层级单位): a row of the grid register.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaceFact {
    /// Opaque id, unique among places.
    pub id: String,
    /// Its kind (层级); a place of unknown kind cannot stand in the tree.
    pub kind: Option<PlaceKind>,
    /// Name for people (名称).
    pub name: Option<String>,
    /// Id of the place above (上级); none only for the district.
    pub parent: Option<String>,
    /// Statistical division code (区划代码): 6, 9 or 12 digits by kind.
    pub code: Option<String>,
    /// Villages: declared that it follows the city model for its leaders (参照城市社区, S19).
    pub follows_city_model: Option<bool>,
    /// Villages that follow the city model: declared that its micro-grids keep to about 20 households as well (S11).
    pub follows_city_size: Option<bool>,
    /// Communities and their grids: the Party organisation (党组织, S13).
    pub party_organisation: Option<PartyOrganisation>,
    /// Base grids of communities: number of full-time grid workers (专职网格员, S15).
    pub full_time_workers: Option<i64>,
    /// Areas: number of persons who help with assistance work (协助人员, S14).
    pub helpers: Option<i64>,
    /// Districts, sub-districts, development zones, villages and communities: whether the leading group for assistance
    /// is set up (社会救助工作领导小组, S46).
    pub leading_group: Option<bool>,
    /// A point in it, for maps (位置).
    pub point: Option<GeoPoint>,
    /// Its boundary as one closed line of at least three points, for maps (边界); empty while it is not known.
    pub outline: Vec<GeoPoint>,
}

/// A building (楼栋).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Building {
    /// Opaque id, unique among buildings.
    pub id: String,
    /// Id of the base grid, village or community it stands in.
    pub place: Option<String>,
    /// Name for people (楼栋名称).
    pub name: Option<String>,
}

/// A stairwell unit of a building (单元).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StairwellUnit {
    /// Opaque id, unique among units.
    pub id: String,
    /// Id of its building.
    pub building: Option<String>,
    /// Label for people (单元号).
    pub label: Option<String>,
}

/// Where a household lives (户的网格归属).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HouseholdPlace {
    /// Opaque id, unique among households.
    pub id: String,
    /// Ids of its micro-grids; exactly one is right, none or two is a finding.
    pub micro_grids: Vec<String>,
    /// Id of its building, when it lives in one.
    pub building: Option<String>,
    /// Id of its stairwell unit, when it lives in one.
    pub unit: Option<String>,
    /// Door number (门牌号); an address, so no text ever shows it.
    pub door: Option<String>,
}

redacted!(HouseholdPlace { id });

/// A transition period of a community (过渡期, S49): a village turned community, or a large community of a city.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransitionPeriod {
    /// Id of the community.
    pub place: String,
    /// Why it is granted (理由).
    pub reason: Option<String>,
    /// The days; without a last one it counts for nothing (S49).
    pub valid: Validity,
}

/// A district's grid on one date (某日的网格台账).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridFacts {
    /// The date that the facts describe.
    pub as_of: Option<NaiveDate>,
    /// Every place from the district to the micro-grids, in any order.
    pub places: Vec<PlaceFact>,
    /// Buildings.
    pub buildings: Vec<Building>,
    /// Stairwell units.
    pub stairwell_units: Vec<StairwellUnit>,
    /// Households.
    pub households: Vec<HouseholdPlace>,
    /// Transition periods (过渡期, S49).
    pub transitions: Vec<TransitionPeriod>,
    /// Whether every household is listed; unknown counts as incomplete, and then no micro-grid
    /// is ever said to be too small.
    pub households_complete: Option<bool>,
    /// Places whose households or places below are not all known: rows of theirs could not be read. Of a history it names as well
    /// each place of which it is not known whether it is there on the day.
    #[wire(if_any)]
    pub incomplete_at: Vec<String>,
}
