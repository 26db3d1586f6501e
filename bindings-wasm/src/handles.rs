//! What stays on the Rust side.

use std::rc::Rc;

use gridaid::policy::LocalOverlay;
use gridaid::wire::handles;
use wasm_bindgen::prelude::*;

use crate::border::{maybe_read, throw};

/// All parameters of one district (政策包): what the library carries, with the local numbers laid
/// over it. Made once and shared.
#[wasm_bindgen]
pub struct PolicyPack(pub(crate) Rc<gridaid::policy::PolicyPack>);

lendable!(PolicyPack, gridaid::policy::PolicyPack);

#[wasm_bindgen]
impl PolicyPack {
    /// The pack of the library, with these local numbers over it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(js_name = overlay, unchecked_optional_param_type = "LocalOverlay")] overlay: &JsValue,
    ) -> Result<PolicyPack, JsValue> {
        let overlay = maybe_read::<LocalOverlay>(overlay, "overlay")?;
        handles::policy_pack(overlay.as_ref())
            .map(|pack| Self(Rc::new(pack)))
            .map_err(throw)
    }

    /// Some value was invented for trying out; every output must say so.
    #[wasm_bindgen(getter)]
    pub fn synthetic(&self) -> bool {
        self.0.synthetic()
    }
}
