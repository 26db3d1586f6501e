//! Swift: by the compiler on the PATH, or where there is none by Debian's in a folder of its own.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::Context;
use super::kotlin;
use super::run::{command, run, tee, which};
use super::suite::Count;
use super::tools::{self, Missing};

/// The folder with Debian's Swift, made once and kept between clones.
fn debian(context: &Context) -> Result<PathBuf> {
    let folder = context.cache.join("trixie-swift");
    let complete = folder.join("usr/bin/swiftc");
    let include = "swiftlang,libc6-dev,libstdc++-14-dev,ca-certificates";
    if !tools::may_install() {
        return Err(Missing(format!(
            "swift on the PATH (https://www.swift.org/install), or sudo debootstrap --variant=minbase --include={include} trixie {}",
            folder.display()
        ))
        .into());
    }
    if !complete.exists() {
        tools::system(&["debootstrap"], &["debootstrap"])?;
        if folder.exists() {
            ensure!(
                !mounted(&folder),
                "{} has something mounted in it",
                folder.display()
            );
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        println!("debootstrap trixie: one to two minutes");
        run(command("debootstrap", &context.root)
            .args([
                "--variant=minbase",
                &format!("--include={include}"),
                "trixie",
            ])
            .arg(&folder)
            .stdout(std::process::Stdio::null()))?;
    }
    Ok(folder)
}

fn mounted(folder: &Path) -> bool {
    let folder = folder.to_string_lossy().into_owned();
    std::fs::read_to_string("/proc/mounts").is_ok_and(|mounts| {
        mounts
            .lines()
            .filter_map(|line| line.split(' ').nth(1))
            .any(|at| at.starts_with(&folder))
    })
}

/// Devices and processes inside the folder, for as long as this lives.
struct Mounts {
    folder: PathBuf,
}

impl Mounts {
    fn new(folder: &Path) -> Result<Self> {
        let mounts = Self {
            folder: folder.to_owned(),
        };
        if !mounted(folder) {
            run(command("mount", folder)
                .args(["--bind", "/dev"])
                .arg(folder.join("dev")))?;
            run(command("mount", folder)
                .args(["-t", "proc", "proc"])
                .arg(folder.join("proc")))?;
        }
        Ok(mounts)
    }
}

impl Drop for Mounts {
    fn drop(&mut self) {
        for name in ["proc", "dev"] {
            let path = self.folder.join(name);
            if run(command("umount", &self.folder).arg(&path)).is_err() {
                println!(
                    "umount {} by hand before the folder is removed",
                    path.display()
                );
            }
        }
    }
}

/// Everything that the compiler and the runner read, in one folder.
fn gather(context: &Context, into: &Path, release: bool) -> Result<()> {
    let bound = kotlin::bindgen(context, release)?;
    let out = bound.sources.join("swift");
    if into.exists() {
        std::fs::remove_dir_all(into)?;
    }
    std::fs::create_dir_all(into)?;
    let copy = |from: &Path, name: &str| -> Result<()> {
        std::fs::copy(from.join(name), into.join(name))?;
        Ok(())
    };
    for name in ["GridAid.swift", "GridAidFFI.h", "GridAidFFI.modulemap"] {
        copy(&out, name)?;
    }
    copy(
        &context.root.join("bindings-mobile/swift/Sources/GridAid"),
        "CivilDate.swift",
    )?;
    let runner = context.root.join("tests/runners/swift");
    for name in ["main.swift", "Input.swift", "Calls.swift"] {
        copy(&runner, name)?;
    }
    for name in ["Ops.swift", "Examples.swift"] {
        copy(&runner.join("generated"), name)?;
    }
    copy(&context.root.join("examples/snippets"), "snippet.swift")?;
    copy(&context.root.join("tests/bench"), "household.json")?;
    copy(&bound.library, "libgridaid_mobile.so")?;
    run(command("cp", into)
        .arg("-r")
        .arg(context.vectors())
        .arg(into.join("vectors")))
}

/// Compiles the files with the bindings and runs the program with the arguments; what it prints.
pub fn program(
    context: &Context,
    release: bool,
    files: &str,
    arguments: &str,
) -> Result<(bool, String)> {
    let optimise = if release { "-O" } else { "-Onone" };
    let compile = format!(
        "swiftc -swift-version 5 {optimise} -o program GridAid.swift CivilDate.swift Input.swift {files} -I $PWD -L . -lgridaid_mobile -Xcc -fmodule-map-file=$PWD/GridAidFFI.modulemap"
    );
    if which("swiftc").is_some() {
        let work = context.target.join("swift");
        gather(context, &work, release)?;
        let script = format!("{compile} && LD_LIBRARY_PATH=. ./program {arguments}");
        return tee(command("sh", &work).args(["-c", &script]));
    }
    let folder = debian(context)?;
    // A folder of this clone's own, so that two runs do not meet.
    let name = format!("gridaid-{}", std::process::id());
    let work = folder.join("tmp").join(&name);
    gather(context, &work, release)?;
    let mounts = Mounts::new(&folder)?;
    let script = format!(
        "cd /tmp/{name} && {compile} && LD_LIBRARY_PATH=.:/usr/libexec/swift/lib/swift/linux ./program {arguments}"
    );
    let result = tee(command("chroot", &context.root)
        .arg(&folder)
        .args(["sh", "-c", &script]));
    drop(mounts);
    std::fs::remove_dir_all(&work)?;
    result
}

/// The suite.
pub fn suite(context: &Context, expected: usize) -> Result<Vec<Count>> {
    let files = "Ops.swift Examples.swift snippet.swift main.swift";
    let (good, text) = program(context, false, files, "vectors")?;
    Ok(vec![
        Count::told("Swift tests", good, &text),
        Count::snippet(good, &text),
        Count::replayed("vectors in Swift", good, &text, expected),
    ])
}
