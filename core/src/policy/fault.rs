//! What can be wrong with a policy file, and where.

use std::fmt;

/// A place in a policy file (文件位置).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The name of the file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The key of the parameter; empty where it is not known.
    pub key: String,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        if !self.key.is_empty() {
            write!(f, " ({})", self.key)?;
        }
        Ok(())
    }
}

/// One fault of a policy file (政策文件错误).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LoadFault {
    /// The file is not TOML.
    #[error("{at}: not valid TOML: {message}")]
    Syntax {
        /// Where.
        at: Spot,
        /// What the TOML reader says.
        message: String,
    },
    /// A field that the format does not know.
    #[error("{at}: unknown field {field}")]
    UnknownField {
        /// Where.
        at: Spot,
        /// Its name.
        field: String,
    },
    /// A field that must be there.
    #[error("{at}: the field {field} is missing")]
    MissingField {
        /// Where.
        at: Spot,
        /// Its name.
        field: &'static str,
    },
    /// A field of the wrong form.
    #[error("{at}: the field {field} must be {expected}")]
    WrongType {
        /// Where.
        at: Spot,
        /// Its name.
        field: String,
        /// The expected form.
        expected: &'static str,
    },
    /// Not a civil date, or a day that does not exist.
    #[error("{at}: the field {field} must be a date such as 2022-07-07, without quotes")]
    BadDate {
        /// Where.
        at: Spot,
        /// Its name.
        field: String,
    },
    /// A value row has no value, or more than one.
    #[error("{at}: give exactly one of count, fen, basis_points, flag, choice")]
    NotOneValue {
        /// Where.
        at: Spot,
    },
    /// The value is not of the parameter's unit.
    #[error("{at}: the unit of this parameter takes the field {expected}")]
    WrongUnit {
        /// Where.
        at: Spot,
        /// The field that fits.
        expected: &'static str,
    },
    /// A negative number, one above 2⁵³ − 1, or a standard of 0.
    #[error("{at}: the number must lie between 0 and 2^53 - 1, and a standard above 0")]
    OutOfRange {
        /// Where.
        at: Spot,
    },
    /// A choice that is not declared.
    #[error("{at}: not one of the declared choices")]
    UnknownChoice {
        /// Where.
        at: Spot,
    },
    /// A clause or instrument that the table does not hold.
    #[error("{at}: the clause {clause} is not in the table")]
    UnknownClause {
        /// Where.
        at: Spot,
        /// The id given.
        clause: String,
    },
    /// A value, or a bound, for a key that nobody declared.
    #[error("{at}: no parameter is declared with the key {key}")]
    Undeclared {
        /// Where.
        at: Spot,
        /// The key given.
        key: String,
    },
    /// A key is declared a second time.
    #[error("{at}: the key is declared already at {first}")]
    DeclaredTwice {
        /// Where.
        at: Spot,
        /// The first place.
        first: Spot,
    },
    /// Two values of one level share a day.
    #[error("{at}: the period overlaps that at {first}")]
    Overlap {
        /// Where.
        at: Spot,
        /// The first place.
        first: Spot,
    },
    /// No division code, or one of a place that neither holds those of the other files nor lies within them.
    #[error(
        "{at}: the area must be a division code, and the areas of all files must lie in one another"
    )]
    BadArea {
        /// Where.
        at: Spot,
    },
    /// A calendar year that cannot be used.
    #[error("{at}: {what}")]
    CalendarYear {
        /// Where.
        at: Spot,
        /// What does not fit.
        what: &'static str,
    },
    /// The last day lies before the first.
    #[error("{at}: the period ends before it begins")]
    EmptyPeriod {
        /// Where.
        at: Spot,
    },
}

/// A pack that cannot be used, with every fault found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoadError {
    /// The faults, in the order of the files.
    pub faults: Vec<LoadFault>,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the policy pack has {} faults", self.faults.len())?;
        for fault in &self.faults {
            write!(f, "\n{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadError {}
