//! Every vector gives in Rust what it says: the replay of `cargo xtask test`, for `cargo test` and `cargo mutants`.

use std::path::Path;
use std::process::Command;

#[test]
fn every_vector_gives_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let run = Command::new(env!("CARGO_BIN_EXE_replay"))
        .arg(folder)
        .output()
        .expect("the runner starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}
