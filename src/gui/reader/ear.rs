//! What the platform says to the window, from whatever thread it likes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TreeUpdate};
use iced::futures::Stream;
use iced::futures::channel::mpsc;

use super::lock::lock;

/// Hears who listens and what they ask, and wakes the window.
#[derive(Clone, Default)]
pub struct Ear(Arc<Inner>);

#[derive(Default)]
struct Inner {
    active: AtomicBool,
    /// Somebody began to listen and knows nothing yet.
    fresh: AtomicBool,
    requests: Mutex<Vec<ActionRequest>>,
    waker: Mutex<Option<mpsc::Sender<()>>>,
}

impl Ear {
    pub(super) fn is_active(&self) -> bool {
        self.0.active.load(Ordering::Acquire)
    }

    pub(super) fn take_fresh(&self) -> bool {
        self.0.fresh.swap(false, Ordering::AcqRel)
    }

    pub(super) fn has_requests(&self) -> bool {
        self.is_active() && !lock(&self.0.requests).is_empty()
    }

    pub(super) fn take_requests(&self) -> Vec<ActionRequest> {
        std::mem::take(&mut lock(&self.0.requests))
    }

    pub(super) fn listen(&self) -> impl Stream<Item = ()> + use<> {
        let (mut sender, receiver) = mpsc::channel(1);
        if self.is_active() {
            // Somebody was here before the window was.
            let _ = sender.try_send(());
        }
        *lock(&self.0.waker) = Some(sender);
        receiver
    }

    fn wake(&self) {
        if let Some(waker) = &mut *lock(&self.0.waker) {
            // A full channel means that the window is about to wake anyway.
            let _ = waker.try_send(());
        }
    }
}

impl ActivationHandler for Ear {
    // The widgets live on the thread of the window, so the tree comes with
    // its next drawing.
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.0.fresh.store(true, Ordering::Release);
        self.0.active.store(true, Ordering::Release);
        self.wake();
        None
    }
}

impl ActionHandler for Ear {
    fn do_action(&mut self, request: ActionRequest) {
        lock(&self.0.requests).push(request);
        self.wake();
    }
}

impl DeactivationHandler for Ear {
    fn deactivate_accessibility(&mut self) {
        self.0.active.store(false, Ordering::Release);
        lock(&self.0.requests).clear();
    }
}
