//! `manifest.json` of a set of results: what it was made from and what belongs to it.
//!
//! It holds no time of the clock, so that the same folder gives the same bytes again.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use gridaid::household::Household;
use gridaid::inquiry;
use gridaid::table::{SCHEMAS, TableSummary};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::settings::{Settings, Unusable};
use crate::source;

/// Its name in the folder of results.
pub(crate) const NAME: &str = "manifest.json";
/// What says that a folder is one of ours.
pub(crate) const MADE_BY: &str = "gridaid pilot";
/// The settings, the first of the inputs.
const SETTINGS: &str = "district.toml";
/// Digits of a hash that are shown.
const HASH: usize = 12;
/// Bytes that are hashed at a time.
const CHUNK: usize = 1 << 16;

/// What a set of results was made from and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    pub made_by: String,
    /// Version of the library.
    pub version: String,
    /// Of the parameters, as in a receipt.
    pub pack_hash: String,
    /// The date whose law was applied.
    pub as_of: String,
    pub inputs: Vec<Input>,
    pub outputs: Vec<Output>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Input {
    pub file: String,
    pub bytes: u64,
    pub sha256: String,
    /// What became of its rows, where it is a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Rows>,
}

/// Rows of a table: read = used + reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rows {
    pub read: u32,
    pub used: u32,
    pub reported: u32,
}

/// A file of the set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Output {
    pub file: String,
    pub bytes: u64,
    pub sha256: String,
    /// Rows without the header, where it is a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

impl Output {
    pub(crate) fn of(file: &str, bytes: &[u8], rows: Option<u64>) -> Self {
        Self {
            file: file.into(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            sha256: hex(Sha256::digest(bytes).as_slice()),
            rows,
        }
    }

    /// The file is there as it was written.
    pub(crate) fn is_in(&self, folder: &Path) -> bool {
        let path = folder.join(&self.file);
        // A link is none of ours, whatever it leads to.
        let own = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        own && sum(&path)
            .is_ok_and(|(bytes, sha256)| (bytes, sha256) == (self.bytes, self.sha256.clone()))
    }
}

/// The files that a folder gives, as they are now; what cannot be read is not among them.
pub(crate) fn inputs(folder: &Path, settings: &Settings) -> Vec<Input> {
    let tables = SCHEMAS.iter().map(|s| s.file);
    let names = [SETTINGS].into_iter().chain(settings.overlay.as_deref());
    let seen = |file: &str| {
        let path = folder.join(file);
        // A pipe would be waited for, and a device never ends; the reader refuses both.
        let about = fs::metadata(&path).ok()?;
        if !about.is_file() || about.len() > source::TABLE {
            return None;
        }
        let (bytes, sha256) = sum(&path).ok()?;
        Some(Input {
            file: file.into(),
            bytes,
            sha256,
            rows: None,
        })
    };
    names.chain(tables).filter_map(seen).collect()
}

impl Manifest {
    /// Of a run that read these files; one that changed in the meantime is refused, since nobody can say which of its
    /// texts the results rest on.
    pub(crate) fn of(
        settings: &Settings,
        tables: &[TableSummary],
        before: Vec<Input>,
        folder: &Path,
    ) -> Result<Self, Unusable> {
        let now = inputs(folder, settings);
        let changed = |one: &&Input, others: &[Input]| !others.contains(one);
        let mut all = before.iter().filter(|i| changed(i, &now));
        if let Some(input) = all
            .next()
            .or_else(|| now.iter().find(|i| changed(i, &before)))
        {
            let at = folder.join(&input.file);
            let at = at.display();
            return Err(Unusable::new(
                format!("{at} 在运行期间被改动，结果没有写出；请在文件不再改动后重新运行"),
                format!(
                    "{at} was changed during the run, no results are written; run again when nobody changes it"
                ),
            ));
        }
        // The hash of the pack in a receipt is the same whatever the household.
        let receipt = inquiry::receipt(&settings.pack, &Household::default(), settings.as_of);
        let with_rows = |mut input: Input| {
            let table = tables.iter().find(|t| t.file == input.file);
            input.rows = table.map(|t| Rows {
                read: t.rows_read,
                used: t.rows_used,
                reported: t.rows_reported,
            });
            input
        };
        Ok(Self {
            made_by: MADE_BY.into(),
            version: receipt.engine,
            pack_hash: receipt.pack_hash,
            as_of: settings.as_of.to_string(),
            inputs: before.into_iter().map(with_rows).collect(),
            outputs: vec![],
        })
    }

    /// The manifest of a folder that is one of ours.
    pub(crate) fn read(folder: &Path) -> Option<Self> {
        let path = folder.join(NAME);
        if !fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let bytes = source::bytes(&path, source::SETTINGS).ok()?;
        let read: Self = serde_json::from_slice(&bytes).ok()?;
        (read.made_by == MADE_BY).then_some(read)
    }

    /// A run that fails leaves an older set in its place: nobody is to take it for this run's.
    pub(crate) fn still_there(&self, out: &Path, error: Unusable) -> Unusable {
        let hash = self.text().map(|text| hex(Sha256::digest(text).as_slice()));
        let hash: String = hash.unwrap_or_default().chars().take(HASH).collect();
        let (at, on) = (out.display(), &self.as_of);
        Unusable::new(
            format!(
                "{}\n{at} 中仍是以前一次运行的结果（基准日期{on}，{NAME} 校验值{hash}），不是这一次的，请勿当作这一次的使用",
                error.zh
            ),
            format!(
                "{}\n{at} still holds the results of an earlier run (as of {on}, {NAME} {hash}), none of this one: do not take them for it",
                error.en
            ),
        )
    }

    pub(crate) fn text(&self) -> io::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }
}

/// Length and SHA-256 of a file, read in parts.
fn sum(path: &Path) -> io::Result<(u64, String)> {
    let mut file = File::open(path)?;
    let (mut hasher, mut length) = (Sha256::new(), 0_u64);
    let mut part = vec![0; CHUNK];
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            return Ok((length, hex(hasher.finalize().as_slice())));
        }
        hasher.update(part.get(..read).unwrap_or_default());
        length = length.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::settings;

    #[test]
    fn a_file_that_changes_during_the_run_is_refused() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample");
        let (settings, _) = settings(&folder).unwrap();
        let before = inputs(&folder, &settings);
        assert_eq!(before.len(), 1 + SCHEMAS.len());
        let made = |before: Vec<Input>| Manifest::of(&settings, &[], before, &folder);
        assert_eq!(made(before.clone()).unwrap().inputs, before);
        for n in 0..before.len() {
            let mut other = before.clone();
            other[n].sha256 = "0".into();
            let error = made(other).unwrap_err();
            assert!(error.zh.contains(&before[n].file), "{}", error.zh);
            let mut fewer = before.clone();
            let gone = fewer.remove(n);
            assert!(made(fewer).unwrap_err().en.contains(&gone.file));
        }
    }
}
