//! Results are whole or absent: a set is written into a new folder beside its place, then the folder is renamed.
//!
//! Whatever happens on the way (the process is killed, the disk is full, a file cannot be written), the set of the last
//! run stands as it was, or none does. Links are not followed, and nothing that a person wrote is overwritten.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::manifest::{self, Manifest, Output};
use crate::settings::Unusable;

/// Names that are tried before there is an error.
const TRIES: u32 = 1_000;
/// What file managers leave in a folder by themselves.
const CLUTTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Why a folder of this name stands beside the results.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Results that are being written.
    New,
    /// The last results, until the new ones are in their place.
    Old,
    /// What is being removed.
    Gone,
}

const KINDS: [(Kind, &str); 3] = [(Kind::New, "new"), (Kind::Old, "old"), (Kind::Gone, "gone")];

/// Where the results of a run stand, and what may stand beside them.
pub(crate) struct Spot {
    place: PathBuf,
    beside: PathBuf,
    name: OsString,
}

impl Spot {
    /// The place of results; what a run that was killed left beside it is put right first.
    ///
    /// # Errors
    /// What stands there is not ours to replace.
    pub(crate) fn at(place: &Path) -> Result<Self, Unusable> {
        let Some(name) = place.file_name() else {
            let at = place.display();
            return Err(Unusable::new(
                format!("{at} 不能作为结果文件夹：请给出文件夹的名称"),
                format!("{at} cannot be the folder of results: give the name of a folder"),
            ));
        };
        let spot = Self {
            place: place.into(),
            beside: match place.parent() {
                Some(parent) if !parent.as_os_str().is_empty() => parent.into(),
                _ => ".".into(),
            },
            name: name.into(),
        };
        spot.replaceable()?;
        let beside = |error| Unusable::write(&spot.beside, &error);
        fs::create_dir_all(&spot.beside).map_err(beside)?;
        spot.put_right().map_err(beside)?;
        Ok(spot)
    }

    /// Whether anything is there; what a person may miss is not replaced.
    fn replaceable(&self) -> Result<bool, Unusable> {
        let at = self.place.display();
        let about = match fs::symlink_metadata(&self.place) {
            Ok(about) => about,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(Unusable::write(&self.place, &error)),
        };
        let refused = |zh: &str, en: &str| {
            Err(Unusable::new(
                format!("结果不能写入 {at}：{zh}；请把它移走或改名后再运行"),
                format!(
                    "results cannot be written to {at}: {en}; move it away or rename it, and run again"
                ),
            ))
        };
        if about.is_symlink() {
            return refused("它是链接，不是文件夹", "it is a link and no folder");
        }
        if !about.is_dir() {
            return refused("它不是文件夹", "it is no folder");
        }
        let entries = self
            .entries()
            .map_err(|error| Unusable::write(&self.place, &error))?;
        if entries.is_empty() {
            return Ok(true);
        }
        let Some(manifest) = Manifest::read(&self.place) else {
            return refused(
                "其中没有本程序的 manifest.json，不是本程序写出的结果",
                "it has no manifest.json of this program, so it holds no results of it",
            );
        };
        for entry in entries.iter().filter(|e| *e != manifest::NAME) {
            let known = |o: &&Output| OsStr::new(&o.file) == *entry;
            let shown = Path::new(entry).display();
            match manifest.outputs.iter().find(known) {
                Some(output) if output.is_in(&self.place) => {}
                Some(_) => {
                    return refused(
                        &format!("其中的 {shown} 在写出后被改动过"),
                        &format!("{shown} in it was changed after it was written"),
                    );
                }
                None => {
                    return refused(
                        &format!("其中的 {shown} 不是本程序写出的"),
                        &format!("{shown} in it was not written by this program"),
                    );
                }
            }
        }
        Ok(true)
    }

    /// Names in the folder of results, without what no person put there.
    fn entries(&self) -> io::Result<Vec<OsString>> {
        let mut names = vec![];
        for entry in fs::read_dir(&self.place)? {
            let name = entry?.file_name();
            if !CLUTTER.iter().any(|c| name == *c) {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// The path of this kind and number that this process may make.
    fn path(&self, kind: Kind, n: u32) -> PathBuf {
        let word = KINDS.iter().find(|(known, _)| *known == kind);
        let word = word.map_or("", |(_, word)| word);
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(format!(".gridaid-{word}-{}-{n}", std::process::id()));
        self.beside.join(name)
    }

    /// What a name beside the results is, where it is one of ours.
    fn kind(&self, name: &OsStr) -> Option<Kind> {
        let rest = name.as_encoded_bytes().strip_prefix(b".")?;
        let rest = rest.strip_prefix(self.name.as_encoded_bytes())?;
        let rest = std::str::from_utf8(rest.strip_prefix(b".gridaid-")?).ok()?;
        let mut parts = rest.split('-');
        let word = parts.next()?;
        let numbers: Vec<&str> = parts.collect();
        let number = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let form = numbers.len() == 2 && numbers.iter().all(number);
        let kind = KINDS.iter().find(|(_, known)| *known == word)?.0;
        form.then_some(kind)
    }

    /// Moves a folder to a name of this kind that nothing has.
    fn move_to(&self, from: &Path, kind: Kind) -> io::Result<PathBuf> {
        for n in 0..TRIES {
            let to = self.path(kind, n);
            // Of a folder that is there only an empty one would be replaced.
            if fs::symlink_metadata(&to).is_err() {
                return fs::rename(from, &to).map(|()| to);
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// Removes a folder of ours. It is renamed first: whoever is still writing into it cannot put it in place any more.
    fn discard(&self, folder: &Path) {
        // What cannot be removed now is removed by the next run.
        if let Ok(gone) = self.move_to(folder, Kind::Gone) {
            let _ = fs::remove_dir_all(gone);
        }
    }

    /// A run that was killed between its two renames left no results in the place, but the old ones beside it: they go
    /// back. All else that runs left is removed.
    fn put_right(&self) -> io::Result<()> {
        let mut back = fs::symlink_metadata(&self.place).is_err();
        for entry in fs::read_dir(&self.beside)? {
            let entry = entry?;
            let Some(kind) = self.kind(&entry.file_name()) else {
                continue;
            };
            let path = entry.path();
            if !entry.file_type()?.is_dir() {
                continue;
            }
            let whole = |m: Manifest| m.outputs.iter().all(|o| o.is_in(&path));
            if kind == Kind::Old && back && Manifest::read(&path).is_some_and(whole) {
                fs::rename(&path, &self.place)?;
                back = false;
            } else {
                self.discard(&path);
            }
        }
        Ok(())
    }

    /// Begins a set beside the place.
    pub(crate) fn begin(self) -> Result<Set, Unusable> {
        let mut found = None;
        for n in 0..TRIES {
            let path = self.path(Kind::New, n);
            // Fails for whatever has this name, a link among it.
            match fs::create_dir(&path) {
                Ok(()) => {
                    found = Some(path);
                    break;
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Unusable::write(&path, &error)),
            }
        }
        let taken = || Unusable::write(&self.beside, &ErrorKind::AlreadyExists.into());
        Ok(Set {
            folder: found.ok_or_else(taken)?,
            spot: self,
            files: Mutex::default(),
            placed: false,
        })
    }
}

/// A set of results that is being written; one that is not put in place leaves nothing.
pub(crate) struct Set {
    spot: Spot,
    folder: PathBuf,
    files: Mutex<Vec<Output>>,
    placed: bool,
}

impl Set {
    /// Writes a file of the set, to the disk.
    pub(crate) fn put(&self, name: &str, bytes: &[u8], rows: Option<u64>) -> Result<(), Unusable> {
        let path = self.folder.join(name);
        let told = |error| Unusable::write(&self.spot.place.join(name), &error);
        write_new(&path, bytes).map_err(told)?;
        // A thread that panicked ends the run: its set is never put in place.
        if let Ok(mut files) = self.files.lock() {
            files.push(Output::of(name, bytes, rows));
        }
        Ok(())
    }

    /// Puts the set in its place, with what it was made from.
    pub(crate) fn finish(mut self, mut manifest: Manifest) -> Result<(), Unusable> {
        let files = self
            .files
            .lock()
            .map(|mut files| std::mem::take(&mut *files));
        manifest.outputs = files.unwrap_or_default();
        manifest.outputs.sort_by(|a, b| a.file.cmp(&b.file));
        let told = |error| Unusable::write(&self.spot.place, &error);
        let text = manifest.text().map_err(told)?;
        write_new(&self.folder.join(manifest::NAME), &text).map_err(told)?;
        sync_folder(&self.folder).map_err(told)?;
        let there = self.spot.replaceable()?;
        let old = self.swap(there).map_err(told)?;
        self.placed = true;
        if let Some(old) = old {
            self.spot.discard(&old);
        }
        Ok(())
    }

    /// The new set for the old one, which stands beside it then.
    fn swap(&self, there: bool) -> io::Result<Option<PathBuf>> {
        let Spot { place, beside, .. } = &self.spot;
        let old = match there {
            true => Some(self.spot.move_to(place, Kind::Old)?),
            false => None,
        };
        if let Err(error) = fs::rename(&self.folder, place) {
            if let Some(old) = &old {
                // What took the place in the meantime stays.
                let _ = fs::rename(old, place);
            }
            return Err(error);
        }
        sync_folder(beside)?;
        Ok(old)
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        if !self.placed {
            self.spot.discard(&self.folder);
        }
    }
}

/// Writes a file that is not there yet, to the disk; a link of that name is there.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes one file in place of what has its name, whole or not at all; a link is replaced and not followed.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".gridaid-new");
    let new = path.with_file_name(name);
    // What a run that was killed left.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    write_new(&new, bytes)?;
    fs::rename(&new, path)
}

/// What a folder holds, to the disk; elsewhere a folder cannot be opened for it.
fn sync_folder(folder: &Path) -> io::Result<()> {
    match cfg!(unix) {
        true => File::open(folder)?.sync_all(),
        false => Ok(()),
    }
}
