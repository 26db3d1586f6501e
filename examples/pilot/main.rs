//! `cargo run --release --example pilot [-- FOLDER]`: a district's pilot from its tables to a report.
//!
//! Without a folder a synthetic district is written to `target/pilot/data` and run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gridaid_pilot::{Size, Unusable, run, write_synthetic};

/// The seed of the synthetic district; another seed gives other people and other faults.
const SEED: u64 = 20_220_707;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map(PathBuf::from);
    let asks = |name: &str| folder.as_deref() == Some(Path::new(name));
    if arguments.next().is_some() || asks("-h") || asks("--help") {
        println!(
            "用法：pilot [文件夹]\n  文件夹中放 district.toml 和各表（见 examples/data/generated/HEADERS.md），结果写入其中的 out/（上次的结果被整体替换）。\n  \
             不给文件夹时，先生成一份合成的区数据再运行。\n\n\
             usage: pilot [FOLDER]\n  the folder holds district.toml and the tables (see examples/data/generated/HEADERS.md); results go to its out/ in place of the last ones.\n  \
             without a folder a synthetic district is written first."
        );
        return if asks("-h") || asks("--help") {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(2)
        };
    }
    match pilot(folder) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(Unusable { zh, en }) => {
            eprintln!("错误：{zh}\nerror: {en}");
            ExitCode::from(2)
        }
    }
}

fn pilot(folder: Option<PathBuf>) -> Result<String, Unusable> {
    match folder {
        Some(folder) => run(&folder, &folder.join("out")),
        None => {
            let target =
                std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
            let data = target.join("pilot").join("data");
            write_synthetic(&data, &Size::DISTRICT, SEED)?;
            run(&data, &target.join("pilot").join("out"))
        }
    }
}
