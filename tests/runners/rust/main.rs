//! The Rust runner: replays every vector.

mod border;
mod dispatch;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use conformance::vectors::{canonical, load};

fn main() -> Result<ExitCode> {
    let folder = std::env::args()
        .nth(1)
        .context("usage: replay VECTORS [--write]")?;
    let write = std::env::args().nth(2).is_some_and(|a| a == "--write");
    let folder = Path::new(&folder);
    if write {
        return border::write(folder).map(|()| ExitCode::SUCCESS);
    }
    let vectors = load(folder)?;
    let mut good = 0;
    for vector in &vectors {
        match border::output(vector) {
            Ok(output) if canonical(&output) == canonical(&vector.output) => good += 1,
            Ok(output) => eprintln!(
                "{}: expected\n  {}\ngave\n  {}",
                vector.id,
                canonical(&vector.output),
                canonical(&output)
            ),
            Err(error) => eprintln!("{}: {error:#}", vector.id),
        }
    }
    println!("{good} of {} vectors", vectors.len());
    let complete = good == vectors.len() && good > 0;
    Ok(if complete {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
