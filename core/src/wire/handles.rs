//! What the bindings hold on the Rust side instead of handing it over with every call.

use super::Refusal;
use crate::policy::{LocalOverlay, PolicyPack};

/// The pack that the crate carries, with the local numbers laid over it.
///
/// # Errors
/// Every fault of the overlay; places point into it.
pub fn policy_pack(overlay: Option<&LocalOverlay>) -> Result<PolicyPack, Refusal> {
    let pack = PolicyPack::builtin();
    match overlay {
        None => Ok(pack),
        Some(overlay) => pack
            .with_overlay(overlay)
            .map_err(|errors| Refusal::new(errors.findings)),
    }
}
