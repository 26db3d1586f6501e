//! The persons of a folder and those who owe them support, read into their households.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use gridaid::finding::Finding;
use gridaid::household::Household;
use gridaid::table::{self, Homes, Losses, SCHEMAS, Table, TableSummary};

use crate::folder::{lost_ids, of, open, parts, take};
use crate::losses::Told;
use crate::source::{self, Fault};
use crate::trace::Rows;

pub(crate) const PERSONS: &str = "人员.csv";
const SUPPORTERS: &str = "法定义务人.csv";

/// The persons and those who owe them support, in a folder. They and the log are the two long lists, and an office's
/// machine is not asked to hold both at once.
pub(crate) struct People {
    folder: PathBuf,
    synthetic: bool,
}

/// What reading the persons adds to.
pub(crate) struct PeopleRead<'r> {
    pub households: &'r mut [Household],
    pub rows: &'r mut Rows,
    pub tables: &'r mut Vec<TableSummary>,
    pub findings: &'r mut Vec<Finding>,
    pub lost: &'r mut Told,
}

/// The rows of persons that name a household without a row.
pub(crate) fn strangers<'i>(
    folder: &Path,
    ids: impl Iterator<Item = &'i str>,
    unused: &'i HashSet<String>,
) -> Vec<u32> {
    let homes = Homes::of(ids, unused);
    // A file that cannot be read is told when the persons are.
    let bytes = source::bytes(&folder.join(PERSONS), source::TABLE);
    bytes.map_or(vec![], |bytes| {
        table::persons_of_no_household(PERSONS, &bytes, &homes)
    })
}

impl People {
    /// Those of a folder.
    pub(crate) fn of(folder: &Path, synthetic: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            synthetic,
        }
    }

    /// Puts them into their households.
    pub(crate) fn read(self, to: &mut PeopleRead<'_>) {
        let Self { folder, synthetic } = &self;
        let persons = open(folder, PERSONS, |name, bytes| {
            let mut persons = table::read_persons(name, bytes, to.households, *synthetic);
            // A person of a household whose own row was lost is nobody else's.
            persons.tell_unused(|id| to.lost.unused.households.contains(id));
            persons
        });
        take(PERSONS, of(&persons), to.tables, to.findings);
        let lost_persons = lost_ids(&persons);
        Self::end_members(&persons, to);
        to.rows.members.resize(to.households.len(), vec![]);
        let (found, numbers) = parts(persons);
        for ((household, _), number) in found.into_iter().zip(numbers) {
            if let Some(own) = to.rows.members.get_mut(household) {
                own.push(number);
            }
        }
        let supporters = open(folder, SUPPORTERS, |name, bytes| {
            let mut supporters = table::read_supporters(name, bytes, to.households);
            supporters.tell_unused(|id| lost_persons.contains(id));
            supporters
        });
        let ended = Self::end_supporters(&supporters, &lost_persons, to);
        // Nobody misses the table where nobody says that it holds all.
        if ended || !matches!(supporters, Err(Fault::Missing)) {
            take(SUPPORTERS, of(&supporters), to.tables, to.findings);
        }
        let (found, numbers) = parts(supporters);
        for (at, number) in found.into_iter().zip(numbers) {
            to.rows.supporters.entry(at).or_default().push(number);
        }
        let order = |t: &TableSummary| SCHEMAS.iter().position(|s| s.file == t.file);
        to.tables.sort_by_key(order);
    }

    fn end_members(persons: &Result<Table<(usize, usize)>, Fault>, to: &mut PeopleRead<'_>) {
        let ids: HashSet<&str> = to
            .households
            .iter()
            .filter_map(|h| h.id.as_deref())
            .collect();
        let apart = |id: &str| to.lost.unused.households.contains(id);
        let losses = Losses::of(persons.as_ref().ok(), |id| ids.contains(id), apart);
        table::end_members(&losses, to.households);
        to.lost.households(PERSONS, &losses);
        to.findings.append(&mut losses.findings(PERSONS, |_| true));
    }

    fn end_supporters(
        supporters: &Result<Table<(usize, usize)>, Fault>,
        lost_persons: &HashSet<String>,
        to: &mut PeopleRead<'_>,
    ) -> bool {
        let members = to.households.iter().flat_map(|h| &h.members);
        let ids: HashSet<&str> = members.filter_map(|m| m.id.as_deref()).collect();
        let apart = |id: &str| lost_persons.contains(id);
        let losses = Losses::of(supporters.as_ref().ok(), |id| ids.contains(id), apart);
        let ended = table::end_supporters(&losses, to.households);
        if ended {
            to.lost.members(SUPPORTERS, &losses, to.households);
        }
        to.findings
            .append(&mut losses.findings(SUPPORTERS, |_| true));
        ended
    }
}
