//! What stays on the Rust side.

use std::rc::Rc;

use gridaid::policy::{LocalOverlay, Reform};
use gridaid::wire::handles;
use wasm_bindgen::prelude::*;

use crate::border::{maybe_read, throw};

/// All parameters of one district (政策包): what the library carries, with the local numbers laid
/// over it. Made once and shared. The example of `countIncome` makes one with a local number.
#[wasm_bindgen]
pub struct PolicyPack(pub(crate) Rc<gridaid::policy::PolicyPack>);

lendable!(PolicyPack, gridaid::policy::PolicyPack);

#[wasm_bindgen]
impl PolicyPack {
    /// The pack of the library, with these local numbers over it, and a reform supposed on top of both.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(js_name = overlay, unchecked_optional_param_type = "LocalOverlay")] overlay: &JsValue,
        #[wasm_bindgen(js_name = reform, unchecked_optional_param_type = "Reform")]
        reform: &JsValue,
    ) -> Result<PolicyPack, JsValue> {
        let overlay = maybe_read::<LocalOverlay>(overlay, "overlay")?;
        let reform = maybe_read::<Reform>(reform, "reform")?;
        handles::policy_pack(overlay.as_ref(), reform.as_ref())
            .map(|pack| Self(Rc::new(pack)))
            .map_err(throw)
    }

    /// Some value was invented for trying out; every output must say so.
    #[wasm_bindgen(getter)]
    pub fn synthetic(&self) -> bool {
        self.0.synthetic()
    }

    /// A reform is supposed; every result says so.
    #[wasm_bindgen(getter)]
    pub fn hypothetical(&self) -> bool {
        self.0.hypothetical()
    }
}
