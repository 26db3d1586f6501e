//! Units of a group as bits after its first, and those that are too far away for bits.

/// Units that a mask holds beside the first.
const WINDOW: usize = 63;

/// A group of today.
#[derive(Clone)]
pub(super) struct Shape {
    pub mask: u64,
    pub run: u32,
    /// Its units beyond the mask.
    pub far: Vec<usize>,
}

impl Shape {
    pub fn of(head: usize, rest: &[usize]) -> Self {
        let count = u32::try_from(rest.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        let run = rest
            .last()
            .is_none_or(|l| l.checked_sub(head) == Some(rest.len()));
        let (mut mask, mut far) = (0_u64, vec![]);
        let whole = run && rest.len() > WINDOW;
        for unit in rest.iter().filter(|_| !whole) {
            match unit.saturating_sub(head) {
                beyond if beyond > WINDOW => far.push(*unit),
                step => mask |= 1 << step.saturating_sub(1),
            }
        }
        Self {
            mask,
            run: if run { count } else { 0 },
            far,
        }
    }
}

/// The first free unit and what is taken after it, when units of `far` come within the mask.
pub(super) fn drawn_near(
    (mut first, mut taken): (usize, u64),
    far: &mut Vec<usize>,
) -> (usize, u64) {
    loop {
        let mut gone = false;
        far.retain(|unit| match unit.checked_sub(first) {
            Some(0) => {
                gone = true;
                false
            }
            Some(step) if step <= WINDOW => {
                taken |= 1 << (step - 1);
                false
            }
            _ => true,
        });
        if !gone {
            return (first, taken);
        }
        let ones = taken.trailing_ones();
        first = first.saturating_add(ones as usize).saturating_add(1);
        taken = taken.checked_shr(ones.saturating_add(1)).unwrap_or(0);
    }
}
