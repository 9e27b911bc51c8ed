//! Linux: AT-SPI over the session bus.
//!
//! The adapter has a thread of its own that waits for a bus and for somebody
//! who listens. Without a bus that thread ends and the rest stays silent.

use std::sync::Mutex;

use accesskit_unix::Adapter;

use super::bridge::{Bridge, Ear, Make};
use super::lock::lock;

pub(super) struct Linux(Mutex<Adapter>);

impl Linux {
    pub(super) fn new(ear: Ear) -> Self {
        Self(Mutex::new(Adapter::new(ear.clone(), ear.clone(), ear)))
    }
}

impl Bridge for Linux {
    fn update(&self, make: Make<'_>) {
        lock(&self.0).update_if_active(make);
    }

    fn for_another_window(&self, ear: Ear) -> Box<dyn Bridge> {
        Box::new(Self::new(ear))
    }

    fn set_focused(&self, focused: bool) {
        lock(&self.0).update_window_focus_state(focused);
    }
}
