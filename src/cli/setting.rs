//! What a command finds and cannot choose.

use std::path::Path;

use crate::platform::{Clock, Policy};
use crate::vault::KeyCost;

/// What a command finds and cannot choose.
pub struct Setting<'a> {
    /// Where time comes from.
    pub clock: &'a dyn Clock,
    /// How hard it is to try passphrases on a key that is made now.
    pub key_cost: KeyCost,
    /// The id of the region that this user chose in the window.
    pub region: &'a str,
    /// The folder of the preferences, where what changes the method stands.
    pub preferences: &'a Path,
    /// What the administrator of this machine set.
    pub policy: &'a Policy,
}
