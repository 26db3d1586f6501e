//! The pilot of a district, run on a folder of office tables: the grid is checked, leaders are
//! proposed, micro-grids are drawn anew, a split is shown, households are classified, and the visits
//! of the quarter are planned.
//!
//! The core computes and this package does what the core must not: files, time, the terminal.

mod beside;
mod charts;
mod check;
mod folder;
mod groups;
mod labels;
mod lists;
mod losses;
mod manifest;
mod missing;
mod output;
mod people;
mod plan;
mod plan_report;
mod proposal_tables;
mod proposals;
mod report;
mod say;
mod settings;
mod source;
mod split;
mod split_report;
mod structure;
mod summary;
mod synth;
mod threads;
mod trace;
mod unused;
mod whole;

use std::path::Path;

use manifest::Manifest;
use whole::Spot;

pub use check::{Answer, Outcomes, Results, check};
pub use folder::{District, read};
pub use plan::Planned;
pub use settings::{Settings, Unusable};
pub use split::{Picture, SplitProposal};
pub use summary::Times;
pub use synth::{Size, write as write_synthetic};

/// Words on everything that rests on invented data.
pub const WATERMARK: &str = "合成数据 SYNTHETIC";

/// Reads `folder`, checks it, and writes the results to `out`; answers with the text for the
/// terminal.
///
/// The results of the last run stand until all of the new ones do; `manifest.json` says what they were made from.
///
/// # Errors
/// The folder cannot be used at all, or the results cannot be written, or a part of the run panics. Then no result is
/// written: what stood in `out` stands there as it was, and the error says of what day it is. What is there and is not ours,
/// or was changed since, is refused.
pub fn run(folder: &Path, out: &Path) -> Result<String, Unusable> {
    let older = Manifest::read(out);
    anew(folder, out).map_err(|error| match &older {
        // A run that fails behind its last step has put its own set in place.
        Some(older) if Manifest::read(out).as_ref() == Some(older) => older.still_there(out, error),
        _ => error,
    })
}

/// Writes the results of this run, all of them or none.
fn anew(folder: &Path, out: &Path) -> Result<String, Unusable> {
    threads::whole(|| {
        let mut times = Times::default();
        let (spot, before) = times.stage("核对文件", "look at the files", || {
            let (settings, _) = settings::settings(folder)?;
            Ok((Spot::at(out)?, manifest::inputs(folder, &settings)))
        })?;
        let district = times.stage("读取", "read", || read(folder))?;
        let results = check(district, &mut times);
        let manifest = times.stage("核对文件", "look at the files again", || {
            let (settings, tables) = (&results.settings, &results.tables);
            Manifest::of(settings, tables, before, folder)
        })?;
        let set = spot.begin()?;
        times.stage("写出结果", "write results", || {
            output::write(&results, &set)
        })?;
        times.stage("写出报告", "write report", || {
            report::write(&results, &set)?;
            set.finish(manifest)
        })?;
        Ok(summary::text(&results, &times, out))
    })
}
