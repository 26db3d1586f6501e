//! A change of the first day on the days whose own change is known already: they keep what they set anew.

use std::collections::BTreeSet;

use super::super::PlaceFact;

/// The fields of a place that have been set anew since the first day.
type Anew = BTreeSet<&'static str>;

/// Puts what a change made of `base` into a later entry, field by field, as long as the entry still says what `base`
/// said; from the first day on which a field was set anew, it is as known.
pub(super) fn carry(base: &PlaceFact, changed: &PlaceFact, later: &mut PlaceFact, anew: &mut Anew) {
    macro_rules! fields {
        ($($field:ident),*) => {$(
            if base.$field != changed.$field {
                if later.$field != base.$field {
                    anew.insert(stringify!($field));
                } else if !anew.contains(stringify!($field)) {
                    later.$field.clone_from(&changed.$field);
                }
            }
        )*};
    }
    fields!(
        kind,
        name,
        parent,
        code,
        follows_city_model,
        follows_city_size,
        party_organisation,
        full_time_workers,
        helpers,
        leading_group,
        point,
        outline
    );
}
