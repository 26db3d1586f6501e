//! One file of the folder: its bytes, or why it has none. Only what is not there is missing.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Read as _};
use std::path::Path;

use gridaid::facts;
use gridaid::finding::{Finding, FindingCode, FindingPlace};
use gridaid::policy::TypedValue;

use crate::labels::Words;
use crate::settings::Unusable;

/// The largest table that is read, in bytes: the log of a million visits has about 80 MB.
pub(crate) const TABLE: u64 = 500 * MEGABYTE;
/// The largest file of settings.
pub(crate) const SETTINGS: u64 = 5 * MEGABYTE;
const MEGABYTE: u64 = 1_000_000;

/// Why a file gives no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing has this name.
    Missing,
    /// There is something of this name; the word says why it cannot be read.
    Unreadable(&'static str),
    /// More bytes than are read: how many, and how many at most.
    TooLarge(u64, u64),
}

/// The bytes of an ordinary file of at most so many bytes.
pub(crate) fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Fault> {
    let about = fs::metadata(path).map_err(|error| match fs::symlink_metadata(path) {
        // A link that leads nowhere is there.
        Ok(_) if error.kind() == ErrorKind::NotFound => Fault::Unreadable("fileLink"),
        _ => fault(error.kind()),
    })?;
    if about.is_dir() {
        return Err(Fault::Unreadable("fileFolder"));
    }
    // A pipe would be waited for, and a device never ends.
    if !about.is_file() {
        return Err(Fault::Unreadable("fileSpecial"));
    }
    if about.len() > limit {
        return Err(Fault::TooLarge(about.len(), limit));
    }
    let file = File::open(path).map_err(|error| fault(error.kind()))?;
    let mut bytes = vec![];
    let most = limit.saturating_add(1);
    let read = file.take(most).read_to_end(&mut bytes);
    read.map_err(|error| fault(error.kind()))?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    match length > limit {
        true => Err(Fault::TooLarge(length, limit)),
        false => Ok(bytes),
    }
}

fn fault(kind: ErrorKind) -> Fault {
    match kind {
        ErrorKind::NotFound => Fault::Missing,
        ErrorKind::PermissionDenied => Fault::Unreadable("filePermission"),
        ErrorKind::IsADirectory => Fault::Unreadable("fileFolder"),
        _ => Fault::Unreadable("fileBroken"),
    }
}

/// What the system says when a file or a folder cannot be written, in the words of people.
pub(crate) fn in_words(error: &Error) -> (String, String) {
    let (zh, en) = match error.kind() {
        ErrorKind::NotFound => ("没有这个文件或文件夹", "there is no such file or folder"),
        ErrorKind::PermissionDenied => ("没有写入权限", "writing there is not permitted"),
        ErrorKind::AlreadyExists => (
            "已有同名的文件或文件夹",
            "there is one of this name already",
        ),
        ErrorKind::IsADirectory => ("这是一个文件夹", "it is a folder"),
        ErrorKind::NotADirectory => ("上一级不是文件夹", "what it should stand in is no folder"),
        ErrorKind::DirectoryNotEmpty => ("文件夹不是空的", "the folder is not empty"),
        ErrorKind::StorageFull => ("磁盘已满", "the disk is full"),
        ErrorKind::QuotaExceeded => ("超过了可用的磁盘空间", "more than the quota allows"),
        ErrorKind::ReadOnlyFilesystem => ("磁盘只能读取", "the disk can only be read"),
        ErrorKind::FileTooLarge => ("文件过大", "the file is too large"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
            ("文件正被其他程序占用", "another program holds it")
        }
        ErrorKind::InvalidFilename => ("文件名不能使用", "the name cannot be used"),
        _ => {
            let number = error.raw_os_error();
            let zh = number.map_or_else(
                || "写入中断".into(),
                |n| format!("操作系统没有写入（错误号{n}）"),
            );
            return (zh, error.to_string());
        }
    };
    (zh.into(), en.into())
}

impl Fault {
    /// The finding on the table of this name.
    pub(crate) fn finding(self, name: &str) -> Finding {
        let place = facts!(FindingPlace {
            file: Some(name.into()),
        });
        let megabytes = |n: u64| i64::try_from(n.div_ceil(MEGABYTE)).unwrap_or(i64::MAX);
        match self {
            Fault::Missing => Finding::data(FindingCode::TableFileMissing, place),
            Fault::Unreadable(why) => {
                let value = TypedValue::Choice { value: why.into() };
                Finding::data(FindingCode::TableFileUnreadable, place).with("reason", value)
            }
            Fault::TooLarge(length, limit) => Finding::data(FindingCode::TableFileTooLarge, place)
                .count("megabytes", megabytes(length))
                .count("limit", megabytes(limit)),
        }
    }

    /// Why a file of settings stops everything.
    pub(crate) fn unusable(self, path: &Path, what_to_do: Words) -> Unusable {
        let finding = self.finding("");
        let told = |lang| gridaid::message::describe(&finding, lang).what;
        let (zh, en) = match self {
            Fault::Missing => ("没有该文件".into(), "there is no such file".into()),
            _ => (
                told(gridaid::message::Lang::ZhCn),
                told(gridaid::message::Lang::En),
            ),
        };
        let at = path.display();
        Unusable::new(
            format!("{at}：{zh}。{}", what_to_do.0),
            format!("{at}: {en}; {}", what_to_do.1),
        )
    }
}

#[cfg(test)]
mod tests {
    use gridaid::message::Lang;

    use super::*;

    /// Numbers of errors of Linux, macOS and Windows: each is told without a word of English in Chinese, and otherwise too.
    #[test]
    fn what_the_system_says_is_told_in_both_languages() {
        let mut told = std::collections::BTreeSet::new();
        for number in 1..135 {
            let (zh, en) = in_words(&Error::from_raw_os_error(number));
            assert_eq!(
                gridaid::message::fault(&zh, Lang::ZhCn),
                None,
                "{number}: {zh}"
            );
            assert!(en.is_ascii() && !en.is_empty(), "{number}: {en}");
            told.insert(zh);
        }
        assert!(told.len() > 100, "each is told apart");
        let (zh, _) = in_words(&Error::other("no number"));
        assert_eq!(zh, "写入中断");
    }
}
