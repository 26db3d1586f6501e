//! Bytes to records (表格读取): the CSV tables that an office keeps, read with every fault named by
//! file, row and column.
//!
//! *Invariant:* a row that is not used never makes an answer more certain.
//!
//! UTF-8 with or without a byte order mark and GB18030 are read; [`TableSummary::encoding`] says
//! which was taken. A row is either used or reported, and both are counted: rows read = rows used +
//! rows reported. A cell that may be empty and cannot be read counts as unknown, with a finding; a
//! cell that the row cannot do without takes the row along. No finding shows what stands in a cell.
//! What is lost makes nothing more certain: [`Losses`] says whose lists are no longer complete, and
//! [`end_members`] and its like tell the facts.
//!
//! ```
//! use gridaid::table::{read_places, Encoding};
//! let bytes = "编号,层级,上级编号\nD1,区,\nT1,镇,D1\n,镇,D1\n".as_bytes();
//! let places = read_places("网格.csv", bytes);
//! assert_eq!(places.rows.len(), 2);
//! assert_eq!(places.summary.encoding, Some(Encoding::Utf8));
//! let finding = &places.findings[0];
//! assert_eq!(finding.place.row, Some(4)); // the header is row 1
//! assert_eq!(finding.place.column.as_deref(), Some("编号"));
//! ```

mod alike;
mod all;
mod aside;
mod blank;
mod cell;
mod header;
mod leaders;
mod lines;
mod lists;
mod lost;
mod members;
mod near;
mod places;
mod row;
mod schema;
mod shape;
mod sheet;
mod slipped;
mod stray;
mod teams;
#[cfg(test)]
mod tests;
mod text;
mod twice;
mod visits;
mod words;

pub use leaders::read_leaders;
pub use lists::{
    Homes, end_households, end_households_named, end_leaders, end_log, end_members, end_places,
    end_supporters,
};
pub use lost::{Losses, LostRow};
pub use members::{
    HouseholdRecord, persons_of_no_household, read_households, read_persons, read_supporters,
};
pub use places::{BuildingRow, read_buildings, read_places};
pub use schema::{Column, Form, SCHEMAS, Schema};
pub use sheet::{Encoding, Table, TableSummary};
pub use teams::read_teams;
pub use text::{escape_cell, to_text};
pub use visits::{add_near_visits, read_visits};
