//! What `cargo xtask rule-mutants` runs.

fn main() -> std::process::ExitCode {
    conformance::mutants::main()
}
