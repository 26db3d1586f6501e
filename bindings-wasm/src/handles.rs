//! What stays on the Rust side.

use gridaid::policy::LocalOverlay;
use gridaid::wire::handles;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::border::{maybe_read, throw};

/// All parameters of one district (政策包): what the library carries, with the local numbers laid
/// over it. Made once and shared.
#[wasm_bindgen]
pub struct PolicyPack(pub(crate) gridaid::policy::PolicyPack);

#[wasm_bindgen]
impl PolicyPack {
    /// The pack of the library, with these local numbers over it.
    #[wasm_bindgen(constructor)]
    pub fn new(overlay: Option<Ts<LocalOverlay>>) -> Result<PolicyPack, JsValue> {
        let overlay = maybe_read(overlay)?;
        handles::policy_pack(overlay.as_ref())
            .map(Self)
            .map_err(throw)
    }

    /// Some value was invented for trying out; every output must say so.
    #[wasm_bindgen(getter)]
    pub fn synthetic(&self) -> bool {
        self.0.synthetic()
    }
}
