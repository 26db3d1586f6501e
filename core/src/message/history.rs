//! Texts of the history of the grid and of its re-organisation.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        HistoryIntervalEmpty => [
            [
                "记录的止期不晚于起期",
                "两个日期必有一个写错，说不清是哪一个：这条记录何时有效按“未知”处理，取决于它的结论待核实",
                "请核对起止日期；起日计入，止日不计入",
            ],
            [
                "the entry does not end after it begins",
                "one of the two days is wrong and nobody can tell which, so the days of the entry count as unknown and what depends on them stays open",
                "check the two dates: the first day counts, the last does not",
            ],
        ],
        HistoryDayImpossible => [
            [
                "日期不在{first}至{last}之间",
                "多半写错了年份，这个日期按“未知”处理：取决于它的结论待核实，不说已撤销、已关闭或不存在",
                "请核对年份；一直有效的记录不填止期",
            ],
            [
                "the day is not between {first} and {last}",
                "its year is most likely wrong, so the day counts as unknown: what depends on it stays open, and nothing is called closed or gone because of it",
                "check the year; an entry that goes on has no last day",
            ],
        ],
        HistoryEntryUnreadable => [
            [
                "记录的日期或编号读不出，或者缺登记日而分不清先后",
                "说不清以哪一条为准：取决于它的结论待核实，也不能在此基础上调整网格",
                "请更正这条记录，补填登记日",
            ],
            [
                "the days or the id of the entry cannot be read, or it lacks the day of record that would say which entry is the later one",
                "which entry is right cannot be told, so what depends on it stays open, and the grid is not re-organised on top of it",
                "mend the entry and enter its day of record",
            ],
        ],
        HistoryRecordedMissing => [
            [
                "有{entries}条记录未填写登记日",
                "没有登记日，就说不清过去某日是否已知，也说不清与有登记日的记录谁先谁后，取决于此的结论待核实",
                "请补填登记日",
            ],
            [
                "{entries} entries do not say when they were entered",
                "it is open whether they were known on an earlier day; where only one of two has such a day, it is open which is the later",
                "enter the day on which each was entered",
            ],
        ],
        HistoryConflict => [
            [
                "同一登记日的两条记录对同一时段说法不同",
                "无法确定哪一条正确，暂按列表中靠后的一条",
                "请删除或改正其中一条，或以更晚的登记日另行更正",
            ],
            [
                "two entries of one day say different things of the same days",
                "which is right cannot be told; the later one in the list is used",
                "remove or mend one, or correct it by an entry of a later day",
            ],
        ],
        UnknownPost => [
            [
                "所填岗位不存在",
                "该任职未被采用",
                "请更正岗位编号，或补充该岗位",
            ],
            [
                "the post is not in the list of posts",
                "the assignment is not used",
                "correct the id of the post or add the post",
            ],
        ],
        PostAtClosedPlace => [
            [
                "岗位所在单位在该时段已撤销或尚未设立",
                "已撤销的单位不再设岗，该岗位无人管辖",
                "请把岗位改到当时存在的单位，或改正起止日期",
            ],
            [
                "the place of the post is closed, or not yet open, on some of its days",
                "a closed place has no posts, and nobody answers for it",
                "move the post to a place that exists on these days or correct the dates",
            ],
        ],
        AssignmentOutsidePost => [
            [
                "任职时段超出岗位的存续时段",
                "岗位不存在时不能任职",
                "请核对任职和岗位的起止日期",
            ],
            [
                "the assignment lies outside the days of its post",
                "nobody can be on a post that does not exist",
                "check the dates of the assignment and of the post",
            ],
        ],
        PostHeldTwice => [
            [
                "同一岗位在同一时段有两人任职",
                "一个岗位只有一个席位，无法确定由谁负责",
                "请核对任职日期，或另设岗位",
            ],
            [
                "two persons are on one post on the same days",
                "a post is one seat, and who answers for it cannot be told",
                "check the dates of the assignments or add a post",
            ],
        ],
        WorkerOfSeveralGrids => [
            [
                "同一人担任{grids}个基础网格的专职网格员",
                "方案要求城市社区每个基础网格配备1名专职网格员，一人多格未必到位，方案未写明，仅作提示",
                "请为各基础网格分别配备，或说明情况",
            ],
            [
                "one person is the full-time worker of {grids} base grids",
                "the plan gives every base grid a worker of its own; this is our reading and only noted",
                "appoint a worker for each or say why not",
            ],
        ],
        TransitionWithoutEnd => [
            [
                "过渡期没有截止日期",
                "方案允许设定过渡期，但未写期限，没有截止日期的不予采用",
                "请填写过渡期结束后的第一天",
            ],
            [
                "the transition period has no end",
                "the plan lets one be set and names no length; without an end it counts for nothing",
                "enter the first day after it",
            ],
        ],
        TransitionRunning => [
            [
                "处于过渡期，至{to}前有{findings}项要求暂缓",
                "方案允许村改社区和规模较大的城市社区设定过渡期",
                "请在过渡期内逐项落实，到期后将照常检查",
            ],
            [
                "in a transition period, {findings} findings wait until {to}",
                "the plan lets villages turned communities and large communities have one",
                "meet what is asked for within it; afterwards it is checked as elsewhere",
            ],
        ],
        ReorganisationIncomplete => [
            [
                "调整方案缺少：{field}",
                "缺少该项就不能执行",
                "请补充该项",
            ],
            [
                "the re-organisation lacks {field}",
                "it cannot be applied without it",
                "add it",
            ],
        ],
        ReorganisationPartUnused => [
            [
                "调整方案中的{field}与该调整方式无关",
                "不知道填写者的意图，因此不执行",
                "请删除该项，或改选调整方式",
            ],
            [
                "the re-organisation gives {field}, which its kind has no use for",
                "what was meant cannot be told, so it is not applied",
                "remove it or choose another kind",
            ],
        ],
        ReorganisationNumber => [
            [
                "{field}有{has}个，应为{asked}个",
                "该调整方式对单位个数有要求",
                "请核对所列单位",
            ],
            [
                "{field} has {has} places and should have {asked}",
                "this kind of re-organisation needs another number",
                "check the places that are listed",
            ],
        ],
        ReorganisationBackdated => [
            [
                "登记日早于台账中已有的记录",
                "倒填登记日会改变以前的报表",
                "请填写实际登记的日期；生效日可以更早",
            ],
            [
                "it is entered before entries that the register has already",
                "a report of an earlier day would change",
                "give the day on which it is really entered; its first day may be earlier",
            ],
        ],
        ReorganisationActTwice => [
            [
                "调整编号已使用",
                "同一编号的调整不能执行两次",
                "请确认是否已执行；如为另一项调整，请改用新编号",
            ],
            [
                "the id of the re-organisation is used already",
                "one and the same is not applied twice",
                "see whether it is applied already, or give it a new id",
            ],
        ],
        ReorganisationNoChange => [
            [
                "调整后没有任何变化",
                "没有变化的调整不登记",
                "请核对调整内容",
            ],
            [
                "the re-organisation changes nothing",
                "what changes nothing is not entered",
                "check what was meant",
            ],
        ],
        PlaceNotThere => [
            [
                "该单位在生效日不存在",
                "尚未设立或已撤销的单位不能调整",
                "请核对单位编号和生效日",
            ],
            [
                "the place is not there on the first day of the re-organisation",
                "what is closed or not yet open cannot be re-organised",
                "check the id and the date",
            ],
        ],
        PlaceEndsLater => [
            [
                "台账已知某个去向单位在其后的日子会撤销",
                "到那时这些户或下级单位将无所归属",
                "请按生效日的先后登记调整，或改用其后仍存在的单位",
            ],
            [
                "a place that takes something over is closed on later days, as the register knows already",
                "from then on that would be left without a place",
                "enter re-organisations in the order of their first days or choose a place that goes on",
            ],
        ],
        PlaceIdUsed => [
            [
                "新单位的编号已使用过",
                "编号一经使用不再用于其他单位，否则历史记录会混淆",
                "请改用新的编号",
            ],
            [
                "the id of the new place is used already",
                "an id is never given to another place, or its past would be mixed up",
                "choose a new id",
            ],
        ],
        PlaceKindsDiffer => [
            [
                "单位的层级不一致",
                "合并、拆分、析出只在同一层级内进行",
                "请核对所列单位的层级",
            ],
            [
                "the places are not all of one kind",
                "places are merged, split and extracted within one kind",
                "check the kinds of the places that are listed",
            ],
        ],
        RegridOtherKind => [
            [
                "该层级的单位不能重划微网格",
                "重划只针对基础网格、村或社区内的微网格",
                "请改填基础网格、村或社区",
            ],
            [
                "micro-grids cannot be drawn anew in such a place",
                "this is done within a base grid, a village or a community",
                "name one of these",
            ],
        ],
        MapForeign => [
            [
                "划转表列出了不属于所调整单位的对象",
                "不在调整范围内的不能划转",
                "请核对编号，或把它所在的单位一并列入调整",
            ],
            [
                "the map names what is not in the places concerned",
                "what is elsewhere cannot be sent on",
                "check the id or add the place where it is",
            ],
        ],
        MapTwice => [
            [
                "同一编号列出了两次",
                "每个对象只能有一个去向",
                "请删除其中一行",
            ],
            [
                "it is named twice",
                "everything can go to one place only",
                "remove one of the rows",
            ],
        ],
        MapTarget => [
            [
                "划转去向不在允许的单位之内",
                "只能划转到调整后存在的相应单位",
                "请改填调整方案中的单位",
            ],
            [
                "it is sent to a place that it cannot go to",
                "only the places of the re-organisation can take it",
                "name one of these",
            ],
        ],
        HouseholdHomeless => [
            [
                "有{count}户调整后没有微网格",
                "每户都要有且只有一个微网格，去向不全的调整不予执行",
                "请在划转表中补上这些户的去向",
            ],
            [
                "{count} households would be left without a micro-grid",
                "every household belongs to exactly one, so an incomplete map is refused",
                "say in the map where they go",
            ],
        ],
        PlaceBelowHomeless => [
            [
                "有{count}个下级单位调整后没有上级",
                "下级单位不能悬空，去向不全的调整不予执行",
                "请在划转表中补上它们的去向，或先调整下级单位",
            ],
            [
                "{count} places below would be left without one above",
                "nothing may hang in the air, so an incomplete map is refused",
                "say in the map where they go or re-organise them first",
            ],
        ],
        BuildingHomeless => [
            [
                "有{count}栋楼调整后没有所在单位",
                "楼栋去向不全的调整不予执行",
                "请在楼栋划转表中补上它们的去向",
            ],
            [
                "{count} buildings would be left without a place",
                "an incomplete map is refused",
                "say in the map of buildings where they go",
            ],
        ],
        _ => return None,
    })
}
