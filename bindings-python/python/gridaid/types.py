# Written by `cargo xtask mirror` from core/src; change the core instead.
"""What crosses the wire: facts, results and findings. Every absent fact is unknown."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar, Literal, Union

__all__ = [
    "CitizenNumberCheck",
    "Code",
    "Finding",
    "FindingKind",
    "Gravity",
    "Lang",
    "Param",
    "Place",
    "Text",
    "Value",
    "ValueBasisPoints",
    "ValueChoice",
    "ValueCount",
    "ValueDate",
    "ValueFen",
    "ValueFlag",
    "ValueText",
]


class Code(str, Enum):
    """Every stable code of a finding or an error."""

    PARAMETER_MISSING = "parameterMissing"
    """A local number is not set (参数未设定). Params: `key`."""

    UNKNOWN_FIELD = "unknownField"
    """A field is not known to the format (未知字段). The name is not echoed."""

    BAD_VALUE = "badValue"
    """A value does not have the expected form (格式不符). Params: `expected`, `length`."""

    DUPLICATE_ID = "duplicateId"
    """An id is used twice (编号重复)."""

    UNREADABLE = "unreadable"
    """The input cannot be read at all (无法读取). Params: `expected`."""

    TOO_MANY_FAULTS = "tooManyFaults"
    """More faults than are listed (问题过多). Params: `limit`."""

    CITIZEN_NUMBER_FORM = "citizenNumberForm"
    """A citizen number is not 17 digits and a digit or X (N-02). Params: `length`."""

    CITIZEN_NUMBER_BIRTH = "citizenNumberBirth"
    """The birth part of a citizen number is no date of the calendar (N-02)."""

    CITIZEN_NUMBER_CHECK = "citizenNumberCheck"
    """The check character of a citizen number is wrong (N-03)."""

    CITIZEN_NUMBER_SPECIMEN = "citizenNumberSpecimen"
    """A specimen number stands in data that is not marked synthetic (N-08)."""

    CITIZEN_NUMBER_BIRTH_DIFFERS = "citizenNumberBirthDiffers"
    """The birth date differs from the one in the citizen number (N-02)."""

    FACT_OUT_OF_RANGE = "factOutOfRange"
    """A fact lies outside its range or contradicts another one; it counts as unknown (事实超出范围).
    Params: `expected`.
    """

    PLACE_KIND_MISSING = "placeKindMissing"
    """A place has no kind (层级未填). Params: `places`, `households`."""

    UNKNOWN_PARENT = "unknownParent"
    """A place names a parent that is not in the register (上级不存在). Params: `places`, `households`."""

    PARENT_MISSING = "parentMissing"
    """A place other than the top has no parent (上级未填). Params: `places`, `households`."""

    WRONG_PARENT_KIND = "wrongParentKind"
    """A place stands under a place of the wrong kind (上级层级不符). Params: `places`, `households`."""

    PARENT_CYCLE = "parentCycle"
    """Places are each other's parents (上级循环). Params: `places`, `households`."""

    NO_ROOT = "noRoot"
    """The register has no district (没有区一级)."""

    SEVERAL_ROOTS = "severalRoots"
    """A second district (区一级不止一个). Params: `places`, `households`."""

    TOP_IS_NOT_DISTRICT = "topIsNotDistrict"
    """The top of the tree is not a district (最上级不是区)."""

    DIVISION_CODE_NOT_BELOW = "divisionCodeNotBelow"
    """A division code does not begin with the code above (区划代码与上级不符)."""

    DIVISION_CODE_OTHER_KIND = "divisionCodeOtherKind"
    """The third group of a division code says another kind (区划代码与层级不符)."""

    FACT_OF_OTHER_KIND = "factOfOtherKind"
    """A fact that this kind of place does not keep (该层级无此项). Params: `field`."""

    BUILDING_WITHOUT_PLACE = "buildingWithoutPlace"
    """A building names no place (楼栋未填所在网格)."""

    BUILDING_PLACE_KIND = "buildingPlaceKind"
    """A building stands in a place of the wrong kind (楼栋所在层级不符)."""

    UNKNOWN_PLACE = "unknownPlace"
    """A row names a place that is not in the register (单位不存在)."""

    UNKNOWN_BUILDING = "unknownBuilding"
    """A row names a building that is not listed (楼栋不存在)."""

    UNKNOWN_UNIT = "unknownUnit"
    """A row names a stairwell unit that is not listed (单元不存在)."""

    UNIT_OF_OTHER_BUILDING = "unitOfOtherBuilding"
    """A household's unit belongs to another building (单元不属于该楼栋)."""

    BUILDING_ELSEWHERE = "buildingElsewhere"
    """A household's building stands in another grid than its micro-grid (楼栋不在该网格)."""

    HOUSEHOLD_WITHOUT_MICRO_GRID = "householdWithoutMicroGrid"
    """A household is in no micro-grid (未归入微网格)."""

    HOUSEHOLD_IN_TWO_MICRO_GRIDS = "householdInTwoMicroGrids"
    """A household is in two micro-grids (重复归入微网格)."""

    NOT_A_MICRO_GRID = "notAMicroGrid"
    """A row names a place that is not a micro-grid (所填单位不是微网格)."""

    UNKNOWN_MICRO_GRID = "unknownMicroGrid"
    """A row names a micro-grid that is not in the register (微网格不存在)."""

    HOUSEHOLDS_INCOMPLETE = "householdsIncomplete"
    """The list of households is not declared complete (住户名单未声明完整)."""

    BASE_GRID_MISSING = "baseGridMissing"
    """A village or community has no base grid (S10, S12)."""

    MICRO_GRID_MISSING = "microGridMissing"
    """A base grid has no micro-grid (S10, S12)."""

    MICRO_GRID_SIZE = "microGridSize"
    """A micro-grid is far from the size asked for (S11). Params: `households`, `target`, `tolerance`."""

    BASE_GRID_SIZE = "baseGridSize"
    """A base grid is outside the size that is practice in Zibo (G-03). Params: `households`, `min`, `max`."""

    PARTY_ORGANISATION_MISSING = "partyOrganisationMissing"
    """A community or one of its grids has no Party organisation (S13)."""

    PARTY_ORGANISATION_LEVEL = "partyOrganisationLevel"
    """The Party organisation is not one of those of its level (S13)."""

    PARTY_ORGANISATION_UNKNOWN = "partyOrganisationUnknown"
    """The Party organisation is not known (党组织未填). Params: `places`."""

    HELPER_MISSING = "helperMissing"
    """An area has too few helpers (S14). Params: `has`, `asked`."""

    HELPERS_MORE_THAN_ONE = "helpersMoreThanOne"
    """An area has more helpers than asked for (S14). Params: `has`, `asked`."""

    HELPERS_UNKNOWN = "helpersUnknown"
    """The number of helpers is not known (协助人员未填). Params: `places`."""

    FULL_TIME_WORKER_MISSING = "fullTimeWorkerMissing"
    """A base grid has too few full-time grid workers (S15). Params: `has`, `asked`."""

    FULL_TIME_WORKERS_MORE_THAN_ONE = "fullTimeWorkersMoreThanOne"
    """A base grid has more full-time grid workers than asked for (S15). Params: `has`, `asked`."""

    FULL_TIME_WORKERS_UNKNOWN = "fullTimeWorkersUnknown"
    """The number of full-time grid workers is not known (专职网格员未填). Params: `places`."""

    LEADER_MISSING = "leaderMissing"
    """A micro-grid has no leader at all (S16)."""

    LEADER_NO_PARTY_MEMBER = "leaderNoPartyMember"
    """No leader of a micro-grid is a Party member (S16)."""

    LEADERS_FEWER_THAN_TWO = "leadersFewerThanTwo"
    """A micro-grid has fewer leaders than a pair (S17). Params: `has`, `asked`."""

    LEADERS_MORE_THAN_TWO = "leadersMoreThanTwo"
    """A micro-grid has more leaders than a pair (S17). Params: `has`, `asked`."""

    LEADER_PAIR_PATTERN = "leaderPairPattern"
    """The two leaders meet neither example of a pair (S17)."""

    UNIT_LEADER_MISSING = "unitLeaderMissing"
    """A building leader's building has units without a leader (S18). Params: `missing`, `units`."""

    LEADER_TWICE = "leaderTwice"
    """One person holds two posts (一人两职)."""

    MICRO_GRID_LEFT_OUT = "microGridLeftOut"
    """Rows name a micro-grid that could not be placed itself (微网格未能计入). Params: `rows`."""

    CANDIDATE_TWICE = "candidateTwice"
    """A candidate is listed twice (候选人重复)."""

    LEADERS_INCOMPLETE = "leadersIncomplete"
    """The list of leaders is not declared complete (微网格长名单未声明完整)."""

    VISIT_PRIORITY_NOT_MORE_OFTEN = "visitPriorityNotMoreOften"
    """Priority visits are not more often than the base (重点走访未加大频次, S39). Params:
    `expected`, `base`.
    """

    VISIT_GAP_TOO_LONG = "visitGapTooLong"
    """The rolling gap is longer than the period of the clause (间隔过长). Params: `days`, `longest`."""

    VISIT_ROUND_INCOMPLETE = "visitRoundIncomplete"
    """Households had no visit in the last whole period (上一周期未走访到户). Params: `missed`, `period`."""

    VISIT_GAP_EXCEEDED = "visitGapExceeded"
    """Households are beyond the rolling gap (超过走访间隔). Params: `missed`, `days`."""

    VISIT_TEAM_INCOMPLETE = "visitTeamIncomplete"
    """Visits were made without the 1+1 (走访小组缺“1+1”, S37). Params: `visits`."""

    VISIT_UNKNOWN_HOUSEHOLD = "visitUnknownHousehold"
    """A visit names a household that is not listed (走访记录的户不存在)."""

    VISIT_IN_FUTURE = "visitInFuture"
    """A visit lies after the day of the report (走访日期在将来)."""

    VISIT_BEFORE_HOUSEHOLD = "visitBeforeHousehold"
    """A visit lies before the household was here (走访早于入住)."""

    VISIT_CONFLICT = "visitConflict"
    """Two entries with one id differ (同一编号的走访记录不一致)."""

    VISIT_INCOMPLETE = "visitIncomplete"
    """A part of the entry is missing (走访记录缺项). Params: `field`."""

    VISIT_CATEGORY_UNKNOWN = "visitCategoryUnknown"
    """Whether households are of the four categories is not known (重点走访类别未知). Params:
    `households`.
    """

    VISIT_LOG_START_UNKNOWN = "visitLogStartUnknown"
    """From when on the log is complete is not said (台账起始日未知)."""


class FindingKind(str, Enum):
    """Where a finding comes from (问题来源)."""

    LAW = "law"
    """A clause is not met (法规); always carries the clause."""

    DATA = "data"
    """The data cannot be used as it stands (数据): a bad cell, a cycle. Carries no clause."""

    OPEN = "open"
    """A local number is not set (待定): names the key and its clause, computes nothing."""


class Gravity(str, Enum):
    """How grave a law finding is; it follows the strength of the clause's own words."""

    VIOLATION = "violation"
    """应整改 — the text says must."""

    EXPLAIN = "explain"
    """需说明 — the text says in principle or generally: give the reason."""

    ADVICE = "advice"
    """建议 — may, encouraged, may be regarded, target, practice, or an approximate number (左右)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCount:
    """A number of things: households, persons, days, months, rounds."""

    type: ClassVar[Literal["count"]] = "count"

    value: int
    """The number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueFen:
    """Money in fen."""

    type: ClassVar[Literal["fen"]] = "fen"

    value: int
    """The amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueBasisPoints:
    """A ratio in basis points: 15 000 is 1.5 ×."""

    type: ClassVar[Literal["basisPoints"]] = "basisPoints"

    value: int
    """The ratio × 10 000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueFlag:
    """A switch."""

    type: ClassVar[Literal["flag"]] = "flag"

    value: bool
    """On or off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChoice:
    """A named reading or option."""

    type: ClassVar[Literal["choice"]] = "choice"

    value: str
    """Its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueDate:
    """A civil date."""

    type: ClassVar[Literal["date"]] = "date"

    value: datetime.date
    """The date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueText:
    """An identifier or other text that is not sensitive."""

    type: ClassVar[Literal["text"]] = "text"

    value: str
    """The text."""


Value = Union[ValueCount, ValueFen, ValueBasisPoints, ValueFlag, ValueChoice, ValueDate, ValueText]
"""A typed value (参数值); the unit is part of the type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A named, typed value of a finding, for the message and for machines."""

    name: str
    """The name that the message text uses."""

    value: Value
    """The value; never a sensitive one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of a finding: a JSON pointer, or a file with row and column, or the id of a thing."""

    pointer: str | None = None
    """JSON pointer into the facts given, such as `/members/1/birthDate`."""

    file: str | None = None
    """File name without folder."""

    row: int | None = None
    """Row as a spreadsheet counts it: the header is row 1."""

    column: str | None = None
    """Column header."""

    id: str | None = None
    """Opaque id of the grid, household or post concerned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding (发现)."""

    code: Code
    """Stable code; keys the message texts."""

    kind: FindingKind
    """Law, data or open."""

    clause: str | None = None
    """The clause that is not met, or that leaves a number open."""

    gravity: Gravity | None = None
    """For law findings only."""

    place: Place
    """Where."""

    params: Sequence[Param] = field(default=(), metadata={"skip_empty": True})
    """Typed values for the message."""

    related: Sequence[Place] = field(default=(), metadata={"skip_empty": True})
    """Other places concerned, such as the first use of a duplicate id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenNumberCheck:
    """What a check of a citizen number answers (身份号码校验结果); it holds no digit of it."""

    valid: bool
    """Whether the number can be used: no finding."""

    specimen: bool
    """Whether it is a specimen: born from 2090 on, so nobody's (N-08)."""

    findings: Sequence[Finding] = field(default=(), metadata={"skip_empty": True})
    """What is wrong with it."""


class Lang(str, Enum):
    """The language of a text (语言)."""

    ZH_CN = "zh-CN"
    """简体中文."""

    EN = "en"
    """English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The text of a finding (说明文字): where → what → why → what to do."""

    place: str
    """Where it is; empty where the finding concerns the whole input."""

    what: str
    """What is wrong."""

    why: str
    """Why it matters."""

    fix: str
    """What to do."""
