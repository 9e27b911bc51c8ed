//! How the program ends, and what is done before it does.
//!
//! The system can ask (a logout, `kill`), the window can close, a library can
//! end the program from within (Xlib does when the display is gone), or a fault
//! can. Whatever must not be lost then is given to [`at_the_end`]. Only a kill
//! that cannot be caught passes it by; on Windows, so does a logout: that can be
//! heard with `unsafe` only.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
#[cfg(unix)]
use std::time::Duration;

type Act = Box<dyn FnOnce() + Send>;

static LAST: Mutex<Vec<Act>> = Mutex::new(Vec::new());

/// So long the window has to hear that the program must end.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(3);
#[cfg(unix)]
const LOOKS: u32 = 60;

#[cfg(unix)]
thread_local! {
    static END: End = const { End };
}

/// Goes when the main thread ends, also by a call of `exit` deep in a library.
#[cfg(unix)]
struct End;

#[cfg(unix)]
impl Drop for End {
    fn drop(&mut self) {
        end_well();
    }
}

/// Sees to it that what [`at_the_end`] takes is done however the program ends,
/// as far as the system lets that be seen. To be called first, by the main thread.
pub fn watch_the_end() {
    // On Windows other threads are gone by then, and nothing may be waited for.
    #[cfg(unix)]
    END.with(|_| ());
}

/// Takes what must be done once before the program ends.
pub fn at_the_end(act: impl FnOnce() + Send + 'static) {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(act));
}

/// Does all that must be done before the program ends, what came first first.
/// Whoever calls this meanwhile waits.
pub fn end_well() {
    // Not on a thread that is being taken down.
    let helper = thread::Builder::new().spawn(do_all);
    match helper {
        Ok(helper) => drop(helper.join()),
        Err(_) => do_all(),
    }
}

fn do_all() {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    last.drain(..).for_each(|act| act());
}

/// That the system asks the program to end.
#[derive(Debug, Clone, Default)]
pub struct Ending(Arc<AtomicBool>);

impl Ending {
    /// Says that it was heard: from now on the window sees to it.
    pub fn hear(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    #[cfg(unix)]
    fn is_heard_in_time(&self) -> bool {
        (0..LOOKS).any(|_| {
            thread::sleep(PATIENCE / LOOKS);
            self.0.load(Ordering::SeqCst)
        })
    }
}

/// Tells whenever the system asks the program to end, by SIGTERM, SIGINT or
/// SIGHUP. `tell` answers whether somebody listens. When nobody does, or does
/// not hear it, the program ends well by itself.
#[cfg(unix)]
pub fn when_asked_to_end(tell: impl Fn(Ending) -> bool + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    // Without it the system does what it always did.
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP]) else {
        return;
    };
    thread::spawn(move || {
        for signal in signals.forever() {
            let ending = Ending::default();
            if !tell(ending.clone()) || !ending.is_heard_in_time() {
                end_well();
                std::process::exit(128 + signal);
            }
        }
    });
}

/// Nothing can be heard of that here without `unsafe`.
#[cfg(not(unix))]
pub fn when_asked_to_end(_: impl Fn(Ending) -> bool + Send + 'static) {}
