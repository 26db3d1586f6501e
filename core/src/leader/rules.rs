//! What a district asks of its micro-grid leaders beyond and instead of the plan (微网格长选配规则): data, not code.

use gridaid_derive::wire;

use super::CandidateRole;
use crate::finding::Gravity;

/// What is never done (硬性规则).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HardRuleKind {
    /// Who is unwilling is not proposed (本人不愿意的不列入).
    Willing,
    /// Two who cannot serve together do not (不宜搭档的不搭档).
    NotWith,
    /// Nobody leads another micro-grid than the own (只在本人居住的微网格任职, S17: by residence). Without it a
    /// candidate may lead any micro-grid of the own base grid.
    OwnMicroGrid,
    /// Who holds a role is not proposed (担任某职务的不列入).
    NotInRole,
}

/// One hard rule (一条硬性规则).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HardRule {
    /// What is never done.
    pub rule: HardRuleKind,
    /// The role that [`HardRuleKind::NotInRole`] means.
    #[wire(default)]
    pub role: Option<CandidateRole>,
    /// The clause or local text that it rests on.
    #[wire(default)]
    pub clause: Option<String>,
}

/// What a proposal tries to bring about.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// All proposed are willing (本人愿意).
    Willing,
    /// A Party member is among them (党员骨干, S16).
    PartyMember,
    /// The two make one of the pairs that the plan names (搭配模式, S17).
    PairPattern,
    /// They live in the micro-grid (居住在本微网格, S17); only where leaders may be shared.
    LivesThere,
    /// Leaders in post stay (保留现任): the points are the margin that a change must gain.
    KeepsSitting,
}

/// One wish and what it is worth (一条意愿及其分值).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishRule {
    /// The wish.
    pub wish: Wish,
    /// Points, 0 to 10,000: for each leader (willing, lives there, in post) or for the micro-grid (Party member, pair).
    pub points: i64,
    /// How grave it is when the wish is not met; none: not at all.
    #[wire(default)]
    pub gravity: Option<Gravity>,
    /// The clause that the wish rests on, where it rests on one.
    #[wire(default)]
    pub clause: Option<String>,
}

/// How two leaders may complete each other (双微网格长模式): the first two are the examples of S17, whose list is open.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairPattern {
    /// 1名在职人员+1名非在职人员.
    EmployedAndNot,
    /// 1名年长人员+1名年轻人员.
    OlderAndYounger,
    /// 1名党员+1名非党员.
    PartyMemberAndNot,
    /// 1名担任某职务人员+1名其他人员.
    RoleAndNot,
    /// 居住在不同单元.
    DifferentUnits,
}

/// One pattern of the open list of S17 (一种搭配模式).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternRule {
    /// The pattern.
    pub pattern: PairPattern,
    /// Older and younger: the least gap in years; absent: `leader.age_gap_min_years`, and without it any difference counts.
    #[wire(default)]
    pub min_gap_years: Option<i64>,
    /// The role that [`PairPattern::RoleAndNot`] means.
    #[wire(default)]
    pub role: Option<CandidateRole>,
}

/// Hard rules, wishes and patterns of a district (选配规则).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderRules {
    /// What is never done.
    pub hard: Vec<HardRule>,
    /// What is wished, with points.
    pub wishes: Vec<WishRule>,
    /// Which pairs complete each other.
    pub patterns: Vec<PatternRule>,
    /// Steps of the search that a base grid may take; absent: 1,000,000. Then the best found is given with its gap.
    #[wire(default)]
    pub steps: Option<u32>,
}

const STEPS: u64 = 1_000_000;

impl LeaderRules {
    /// The rules of the plan (S16, S17), where a district has none of its own.
    ///
    /// The points rank the wishes within a micro-grid: willing, a Party member, a pair of S17, residence, leaders in post.
    pub fn plan() -> Self {
        let hard = |rule, clause: Option<&str>| HardRule {
            rule,
            role: None,
            clause: clause.map(Into::into),
        };
        let wish = |wish, points, clause: Option<&str>| WishRule {
            wish,
            points,
            gravity: clause.map(|_| Gravity::Advice),
            clause: clause.map(Into::into),
        };
        let pattern = |pattern| PatternRule {
            pattern,
            min_gap_years: None,
            role: None,
        };
        Self {
            hard: vec![
                hard(HardRuleKind::Willing, None),
                hard(HardRuleKind::NotWith, None),
                hard(HardRuleKind::OwnMicroGrid, Some("S17")),
            ],
            wishes: vec![
                wish(Wish::Willing, 36, None),
                wish(Wish::PartyMember, 18, Some("S16")),
                wish(Wish::PairPattern, 9, Some("S17")),
                wish(Wish::LivesThere, 3, Some("S17")),
                wish(Wish::KeepsSitting, 1, None),
            ],
            patterns: vec![
                pattern(PairPattern::EmployedAndNot),
                pattern(PairPattern::OlderAndYounger),
            ],
            steps: None,
        }
    }

    pub(super) fn has(&self, rule: HardRuleKind) -> bool {
        self.hard.iter().any(|h| h.rule == rule)
    }

    /// The points of a wish, 0 where the list does not hold it.
    pub(super) fn points(&self, wish: Wish) -> i64 {
        let known = self.wishes.iter().find(|w| w.wish == wish);
        known.map_or(0, |w| w.points.clamp(0, super::assign::MOST_POINTS))
    }

    pub(super) fn step_limit(&self) -> u64 {
        self.steps.map_or(STEPS, u64::from)
    }
}
