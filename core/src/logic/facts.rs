//! What a rule may ask: facts by level, and parameters.

use std::marker::PhantomData;

/// A level of the data: household, member or supporter. Mixing levels does not compile.
pub trait Level: 'static + Copy {
    /// Position of the level in tables.
    const INDEX: usize;
}

/// A level whose rows belong to rows of another one.
pub trait Below: Level {
    /// The level above.
    type Parent: Level;
}

/// Households (家庭).
#[derive(Clone, Copy)]
pub struct Hh;
/// Members of a household (家庭成员).
#[derive(Clone, Copy)]
pub struct Member;
/// Statutory supporters of a member (法定义务人).
#[derive(Clone, Copy)]
pub struct Supporter;

impl Level for Hh {
    const INDEX: usize = 0;
}
impl Level for Member {
    const INDEX: usize = 1;
}
impl Level for Supporter {
    const INDEX: usize = 2;
}
impl Below for Member {
    type Parent = Hh;
}
impl Below for Supporter {
    type Parent = Member;
}

/// A fact of kind `K` at level `L`.
pub struct Fact<K, L> {
    /// Position in the frame's table of this kind.
    pub index: usize,
    kind: PhantomData<(K, L)>,
}
impl<K, L> Clone for Fact<K, L> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, L> Copy for Fact<K, L> {}

impl<L> Fact<IsNum, L> {
    /// The lowest and the highest number.
    #[allow(
        clippy::indexing_slicing,
        reason = "computed by the compiler, of a fact of the table"
    )]
    pub const fn range(self) -> [i64; 2] {
        let info = &NUMS[self.index];
        [info.min, info.max]
    }
}

/// Kind: a whole number.
pub struct IsNum;
/// Kind: yes or no.
pub struct IsFlag;
/// Kind: one of a few values, held as the set of values still possible.
pub struct IsSet;

/// What the tables know about a fact.
pub struct FactInfo {
    /// Its name on the wire, such as `wageFen`.
    pub name: &'static str,
    /// Its level.
    pub level: usize,
    /// Lowest value of a number.
    pub min: i64,
    /// Highest value of a number.
    pub max: i64,
}

macro_rules! facts {
    ($table:ident, $kind:ident, $count:ident: $($name:ident: $level:ident, $wire:literal, $min:expr, $max:expr;)*) => {
        facts!(@consts $kind, 0usize; $($name: $level;)*);
        /// The facts of this kind, in the order of their indices.
        pub const $table: &[FactInfo] = &[$(FactInfo { name: $wire, level: <$level as Level>::INDEX, min: $min, max: $max }),*];
        /// How many facts of this kind there are.
        pub const $count: usize = $table.len();
    };
    (@consts $kind:ident, $n:expr;) => {};
    (@consts $kind:ident, $n:expr; $name:ident: $level:ident; $($rest:tt)*) => {
        #[doc = concat!("Fact `", stringify!($name), "`.")]
        pub const $name: Fact<$kind, $level> = Fact { index: $n, kind: PhantomData };
        facts!(@consts $kind, $n + 1usize; $($rest)*);
    };
}

use crate::calendar::OLDEST;
use crate::money::MAX_FEN as M;

/// No household has more vehicles or dwellings: a greater number belongs to another column.
const ITEMS: i64 = 100;

facts! { NUMS, IsNum, NUM_COUNT:
    DEPOSITS: Hh, "depositsFen", 0, M;
    VEHICLES: Hh, "vehicles", 0, ITEMS;
    HOMES: Hh, "homes", 0, ITEMS;
    AGE: Member, "birthDate", 0, OLDEST;
    WAGE: Member, "wageFen", 0, M;
    BUSINESS: Member, "businessNetFen", -M, M;
    PROPERTY: Member, "propertyNetFen", 0, M;
    TRANSFER: Member, "transferNetFen", -M, M;
    PENSION: Member, "basicPensionFen", 0, M;
    SOCIAL_INSURANCE: Member, "socialInsuranceFen", 0, M;
    SENIOR_ALLOWANCE: Member, "seniorAllowanceFen", 0, M;
    RELIGIOUS_YEARS: Member, "religiousSiteYears", 0, 200;
    S_AGE: Supporter, "birthDate", 0, OLDEST;
    S_INCOME: Supporter, "incomeFen", 0, M;
    YEAR_INCOME: Hh, "twelveMonthIncomeFen", 0, M;
    LIVING_SPENDING: Hh, "livingSpendingFen", 0, M;
    MEDICAL_SPENDING: Hh, "medicalSpendingFen", 0, M;
    EDUCATION_SPENDING: Hh, "educationSpendingFen", 0, M;
    REHABILITATION_SPENDING: Hh, "rehabilitationSpendingFen", 0, M;
    OTHER_SPENDING: Hh, "otherSpendingFen", 0, M;
    EPIDEMIC_MONTHS: Member, "epidemicMonthsWithoutIncome", 0, 1_200;
}

facts! { FLAGS, IsFlag, FLAG_COUNT:
    URBAN: Hh, "area", 0, 1;
    HUKOU_HERE: Hh, "hukouHere", 0, 1;
    PERMIT_HERE: Hh, "residencePermitHere", 0, 1;
    DIBAO_PROPERTY: Hh, "propertyWithinDibaoRule", 0, 1;
    MARGIN_PROPERTY: Hh, "propertyWithinMarginRule", 0, 1;
    MEMBERS_COMPLETE: Hh, "membersComplete", 0, 1;
    EMPLOYED: Member, "employed", 0, 1;
    SERIOUS_ILLNESS: Member, "seriousIllness", 0, 1;
    IN_HARDSHIP: Member, "inHardship", 0, 1;
    COUNTY_CASE: Member, "countySingleCase", 0, 1;
    SPECIAL_HARDSHIP: Member, "specialHardship", 0, 1;
    OWN_DIBAO_PROPERTY: Member, "ownPropertyWithinDibaoRule", 0, 1;
    OWN_TEKUN_PROPERTY: Member, "ownPropertyWithinTekunRule", 0, 1;
    PROVINCIAL_UNABLE: Member, "provincialUnableToWork", 0, 1;
    CHILD_PROGRAMME: Member, "choosesChildProgramme", 0, 1;
    SUPPORTERS_COMPLETE: Member, "supportersComplete", 0, 1;
    TEKUN: Member, "tekun", 0, 1;
    S_TEKUN: Supporter, "tekun", 0, 1;
    S_DIBAO: Supporter, "dibao", 0, 1;
    S_PROPERTY: Supporter, "propertyWithinLowIncomeRule", 0, 1;
    S_NO_CAPACITY: Supporter, "withoutCivilCapacity", 0, 1;
    S_MISSING: Supporter, "declaredMissing", 0, 1;
    S_IN_PRISON: Supporter, "inPrison", 0, 1;
    S_PROVINCIAL: Supporter, "provincialCase", 0, 1;
    RECORDED_DIBAO: Hh, "recordedDibao", 0, 1;
    RECORDED_MARGIN: Hh, "recordedMargin", 0, 1;
    RECORDED_RIGID: Hh, "recordedRigid", 0, 1;
    RIGID_PROPERTY: Hh, "propertyWithinRigidRule", 0, 1;
    LOCAL_RIGID: Hh, "meetsLocalRigidConditions", 0, 1;
    TEMPORARY_PROPERTY: Hh, "propertyWithinTemporaryRule", 0, 1;
    DIFFICULTY: Hh, "basicLifeInDifficulty", 0, 1;
    SUDDEN_EVENT: Hh, "suddenEvent", 0, 1;
    EVENT_CONFIRMED: Hh, "eventConfirmed", 0, 1;
    AT_ONCE: Hh, "needsHelpAtOnce", 0, 1;
    EMERGENCY_HERE: Hh, "emergencyHere", 0, 1;
    LIVES_HERE: Hh, "livesHere", 0, 1;
    SPECIAL_AID: Hh, "specialAssistanceReceived", 0, 1;
    SHOCK: Hh, "spendingShock", 0, 1;
    SHOCK_STUDY_OR_ILLNESS: Hh, "spendingShock", 0, 1;
    MEMBER_TEKUN: Member, "recordedTekun", 0, 1;
    MEMBER_DIBAO: Member, "recordedDibao", 0, 1;
}

facts! { SETS, IsSet, SET_COUNT:
    DISABILITY: Member, "disability", 0, 0;
    S_DISABILITY: Supporter, "disability", 0, 0;
}
