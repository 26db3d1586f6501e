//! The pilot of a district, run on a folder of office tables: the grid is checked, leaders are
//! proposed, micro-grids are drawn anew, a split is shown, households are classified, and the visits
//! of the quarter are planned.
//!
//! The core computes and this package does what the core must not: files, time, the terminal.

mod charts;
mod check;
mod folder;
mod labels;
mod losses;
mod missing;
mod output;
mod plan;
mod plan_report;
mod proposal_tables;
mod proposals;
mod report;
mod settings;
mod source;
mod split;
mod split_report;
mod structure;
mod summary;
mod synth;
mod threads;
mod trace;

use std::path::Path;

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
/// # Errors
/// The folder cannot be used at all, or the results cannot be written, or a part of the run panics.
pub fn run(folder: &Path, out: &Path) -> Result<String, Unusable> {
    threads::whole(|| {
        let mut times = Times::default();
        let district = times.stage("读取", "read", || read(folder))?;
        let results = check(district, &mut times);
        times.stage("写出结果", "write results", || {
            output::write(&results, out)
        })?;
        times.stage("写出报告", "write report", || {
            report::write(&results, out)
        })?;
        Ok(summary::text(&results, &times, out))
    })
}
