//! The codes of findings and errors (发现代码一览), by room.

use gridaid_derive::wire;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Every stable code of a finding or an error; a code is never renamed or used again for
        /// something else. Serialised in camelCase.
        #[wire]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode { $($(#[$doc])* $name),* }

        impl FindingCode {
            /// All codes, for completeness tests.
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$name),*];
        }

        impl std::fmt::Display for FindingCode {
            /// The name that crosses the wire.
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(crate::wire::name_of(self, *self as usize))
            }
        }
    };
}

codes! {
    // shared
    /// A local number is not set (参数未设定). Params: `key`.
    ParameterMissing,
    /// A field is not known to the format (未知字段). The name is not echoed.
    UnknownField,
    /// A field stands in its JSON object twice (字段重复): which is meant is not known.
    FieldTwice,
    /// A value does not have the expected form (格式不符). Params: `expected`, `length`.
    BadValue,
    /// An id is used twice (编号重复).
    DuplicateId,
    /// An entry says word for word what another says; they are one (同一条记录重复). Related: the other.
    EntryRepeated,
    /// The input cannot be read at all (无法读取). Params: `expected`.
    Unreadable,
    /// More faults than are listed (问题过多). Params: `limit`.
    TooManyFaults,
    /// The input is larger than can be read and given back at once (内容过大).
    InputTooLarge,

    // ---------------------------------------------------------------
    // identity: numbers
    // ---------------------------------------------------------------
    /// A citizen number is not 17 digits and a digit or X (N-02). Params: `length`.
    CitizenNumberForm,
    /// The birth part of a citizen number is no date of the calendar (N-02).
    CitizenNumberBirth,
    /// The check character of a citizen number is wrong (N-03).
    CitizenNumberCheck,
    /// A specimen number stands in data that is not marked synthetic (N-08).
    CitizenNumberSpecimen,
    /// The birth date differs from the one in the citizen number (N-02).
    CitizenNumberBirthDiffers,
    /// An id is a telephone number (以电话号码作编号).
    IdIsTelephone,
    /// An id is an e-mail address, the number of a bank card or that of a passport (以电子邮箱、银行卡号或护照号作编号).
    IdIsPersonal,
    /// An id looks like the name of a person: Chinese characters alone that do not say what thing it is (以姓名作编号).
    IdIsName,
    /// The name or code of a place, a building or a unit is a number of a person (名称是个人号码, N-09).
    NameIsNumber,
    /// What stands in the place of an id is none: a total, a signature, a formula, a fault of a spreadsheet (不是编号).
    IdNotAnId,
    /// An id holds characters that nobody sees, or begins or ends with a space (编号含不可见字符).
    IdInvisible,
    /// A date of birth is a day on which spreadsheets begin to count: the cell held a nought or nothing (出生日期为表格软件的零日).
    BirthOnZeroDay,
    /// The number of a disability certificate is not a citizen number and two digits (N-20, N-21). Params: `length`.
    DisabilityCertificateForm,
    /// The last two digits of the number of a disability certificate are no category and grade (N-22).
    DisabilityCertificateCategory,

    // ---------------------------------------------------------------
    // policy: packs and overlays
    // ---------------------------------------------------------------
    /// A key that no parameter has (未知参数).
    PolicyUnknownKey,
    /// A field is missing (缺少字段). Params: `expected`.
    PolicyFieldMissing,
    /// The value is not of the parameter's unit or form (单位或格式不符). Params: `expected`.
    PolicyWrongUnit,
    /// A number below 0 or above 2⁵³ − 1 (数值超出范围).
    PolicyOutOfRange,
    /// Not one of the declared choices (未知选项). Params: `expected`.
    PolicyUnknownChoice,
    /// The period ends before it begins (有效期颠倒).
    PolicyEmptyPeriod,
    /// Two values of one key share a day (有效期重叠).
    PolicyOverlap,
    /// A new value of the district is stricter than a town's own value (镇街本地值低于区县).
    /// Params: `key`, `limit`.
    PolicyTownWeaker,
    /// A town sets what is not asked by town (该参数不由镇街确定, S47). Params: `key`.
    PolicyNotOfTown,
    /// A local value is weaker than the law (低于法定要求). Params: `key`, `limit`.
    PolicyWeakens,
    /// The law sets the value and leaves the locality no room (法定值不可变更). Params: `key`.
    PolicyFixedByLaw,
    /// A local value passes the bound that the text sets (超出放宽界限). Params: `key`, `limit`.
    PolicyBeyondBound,
    /// No text permits a local value on all of its days (该期间无授权). Params: `key`.
    PolicyNotPermitted,
    /// No text supports the choice on all of its days (该选项不在有效期). Params: `key`.
    PolicyChoiceNotInForce,
    /// The area is no division code (区划代码无法识别). Params: `length`.
    PolicyArea,
    /// A calendar year has a day that cannot be, or is given twice (工作日历有误). Params: `year`.
    PolicyCalendarYear,
    /// Another table of the year is known, and this one does not say that it replaces it (工作日历不一致). Params: `year`.
    PolicyCalendarDiffers,

    // ---------------------------------------------------------------
    // household: facts
    // ---------------------------------------------------------------
    /// A fact lies outside its range or contradicts another one; it counts as unknown (事实超出范围).
    /// Params: `expected`.
    FactOutOfRange,
    /// The proposed quick small aid is above its top tier (L-25).
    AboveQuickCap,
    /// A member is named as their own supporter; of that row nothing counts as known (本人列为自己的法定义务人).
    OwnSupporter,
    /// A person, a household or an entry of a case is listed twice with the same facts: the two count as one (同一条重复).
    RecordTwice,
    /// Records of one person or household differ: what differs is unknown (同一编号内容不一致). Params: `facts`.
    RecordsDiffer,
    /// A record without an id in a list of which others have one: it may be that of any of them, or of somebody else, so the
    /// list is not complete (有人有编号、有人没有).
    RecordUnnamed,
    /// An entry without an id equals another one of its list (无编号而内容相同，或为同一条): it may repeat it, so what follows is not
    /// certain, and counts have bounds.
    EntryPerhapsTwice,
    /// A record calls a fact unreadable that it does not have, or that has a value (读不出的事实不符).
    UnreadableUnfit,
    /// More members than a household is likely to have; all are used (家庭人数异常多). Params: `limit`.
    MemberCountUnlikely,
    /// A row names a person who is not listed (所填人员不存在).
    UnknownPerson,
    /// A notice names a material that no record of a complete list is of: which is meant is not known (告知所列材料不在清单中).
    UnknownMaterial,
    /// A person is named as their own relative (本人列为自己的亲属).
    RelationToSelf,
    /// A person has two spouses; neither relation counts as known (配偶不止一个).
    SeveralSpouses,
    /// A relation contradicts another one, or the dates of birth; it counts as unknown (亲属关系矛盾).
    RelationContradicts,
    /// A self-care tier departs from the indicators without a reason; it is not used (T-45).
    DepartureWithoutReason,
    /// A grace period is longer than the text allows in principle (D-98). Params: `limit`.
    GraceTooLong,
    /// A grace period is given though work did not raise the income (D-98).
    GraceWithoutWork,
    /// The standard changes within a month; the one of its first day is used (标准月中变化).
    StandardChangesWithinMonth,
    /// Two rows are for the same month (同一月份重复).
    SameMonthTwice,
    /// The review of a recipient is late (未按期核查, D-92, D-93, T-65). Params: `months`.
    ReviewOverdue,
    /// Support was ended or reduced before the recipient was heard (未先听取意见, D-97, T-78).
    DecidedUnheard,
    /// Support was ended before its publicity was over (公示期未满即终止, T-77).
    DecidedBeforePublicity,
    /// The end was decided after an objection without a second publicity (异议后未再次公示, T-77).
    NotPublicisedAgain,
    /// A family was not checked in time after a member's death (成员死亡后未及时核查, D-99). Params: `months`.
    FamilyUncheckedAfterDeath,
    /// Support was ended or reduced, and no ground holds (没有终止或减发的情形, D-96).
    DecidedWithoutGround,
    /// An event of a kind that the programme does not ask for (该情形不适用于所享受的救助).
    EventPlaysNoPart,
    /// An event that came after the decision that is reviewed, and is no ground of it (情形发生在决定之后).
    EventAfterDecision,

    // ---------------------------------------------------------------
    // case: the file of one case
    // ---------------------------------------------------------------
    /// What is missing was told a second time (多次告知补正, D-64, T-53).
    ToldMoreThanOnce,
    /// A material that is missing was not named in the one notice (未一次性告知, D-64, T-53).
    NotToldInFull,
    /// The person was asked for what checking can supply (要求提供可核对获取的材料, D-64, P-13).
    AskedForWhatCheckingGives,
    /// Staff keep a recipient's card without an agreement on file (代管存折银行卡未签协议或未备案, D-55).
    CardKeptWithoutAgreement,
    /// The county decided without a visit that it owes (县级未入户, D-75).
    CountyDidNotVisit,
    /// A decision was not told in writing (未书面告知, D-76, T-60, M-28, P-23).
    DecisionNotInWriting,
    /// A refusal was told without reasons (未说明理由, D-76, T-60, M-28, P-23).
    RefusalWithoutReasons,

    // ---------------------------------------------------------------
    // privacy: what may be shown
    // ---------------------------------------------------------------
    /// What was given as a name is none: it holds digits or other marks (姓名不符). It is not shown.
    PublicNameForm,

    // ---------------------------------------------------------------
    // office: the office of the pilot
    // ---------------------------------------------------------------
    /// A town or sub-district has no one-door platform (未建立综合服务平台, S20, P-01, P-04).
    PlatformMissing,
    /// A platform has no post of Party members (未设党员先锋岗, S21).
    VanguardPostMissing,
    /// A village or community has no assistance station (未设服务站点, S22, S48).
    StationMissing,
    /// A village has no assistance co-ordinator (未配备协理员, S23, P-15).
    CoOrdinatorMissing,
    /// A co-ordinator is no cadre who is a Party member (协理员不是党员干部, S23).
    CoOrdinatorNoPartyCadre,
    /// A station has no notice board (未设公开栏, S25).
    NoticeBoardMissing,
    /// A station does not publish the procedure (未公开流程, S25).
    ProcedureNotPublished,
    /// A platform or station was not used for the time that the place sets (平台或站点未运转, S48). Params: `months`.
    StationIdle,
    /// A village committee does not list visiting as important work (未列为重要工作内容, S26).
    VisitingNotListed,
    /// A task of the ledger has no day (未明确时间节点, S45).
    TaskWithoutDate,
    /// A task of the ledger has no unit that answers for it (未明确责任单位, S45).
    TaskWithoutUnit,
    /// A task of the ledger is not done and its day is past (逾期未完成, S45).
    TaskOverdue,
    /// The leading group has not met for the time that the place sets (领导小组未按期开会, S44). Params: `months`.
    GroupMeetingMissed,
    /// A town has no measures of its own (未制定具体措施, S47).
    MeasuresMissing,
    /// The measures of a town do not weigh all five things (未综合考虑, S47). Params: `factors`.
    MeasureFactorMissing,
    /// All towns have the same measures (各镇街措施相同, S47). Params: `towns`.
    MeasuresAlike,

    // ---------------------------------------------------------------
    // grid: places and Party structure
    // ---------------------------------------------------------------
    /// A place has no kind (层级未填). Params: `places`, `households`.
    PlaceKindMissing,
    /// A place names a parent that is not in the register (上级不存在). Params: `places`, `households`.
    UnknownParent,
    /// A place other than the top has no parent (上级未填). Params: `places`, `households`.
    ParentMissing,
    /// A place stands under a place of the wrong kind (上级层级不符). Params: `places`, `households`.
    WrongParentKind,
    /// Places are each other's parents (上级循环). Params: `places`, `households`.
    ParentCycle,
    /// The register has no district (没有区一级).
    NoRoot,
    /// A second district (区一级不止一个). Params: `places`, `households`.
    SeveralRoots,
    /// The top of the tree is not a district (最上级不是区).
    TopIsNotDistrict,
    /// A division code does not begin with the code above (区划代码与上级不符).
    DivisionCodeNotBelow,
    /// A village stands directly under its town, so whether its area has a helper is not known (村所属片区不明, S14).
    VillageAreaUnknown,
    /// The register is of another place than the parameters (台账与参数不属同一地区): what only binds that place is not
    /// asked of it.
    GridElsewhere,
    /// A duty rests on a clause that does not bind in the place of the pack (走访职责的条款在本地不适用): it is left out.
    VisitDutyElsewhere,
    /// A reform is supposed: what is found is what would be found under it (假设的改革).
    PolicyHypothetical,
    /// The third group of a division code says another kind (区划代码与层级不符).
    DivisionCodeOtherKind,
    /// Two places have one division code (区划代码重复).
    DivisionCodeTwice,
    /// A fact that this kind of place does not keep (该层级无此项). Params: `field`.
    FactOfOtherKind,
    /// A village keeps the city's size without following its model, so nothing is asked of its size (S11, S19).
    CitySizeWithoutModel,
    /// A building names no place (楼栋未填所在网格).
    BuildingWithoutPlace,
    /// A building stands in a place of the wrong kind (楼栋所在层级不符).
    BuildingPlaceKind,
    /// A row names a place that is not in the register (单位不存在).
    UnknownPlace,
    /// A row names a building that is not listed (楼栋不存在).
    UnknownBuilding,
    /// A row names a stairwell unit that is not listed (单元不存在).
    UnknownUnit,
    /// A household's unit belongs to another building (单元不属于该楼栋).
    UnitOfOtherBuilding,
    /// A household's building stands in another grid than its micro-grid (楼栋不在该网格).
    BuildingElsewhere,
    /// A household is in no micro-grid (未归入微网格).
    HouseholdWithoutMicroGrid,
    /// A household is in two micro-grids (重复归入微网格).
    HouseholdInTwoMicroGrids,
    /// A row names a place that is not a micro-grid (所填单位不是微网格).
    NotAMicroGrid,
    /// A row names a micro-grid that is not in the register (微网格不存在).
    UnknownMicroGrid,
    /// The list of households is not declared complete (住户名单未声明完整).
    HouseholdsIncomplete,
    /// A village or community has no base grid (S10, S12).
    BaseGridMissing,
    /// A base grid has no micro-grid (S10, S12).
    MicroGridMissing,
    /// A micro-grid is far from the size asked for (S11). Params: `households`, `target`, `tolerance`.
    MicroGridSize,
    /// A stairwell unit is larger than a micro-grid may be, and has no floor bands (S11). Params: `households`,
    /// `target`, `tolerance`.
    UnitTooLarge,
    /// The floor bands of a unit do not hold each of its households exactly once (楼层段与住户不符).
    FloorBandsUnfit,
    /// Households name no building of the register (住户未填楼栋). Params: `rows`.
    HouseholdsWithoutBuilding,
    /// Households of one stairwell unit are in several micro-grids (S11). Params: `grids`.
    UnitInSeveralMicroGrids,
    /// A base grid is outside the size that is practice in Zibo (G-03). Params: `households`, `min`, `max`.
    BaseGridSize,
    /// A base grid is far from the size that was practice in Zibo in 2020 (G-04). Params: `households`, `target`,
    /// `tolerance`.
    BaseGridAboutSize,
    /// A community or one of its grids has no Party organisation (S13).
    PartyOrganisationMissing,
    /// The Party organisation is not one of those of its level (S13).
    PartyOrganisationLevel,
    /// The Party organisation is not known (党组织未填). Params: `places`.
    PartyOrganisationUnknown,
    /// An area has too few helpers (S14). Params: `has`, `asked`.
    HelperMissing,
    /// An area has more helpers than asked for (S14). Params: `has`, `asked`.
    HelpersMoreThanOne,
    /// The number of helpers is not known (协助人员未填). Params: `places`.
    HelpersUnknown,
    /// A base grid has too few full-time grid workers (S15). Params: `has`, `asked`.
    FullTimeWorkerMissing,
    /// A base grid has more full-time grid workers than asked for (S15). Params: `has`, `asked`.
    FullTimeWorkersMoreThanOne,
    /// The number of full-time grid workers is not known (专职网格员未填). Params: `places`.
    FullTimeWorkersUnknown,
    /// A place that S46 names has no leading group for assistance (S46).
    LeadingGroupMissing,
    /// A village with many buildings has not said whether it follows the city model (S19). Params: `buildings`, `many`.
    CityModelPossible,

    // ---------------------------------------------------------------
    // grid: history and re-organisation
    // ---------------------------------------------------------------
    /// An entry ends before it begins, or on the day on which it begins (止期不晚于起期).
    HistoryIntervalEmpty,
    /// A day of an entry has a year that nobody can have meant (沿革日期不可能). Params: `first`, `last`.
    HistoryDayImpossible,
    /// What an entry says cannot be read, or not whether it came before or after another (沿革记录读不出).
    HistoryEntryUnreadable,
    /// Entries do not say when they were entered (登记日未填). Params: `entries`.
    HistoryRecordedMissing,
    /// Two entries made by one hand on one day say different things of the same days (沿革记录矛盾).
    HistoryConflict,
    /// A row names a post that is not listed (岗位不存在).
    UnknownPost,
    /// A post stands at a place on days on which the place is closed (岗位所在单位已撤销).
    PostAtClosedPlace,
    /// Somebody is on a post on days on which there is no such post (任职超出岗位期限).
    AssignmentOutsidePost,
    /// Two persons are on one post on the same days (一岗两人).
    PostHeldTwice,
    /// One person is the full-time worker of several base grids (S15). Params: `grids`.
    WorkerOfSeveralGrids,
    /// A transition period has no last day (S49).
    TransitionWithoutEnd,
    /// A transition period runs, and findings wait for its end (S49). Params: `findings`, `to`.
    TransitionRunning,
    /// A re-organisation lacks a part (调整方案缺项). Params: `field`.
    ReorganisationIncomplete,
    /// A re-organisation gives a part that its kind has no use for (调整方案有多余项). Params: `field`.
    ReorganisationPartUnused,
    /// A re-organisation names too few or too many places (调整单位数不符). Params: `field`, `has`, `asked`.
    ReorganisationNumber,
    /// A re-organisation is entered before entries that there are already (登记日早于已有记录).
    ReorganisationBackdated,
    /// The id of a re-organisation is used already (调整编号已使用).
    ReorganisationActTwice,
    /// A re-organisation changes nothing (调整没有变化).
    ReorganisationNoChange,
    /// A place is not there on the first day of a re-organisation (单位在生效日不存在).
    PlaceNotThere,
    /// A place is closed on later days, as the register knows already (单位其后另有变动).
    PlaceEndsLater,
    /// The id of a new place was that of another once (单位编号已使用).
    PlaceIdUsed,
    /// Places of a re-organisation are of different kinds (单位层级不一致).
    PlaceKindsDiffer,
    /// Only the micro-grids of a base grid, village or community are drawn anew (该层级不能重划微网格).
    RegridOtherKind,
    /// A map names something that is not in the places concerned (划转表多出).
    MapForeign,
    /// Something is named twice (划转表重复).
    MapTwice,
    /// Something is sent where it cannot go (划转去向不符).
    MapTarget,
    /// Households are left without a micro-grid (住户无归属). Params: `count`.
    HouseholdHomeless,
    /// Places are left without a parent (下级单位无归属). Params: `count`.
    PlaceBelowHomeless,
    /// Buildings are left without a place (楼栋无归属). Params: `count`.
    BuildingHomeless,

    // ---------------------------------------------------------------
    // leader: micro-grid leaders
    // ---------------------------------------------------------------
    /// A micro-grid has no leader at all (S16).
    LeaderMissing,
    /// No leader of a micro-grid is a Party member (S16).
    LeaderNoPartyMember,
    /// A micro-grid has fewer leaders than a pair (S17). Params: `has`, `asked`.
    LeadersFewerThanTwo,
    /// A micro-grid has more leaders than a pair (S17). Params: `has`, `asked`.
    LeadersMoreThanTwo,
    /// The two leaders meet neither example of a pair (S17).
    LeaderPairPattern,
    /// A building leader's building has units without a leader (S18). Params: `missing`, `units`.
    UnitLeaderMissing,
    /// A term ends on or before the day on which it begins (任期止期不晚于起期).
    TermReversed,
    /// One person holds two posts (一人两职).
    LeaderTwice,
    /// Rows name a micro-grid that could not be placed itself (微网格未能计入). Params: `rows`.
    MicroGridLeftOut,
    /// A candidate is listed twice (候选人重复).
    CandidateTwice,
    /// The list of leaders is not declared complete (微网格长名单未声明完整).
    LeadersIncomplete,

    // ---------------------------------------------------------------
    // deadline: limits
    // ---------------------------------------------------------------
    /// A last day needs the working days of a year that is not published (工作日历缺失). Params: `year`.
    CalendarMissing,
    /// The clause that is named for a limit is not in force on the day of the event (期限条款未施行).
    DeadlineClauseNotInForce,
    /// The last day lies beyond every day that can be written (期满日过远).
    DeadlineBeyond,

    // ---------------------------------------------------------------
    // case: events
    // ---------------------------------------------------------------
    /// Entries of a case with one id differ, or corrections of it stand side by side (办件记录不一致).
    CaseEventsDiffer,
    /// A correction names an entry that is not in the list (被更正的办件记录不存在).
    CaseCorrectsUnknown,

    // ---------------------------------------------------------------
    // visit: cadence and log
    // ---------------------------------------------------------------
    /// Priority visits are not more often than the base (重点走访未加大频次, S39). Params:
    /// `expected`, `base`.
    VisitPriorityNotMoreOften,
    /// The rolling gap is longer than the period of the clause (间隔过长). Params: `days`, `longest`.
    VisitGapTooLong,
    /// Households had no visit in the last whole period (上一周期未走访到户). Params: `missed`, `period`.
    VisitRoundIncomplete,
    /// Households are beyond the rolling gap (超过走访间隔). Params: `missed`, `days`.
    VisitGapExceeded,
    /// Households were not visited in time after an event (事项发生后未及时走访). Params: `missed`, `days`.
    VisitEventMissed,
    /// An event of a household has no day (事项缺日期).
    VisitEventUndated,
    /// An event lies before the household was here, or after the day of the report (事项日期不符).
    VisitEventDayUnfit,
    /// Working days of a year that is not published are needed (工作日历缺失). Params: `year`.
    VisitCalendarMissing,
    /// Visits were made without the 1+1 (走访小组缺“1+1”, S37). Params: `visits`.
    VisitTeamIncomplete,
    /// Visits were made by the 1+1 without anybody of the N (走访小组缺“N”, S37). Params: `visits`.
    VisitTeamAlone,
    /// A visit names a household that is not listed (走访记录的户不存在).
    VisitUnknownHousehold,
    /// A date is too early (日期过早): nothing asked yet for that visit, event or meeting, or nothing could yet grant that case.
    /// Params: `first`.
    DateTooEarly,
    /// A visit lies after the day of the report (走访日期在将来).
    VisitInFuture,
    /// A visit lies before the household was here (走访早于入住).
    VisitBeforeHousehold,
    /// Two entries with one id differ (同一编号的走访记录不一致).
    VisitConflict,
    /// Several corrections of one entry stand side by side, or entries correct each other (更正不一致).
    VisitCorrectionsDiffer,
    /// A correction names an entry that is not in the log (被更正的记录不存在).
    VisitCorrectsUnknown,
    /// A part of the entry is missing (走访记录缺项). Params: `field`.
    VisitIncomplete,
    /// Whether households are of the four categories is not known (重点走访类别未知). Params:
    /// `households`.
    VisitCategoryUnknown,
    /// Some towns ask more of themselves, and it is not known whether households lie in one (镇街不明). Params:
    /// `households`.
    VisitTownUnknown,
    /// A team makes no calls a day (走访小组没有容量).
    VisitTeamCapacity,
    /// The period that is to be planned is over (计划周期已过).
    VisitPlanPeriodOver,
    /// Grids are behind with the leaders' meeting (例会未按期召开, S40). Params: `missed`, `months`.
    MeetingMissed,
    /// A meeting was called by somebody else (例会召集人不符, S40).
    MeetingCalledByOther,
    /// A meeting has no day (例会缺日期).
    MeetingUndated,
    /// A meeting lies after the day of the report (例会日期在将来).
    MeetingInFuture,
    /// From when on the log is complete is not said (台账起始日未知).
    VisitLogStartUnknown,

    // ---------------------------------------------------------------
    // table: files, rows, columns
    // ---------------------------------------------------------------
    /// A table is not in the folder (文件缺失).
    TableFileMissing,
    /// A file is there and cannot be read (文件无法读取). Params: `reason`.
    TableFileUnreadable,
    /// A file is larger than is read (文件过大). Params: `megabytes`, `limit`.
    TableFileTooLarge,
    /// A table ends in the middle of a line, a quote or a character (文件可能被截断).
    TableFileCut,
    /// A table has more columns than are read (列数过多). Params: `columns`, `limit`.
    TableTooWide,
    /// Rows were lost that may be anybody's: no list of the table is complete (各户名单均不完整). Params: `rows`.
    TableListsIncomplete,
    /// Rows of one owner were lost: its list is not complete (该户名单不完整). Params: `rows`.
    TableListIncomplete,
    /// A file is empty (空文件).
    TableEmpty,
    /// A file is not a text table: a workbook, UTF-16 (不是文本表格).
    TableNotText,
    /// No header is known (表头无法识别).
    TableHeaderUnknown,
    /// A column that the table cannot do without is missing (缺少必需列).
    TableColumnMissing,
    /// A column is not part of the format (不认识的列). Its header is not shown.
    TableColumnUnknown,
    /// A column of an unknown header has the form of columns that the table lacks (可能是表中缺少的列). Params: `rows`,
    /// `columns`.
    TableColumnMayBe,
    /// A column has values and no header (没有表头的列有内容). Params: `rows`.
    TableColumnUnnamed,
    /// A column stands in the table more than once (列重复). Params: `times`.
    TableColumnTwice,
    /// Of households it is not said whether or since when they are here (在住或入住日期空着). Params: `rows`.
    TableStayUnknown,
    /// A row is not as wide as the header (列数不符). Params: `cells`, `expected`.
    TableRowLength,
    /// Cells of a row do not fit their columns and do once moved by one place (该行错位). Params: `cells`.
    TableRowShifted,
    /// A cell holds line breaks (单元格内换行). Params: `lines`.
    TableLineBreak,
    /// A row is no record: a total, a signature, a remark, or the header again (不是数据行).
    TableRowNoRecord,
    /// Rows or cells that a usual repair would bring back (常见修复可找回). Params: `rows`, `zeros`, `point`, `width`,
    /// `case`, `dates`, `days`.
    TableNearMiss,
    /// Two rows are the same and count once (重复的行).
    TableRowTwice,
    /// Rows with one id differ, or may be several things with one id: what differs is unknown (同号不同内容). Params: `columns`.
    TableRowsDiffer,
    /// Other rows with this id are out of shape, so what this one says is unknown (同号的行未采用). Params: `rows`.
    TableRowsOutOfShape,
    /// A file beside a table looks like it and is not read (名称相近的文件未读取).
    TableFileBeside,
    /// A table is not there, and a file that looks like it is and is not read (表名不符).
    TableFileOtherName,
    /// A column stands lower than the others, so that each row has what belongs to the one above (整列下移).
    TableColumnSlipped,
    /// Rows without content stand before records (中间的空行). Params: `rows`.
    TableRowsBlank,
    /// A reference of which a spreadsheet may have kept the first digits only (编号被截断).
    TableIdCut,
    /// An id differs from an earlier one in width, case or spaces only (编号仅写法不同). Both rows are used.
    TableIdNearlySame,
    /// Rows of a file that are not used, since their ids may be those of others (编号可能相同). Params: `rows`.
    TableIdsAlike,
    /// A row above the header, or in one line with it, may be a record (表头处的数据行未采用).
    TableRowUnused,
    /// A file has more faults than are listed (问题过多). Params: `listed`, `all`.
    TableMoreFaults,
    /// A cell that the row cannot do without is empty (必填项为空).
    TableCellEmpty,
    /// A cell is too long (内容过长). Params: `length`, `limit`.
    TableCellTooLong,
    /// A spreadsheet turned a long number into scientific notation (长数字被表格软件改为科学计数).
    TableCellScientific,
    /// A cell cannot be decoded (编码错误).
    TableCellEncoding,
    /// A cell holds control characters such as NUL (含控制字符).
    TableCellControl,
    /// A citizen number is used as an id (以身份号码作编号, N-09).
    TableIdIsCitizenNumber,
    /// A person names a household that is not in the table of households (户不存在).
    TableHouseholdUnknown,
    /// A supporter names a person who is not in the table of persons (人员不存在).
    TablePersonUnknown,
    /// Persons or visits name households that are not in the table of households, so it is not complete (户表可能缺户). Params:
    /// `rows`.
    TableHouseholdsMissing,
    /// A row names another one that is in its table and could not be used (所指的行未采用).
    TableOwnerUnused,
    /// Two rows carry one citizen number (同一身份号码出现两次).
    TablePersonTwice,
}
