//! Texts of columns and rows.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        TableColumnMissing => [
            [
                "缺少必需的列",
                "没有这一列就无法采用该表，整个文件未被采用",
                "请补充该列，中英文表头均可",
            ],
            [
                "a column that the table cannot do without is missing",
                "without it none of the table is used",
                "add the column under its Chinese or English header",
            ],
        ],
        TableColumnUnknown => [
            [
                "该列的表头不在格式说明之内",
                "该列未被采用，可能是表头写错或单位不同",
                "请对照格式说明改正表头，或删除该列",
            ],
            [
                "the header of the column is not known",
                "the column is not used, and its header may be misspelled or name another unit",
                "correct the header by the description of the tables or remove the column",
            ],
        ],
        TableColumnMayBe => [
            [
                "该列的表头不在格式说明之内，或可能与另一列的表头对调，有{rows}行填了内容，可能是表中缺少的{columns}列之一",
                "该列未被采用；它可能正是缺少的某一列（例如表头写错或对调），因此靠那一列空着才能得出的结论暂不能确定，如按限额认定财产、认定走访逾期",
                "请对照格式说明改正表头；不属于本表的列请删除",
            ],
            [
                "the header of the column is unknown or exchanged; {rows} rows have something in it, and it may be a column that the table lacks: {columns}",
                "it is not used; it may be a missing column under a wrong header, so that column counts as unknown and not as empty: no overdue visit and no answer about property rests on it",
                "correct the header by the description of the tables, or remove a column that is no part of the table",
            ],
        ],
        TableColumnSlipped => [
            [
                "该列可能整列下移：第一条记录在该列为空，最后一条记录之下该列单独还有内容",
                "每一行的内容可能属于上一行，该列未被采用；缺了它就无法读取的列，整张表未被采用",
                "请检查该列是否多插了一个单元格，移回原位后重新导出",
            ],
            [
                "the column may stand lower than the others: the first record has nothing in it, and below the last one it goes on alone",
                "a value may belong one row higher, so the column is not used; where the table needs the column, the table is not used",
                "see whether a cell was inserted in this column, move it back and export again",
            ],
        ],
        TableRowsBlank => [
            [
                "记录之间有{rows}行没有任何内容",
                "可能是被清空的记录，看不出属于谁，因此该表的各项名单都不再视为完整",
                "请补回被清空的记录；本来就是空行的，请删除整行，不要只清除内容",
            ],
            [
                "rows between records have no content: {rows}",
                "they may be records that were cleared, and whose is not known, so no list of the table counts as complete",
                "put back what was cleared; if the rows were always empty, delete them",
            ],
        ],
        TableColumnUnnamed => [
            [
                "该列没有表头，却有{rows}行填了内容",
                "该列未被采用；它可能正是表中缺少的一列，因此靠那一列空着才能得出的结论暂不能确定",
                "请补上表头；不需要的内容请删除",
            ],
            [
                "the column has no header, and rows have something in it: {rows}",
                "it is not used; it may be a column that the table lacks, so nothing is concluded from that one being empty",
                "write the header, or remove what is not needed",
            ],
        ],
        TableColumnTwice => [
            [
                "同一列出现了{times}次",
                "无法确定以哪一列为准，这些列均未采用；靠这一列空着才能得出的结论暂不能确定",
                "请只保留其中一列",
            ],
            [
                "the column stands in the table {times} times",
                "which of them is meant is not known, so none is used, and nothing is concluded from the column being empty",
                "keep one of them",
            ],
        ],
        TableStayUnknown => [
            [
                "有{rows}户没有填是否在住或入住日期，而表中有这一列",
                "这些户是否一直在住不能确定，没有走访也不认定为逾期",
                "请补填；一直在住的填较早的日期即可；不登记入住日期的请删除该列",
            ],
            [
                "for some households it is not said whether they live here or since when, though the table has such a column: {rows}",
                "whether they were here all the time is not known, so no visit that was not made is called overdue",
                "fill the cells; for a household that was always here an early date will do; where no such date is kept, remove the column",
            ],
        ],
        TableRowLength => [
            [
                "该行有{cells}列，表头有{expected}列",
                "有内容与所在的列不符，可能多了或少了逗号、各列错位，整行未被采用",
                "请检查该行的逗号和引号",
            ],
            [
                "the row has {cells} cells and the header {expected}",
                "its cells do not fit their columns, as a comma too many or too few shifts them, so the row is not used",
                "check the commas and quotes of the row",
            ],
        ],
        TableRowShifted => [
            [
                "该行从这一列起有{cells}处内容与所在的列不符，整体移动一列就相符",
                "各列可能错了一格，其余看似相符的内容也未必属于所在的列，整行未被采用",
                "请对照原始资料，删去多出的单元格或补上缺少的单元格；没有错位的，请改正不符的内容",
            ],
            [
                "from this column on cells of the row do not fit their columns, and do once moved by one: {cells}",
                "the row may be shifted, and what seems to fit may be meant for the column beside it, so the row is not used",
                "remove the cell that is too many or add the one that is missing; if nothing is shifted, mend the cells that do not fit",
            ],
        ],
        TableLineBreak => [
            [
                "单元格内有换行，涉及其后{lines}行",
                "可能缺少一个引号，把后面的行并入了一个单元格，整行未被采用",
                "请补上引号或删除单元格内的换行",
            ],
            [
                "a cell holds line breaks and reaches over the {lines} lines that follow",
                "a missing quote may have swallowed them, so the row is not used",
                "mend the quotes or remove the line breaks",
            ],
        ],
        TableRowNoRecord => [
            [
                "该行是合计、签字、备注或重复的表头，不是数据行",
                "该行不计入数据；其中写到的户、人员或网格如在表内，其名单不再视为完整",
                "确为数据行的，请填写正确的编号；不是的，无需处理",
            ],
            [
                "the row is a total, a signature, a remark or the header again, and no record",
                "the row is not read; if it names a household, a person or a place, that list no longer counts as complete",
                "give it a right id if it is a record; nothing if it is none",
            ],
        ],
        TableNearMiss => [
            [
                "有{rows}处内容只差一项常见修复：补回编号前的0可找回{zeros}处，去掉编号后的“.0”可找回{point}处，全角改半角可找回{width}处，统一大小写可找回{case}处，把被改成日期的编号改回可找回{dates}处，把日期序号（如46082）改回日期可找回{days}处",
                "表格软件常会改动编号和日期，程序不代为猜测",
                "请把相应的列设为“文本”或“日期”格式，改正后重新导出",
            ],
            [
                "a usual repair would mend {rows} cells: zeros in front of an id {zeros}, .0 behind an id {point}, wide characters {width}, upper and lower case {case}, ids that became dates {dates}, day numbers such as 46082 {days}",
                "spreadsheets change ids and dates, and which was meant is not guessed",
                "format the column as text or as date, correct it and export again",
            ],
        ],
        TableRowTwice => [
            [
                "该行与另一行内容相同",
                "两行只算一行",
                "请删去多余的一行",
            ],
            [
                "the row is the same as another one",
                "the two count as one",
                "delete the one that is too many",
            ],
        ],
        TableRowsDiffer => [
            [
                "同一编号有几行，看不出是否同一对象，内容不同的列有{columns}列",
                "无法判断哪一行正确，不同的内容按未知处理，相关名单按未列全处理",
                "请核对各行，只留正确的一行；如果本是不同对象，请分别编号",
            ],
            [
                "several rows have this id, and whether they are one thing is not known; columns that differ: {columns}",
                "which row is right is not known, so what differs is unknown and the lists do not count as complete",
                "compare the rows and keep the right one; if they are several things, give each its own id",
            ],
        ],
        TableRowsOutOfShape => [
            [
                "同一编号另有{rows}行未能采用",
                "看不出那些行写了什么，因此本行除编号外的内容也按未知处理，相关名单按未列全处理",
                "请改正或删去未能采用的行，再重新检查",
            ],
            [
                "other rows with this id could not be used: {rows}",
                "what they say cannot be read, so what this one says is unknown as well and the lists do not count as complete",
                "mend or delete the rows that could not be used and check again",
            ],
        ],
        TableIdCut => [
            [
                "该编号末尾都是零，可能被表格软件截短了",
                "表格软件只保留长数字的前面几位，看不出原来是哪一个编号",
                "请把该列设为文本格式后重新导出",
            ],
            [
                "the id ends in noughts and may have been cut by a spreadsheet",
                "spreadsheets keep the first digits of a long number only, so which id was meant is not known",
                "export the column again as text",
            ],
        ],
        TableIdNearlySame => [
            [
                "该编号与另一行的编号只有全角半角、大小写或空格不同",
                "两行按两个编号采用，很可能本是同一个",
                "请核对；如是同一个编号，请统一写法",
            ],
            [
                "the id differs from that of another row in width, case or spaces only",
                "the two rows count as two ids and most likely are one",
                "check the two, and write the id in one way if it is one",
            ],
        ],
        TableIdsAlike => [
            [
                "有{rows}行的编号与另一行只差编号前的0、编号后的“.0”、大小写、全角半角或空格",
                "表格软件和手工录入常这样改动编号，看不出是同一个还是两个，因此这些行均未采用，相关名单按未列全处理",
                "请核对所列各行；如是同一个，请只留一行；如是两个，请改用差别明显的编号，其他表中填写这些编号的也请一并改正",
            ],
            [
                "the ids of rows differ from those of others only by noughts in front, .0 behind, case, width or blanks: {rows}",
                "spreadsheets and typing change ids in these ways; one id cannot be told from two, so the rows are not used and the lists do not count as complete",
                "check the rows named here; if they are one, keep one; if they are two, give each a clearly different id in every table",
            ],
        ],
        TableRowUnused => [
            [
                "该行的数据未能采用",
                "它在表头之上，或与表头连成了一行，看不出属于谁，因此该表的各项名单都不再视为完整",
                "请把数据移到表头之下，一条记录占一行；如果是标题，请合并为一个单元格",
            ],
            [
                "what stands in the row could not be used",
                "it stands above the header or in one line with it, and whose it is cannot be read, so no list of the table counts as complete",
                "move it below the header, one record a row; if it is a title, write it into one cell",
            ],
        ],
        TableMoreFaults => [
            [
                "该文件共有{all}个问题，只列出前{listed}个",
                "其余各行照常处理，未能采用的行已计数",
                "请先改正已列出的问题再重新检查",
            ],
            [
                "the file has {all} faults, of which the first {listed} are listed",
                "all other rows were processed, and those not used are counted",
                "mend the listed faults and check again",
            ],
        ],
        TableHouseholdUnknown => [
            [
                "户表中没有所填的户",
                "无法归入任何一户，整行未被采用",
                "请核对户编号，或在户表中补上该户",
            ],
            [
                "the household is not in the table of households",
                "the row belongs to no household and is not used",
                "check the id or add the household to its table",
            ],
        ],
        TablePersonUnknown => [
            [
                "人员表中没有所填的人员",
                "无法对应到任何人，整行未被采用",
                "请核对人员编号，或在人员表中补上该人员",
            ],
            [
                "the person is not in the table of persons",
                "the row belongs to nobody and is not used",
                "check the id or add the person to the table",
            ],
        ],
        TableHouseholdsMissing => [
            [
                "其他表中有{rows}行所填的户不在户表中",
                "户表可能缺户，住户名单按未列全处理，不能断定哪个网格户数偏少",
                "请核对所列各行的户编号，或在户表中补上这些户",
            ],
            [
                "rows of other tables name households that are not in this one: {rows}",
                "households may be missing here, so the list does not count as complete and no grid is certainly too small",
                "check the ids in the rows named here, or add the households to the table",
            ],
        ],
        TableOwnerUnused => [
            [
                "所填编号在另一张表中的行未被采用",
                "该编号本身可能没有填错，但这一行暂时也无法采用",
                "请先改正另一张表中该编号的行，再重新检查",
            ],
            [
                "the row of this id in another table is not used",
                "the id may well be right, and this row cannot be used until that one is",
                "mend the row of the id in the other table first and check again",
            ],
        ],
        TablePersonTwice => [
            [
                "同一公民身份号码出现在两行",
                "可能是同一个人被登记在两户，两行均已采用",
                "请核对并删除其中一行",
            ],
            [
                "two rows carry one citizen number",
                "one person may be listed in two households, and both rows are used",
                "check the two and remove one",
            ],
        ],
        _ => return None,
    })
}
