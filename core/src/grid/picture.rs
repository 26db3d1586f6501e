//! Pictures of the grid (网格图): the tree of a place, the sizes of its micro-grids, and a map.

use chrono::NaiveDate;
use gridaid_derive::wire;
use serde_json::{Value as Json, json};

use super::summary::SizeCount;
use super::{GeoPoint, Grid, GridFacts, PlaceFact, PlaceIdx, PlaceKind, bad_value, row_field};
use crate::draw::{self, Bars, Drawn};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::message::Lang;
use crate::policy::PolicyPack;

/// Places that a tree shows at most; a picture of more is not read.
const MAX_NODES: usize = 2_000;

/// A place of the picture, in pre-order (网格图节点).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridNode {
    /// Index of the place above in the list; none for the first.
    pub parent: Option<u32>,
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// Households in it.
    pub households: u32,
    /// What stands in its box.
    pub label: String,
}

/// The tree of a place (网格图).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridPicture {
    /// The places in pre-order; nothing where the grid has no such place.
    pub nodes: Vec<GridNode>,
    /// Places below that are not shown, for their level or their number.
    pub left_out: u32,
    /// The same for Mermaid.
    pub mermaid: String,
    /// The same as an SVG document.
    pub svg: String,
    /// That there is no such place.
    pub findings: Vec<Finding>,
}

/// The sizes of the micro-grids of a place (微网格户数分布).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridHistogram {
    /// Sizes of the micro-grids that S11 covers, smallest first.
    pub city_micro_grid_sizes: Vec<SizeCount>,
    /// Sizes of all other micro-grids: villager groups, which have no size rule (S10).
    pub villager_group_sizes: Vec<SizeCount>,
    /// Households that S11 asks for, where it is in force.
    pub target: Option<i64>,
    /// Local tolerance, where it is set.
    pub tolerance: Option<i64>,
    /// The sizes that S11 covers as an SVG document; what is outside the tolerance has another colour.
    pub svg: String,
    /// That there is no such place.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The places of a grid on the map (网格地图).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridGeoJson {
    /// A GeoJSON feature collection (RFC 7946) as text: name, kind, parent and number of households of each place, and
    /// nothing of any household.
    pub geo_json: String,
    /// Places on it.
    pub features: u32,
    /// Places without usable coordinates.
    pub without: u32,
    /// That there is no such place, and coordinates that cannot be used; places point into the facts.
    pub findings: Vec<Finding>,
}

/// The place that is asked for, the top where none is named.
fn asked(grid: &Grid, place: &str) -> Option<PlaceIdx> {
    if place.is_empty() {
        grid.root()
    } else {
        grid.find(place)
    }
}

/// That there is no such place.
fn no_place() -> Finding {
    Finding::data(FindingCode::UnknownPlace, FindingPlace::at("/place"))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Grid {
    /// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where no place is
    /// named.
    pub fn picture(&self, place: &str, levels: u32, lang: Lang) -> GridPicture {
        let Some(top) = asked(self, place) else {
            return GridPicture {
                findings: vec![no_place()],
                ..GridPicture::default()
            };
        };
        let depth = |p: PlaceIdx| self.place(p).map_or(0, |known| known.depth);
        let deepest = depth(top).saturating_add(levels);
        let (mut nodes, mut left_out): (Vec<GridNode>, usize) = (vec![], 0);
        // Index in the picture of the place at each level above.
        let mut path: Vec<u32> = vec![];
        let mut skipped_below: Option<u32> = None;
        for p in self.subtree(top) {
            let Some(known) = self.place(p) else {
                continue;
            };
            // What is below a place that is not shown has nothing to hang on.
            if skipped_below.is_some_and(|level| known.depth > level) {
                left_out = left_out.saturating_add(1);
                continue;
            }
            skipped_below = None;
            if known.depth > deepest || nodes.len() >= MAX_NODES {
                skipped_below = Some(known.depth);
                left_out = left_out.saturating_add(1);
                continue;
            }
            let level = known.depth.saturating_sub(depth(top)) as usize;
            path.truncate(level);
            let parent = path.last().copied();
            path.push(count(nodes.len()));
            let households = count(self.household_range(p).len());
            let (name, kind) = (known.name.unwrap_or(known.id), known.kind.word(lang));
            nodes.push(GridNode {
                parent,
                id: known.id.into(),
                kind: known.kind,
                households,
                label: match lang {
                    Lang::ZhCn => format!("{name}（{kind}，{households}户）"),
                    Lang::En => format!("{name} ({kind}, {households} households)"),
                },
            });
        }
        let drawn = |node: &GridNode| Drawn {
            parent: node.parent,
            text: node.label.clone(),
            fill: fill(node.kind),
        };
        let drawn: Vec<Drawn> = nodes.iter().map(drawn).collect();
        GridPicture {
            mermaid: draw::mermaid(&drawn),
            svg: draw::svg(&drawn),
            nodes,
            left_out: count(left_out),
            findings: vec![],
        }
    }

    /// The sizes of the micro-grids of a place (微网格户数分布, S11), beside what is asked for on a date.
    pub fn histogram(
        &self,
        pack: &PolicyPack,
        place: &str,
        on: NaiveDate,
        lang: Lang,
    ) -> GridHistogram {
        let Some(top) = asked(self, place) else {
            return GridHistogram {
                findings: vec![no_place()],
                hypothetical: pack.supposed(),
                ..GridHistogram::default()
            };
        };
        let [target, tolerance] = ["grid.micro.target_households", "grid.micro.tolerance"]
            .map(|key| self.town_packs(pack).of(top).count(key, on).ok());
        let city = self.sizes(top, true);
        let outside = |households: u32| match (target, tolerance) {
            (Some(target), Some(tolerance)) => {
                i64::from(households).abs_diff(target) > tolerance.unsigned_abs()
            }
            _ => false,
        };
        let bar = |size: &SizeCount| {
            let fill = if outside(size.households) {
                "#d9822b"
            } else {
                "#3d6fb4"
            };
            (size.households, size.micro_grids, fill)
        };
        let bars: Vec<(u32, u32, &'static str)> = city.iter().map(bar).collect();
        let (title, below) = match lang {
            Lang::ZhCn => ("城市微网格户数分布（S11）", "户数"),
            Lang::En => ("sizes of city micro-grids (S11)", "households"),
        };
        GridHistogram {
            hypothetical: pack.supposed(),
            svg: draw::bars(&Bars {
                title,
                below,
                bars: &bars,
            }),
            city_micro_grid_sizes: city,
            villager_group_sizes: self.sizes(top, false),
            target,
            tolerance,
            findings: vec![],
        }
    }
}

impl PlaceKind {
    /// Its name for people.
    pub fn word(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            PlaceKind::District => ("区", "district"),
            PlaceKind::Town => ("镇", "town"),
            PlaceKind::SubDistrict => ("街道", "sub-district"),
            PlaceKind::DevelopmentZone => ("开发区", "development zone"),
            PlaceKind::Area => ("片区", "area"),
            PlaceKind::Village => ("村", "village"),
            PlaceKind::Community => ("社区", "community"),
            PlaceKind::BaseGrid => ("基础网格", "base grid"),
            PlaceKind::MicroGrid => ("微网格", "micro-grid"),
        };
        match lang {
            Lang::ZhCn => zh,
            Lang::En => en,
        }
    }
}

fn fill(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::BaseGrid => "#eef6ee",
        PlaceKind::MicroGrid => "#fff6e0",
        PlaceKind::Village | PlaceKind::Community => "#e6f0fb",
        _ => "#f1eef8",
    }
}

/// The places of a grid with coordinates as GeoJSON (网格地图): of a place and all below it, or of all where none is
/// named.
pub fn geo_json(facts: &GridFacts, place: &str) -> GridGeoJson {
    let (grid, _) = Grid::build(facts);
    let mut out = GridGeoJson::default();
    let Some(top) = asked(&grid, place) else {
        out.findings.push(no_place());
        return out;
    };
    let mut features: Vec<Json> = vec![];
    for p in grid.subtree(top) {
        let Some((row, fact)) = grid
            .row(p)
            .and_then(|row| Some((row, facts.places.get(row)?)))
        else {
            continue;
        };
        match geometry(fact, row, &mut out.findings) {
            None => out.without = out.without.saturating_add(1),
            Some(geometry) => features.push(json!({
                "type": "Feature",
                "id": fact.id,
                "geometry": geometry,
                "properties": {
                    "name": fact.name,
                    "kind": fact.kind,
                    "parent": fact.parent,
                    "households": grid.household_range(p).len(),
                },
            })),
        }
    }
    out.features = count(features.len());
    out.geo_json = json!({ "type": "FeatureCollection", "features": features }).to_string();
    out
}

/// Half a turn and a quarter, in millionths of a degree.
const LONGITUDES: std::ops::RangeInclusive<i64> = -180_000_000..=180_000_000;
const LATITUDES: std::ops::RangeInclusive<i64> = -90_000_000..=90_000_000;

/// The boundary as a polygon, else the point.
fn geometry(fact: &PlaceFact, row: usize, out: &mut Vec<Finding>) -> Option<Json> {
    let usable =
        |p: &GeoPoint| LONGITUDES.contains(&p.longitude) && LATITUDES.contains(&p.latitude);
    let mut refuse = |field: &str, expected: &str, length: usize| {
        out.push(bad_value(
            row_field("places", row, field, &fact.id),
            expected,
            length,
        ));
    };
    let degrees = "-180000000..180000000, -90000000..90000000";
    if !fact.outline.is_empty() {
        let mut ring = fact.outline.clone();
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring.dedup();
        let area = twice_area(&ring);
        if !ring.iter().all(usable) {
            refuse("outline", degrees, fact.outline.len());
        } else if ring.len() < 3 || area == 0 {
            refuse(
                "outline",
                "3 or more points around an area",
                fact.outline.len(),
            );
        } else if crosses_itself(&ring) {
            refuse(
                "outline",
                "a line that does not cross or touch itself",
                fact.outline.len(),
            );
        } else {
            // RFC 7946 wants the outer ring counter-clockwise and closed.
            if area < 0 {
                ring.reverse();
            }
            let close = ring.first().copied();
            let ring: Vec<Json> = ring.iter().chain(close.as_ref()).map(position).collect();
            return Some(json!({ "type": "Polygon", "coordinates": [ring] }));
        }
    }
    let point = fact.point.as_ref()?;
    if !usable(point) {
        refuse("point", degrees, 2);
        return None;
    }
    Some(json!({ "type": "Point", "coordinates": position(point) }))
}

fn position(point: &GeoPoint) -> Json {
    // Whole millionths are exact to the last digit that is written.
    json!([point.longitude as f64 / 1e6, point.latitude as f64 / 1e6])
}

/// Whether two sides of a closed line meet elsewhere than in the corner that they share.
///
/// Exact in whole millionths of a degree. The sides go from west to east and are compared only while they lie above one
/// another; a crate for it would bring a whole geometry of floating numbers.
fn crosses_itself(ring: &[GeoPoint]) -> bool {
    let corner = |n: usize| {
        ring.get(n % ring.len().max(1))
            .map(|p| (p.longitude, p.latitude))
    };
    let mut sides: Vec<Side> = (0..ring.len())
        .filter_map(|n| {
            let (a, b) = (corner(n)?, corner(n + 1)?);
            Some((n, a.min(b), a.max(b)))
        })
        .collect();
    sides.sort_unstable_by_key(|side| side.1);
    let mut open: Vec<Side> = vec![];
    for side in sides {
        open.retain(|other| other.2.0 >= side.1.0);
        for other in &open {
            let apart = side.0.abs_diff(other.0);
            if apart == 1 || apart == ring.len() - 1 {
                if folds_back(side, *other) {
                    return true;
                }
            } else if meet(side, *other) {
                return true;
            }
        }
        open.push(side);
    }
    false
}

type Side = (usize, (i64, i64), (i64, i64));

/// On which side of a line from a to b a point lies: 1, 0 or −1.
fn turn(a: (i64, i64), b: (i64, i64), c: (i64, i64)) -> i128 {
    let by = |p: (i64, i64)| {
        (
            i128::from(p.0) - i128::from(a.0),
            i128::from(p.1) - i128::from(a.1),
        )
    };
    let ((bx, by_), (cx, cy)) = (by(b), by(c));
    (bx * cy - by_ * cx).signum()
}

fn within(side: Side, point: (i64, i64)) -> bool {
    let (low, high) = (side.1.1.min(side.2.1), side.1.1.max(side.2.1));
    turn(side.1, side.2, point) == 0
        && (side.1.0..=side.2.0).contains(&point.0)
        && (low..=high).contains(&point.1)
}

fn meet(a: Side, b: Side) -> bool {
    turn(a.1, a.2, b.1) * turn(a.1, a.2, b.2) < 0 && turn(b.1, b.2, a.1) * turn(b.1, b.2, a.2) < 0
        || within(a, b.1)
        || within(a, b.2)
        || within(b, a.1)
        || within(b, a.2)
}

/// Whether of two sides with one corner in common the other corner of one lies on the other.
fn folds_back(a: Side, b: Side) -> bool {
    let ends = |s: Side| [s.1, s.2];
    if ends(a) == ends(b) {
        return true;
    }
    let shared = ends(a)
        .into_iter()
        .filter(|end| ends(b).contains(end))
        .count();
    let on = ends(b).into_iter().filter(|end| within(a, *end)).count()
        + ends(a).into_iter().filter(|end| within(b, *end)).count();
    on > 2 * shared
}

/// Twice the area that a line goes around, positive when counter-clockwise.
fn twice_area(ring: &[GeoPoint]) -> i128 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| {
            let cross = |a: i64, b: i64| i128::from(a) * i128::from(b);
            cross(a.longitude, b.latitude).saturating_sub(cross(b.longitude, a.latitude))
        })
        .fold(0, i128::saturating_add)
}

#[cfg(test)]
mod outlines {
    use proptest::prelude::*;

    use super::*;

    fn ring(points: &[(i64, i64)]) -> Vec<GeoPoint> {
        let point = |&(longitude, latitude): &(i64, i64)| GeoPoint {
            longitude,
            latitude,
        };
        points.iter().map(point).collect()
    }

    #[test]
    fn a_line_that_crosses_itself_is_known() {
        for (points, crosses) in [
            (&[(0, 0), (4, 0), (4, 4), (0, 4)][..], false),
            (&[(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)], false),
            (&[(0, 0), (2, 0), (4, 0), (4, 4)], false),
            // A bow tie, a corner on a side, a corner twice, a line there and back.
            (&[(0, 0), (4, 4), (4, 0), (0, 3)], true),
            (&[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)], true),
            (&[(0, 0), (4, 0), (2, 2), (4, 4), (0, 4), (2, 2)], true),
            (&[(0, 0), (4, 0), (8, 0), (4, 0), (4, 4)], true),
        ] {
            assert_eq!(crosses_itself(&ring(points)), crosses, "{points:?}");
        }
    }

    proptest! {
        /// The sweep says what the comparison of every pair of sides says.
        #[test]
        fn it_is_that_of_every_pair_of_sides(points in prop::collection::vec((-6i64..6, -6i64..6), 3..9)) {
            let mut points = points;
            points.dedup();
            while points.len() > 1 && points.first() == points.last() {
                points.pop();
            }
            prop_assume!(points.len() > 2);
            let ring = ring(&points);
            let n = points.len();
            let side = |at: usize| {
                let (a, b) = (points[at], points[(at + 1) % n]);
                (at, a.min(b), a.max(b))
            };
            let next = |a: usize, b: usize| a.abs_diff(b) == 1 || a.abs_diff(b) == n - 1;
            let pairs = (0..n).flat_map(|a| (0..a).map(move |b| (a, b)));
            let any = pairs.into_iter().any(|(a, b)| match next(a, b) {
                true => folds_back(side(a), side(b)),
                false => meet(side(a), side(b)),
            });
            prop_assert_eq!(crosses_itself(&ring), any);
            // Where it begins and which way it goes changes nothing.
            let mut turned = ring.clone();
            turned.rotate_left(1);
            turned.reverse();
            prop_assert_eq!(crosses_itself(&turned), any);
        }
    }
}
