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
//! Each window has an adapter of its own. They belong to the thread of the windows and
//! stay on it, under the number of their bridge; an adapter goes with its bridge, before
//! the window does.

use std::cell::RefCell;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};

use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::raw_window_handle::RawWindowHandle;
use iced::{Task, window};

use super::bridge::{Bridge, Ear, Make};

thread_local! {
    static ADAPTERS: RefCell<HashMap<u64, SubclassingAdapter>> = RefCell::default();
}

pub(super) struct Windows {
    ear: Ear,
    number: Arc<u64>,
}

impl Windows {
    pub(super) fn new(ear: Ear) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self { ear, number: Arc::new(NEXT.fetch_add(1, Ordering::Relaxed)) }
    }
}

impl Drop for Windows {
    fn drop(&mut self) {
        // At the end of the thread there may be no adapters any more.
        let gone = ADAPTERS.try_with(|all| all.borrow_mut().remove(&self.number));
        drop(gone);
    }
}

impl Bridge for Windows {
    fn update(&self, make: Make<'_>) {
        let events =
            ADAPTERS.with_borrow_mut(|all| all.get_mut(&self.number)?.update_if_active(make));
        if let Some(events) = events {
            events.raise();
        }
    }

    fn for_another_window(&self, ear: Ear) -> Box<dyn Bridge> {
        Box::new(Self::new(ear))
    }

    fn set_focused(&self, _: bool) {}

    fn needs_hidden_window(&self) -> bool {
        true
    }

    fn attach(&self, id: window::Id) -> Task<()> {
        let (ear, number) = (self.ear.clone(), Arc::downgrade(&self.number));
        window::run(id, move |window| {
            // The adapter panics on a window that was seen before; step 3
            // must come all the same.
            let _ = catch_unwind(AssertUnwindSafe(|| put_before(window, ear, &number)));
        })
        .chain(window::set_mode(id, window::Mode::Windowed))
    }
}

/// Puts the adapter of bridge `number` before the window procedure of this window,
/// unless the bridge went while the window opened.
fn put_before(window: &dyn window::Window, ear: Ear, number: &Weak<u64>) {
    let Some(number) = number.upgrade() else {
        return;
    };
    let handle = window.window_handle().map(|handle| handle.as_raw());
    if let Ok(RawWindowHandle::Win32(handle)) = handle {
        let window = HWND(handle.hwnd.get() as *mut _);
        let adapter = SubclassingAdapter::new(window, ear.clone(), ear);
        ADAPTERS.with_borrow_mut(|all| all.insert(*number, adapter));
    }
}
