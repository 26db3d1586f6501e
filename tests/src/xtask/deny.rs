//! What the dependencies are: their licences, versions and sources, and what is known against them.

use anyhow::Result;

use super::Context;
use super::run::{command, tee};
use super::suite::Count;
use super::tools;

/// What is asked of the lock file alone.
const CHECKS: [(&str, &str); 3] = [
    ("licenses", "licences of dependencies"),
    ("bans", "one version of each dependency"),
    ("sources", "sources of dependencies"),
];

/// `deny.toml`; what is known against a version is read where the database of advisories can be had.
pub fn suite(context: &Context, _: usize) -> Result<Vec<Count>> {
    let deny = tools::cargo_deny(context)?;
    let asked = |words: &[&str]| {
        let mut command = command(&deny, &context.root);
        tee(command.arg("--workspace").args(words))
    };
    let mut counts = vec![];
    for (check, what) in CHECKS {
        let (good, _) = asked(&["check", "--hide-inclusion-graph", check])?;
        counts.push(Count::one(what, good));
    }
    if asked(&["fetch", "db"])?.0 {
        let (good, _) = asked(&["check", "advisories"])?;
        counts.push(Count::one("advisories on dependencies", good));
    } else {
        // Stands in the table at the end: nobody is to take it for a check that passed.
        counts.push(Count {
            what: "advisories NOT read: no database here".into(),
            passed: 0,
            failed: 0,
        });
    }
    Ok(counts)
}
