//! Whether a dialog of the system could be shown, from what its library logs: the
//! library itself tells nothing of it.

use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use log::{Level, LevelFilter, Log, Metadata, Record};

/// The library that shows dialogs.
const LIBRARY: &str = "rfd";

static LISTENER: Listener = Listener { failed: AtomicBool::new(false) };

/// Hears whether the last thing that the library told was an error. It first tries
/// the portal of the desktop and, with a warning, another program; only when that
/// fails too is an error the last. What the messages say is not looked at or kept.
struct Listener {
    failed: AtomicBool,
}

impl Log for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().split("::").next() == Some(LIBRARY)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.failed.store(record.level() == Level::Error, Ordering::SeqCst);
        }
    }

    fn flush(&self) {}
}

/// Begins to listen, before a dialog is shown.
pub(super) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Without it every dialog that gives nothing counts as closed by the user.
        if log::set_logger(&LISTENER).is_ok() {
            log::set_max_level(LevelFilter::Warn);
        }
    });
    LISTENER.failed.store(false, Ordering::SeqCst);
}

/// Whether no dialog could be shown since [`listen`].
pub(super) fn ended_in_error() -> bool {
    LISTENER.failed.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_error_that_nothing_follows_means_that_there_was_no_dialog() {
        let told = |all: &[(Level, &str)]| {
            let listener = Listener { failed: AtomicBool::new(false) };
            for (level, target) in all {
                let record = Record::builder().level(*level).target(target).build();
                listener.log(&record);
            }
            listener.failed.load(Ordering::SeqCst)
        };
        let (portal, zenity) = ("rfd::backend::xdg_desktop_portal::portal", "rfd::backend");
        assert!(!told(&[]), "closed without choosing");
        assert!(told(&[(Level::Error, portal), (Level::Warn, zenity), (Level::Error, zenity)]));
        assert!(!told(&[(Level::Error, portal), (Level::Warn, zenity)]), "the other was shown");
        assert!(!told(&[(Level::Error, "iced_winit"), (Level::Error, "rfdx")]), "of others");
    }
}
