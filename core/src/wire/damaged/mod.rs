//! What is lost, doubled or absurd at the door of JSON makes no answer more certain.

mod case;
mod people;
