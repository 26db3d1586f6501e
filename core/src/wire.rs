//! The operations that the bindings call.
