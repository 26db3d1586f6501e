//! `Debug` of facts about persons: the name of the type and no value, so that no log and no failed test shows one.
//!
//! *Invariant:* no value of a fact is written.

/// Writes `Debug` for types of which no value may be shown; `{ place }` names a field that says where, never who.
macro_rules! redacted {
    ($t:ident { $place:ident }) => {
        impl ::std::fmt::Debug for $t {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!(stringify!($t), "({}, facts redacted)"), self.$place)
            }
        }
    };
    ($($t:ident),+) => {$(
        impl ::std::fmt::Debug for $t {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(concat!(stringify!($t), "(facts redacted)"))
            }
        }
    )+};
}
pub(crate) use redacted;
