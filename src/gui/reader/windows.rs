//! Windows: UI Automation, through a window procedure of AccessKit's own.
//!
//! Written from the contract of the adapter; the order of the calls matters:
//!
//! 1. The window is created hidden, because the adapter refuses a window that
//!    has been seen: whoever looked at it before would never ask again.
//! 2. When the window has opened, [`attach`](Bridge::attach) runs on the thread
//!    of the window, takes its handle and puts the adapter before its window
//!    procedure. From then on the adapter itself hears who listens and whether
//!    the window has the keyboard, so [`set_focused`](Bridge::set_focused) has
//!    nothing to do.
//! 3. The window is shown, also when the second step failed: a program that
//!    nobody can read aloud is still better than one that nobody can see.
//! 4. After each drawing the news goes to the adapter, which gives events in
//!    return. Raising these makes Windows ask the window about itself at once,
//!    so nothing of ours may be borrowed by then.
//!
//! The adapter belongs to the thread of the window and stays on it.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::{Bridge, Ear, Make};

thread_local! {
    static ADAPTER: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

pub(super) struct Windows {
    ear: Ear,
}

impl Windows {
    pub(super) fn new(ear: Ear) -> Self {
        Self { ear }
    }
}

impl Bridge for Windows {
    fn update(&self, make: Make<'_>) {
        let events = ADAPTER.with_borrow_mut(|adapter| adapter.as_mut()?.update_if_active(make));
        if let Some(events) = events {
            events.raise();
        }
    }

    fn set_focused(&self, _: bool) {}

    fn needs_hidden_window(&self) -> bool {
        true
    }

    fn attach(&self, id: window::Id) -> Task<()> {
        let ear = self.ear.clone();
        window::run(id, move |window| {
            // The adapter panics on a window that was seen before; step 3
            // must come all the same.
            let _ = catch_unwind(AssertUnwindSafe(|| put_before(window, ear)));
        })
        .chain(window::set_mode(id, window::Mode::Windowed))
    }
}

/// Puts the adapter before the window procedure of this window.
fn put_before(window: &dyn window::Window, ear: Ear) {
    let handle = window.window_handle().map(|handle| handle.as_raw());
    if let Ok(RawWindowHandle::Win32(handle)) = handle {
        let window = HWND(handle.hwnd.get() as *mut _);
        let adapter = SubclassingAdapter::new(window, ear.clone(), ear);
        ADAPTER.set(Some(adapter));
    }
}
