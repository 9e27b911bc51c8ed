//! Something long that is done to the vault, with how far it is and a way to
//! stop it. One at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use iced::widget::{column, row};
use iced::{Center, Element, Task};

use super::{Card, Message};
use crate::gui::theme::space;
use crate::gui::widget::{Range, Role, announce, button, unspoken};
use crate::gui::{background, kit};
use crate::t;
use crate::vault::{BackedUp, Merged, Remedy, Renewal, Report, VaultError};

/// What came of it.
#[derive(Debug, Clone)]
pub enum Done {
    /// A backup, in this folder.
    BackedUp(String, Result<BackedUp, VaultError>),
    Merged(Result<Merged, VaultError>),
    Renewed(Result<Renewal, VaultError>),
    /// Dates for a calendar, in this folder.
    Dates(String, Result<Written, VaultError>),
    Checked(Result<(Report, Vec<(String, Remedy)>), VaultError>),
}

/// What was written for a calendar.
#[derive(Debug, Clone)]
pub struct Written {
    /// The name of the file.
    pub(super) name: String,
    /// How many dates are in it.
    pub(super) count: usize,
    /// How many cases could not be read.
    pub(super) unread: usize,
}

/// What is told along the way.
#[derive(Debug, Clone)]
pub enum Told {
    /// So many of so many.
    Step(usize, usize),
    Done(Box<Done>),
}

/// What is under way.
#[derive(Debug)]
pub(super) struct LongJob {
    pub(super) card: Card,
    /// What is being done.
    words: String,
    done: usize,
    total: usize,
    stop: Arc<AtomicBool>,
}

/// Told how many are done and how many there are; `false` to stop.
pub(super) type Step<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

pub(super) fn begin(
    card: Card,
    words: String,
    work: impl FnOnce(Step<'_>) -> Done + Send + 'static,
) -> (LongJob, Task<Message>) {
    let stop = Arc::new(AtomicBool::new(false));
    let job = LongJob { card, words, done: 0, total: 0, stop: Arc::clone(&stop) };
    let task = background::run_reporting(move |tell: &(dyn Fn(Told) + Sync)| {
        let last = AtomicUsize::new(usize::MAX);
        let mut step = |done: usize, total: usize| {
            // A hundred steps are enough to see it go on.
            let percent = done * 100 / total.max(1);
            if last.swap(percent, Ordering::Relaxed) != percent {
                tell(Told::Step(done, total));
            }
            !stop.load(Ordering::Relaxed)
        };
        tell(Told::Done(Box::new(work(&mut step))));
    });
    (job, task.map(Message::Told))
}

impl LongJob {
    pub(super) fn step(&mut self, done: usize, total: usize) {
        (self.done, self.total) = (done, total);
    }

    /// Asks it to stop; it ends at the next file.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Draws how far it is.
    pub(super) fn view<'a>(&self) -> Element<'a, Message> {
        let part = self.done as f32 / self.total.max(1) as f32;
        let told = t!("vault-page-step", done = self.done, total = self.total);
        let words = self.words.clone();
        let shown =
            column![kit::body(words.clone()), kit::bar(part, 320), kit::small(told.clone())];
        let shown = announce(Role::Progress, words, unspoken(shown.spacing(space::XS)))
            .value(told)
            .range(Range { least: 0.0, most: 1.0, now: Some(part.into()) });
        // Looking takes a moment and changes nothing: no need to stop it.
        let short = [Card::Check, Card::Dates];
        let stop = (!short.contains(&self.card))
            .then(|| button(t!("vault-page-stop")).on_press(Message::Stop));
        row![Element::from(shown)].push(stop).spacing(space::L).align_y(Center).into()
    }
}
