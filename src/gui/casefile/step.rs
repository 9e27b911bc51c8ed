//! The steps of a case, and what a step may ask of the case file.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::documents::{ToCopy, ToWrite};
use super::logbook::bijlagen::Errand;
use crate::advice::Advice;
use crate::case::record::Section;
use crate::case::{Case, DocumentKind, Phase, RecordPlace};
use crate::gui::context::Context;
use crate::gui::record::{Done, Undo};
use crate::gui::reply::Reply;
use crate::naslag::Topic;
use crate::redaction::Reader;
use crate::t;

/// A step of the case, in the order in which they stand beside it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub enum Step {
    /// Gezin en kring.
    #[default]
    Family,
    /// Wat is er gebeurd. Kept words of before it was a step of its own call it as
    /// it was called then.
    #[serde(alias = "Concerns")]
    Happened,
    /// Hoe veilig is het.
    Safety,
    /// Vragen.
    Questions,
    /// Meldcode.
    Meldcode,
    /// The TOP-3 of a phase.
    Phase(Phase),
    /// Plan en afspraken.
    Plan,
    /// AVE en regie.
    Ave,
    /// Overleg.
    Overleg,
    /// Tijdlijn.
    Timeline,
    /// Logboek.
    Logbook,
    /// Documenten.
    Documents,
    /// Afsluiten.
    Closing,
}

impl Step {
    /// What it is called.
    pub fn name(self) -> String {
        match self {
            Self::Family => t!("step-family"),
            Self::Happened => t!("step-happened"),
            Self::Safety => t!("step-safety"),
            Self::Questions => t!("step-questions"),
            Self::Meldcode => t!("step-meldcode"),
            Self::Plan => t!("step-plan"),
            Self::Ave => t!("step-ave"),
            Self::Overleg => t!("step-overleg"),
            Self::Timeline => t!("step-timeline"),
            Self::Logbook => t!("step-logbook"),
            Self::Documents => t!("step-documents"),
            Self::Closing => t!("step-closing"),
            Self::Phase(Phase::DirecteVeiligheid) => t!("phase-directe-veiligheid"),
            Self::Phase(Phase::Risicos) => t!("phase-risicos"),
            Self::Phase(Phase::Herstel) => t!("phase-herstel"),
        }
    }

    /// What it is for, and how to begin.
    pub fn help(self) -> String {
        match self {
            Self::Family => t!("page-help-family"),
            Self::Happened => t!("page-help-happened"),
            Self::Safety => t!("page-help-safety"),
            Self::Questions => t!("page-help-questions"),
            Self::Meldcode => t!("page-help-meldcode"),
            Self::Plan => t!("page-help-plan"),
            Self::Ave => t!("page-help-ave"),
            Self::Overleg => t!("page-help-overleg"),
            Self::Timeline => t!("page-help-timeline"),
            Self::Logbook => t!("page-help-logbook"),
            Self::Documents => t!("page-help-documents"),
            Self::Closing => t!("page-help-closing"),
            Self::Phase(Phase::DirecteVeiligheid) => t!("page-help-directe-veiligheid"),
            Self::Phase(Phase::Risicos) => t!("page-help-risicos"),
            Self::Phase(Phase::Herstel) => t!("page-help-herstel"),
        }
    }

    /// The phase whose plan it is; the first where it is none.
    pub fn phase(self) -> Phase {
        match self {
            Self::Phase(phase) => phase,
            _ => Phase::default(),
        }
    }

    /// The step in which a part of a case is worked on.
    pub fn of(section: Section) -> Self {
        match section {
            Section::Head | Section::Family | Section::Other => Self::Family,
            Section::Concerns => Self::Happened,
            Section::Questions => Self::Questions,
            Section::Meldcode => Self::Meldcode,
            Section::Phases => Self::Phase(Phase::default()),
            Section::Plan(phase) => Self::Phase(phase),
            Section::Agreed => Self::Plan,
            Section::Ave => Self::Ave,
            Section::Meeting => Self::Overleg,
            Section::Agenda | Section::Logbook | Section::HalfTyped => Self::Logbook,
            Section::Closing => Self::Closing,
        }
    }

    /// All steps.
    pub const ALL: [Self; 15] = [
        Self::Family,
        Self::Happened,
        Self::Safety,
        Self::Questions,
        Self::Meldcode,
        Self::Phase(Phase::DirecteVeiligheid),
        Self::Phase(Phase::Risicos),
        Self::Phase(Phase::Herstel),
        Self::Plan,
        Self::Ave,
        Self::Overleg,
        Self::Timeline,
        Self::Logbook,
        Self::Documents,
        Self::Closing,
    ];
}

/// What a step asks of the case file after a message.
#[derive(Debug)]
pub enum Ask {
    /// Advise again and save: something was done to the case.
    Keep(Done),
    /// Go to another step.
    Go(Step),
    /// Go to a record, and to the words there.
    Show(Box<RecordPlace>),
    /// Remember a document in the case, and write it as a plain file.
    Write(Box<ToWrite>),
    /// Do something with an attachment, which the desk does.
    Errand(Box<Errand>),
    /// Remember in the case who got a section of a document, and put it on the clipboard.
    Copy(Box<ToCopy>),
    /// Make a document of this kind, for a reader where that is known.
    Make(DocumentKind, Option<Reader>),
    /// Read about something in Naslag.
    Read(Topic),
}

impl From<Done> for Ask {
    fn from(done: Done) -> Self {
        Self::Keep(done)
    }
}

/// What a step answers to the case file.
pub type StepReply<Message> = Reply<Message, Ask>;

/// The case was changed.
pub fn changed<Message: Send + 'static>() -> StepReply<Message> {
    StepReply::ask(Done::Changed.into())
}

/// What a list of records answered, in the messages of the step it stands in.
pub fn kept<Own: Send + 'static, Message: Send + 'static>(
    answer: Reply<Own, Done>,
    wrap: impl FnMut(Own) -> Message + Send + 'static,
) -> StepReply<Message> {
    answer.map(wrap).then(|done| StepReply::ask(done.into()))
}

/// Something was removed that can be put back.
pub fn undoable<Message: Send + 'static>(undo: Undo) -> StepReply<Message> {
    StepReply::ask(Done::Removed(undo).into())
}

/// Go to another step.
pub fn go<Message: Send + 'static>(step: Step) -> StepReply<Message> {
    StepReply::ask(Ask::Go(step))
}

/// Go to a record, and to the words there.
pub fn show<Message: Send + 'static>(place: RecordPlace) -> StepReply<Message> {
    StepReply::ask(Ask::Show(Box::new(place)))
}

/// Read about something in Naslag.
pub(super) fn read<Message: Send + 'static>(topic: Topic) -> StepReply<Message> {
    StepReply::ask(Ask::Read(topic))
}

/// Unfolds what is folded, and folds what is unfolded.
pub(super) fn toggle<T: Ord, Message>(unfolded: &mut BTreeSet<T>, part: T) -> StepReply<Message>
where
    Message: Send + 'static,
{
    if !unfolded.remove(&part) {
        unfolded.insert(part);
    }
    StepReply::none()
}

/// What every part of a step looks at; `State` is what the step, or the part,
/// remembers.
#[derive(Debug)]
pub struct StepView<'a, State> {
    /// What is remembered.
    pub state: &'a State,
    /// The case.
    pub case: &'a Case,
    /// The advice for that case.
    pub advice: &'a Advice,
    /// Whatever else may be known.
    pub context: Context<'a>,
}

impl<State> Clone for StepView<'_, State> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<State> Copy for StepView<'_, State> {}

impl<'a, State> StepView<'a, State> {
    /// The same for a part that remembers something of its own.
    pub(super) fn of<Part>(self, state: &'a Part) -> StepView<'a, Part> {
        let Self { case, advice, context, .. } = self;
        StepView { state, case, advice, context }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.context.today()
    }

    /// Whether things may be added and removed.
    pub(super) fn may_write(&self) -> bool {
        !self.context.read_only
    }
}
