//! What every step of a case is: one row each, from which the list of steps, the
//! shortcuts, the titles and the views are made.
//!
//! A new step is a file of its own with its state, messages, `update` and
//! `view`, a place in [`Step`], and here a row, its state and its messages.

use std::cmp::Ordering;

use iced::Element;
use iced::widget::{Column, column};

use super::step::{Step, StepReply, StepView};
use super::{
    Casefile, Message, about_case, ave, closing, concerns, documents, family, kompas, logbook,
    meldcode, overleg, phase, plan, timeline,
};
use crate::advice::{Advice, progress};
use crate::case::{Case, Phase, RecordPlace};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::t;

/// What is told about one step.
pub(super) struct Row {
    step: Step,
    /// The sign before it while it is not done.
    pub(super) sign: fn(Step) -> String,
    /// Whether it holds what the next ones build on. No more than a sign: every
    /// step can be opened at any time.
    done: fn(Step, &Case) -> bool,
    /// How much in it is still open.
    open: fn(&Case, &Advice) -> usize,
    /// How far it is, in words, where that is more than done or not.
    progress: Option<fn(Step, &Case) -> String>,
    /// Whether it stands apart from those before it.
    pub(super) apart: bool,
    /// Whether the Kompas stands beside it.
    pub(super) kompas: bool,
    /// Whether it says itself that a case may only be read.
    pub(super) tells_read_only: bool,
    view: for<'a> fn(Step, &'a Casefile, Context<'a>) -> Element<'a, Message>,
}

const ROW: Row = Row {
    step: Step::Family,
    sign: |_| "○".to_owned(),
    done: |_, _| false,
    open: |_, _| 0,
    progress: None,
    apart: false,
    kompas: true,
    tells_read_only: false,
    view: family_view,
};

const fn phase_row(phase: Phase) -> Row {
    Row {
        step: Step::Phase(phase),
        sign: |step| step.phase().number().to_string(),
        done: |step, case| progress::phase_is_behind(case, step.phase()),
        progress: Some(|step, case| phase_progress(step.phase(), case.phases.current)),
        view: phase_view,
        ..ROW
    }
}

const ROWS: &[Row] = &[
    Row {
        step: Step::Family,
        done: |_, case| progress::family_was_heard(case),
        // The drawing of the circle needs the width; the Kompas stands below.
        kompas: false,
        view: family_view,
        ..ROW
    },
    Row {
        step: Step::Happened,
        sign: |_| "!".to_owned(),
        done: |_, case| progress::what_happened_is_known(case),
        open: |case, _| progress::open_of_what_happened(case),
        view: happened_view,
        ..ROW
    },
    Row {
        step: Step::Safety,
        sign: |_| "≈".to_owned(),
        done: |_, case| progress::safety_is_known(case),
        open: |case, _| progress::not_asked_how_safe(case),
        view: safety_view,
        ..ROW
    },
    Row {
        step: Step::Questions,
        sign: |_| "?".to_owned(),
        done: |_, case| progress::questions_were_answered(case),
        open: |_, advice| concerns::open_questions(advice),
        view: questions_view,
        ..ROW
    },
    Row {
        step: Step::Meldcode,
        sign: |_| "✓".to_owned(),
        done: |_, case| progress::meldcode_is_decided(case),
        open: |_, advice| advice.meldcode.open_count(),
        view: meldcode_view,
        ..ROW
    },
    phase_row(Phase::DirecteVeiligheid),
    phase_row(Phase::Risicos),
    phase_row(Phase::Herstel),
    Row {
        step: Step::Plan,
        sign: |_| "☑".to_owned(),
        done: |_, case| progress::plan_is_established(case),
        view: plan_view,
        ..ROW
    },
    Row {
        step: Step::Ave,
        sign: |_| t!("step-ave-sign"),
        done: |_, case| progress::level_is_decided(case),
        // AVE en regie needs the room and shows itself what the Kompas would.
        // What it knows stands there in words, and its one choice is what to
        // look at.
        kompas: false,
        tells_read_only: true,
        view: ave_view,
        ..ROW
    },
    Row {
        step: Step::Overleg,
        sign: |_| t!("step-overleg-sign"),
        progress: Some(|_, case| t!("step-discussed", count = case.besprekingen.len())),
        open: |case, _| case.open_acties().count(),
        tells_read_only: true,
        // What is read back needs the width.
        kompas: false,
        view: overleg_view,
        ..ROW
    },
    Row {
        step: Step::Timeline,
        sign: |_| "↔".to_owned(),
        progress: Some(|_, _| t!("timeline-step")),
        apart: true,
        view: timeline_view,
        ..ROW
    },
    Row {
        step: Step::Logbook,
        sign: |_| "≡".to_owned(),
        progress: Some(|_, case| t!("step-notes", count = case.logbook.iter().len())),
        view: logbook_view,
        ..ROW
    },
    Row {
        step: Step::Documents,
        sign: |_| "▤".to_owned(),
        progress: Some(|_, case| t!("step-documents-made", count = case.documents.len())),
        // A page needs the width.
        kompas: false,
        // It says itself what can be done in a case that may only be read: looking.
        tells_read_only: true,
        view: documents_view,
        ..ROW
    },
    Row {
        step: Step::Closing,
        sign: |_| "□".to_owned(),
        done: |_, case| !case.is_open(),
        progress: Some(|_, case| closing_progress(case)),
        // What is open stands in the step itself, where there is room for it.
        kompas: false,
        view: closing_view,
        ..ROW
    },
];

/// The row of a step.
pub(super) fn row(step: Step) -> &'static Row {
    ROWS.iter().find(|row| row.step == step).unwrap_or(&ROW)
}

/// Whether a step holds what the next ones build on.
pub(super) fn is_done(step: Step, case: &Case) -> bool {
    (row(step).done)(step, case)
}

/// How much in a step is still open.
pub(super) fn open(step: Step, case: &Case, advice: &Advice) -> usize {
    (row(step).open)(case, advice)
}

/// How far a step is, in words: a reader does not hear the sign.
pub(super) fn how_far(step: Step, case: &Case, advice: &Advice) -> String {
    let open = open(step, case, advice);
    let how = match row(step).progress {
        Some(words) => words(step, case),
        None if open == 0 && is_done(step, case) => t!("step-done"),
        None => t!("step-open"),
    };
    match open {
        0 => how,
        count => t!("step-still-open", how = how, count = count),
    }
}

fn phase_progress(phase: Phase, current: Phase) -> String {
    match phase.cmp(&current) {
        Ordering::Less => t!("step-phase-behind"),
        Ordering::Equal => t!("step-phase-current"),
        Ordering::Greater => t!("step-phase-ahead"),
    }
}

fn closing_progress(case: &Case) -> String {
    match case.is_open() {
        true => t!("step-closing-running"),
        false => t!("step-closing-closed"),
    }
}

/// What the steps remember while the case is open.
#[derive(Debug, Default)]
pub(super) struct States {
    family: family::State,
    concerns: concerns::State,
    meldcode: meldcode::State,
    phases: [phase::State; 3],
    plan: plan::State,
    ave: ave::State,
    overleg: overleg::State,
    timeline: timeline::State,
    logbook: logbook::State,
    documents: documents::State,
    closing: closing::State,
}

/// What can happen in a step.
#[derive(Debug, Clone)]
pub enum StepMessage {
    /// In Gezin en kring.
    Family(family::Message),
    /// In Wat is er gebeurd, Hoe veilig is het, or Vragen.
    Concerns(concerns::Message),
    /// In Meldcode.
    Meldcode(meldcode::Message),
    /// In the plan of a phase.
    Phase(Phase, phase::Message),
    /// In Plan en afspraken.
    Plan(plan::Message),
    /// In AVE en regie.
    Ave(ave::Message),
    /// In Overleg.
    Overleg(overleg::Message),
    /// In Tijdlijn.
    Timeline(timeline::Message),
    /// In Logboek.
    Logbook(logbook::Message),
    /// In Documenten.
    Documents(documents::Message),
    /// In Afsluiten.
    Closing(closing::Message),
}

/// Unfolds what holds the words at a place.
pub(super) fn unfold(states: &mut States, place: &RecordPlace, look: StepView<'_, ()>) {
    let (case, today) = (look.case, look.today());
    family::unfold(&mut states.family, place, case, today);
    concerns::unfold(&mut states.concerns, place, look);
    meldcode::unfold(&mut states.meldcode, place, case, today);
    for (state, phase) in states.phases.iter_mut().zip(Phase::ALL) {
        phase::unfold(state, phase, place, case);
    }
    plan::unfold(&mut states.plan, place, case, today);
    ave::unfold(&mut states.ave, place, case, today);
    overleg::unfold(&mut states.overleg, place);
    logbook::unfold(&mut states.logbook, place, case, today);
    closing::unfold(&mut states.closing, place, case, today);
}

/// Handles a message.
pub(super) fn update(
    states: &mut States,
    message: StepMessage,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<StepMessage> {
    match message {
        StepMessage::Family(message) => {
            family::update(&mut states.family, message, case, advice, context)
                .map(StepMessage::Family)
        }
        StepMessage::Concerns(message) => {
            concerns::update(&mut states.concerns, message, case, advice, context)
                .map(StepMessage::Concerns)
        }
        StepMessage::Meldcode(message) => {
            meldcode::update(&mut states.meldcode, message, case, advice, context)
                .map(StepMessage::Meldcode)
        }
        StepMessage::Phase(phase, message) => {
            let state = &mut states.phases[phase as usize];
            phase::update(state, phase, message, case, advice, context)
                .map(move |message| StepMessage::Phase(phase, message))
        }
        StepMessage::Plan(message) => {
            plan::update(&mut states.plan, message, case, advice, context).map(StepMessage::Plan)
        }
        StepMessage::Ave(message) => {
            ave::update(&mut states.ave, message, case, advice, context).map(StepMessage::Ave)
        }
        StepMessage::Overleg(overleg::Message::ReadBack(number)) => {
            let both = (&mut states.overleg, &mut states.ave);
            overleg::read_back(both, number, case, advice, context).map(StepMessage::Overleg)
        }
        StepMessage::Overleg(message) => {
            overleg::update(&mut states.overleg, message, case).map(StepMessage::Overleg)
        }
        StepMessage::Timeline(message) => {
            timeline::update(&mut states.timeline, message, case, advice, context)
                .map(StepMessage::Timeline)
        }
        StepMessage::Logbook(message) => {
            logbook::update(&mut states.logbook, message, case, advice, context)
                .map(StepMessage::Logbook)
        }
        StepMessage::Documents(message) => {
            documents::update(&mut states.documents, message, case, advice, context)
                .map(StepMessage::Documents)
        }
        StepMessage::Closing(message) => {
            closing::update(&mut states.closing, message, case, advice, context)
                .map(StepMessage::Closing)
        }
    }
}

impl States {
    /// What is remembered of the attachments.
    pub(super) fn bijlagen(&mut self) -> &mut logbook::bijlagen::State {
        self.logbook.bijlagen()
    }

    /// What Overleg remembers.
    pub(super) fn overleg(&self) -> &overleg::State {
        &self.overleg
    }

    /// Notes whether a meeting is led.
    pub(super) fn set_led(&mut self, led: bool) {
        self.ave.set_led(led);
    }

    /// What Documenten remembers.
    pub(super) fn documents(&mut self) -> &mut documents::State {
        &mut self.documents
    }
}

/// Draws a step.
pub(super) fn view<'a>(
    step: Step,
    file: &'a Casefile,
    context: Context<'a>,
) -> Element<'a, Message> {
    (row(step).view)(step, file, context)
}

fn in_step<'a, M: 'a>(
    element: Element<'a, M>,
    wrap: impl Fn(M) -> StepMessage + 'a,
) -> Element<'a, Message> {
    element.map(move |message| Message::Step(wrap(message)))
}

fn family_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = family::view(file.look_at(&file.steps.family, context));
    Column::new()
        .push(kompas::urgent(file, context))
        .push(in_step(view, StepMessage::Family))
        .push(kompas::below(file, context))
        .spacing(space::L)
        .into()
}

fn happened_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = concerns::happened(file.look_at(&file.steps.concerns, context));
    in_step(view, StepMessage::Concerns)
}

fn safety_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = concerns::safety(file.look_at(&file.steps.concerns, context));
    in_step(view, StepMessage::Concerns)
}

fn questions_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = concerns::asked(file.look_at(&file.steps.concerns, context));
    in_step(view, StepMessage::Concerns)
}

fn meldcode_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = meldcode::view(file.look_at(&file.steps.meldcode, context));
    in_step(view, StepMessage::Meldcode)
}

fn phase_view<'a>(step: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let phase = step.phase();
    let state = &file.steps.phases[phase as usize];
    let view = phase::view(file.look_at(state, context), phase);
    in_step(view, move |message| StepMessage::Phase(phase, message))
}

fn plan_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = plan::view(file.look_at(&file.steps.plan, context));
    in_step(view, StepMessage::Plan)
}

fn ave_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = ave::view(file.look_at(&file.steps.ave, context));
    Column::new()
        .push(kompas::urgent(file, context))
        .push(in_step(view, StepMessage::Ave))
        .push(kompas::acts(file, context))
        .spacing(space::L)
        .into()
}

fn overleg_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = overleg::view(file.look_at(&file.steps.overleg, context));
    in_step(view, StepMessage::Overleg)
}

fn timeline_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = timeline::view(file.look_at(&file.steps.timeline, context));
    in_step(view, StepMessage::Timeline)
}

fn logbook_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = logbook::view(file.look_at(&file.steps.logbook, context));
    column![in_step(view, StepMessage::Logbook), about_case::view(file, context)]
        .spacing(space::L)
        .into()
}

fn closing_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = closing::view(file.look_at(&file.steps.closing, context));
    in_step(view, StepMessage::Closing)
}

fn documents_view<'a>(_: Step, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let view = documents::view(file.look_at(&file.steps.documents, context));
    in_step(view, StepMessage::Documents)
}
