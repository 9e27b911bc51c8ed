//! What a command is: how it is called, what it takes, and what it does.

use super::session;

// What the files of commands are written with.
pub(super) use super::columns::{aligned, moment};
pub(super) use super::failure::{Exit, Failure, Outcome};
pub(super) use super::find::{CASE, absent, find, find_any, find_deleted};
pub(super) use super::given::{Format, Given, RON_OR_JSON, TEXT_OR_JSON};
pub(super) use super::option::CommandOption;
pub(super) use super::plain_file::{OUT, place, written};
pub(super) use super::session::{BY, DIR, Opening, Session, author};
pub(super) use super::setting::Setting;
pub(super) use super::streams::Streams;

/// A command of the terminal: parsing, help and running come from this.
pub(super) struct Command {
    /// The words that call it, such as `vault list`.
    pub(super) name: &'static str,
    /// The key of the sentence that says what it does.
    pub(super) meaning: &'static str,
    /// What help calls the words that come after, in their order.
    pub(super) arguments: &'static [&'static str],
    /// Its own options; those for opening a vault come with [`Run`].
    pub(super) options: &'static [CommandOption],
    pub(super) run: Run,
}

/// How a command runs. Each first understands what was typed, before anything
/// is opened or asked.
pub(super) enum Run {
    /// Opens no vault.
    WithoutVault(fn(&mut Given) -> Result<Task, Failure>),
    /// Opens the vault in a way of its own.
    OpensItself(fn(&mut Given) -> Result<OpeningTask, Failure>),
    /// Works in a vault that is open.
    InVault(fn(&mut Given) -> Result<VaultTask, Failure>),
}

/// Something that was understood and can be done.
pub(super) type Task = Box<dyn FnOnce(&mut Streams<'_>, &Setting<'_>) -> Outcome>;

/// The same with a vault that is still to be opened.
pub(super) type OpeningTask = Box<dyn FnOnce(Opening, &mut Streams<'_>, &Setting<'_>) -> Outcome>;

/// The same in an open vault.
pub(super) type VaultTask = Box<dyn FnOnce(&Session<'_>, &mut Streams<'_>) -> Outcome>;

impl Command {
    /// Every option that it understands: its own, then those for opening.
    pub(super) fn all_options(&self) -> impl Iterator<Item = &CommandOption> {
        let opening = if self.opens_vault() { session::OPTIONS } else { &[] };
        self.options.iter().chain(opening)
    }

    pub(super) fn opens_vault(&self) -> bool {
        !matches!(self.run, Run::WithoutVault(_))
    }

    /// Understands what was typed after its name.
    pub(super) fn understand(&self, mut given: Given) -> Result<Task, Failure> {
        let task: Task = match self.run {
            Run::WithoutVault(understand) => understand(&mut given)?,
            Run::OpensItself(understand) => {
                let opening = Opening::understand(&mut given)?;
                let task = understand(&mut given)?;
                Box::new(move |streams, setting| task(opening, streams, setting))
            }
            Run::InVault(understand) => {
                let opening = Opening::understand(&mut given)?;
                let task = understand(&mut given)?;
                Box::new(move |streams, setting| in_vault(&opening, task, streams, setting))
            }
        };
        given.nothing_more()?;
        Ok(task)
    }
}

pub(super) fn in_vault(
    opening: &Opening,
    task: VaultTask,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Outcome {
    let secret = opening.secret(streams)?;
    let session = opening.open(secret, streams, setting)?;
    let outcome = task(&session, streams);
    // Without the index the next list is merely slower.
    let _ = session.vault.flush_index();
    outcome
}
