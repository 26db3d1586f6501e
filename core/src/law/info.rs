//! The clause table as it crosses a border.

use chrono::NaiveDate;
use gridaid_derive::wire;
use serde::{Deserialize, Serialize};

use super::{Area, Built, Clause, Instrument, Precision, Source, SourceStatus, Strength};

/// An instrument on which a clause rests (依据), owned.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseSource {
    /// Id of the instrument, such as `I-4`.
    pub instrument: String,
    /// Article, section or item; empty where there is none.
    pub article: String,
    /// How strongly it binds there.
    pub strength: Strength,
    /// First day in force, if known.
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
}

impl From<Source> for ClauseSource {
    fn from(s: Source) -> Self {
        Self {
            instrument: s.instrument.into(),
            article: s.article.into(),
            strength: s.strength,
            from: s.from,
            to: s.to,
            precision: s.precision,
        }
    }
}

/// One clause (条款), owned.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseInfo {
    /// Stable id such as `S11` or `D-66`.
    pub id: String,
    /// Id of the instrument it stands in, such as `I-4`.
    pub instrument: String,
    /// Article, section or item; empty where there is none.
    pub article: String,
    /// How strongly it binds.
    pub strength: Strength,
    /// How well its text is known.
    pub status: SourceStatus,
    /// Division code of the area that it binds (适用区域), such as 370302; absent where it is the nation.
    pub area: Option<String>,
    /// First day in force, if known.
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// Further instruments on which it rests, each with its own time in force.
    #[wire(if_any)]
    pub more: Vec<ClauseSource>,
    /// How this version carries it.
    pub built: Built,
    /// Why it is not computed, in Chinese; absent for a rule, a parameter and a note.
    pub why_zh: Option<String>,
    /// The same in English.
    pub why_en: Option<String>,
    /// A short phrase of the text or its sense, in Chinese.
    pub zh: String,
    /// The sense in English.
    pub en: String,
}

impl From<&Clause> for ClauseInfo {
    fn from(c: &Clause) -> Self {
        Self {
            id: c.id.into(),
            instrument: c.instrument.into(),
            article: c.article.into(),
            strength: c.strength,
            status: c.status,
            area: some(c.area()),
            from: c.from,
            to: c.to,
            precision: c.precision,
            more: c.sources().skip(1).map(Into::into).collect(),
            built: c.built,
            why_zh: c.why().map(|w| w.zh.into()),
            why_en: c.why().map(|w| w.en.into()),
            zh: c.zh().into(),
            en: c.en().into(),
        }
    }
}

/// One instrument (文件), owned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InstrumentInfo {
    /// Stable id such as `I-4`.
    pub id: String,
    /// Title in Chinese (文件名).
    pub title: String,
    /// Title or description in English.
    pub title_en: String,
    /// Document number (文号); empty where there is none or it was not found.
    pub number: String,
    /// Issuing body (发布机关).
    pub issuer: String,
    /// Division code of the area that it binds (适用区域), such as 370302; absent where it is the nation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub area: Option<String>,
    /// Day of issue, if known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub issued: Option<NaiveDate>,
    /// First day in force, if known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// How well it is known.
    pub status: SourceStatus,
}

impl From<&Instrument> for InstrumentInfo {
    fn from(i: &Instrument) -> Self {
        Self {
            id: i.id.into(),
            title: i.title.into(),
            title_en: i.title_en.into(),
            number: i.number.into(),
            issuer: i.issuer.into(),
            area: some(i.area),
            issued: i.issued,
            from: i.from,
            to: i.to,
            precision: i.precision,
            status: i.status,
        }
    }
}

/// The code of an area below the nation.
fn some(area: Area) -> Option<String> {
    (area != Area::NATION).then(|| area.to_string())
}
