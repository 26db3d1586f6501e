//! `cargo xtask`: every task of the project, the same for a person and for CI.

fn main() -> std::process::ExitCode {
    conformance::xtask::main()
}
