//! Work that would make the window wait, done elsewhere.

use iced::Task;
use iced::futures::channel::oneshot;
use iced::futures::stream::{self, StreamExt};

/// Runs `job` on a thread of its own and gives what it made.
pub fn elsewhere<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Task<T> {
    let (sender, receiver) = oneshot::channel();
    std::thread::spawn(move || {
        // Nobody waits any more when the window has closed.
        let _ = sender.send(job());
    });
    Task::stream(stream::once(receiver).filter_map(async |made| made.ok()))
}
