//! Work that would make the window wait, done elsewhere.

use std::time::Duration;

use iced::futures::channel::{mpsc, oneshot};
use iced::futures::stream::{self, StreamExt};
use iced::{Subscription, Task};

use crate::platform::{self, Ending, SystemLook};

const BEAT: Duration = Duration::from_millis(500);

/// Runs `job` on a thread of its own and gives what it made.
pub(super) fn run<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Task<T> {
    let (sender, receiver) = oneshot::channel();
    std::thread::spawn(move || {
        // Nobody waits any more when the window has closed.
        let _ = sender.send(job());
    });
    Task::stream(stream::once(receiver).filter_map(async |made| made.ok()))
}

/// Runs `job` on a thread of its own and gives what it tells along the way.
pub(super) fn run_reporting<T: Send + 'static>(
    job: impl FnOnce(&(dyn Fn(T) + Sync)) + Send + 'static,
) -> Task<T> {
    let (sender, receiver) = mpsc::unbounded();
    std::thread::spawn(move || {
        job(&|told| {
            // Nobody listens any more when the window has closed.
            let _ = sender.unbounded_send(told);
        });
    });
    Task::stream(receiver)
}

/// How the system is set to look, now and after each change.
pub(super) fn looks() -> Subscription<SystemLook> {
    Subscription::run(|| platform::system_looks().map(SystemLook::from))
}

/// Every time the system asks the program to end.
pub(super) fn endings() -> Subscription<Ending> {
    Subscription::run(|| {
        let (sender, receiver) = mpsc::unbounded();
        platform::when_asked_to_end(move |ending| sender.unbounded_send(ending).is_ok());
        receiver
    })
}

/// Beats twice a second for as long as somebody listens.
pub(super) fn heartbeat() -> Subscription<()> {
    Subscription::run(|| {
        let (mut sender, receiver) = mpsc::channel(1);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(BEAT);
                match sender.try_send(()) {
                    Err(error) if error.is_disconnected() => break,
                    // A full channel means that the window is behind; it will catch up.
                    _ => {}
                }
            }
        });
        receiver
    })
}
