//! Results are whole or absent: whenever the process is killed, whatever file cannot be written, the set of the last run
//! stands as it was, or the new one does, or none; and nothing that a person put there is overwritten.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so"
)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Instant;

use gridaid_pilot::run;
use sha2::{Digest as _, Sha256};

/// The folder that the process is to run, where this is one of its own.
const FOLDER: &str = "PILOT_FOLDER";
/// The two dates between which runs change, so that each writes another set.
const DATES: [&str; 2] = ["2026-11-20", "2026-11-23"];
/// Times that a run is killed.
const KILLS: u32 = 60;

/// A set of results: its files.
type Set = BTreeMap<String, Vec<u8>>;

/// The small district, under a name of its own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lost");
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "rs") {
            continue;
        }
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

/// Sets the date of the folder.
fn date(folder: &Path, n: usize) {
    let text = fs::read_to_string(folder.join("district.toml")).unwrap();
    let text = text.replace(DATES[1 - n], DATES[n]);
    assert!(text.contains(DATES[n]));
    fs::write(folder.join("district.toml"), text).unwrap();
}

/// What stands in a folder of results.
fn set(out: &Path) -> Option<Set> {
    let entries = fs::read_dir(out).ok()?.map(Result::unwrap);
    let file = |e: fs::DirEntry| {
        let name = e.file_name().into_string().unwrap();
        (name, fs::read(e.path()).unwrap())
    };
    Some(entries.map(file).collect())
}

/// What runs left beside the results.
fn left(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|e| e.unwrap().file_name().into_string().unwrap());
    names.filter(|n| n.contains(".gridaid-")).collect()
}

/// The sets of both dates; that of the second is left.
fn both(folder: &Path) -> [Set; 2] {
    [0, 1].map(|n| {
        date(folder, n);
        done(folder)
    })
}

/// What a run gives.
fn done(folder: &Path) -> Set {
    let out = folder.join("out");
    run(folder, &out).unwrap();
    set(&out).unwrap()
}

/// A run in a process of its own; a shell that sets limits may start it.
fn process(folder: &Path, shell: Option<&str>) -> Child {
    let this = std::env::current_exe().unwrap();
    let mut command = match shell {
        Some(limits) => {
            let mut command = Command::new("sh");
            let script = format!("{limits}; exec \"$0\" \"$@\"");
            command.args(["-c", &script]).arg(this);
            command
        }
        None => Command::new(this),
    };
    command
        .args(["--exact", "a_run_in_a_process_of_its_own"])
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().unwrap()
}

fn limited(folder: &Path, limits: &str) -> ExitStatus {
    process(folder, Some(limits)).wait().unwrap()
}

#[test]
fn a_run_in_a_process_of_its_own() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let folder = PathBuf::from(folder);
        run(&folder, &folder.join("out")).unwrap();
    }
}

#[test]
fn a_run_that_fails_says_that_the_results_of_an_earlier_one_are_still_there() {
    let folder = folder("whole-older");
    let out = folder.join("out");
    let settings = folder.join("district.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let said = |told: &str| told.contains("以前一次运行") || told.contains("earlier run");
    fs::write(&settings, "name = ").unwrap();
    let error = run(&folder, &out).unwrap_err();
    assert!(!said(&error.zh) && !said(&error.en), "nothing is there");
    fs::write(&settings, &text).unwrap();
    let older = done(&folder);
    let hash: String = (Sha256::digest(&older["manifest.json"]).iter().take(6))
        .map(|b| format!("{b:02x}"))
        .collect();
    let faults: [(&str, &[u8]); 3] = [
        ("district.toml", b"name = "),
        ("网格.csv", b""),
        // Results that somebody changed are no set to replace.
        ("out/findings.csv", b"1"),
    ];
    for (file, bytes) in faults {
        let path = folder.join(file);
        let before = fs::read(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        let error = run(&folder, &out).unwrap_err();
        for told in [&error.zh, &error.en] {
            assert!(
                said(told) && told.contains(DATES[0]) && told.contains(&hash),
                "{told}"
            );
        }
        fs::write(&path, before).unwrap();
        assert!(set(&out).unwrap() == older, "{file}");
    }
    done(&folder);
}

#[test]
fn a_run_that_is_killed_leaves_the_old_set_or_the_new_one_or_none() {
    let folder = folder("whole-killed");
    let out = folder.join("out");
    let sets = both(&folder);
    assert_ne!(sets[0], sets[1]);
    let begun = |child: &mut Child| {
        while left(&folder).is_empty() && child.try_wait().unwrap().is_none() {
            std::hint::spin_loop();
        }
        Instant::now()
    };
    date(&folder, 0);
    let mut child = process(&folder, None);
    let begin = begun(&mut child);
    assert!(child.wait().unwrap().success());
    let writes = begin.elapsed();
    let (mut old, mut new, mut none) = (0, 0, 0);
    for kill in 0..KILLS {
        // What is to come is another set than what is there.
        let next = usize::from(set(&out).is_some_and(|s| s == sets[0]));
        date(&folder, next);
        let before = left(&folder).len();
        let mut child = process(&folder, None);
        if before == 0 {
            begun(&mut child);
            // Up to twice the time, since the machine may be busier now.
            std::thread::sleep(writes * kill * 2 / KILLS);
        } else {
            // Of what the last one left this one is to be done first.
            std::thread::sleep(writes * kill / KILLS);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        match set(&out) {
            None => none += 1,
            Some(now) if now == sets[1 - next] => old += 1,
            Some(now) => {
                assert!(now == sets[next], "neither set: {:?}", now.keys());
                new += 1;
            }
        }
    }
    println!("{writes:?}: {old} old, {new} new, {none} none");
    assert!(old > 0 && new > 0, "{old} old, {new} new, {none} none");
    date(&folder, 0);
    assert_eq!(done(&folder), sets[0]);
    assert_eq!(left(&folder), Vec::<String>::new());
}

#[test]
fn a_disk_that_is_full_leaves_the_old_set() {
    let folder = folder("whole-full");
    let out = folder.join("out");
    let [first, second] = both(&folder);
    date(&folder, 0);
    let mut failed = 0;
    for blocks in [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] {
        // The limit ends the process where nobody asks for an error.
        for (trap, killed) in [("trap '' XFSZ", false), (":", true)] {
            let status = limited(&folder, &format!("{trap}; ulimit -f {blocks}"));
            if status.success() {
                continue;
            }
            failed += 1;
            assert_eq!(status.signal().is_some(), killed, "{status}");
            assert_eq!(set(&out).unwrap(), second, "{blocks} blocks");
            assert_eq!(left(&folder).is_empty(), !killed);
        }
    }
    assert!(failed > 10, "{failed}");
    assert_eq!(done(&folder), first);
    assert_eq!(left(&folder), Vec::<String>::new());
}

#[test]
fn what_was_moved_aside_comes_back() {
    let folder = folder("whole-aside");
    let out = folder.join("out");
    let [first, second] = both(&folder);
    let aside = folder.join(".out.gridaid-old-1-0");
    let fails = || assert!(!limited(&folder, "trap '' XFSZ; ulimit -f 0").success());
    date(&folder, 0);
    // A run was killed between its two renames, and the next one fails.
    fs::rename(&out, &aside).unwrap();
    fails();
    assert_eq!(set(&out).unwrap(), second);
    // What it left is no whole set: it is not taken for one.
    fs::rename(&out, &aside).unwrap();
    fs::remove_file(aside.join("due-visits.csv")).unwrap();
    fails();
    assert_eq!(set(&out), None);
    assert_eq!(done(&folder), first);
    assert_eq!(left(&folder), Vec::<String>::new());
}

/// The error of a run; it names what is at fault in both languages.
fn refused(folder: &Path, named: &str) {
    let error = run(folder, &folder.join("out")).unwrap_err();
    assert!(
        error.zh.contains(named) && error.en.contains(named),
        "{error:?}"
    );
    assert!(
        error.zh.contains("移走") && error.en.contains("move it away"),
        "{error:?}"
    );
}

#[test]
fn links_are_not_followed() {
    let folder = folder("whole-links");
    let out = folder.join("out");
    let other = folder.join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("outcomes.csv"), "theirs").unwrap();
    let theirs = set(&other).unwrap();
    for to in ["other", "nowhere"] {
        symlink(to, &out).unwrap();
        refused(&folder, "out");
        fs::remove_file(&out).unwrap();
    }
    // A link with the name of a leftover is none.
    symlink(&other, folder.join(".out.gridaid-new-1-0")).unwrap();
    let first = done(&folder);
    // A file that was replaced by a link, even one to the same bytes.
    fs::write(folder.join("outcomes.csv"), &first["outcomes.csv"]).unwrap();
    fs::remove_file(out.join("outcomes.csv")).unwrap();
    symlink("../outcomes.csv", out.join("outcomes.csv")).unwrap();
    refused(&folder, "outcomes.csv");
    assert_eq!(set(&other).unwrap(), theirs);
    assert_eq!(left(&folder), [".out.gridaid-new-1-0"]);
}

#[test]
fn what_a_person_put_there_is_not_overwritten() {
    let folder = folder("whole-persons");
    let out = folder.join("out");
    // A folder of somebody else's, and a file.
    fs::create_dir(&out).unwrap();
    fs::write(out.join("outcomes.csv"), "theirs").unwrap();
    refused(&folder, "manifest.json");
    fs::write(out.join("manifest.json"), "{}").unwrap();
    refused(&folder, "manifest.json");
    fs::remove_dir_all(&out).unwrap();
    fs::write(&out, "theirs").unwrap();
    refused(&folder, "out");
    fs::remove_file(&out).unwrap();
    // An empty folder is nobody's.
    fs::create_dir(&out).unwrap();
    let first = done(&folder);
    assert_eq!(done(&folder), first);
    // A decision that was written into a table, and a file beside it.
    let table = out.join("outcomes.csv");
    fs::write(&table, [&first["outcomes.csv"][..], b"\n"].concat()).unwrap();
    let now = set(&out);
    refused(&folder, "outcomes.csv");
    assert_eq!(set(&out), now);
    fs::write(&table, &first["outcomes.csv"]).unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    refused(&folder, "notes.txt");
    fs::remove_file(out.join("notes.txt")).unwrap();
    // What file managers leave there is nobody's.
    fs::write(out.join(".DS_Store"), "").unwrap();
    assert_eq!(done(&folder), first);
}

#[test]
fn the_manifest_says_what_the_set_was_made_from_and_what_belongs_to_it() {
    let folder = folder("whole-manifest");
    let files = done(&folder);
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let sum = |bytes: &[u8]| -> String {
        let sum = Sha256::digest(bytes);
        sum.iter().map(|b| format!("{b:02x}")).collect()
    };
    assert_eq!(manifest["asOf"], DATES[0]);
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(manifest["packHash"].as_str().unwrap().len(), 64);
    let mut named = vec!["manifest.json".to_owned()];
    for output in manifest["outputs"].as_array().unwrap() {
        let name = output["file"].as_str().unwrap();
        let bytes = &files[name];
        assert_eq!(output["sha256"], sum(bytes), "{name}");
        assert_eq!(output["bytes"], bytes.len(), "{name}");
        if name.ends_with(".csv") {
            let records = csv::Reader::from_reader(&bytes[..]).into_records();
            assert_eq!(output["rows"], records.count(), "{name}");
        }
        named.push(name.into());
    }
    named.sort();
    assert_eq!(named, files.keys().cloned().collect::<Vec<_>>());
    let mut read = vec![];
    for input in manifest["inputs"].as_array().unwrap() {
        let name = input["file"].as_str().unwrap();
        let bytes = fs::read(folder.join(name)).unwrap();
        assert_eq!(input["sha256"], sum(&bytes), "{name}");
        if name.ends_with(".csv") {
            let rows = bytes.iter().filter(|b| **b == b'\n').count() - 1;
            assert_eq!(input["rows"]["read"], rows, "{name}");
        }
        read.push(name.to_owned());
    }
    read.push("out".into());
    read.sort();
    let mut there: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    assert_eq!(read, there);
}
