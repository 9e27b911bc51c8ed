//! A case that stands in a step of the case file, without the rest of the program.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use casuskompas::advice::{Advice, advise};
use casuskompas::case::Case;
use casuskompas::demo;
use casuskompas::gui::casefile::step::{Ask, Step, StepReply, StepView};
use casuskompas::gui::context::Context;
use casuskompas::gui::last_words::LastWords;
use casuskompas::gui::machine::{CapsLock, Dialogs, Machine};
use casuskompas::gui::reader::Reader;
use casuskompas::gui::record::{Done, Undo};
use casuskompas::gui::widget::UndoMemory;
use casuskompas::guidance::Guidance;
use casuskompas::in_force::InForce;
use casuskompas::platform::{FixedClock, Folders, NoPicker, Preferences};
use casuskompas::vault::KeyCost;
use chrono::{DateTime, FixedOffset, TimeDelta};
use iced::Size;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());
static IN_FORCE: LazyLock<InForce> = LazyLock::new(|| InForce::carried(Arc::new(GUIDANCE.clone())));
static PREFERENCES: LazyLock<Preferences> = LazyLock::new(Preferences::default);

thread_local! {
    static MACHINE: &'static Machine = Box::leak(Box::new(machine()));
    static UNDO: &'static UndoMemory = Box::leak(Box::default());
}

/// Thursday 19 November 2026, two minutes past two.
pub(crate) fn now() -> DateTime<FixedOffset> {
    "2026-11-19T14:02:00+01:00".parse().unwrap()
}

/// What every step may know.
pub(crate) fn context(me: &'static str) -> Context<'static> {
    Context {
        now: now(),
        elapsed: TimeDelta::zero(),
        me,
        guidance: &GUIDANCE,
        region: GUIDANCE.region_or_first("nl"),
        in_force: &IN_FORCE,
        read_only: false,
        size: Size::new(1166.0, 768.0),
        minutes_left: 10,
        has_second_window: false,
        preferences: &PREFERENCES,
        preferences_fault: None,
        machine: MACHINE.with(|machine| *machine),
        undo: UNDO.with(|undo| *undo),
        spelling: None,
    }
}

/// A machine with nothing on it.
fn machine() -> Machine {
    Machine {
        clock: Arc::new(FixedClock::at(now())),
        folders: Folders::below(Path::new("/nowhere")),
        picker: Arc::new(NoPicker),
        key_cost: KeyCost::for_tests(),
        reader: Reader::absent(),
        caps_lock: CapsLock::default(),
        dialogs: Dialogs::default(),
        policy: Arc::default(),
        last_words: LastWords::default(),
    }
}

/// One of the fictional families, by name.
pub(crate) fn family(name: &str) -> Case {
    let mut families = demo::families(now().date_naive()).into_iter();
    families.find(|case| case.name == name).unwrap()
}

/// A case with the state of one step.
pub(crate) struct Desk<State> {
    pub(crate) state: State,
    pub(crate) case: Case,
    pub(crate) advice: Advice,
    pub(crate) context: Context<'static>,
    pub(crate) undo: Option<Undo>,
    /// The step that was asked for.
    pub(crate) gone: Option<Step>,
}

impl<State: Default> Desk<State> {
    pub(crate) fn new(case: Case) -> Self {
        let context = context("S. de Wit");
        let today = context.today();
        Self {
            state: State::default(),
            advice: advise(&case, context.guidance, context.region, today),
            case,
            context,
            undo: None,
            gone: None,
        }
    }

    /// What the step looks at.
    pub(crate) fn view(&self) -> StepView<'_, State> {
        let Self { state, case, advice, context, .. } = self;
        StepView { state, case, advice, context: *context }
    }

    /// Does with an answer what the case file does.
    pub(crate) fn settle<Message>(&mut self, answer: StepReply<Message>) {
        if let Some(Ask::Go(step)) = answer.ask {
            self.gone = Some(step);
            return;
        }
        if let Some(Ask::Show(place)) = &answer.ask {
            self.gone = Some(Step::at(place));
            return;
        }
        if let Some(Ask::Keep(Done::Removed(undo))) = answer.ask {
            self.undo = Some(undo);
        }
        let (context, today) = (&self.context, self.context.today());
        self.advice = advise(&self.case, context.guidance, context.region, today);
    }

    /// Puts back what was removed last.
    pub(crate) fn put_back(&mut self) {
        self.undo.take().unwrap().restore(&mut self.case);
    }
}
