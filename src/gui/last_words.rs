//! What is not in the vault yet, held where it can be written also when the
//! window is gone.
//!
//! A display that breaks off, a compositor that dies or a fault in drawing ends
//! the window without asking it anything. What was typed last is then written
//! from here.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Act = Box<dyn FnOnce() + Send>;

/// The last words of one window; copies are the same.
#[derive(Clone, Default)]
pub struct LastWords {
    act: Arc<Mutex<Option<Act>>>,
    turn: Arc<Mutex<()>>,
}

impl LastWords {
    /// Takes what writes all that is in no vault yet, in place of before.
    pub(super) fn are(&self, act: impl FnOnce() + Send + 'static) {
        *open(&self.act) = Some(Box::new(act));
    }

    /// Everything is in the vault.
    pub(super) fn are_none(&self) {
        *open(&self.act) = None;
    }

    /// Whether something is in no vault yet.
    pub fn wait(&self) -> bool {
        open(&self.act).is_some()
    }

    /// Lets the window write. What is older never comes after [`LastWords::write`].
    pub(super) fn turn(&self) -> MutexGuard<'_, ()> {
        open(&self.turn)
    }

    /// Writes what is in no vault yet, for good: the window never gets a turn
    /// again. To be called when it is gone.
    pub fn write(&self) {
        let turn = self.turn();
        let act = open(&self.act).take();
        if let Some(act) = act {
            act();
        }
        std::mem::forget(turn);
    }
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn only_the_newest_are_written_and_only_once() {
        static WRITTEN: AtomicUsize = AtomicUsize::new(0);
        let last = LastWords::default();
        last.are(|| {
            let _ = WRITTEN.fetch_add(10, Ordering::SeqCst);
        });
        last.are(|| {
            let _ = WRITTEN.fetch_add(1, Ordering::SeqCst);
        });
        last.clone().write();
        assert!(!last.wait());
        assert_eq!(WRITTEN.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn what_was_under_way_is_waited_for_and_what_comes_later_waits() {
        let last = LastWords::default();
        let (begun, beginning) = std::sync::mpsc::channel();
        let order = Arc::new(Mutex::new(Vec::new()));
        let (older, newer) = (Arc::clone(&order), Arc::clone(&order));
        last.are(move || open(&newer).push("newest"));
        let window = last.clone();
        let writing = std::thread::spawn(move || {
            let _turn = window.turn();
            begun.send(()).unwrap();
            open(&older).push("older");
        });
        beginning.recv().unwrap();
        last.write();
        writing.join().unwrap();
        assert_eq!(*open(&order), ["older", "newest"]);
        assert!(last.turn.try_lock().is_err());
    }
}
