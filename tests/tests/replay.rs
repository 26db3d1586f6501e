//! Every vector gives in Rust what it says: the replay of `cargo xtask test`, for `cargo test` and `cargo mutants`.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

/// Whether the runner is content with a folder, and what it says where it is not.
fn replayed(folder: &Path) -> std::io::Result<(bool, String)> {
    let run = Command::new(env!("CARGO_BIN_EXE_replay"))
        .arg(folder)
        .output()?;
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    Ok((run.status.success(), told))
}

#[test]
fn every_vector_gives_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let (good, told) = replayed(&folder).unwrap();
    assert!(good, "{told}");
}

#[test]
fn a_vector_that_is_not_what_its_author_says_is_refused() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("said");
    std::fs::create_dir_all(&folder).unwrap();
    let told = |by: &str, said: Option<Value>| {
        let input = json!({ "number": "370302199003071234" });
        let mut vector = json!({
            "id": "said/x", "clauses": [], "op": "checkCitizenNumber", "input": input, "by": by, "output": { "findings": [] }
        });
        if let Some(said) = said {
            vector["said"] = said;
        }
        std::fs::write(folder.join("x.json"), json!([vector]).to_string()).unwrap();
        replayed(&folder).unwrap().1
    };
    let against = told("author", Some(json!({ "findings": [{}] })));
    assert!(
        against.contains("said/x: the output is not what is said of it at /findings"),
        "{against}"
    );
    let silent = told("author", None);
    assert!(
        silent.contains("said/x: its author says nothing of the output"),
        "{silent}"
    );
    // What nobody says anything of is compared alone.
    let recorded = told("recorded", None);
    assert!(!recorded.contains("author"), "{recorded}");
}
