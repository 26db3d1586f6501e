//! Rows that stand one place beside, files that end in the middle, and columns without a name: what happens to fit is not
//! taken for what was meant.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::collections::BTreeSet;
use std::fs;

use fastrand::Rng;
use gridaid::finding::Code;
use gridaid_pilot::{Times, check, read};

#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/damage.rs"]
mod damage;
#[path = "lost/folder.rs"]
mod folder;

use certain::{certain, nothing_more_certain, seeds};
use damage::{damage, shift_row};
use folder::*;

/// A row is shifted where cells do not fit, and do one place beside: what happens to fit is not taken for what was meant.
#[test]
fn a_shifted_row_makes_nothing_more_certain() {
    let whole = certain(&results(&write("lost-unshifted", &clean())));
    let (mut told, mut silent) = (0, BTreeSet::new());
    for seed in seeds(400) {
        let mut rng = Rng::with_seed(seed);
        let mut folder = clean();
        let (what, seen) = shift_row(&mut rng, &mut folder);
        if !seen {
            silent.insert(what);
            continue;
        }
        told += 1;
        let Ok(after) = read(&write("lost-shifted", &folder)) else {
            continue;
        };
        let after = certain(&check(after, &mut Times::default()));
        nothing_more_certain(&whole, &after, &format!("seed {seed}: {what}"));
    }
    assert!(
        told > 3 * silent.len(),
        "{told} told, in silence {silent:#?}"
    );
}
