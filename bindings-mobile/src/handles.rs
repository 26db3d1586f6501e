//! What stays on the Rust side.

use gridaid::policy::{LocalOverlay, Reform};
use gridaid::wire::handles;

use crate::error::GridaidError;

/// All parameters of one district (政策包): what the library carries, with the local numbers laid
/// over it. Made once and shared. The example of `countIncome` makes one with a local number.
#[derive(uniffi::Object)]
pub struct PolicyPack(pub(crate) gridaid::policy::PolicyPack);

#[uniffi::export]
impl PolicyPack {
    /// The pack of the library, with these local numbers over it, and a reform supposed on top of both.
    #[uniffi::constructor(default(overlay = None, reform = None))]
    pub fn new(
        overlay: Option<LocalOverlay>,
        reform: Option<Reform>,
    ) -> Result<Self, GridaidError> {
        let pack = handles::policy_pack(overlay.as_ref(), reform.as_ref())?;
        Ok(Self(pack))
    }

    /// Some value was invented for trying out; every output must say so.
    pub fn synthetic(&self) -> bool {
        self.0.synthetic()
    }

    /// A reform is supposed; every result says so.
    pub fn hypothetical(&self) -> bool {
        self.0.hypothetical()
    }
}
