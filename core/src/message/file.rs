//! Texts of files.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        TableFileMissing => [
            [
                "文件夹中没有该表",
                "该表的事实一律按“未知”处理，其中的名单按未列全处理",
                "请补充该文件，文件名和表头见格式说明；没有数据时只留表头",
            ],
            [
                "the table is not in the folder",
                "all facts of it count as unknown, and none of its lists as complete",
                "add the file, named and headed as the description of the tables says; with no data, the header alone",
            ],
        ],
        TableFileUnreadable => [
            [
                "文件存在，但无法读取：{reason}",
                "该表的事实一律按“未知”处理，其中的名单按未列全处理",
                "请检查该文件的权限，关闭正在使用它的程序，并确认它是普通文件",
            ],
            [
                "the file is there and cannot be read: {reason}",
                "all facts of it count as unknown, and none of its lists as complete",
                "check who may read it, close programs that use it, and see that it is an ordinary file",
            ],
        ],
        TableFileTooLarge => [
            [
                "文件过大：{megabytes}MB，最多读取{limit}MB",
                "整个文件未被采用，其中的名单按未列全处理",
                "请检查是否导出了多余的内容，或按镇（街道）分文件夹",
            ],
            [
                "the file is too large: {megabytes} MB, and at most {limit} MB are read",
                "none of it is used, and none of its lists counts as complete",
                "see whether too much was exported, or make a folder for each town",
            ],
        ],
        TableFileBeside => [
            [
                "该文件的名称与一张表相近，没有读取",
                "只读取名称完全相同的CSV文件；该表的其他行可能写在这里，因此该表的名单按未列全处理",
                "如果是该表的一部分，请并入该表；如果是旧文件或备份，请移出文件夹",
            ],
            [
                "the file has a name like that of a table and was not read",
                "only CSV files of the exact name are read; other rows of the table may stand here, so none of its lists counts as complete",
                "add its rows to the table if it is a part of it, or move an old file or a copy out of the folder",
            ],
        ],
        TableFileOtherName => [
            [
                "文件夹中没有要读取的表，只有名称相近的该文件，没有读取",
                "只读取名称完全相同的CSV文件，大小写也须相同",
                "请在表格软件中打开该文件，另存为CSV，并按格式说明命名",
            ],
            [
                "the table is not in the folder, but this file of a similar name is, and it was not read",
                "only CSV files of the exact name are read, in the same case",
                "open it in a spreadsheet and save it as CSV under the name of the description of the tables",
            ],
        ],
        TableFileCut => [
            [
                "文件在这一行中间就结束了，可能没有保存或传输完整",
                "这一行没有写完或缺少换行，后面可能还有内容，因此这一行未被采用，该表的名单一律按未列全处理",
                "请重新导出或传输该文件；如果内容是完整的，请用表格软件打开后重新保存，使最后一行以换行结束",
            ],
            [
                "the file ends in the middle of this row: it may not have been saved or sent in whole",
                "the row is not finished or lacks its line break, and more may follow, so it is not used and none of the lists counts as complete",
                "export or send the file again; if nothing is missing, open it in a spreadsheet and save it, so that its last line has a line break",
            ],
        ],
        TableTooWide => [
            [
                "该表列数过多：{columns}列，最多读取{limit}列",
                "整张表未被采用",
                "请检查行和列是否对调，只保留需要的列",
            ],
            [
                "the table has too many columns: {columns}, and at most {limit} are read",
                "none of it is used",
                "see whether rows and columns are exchanged, and keep the columns that are needed",
            ],
        ],
        TableListsIncomplete => [
            [
                "该表有{rows}行未能采用，且看不出属于哪一户、哪一人或哪个网格",
                "这些行可能属于其中任何一个，因此该表的名单一律按未列全处理，相关结论暂不能确定",
                "请先改正所列各行，再重新检查",
            ],
            [
                "rows of the table could not be used, and to whom they belong cannot be read: {rows}",
                "they may belong to anybody, so none of its lists counts as complete and what rests on them stays open",
                "mend the rows named here first and check again",
            ],
        ],
        TableListIncomplete => [
            [
                "关于该编号的{rows}行未能采用",
                "其名单按未列全处理，相关结论暂不能确定",
                "请改正所列各行，再重新检查",
            ],
            [
                "rows about this id could not be used: {rows}",
                "its list does not count as complete, and what rests on it stays open",
                "mend the rows named here and check again",
            ],
        ],
        TableEmpty => [
            [
                "文件是空的",
                "没有表头，无法读取",
                "请重新导出该表；没有数据时也应保留表头",
            ],
            [
                "the file is empty",
                "without a header nothing can be read",
                "export the table again and keep the header even where there are no rows",
            ],
        ],
        TableNotText => [
            [
                "文件不是可读取的文本表格",
                "可能是工作簿（xlsx、xls）或UTF-16文本，整个文件未被采用",
                "请在表格软件中另存为CSV（UTF-8或GB18030）",
            ],
            [
                "the file is not a text table that can be read",
                "it may be a workbook (xlsx, xls) or text in UTF-16, and none of it is used",
                "save it as CSV in UTF-8 or GB18030",
            ],
        ],
        TableHeaderUnknown => [
            [
                "表头中没有一列可以识别",
                "可能缺少表头行，或文件编码不是UTF-8、GB18030，整个文件未被采用",
                "请对照格式说明填写第一行表头，并检查编码",
            ],
            [
                "no column of the header is known",
                "the header row may be missing or the file not in UTF-8 or GB18030, and none of it is used",
                "write the header of the description in the first row and check the encoding",
            ],
        ],
        _ => return None,
    })
}
