//! One open case: its steps, the advice beside them, and the way back after a removal.

mod about_case;
pub mod advised;
mod arriving;
mod at_table;
pub mod ave;
pub mod closing;
pub mod concerns;
pub mod documents;
mod errands;
pub mod family;
mod frame;
mod giving;
mod head;
pub mod kompas;
mod leading;
pub mod logbook;
pub mod meldcode;
mod noting;
pub mod overleg;
pub mod phase;
pub mod plan;
mod retention;
pub mod step;
mod step_list;
mod steps;
pub mod timeline;
mod toast;
mod watch;
mod way_back;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{NaiveDate, TimeDelta};
use iced::Task;

use crate::advice::{self, Advice, ClockKind};
use crate::case::{Case, CaseId, RecordPlace};
use crate::gui::context::Context;
use crate::gui::kit::spoken;
use crate::gui::record::Done;
use crate::gui::reply::Reply;
use crate::gui::spelling::Spelling;
use crate::gui::widget::Role;
use crate::gui::widget::focus::{bring, settle, to_top};
use crate::naslag::Topic;
use crate::t;
use step::{Ask, Step, StepReply, StepView};
use steps::States;
use toast::Toast;
use watch::Watch;
use way_back::{Travelled, WayBack};

pub use at_table::{led, prepared, steps_of};
pub use frame::view;
pub use giving::{Giving, Going};
pub use leading::Lead;
pub use retention::Message as RetentionMessage;
pub use steps::StepMessage;

/// An open case.
#[derive(Debug)]
pub struct Casefile {
    case: Case,
    copy: Option<u32>,
    /// Whether more stands in it than this version of the program knows.
    newer: bool,
    /// To whom it is being handed over.
    handed_to: Option<String>,
    advice: Advice,
    advised_on: NaiveDate,
    /// By which method and region.
    advised_by: (u64, String),
    watch: Watch,
    step: Step,
    /// What is told of what was done last, and since when.
    toast: Option<(Toast, TimeDelta)>,
    way_back: WayBack,
    steps: States,
    kompas: kompas::State,
    unfolded: BTreeSet<Part>,
    /// A document that the desk is asked to write or copy.
    to_give: Option<giving::Giving>,
    /// What the desk is asked to do with an attachment.
    errand: Option<logbook::bijlagen::Errand>,
    /// Which words are marked.
    spelling: Rc<Spelling>,
    /// Words that the user keeps.
    own_words: Rc<BTreeSet<String>>,
}

/// What is folded around a step where there is little room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the head tells besides the name and how the case stands.
    Head,
    /// The Kompas.
    Kompas,
}

/// What can happen in an open case.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open a step.
    Go(Step),
    /// Show words that were looked for.
    Lead(Lead),
    /// Unfold a part around the step, or fold it.
    Fold(Part),
    /// Bring the Kompas into view, unfolded.
    ShowKompas,
    /// Bring the top of the step into view.
    ShowTop,
    /// Put back what was removed last.
    PutBack,
    /// Undo what was done last, or do again what was undone last.
    Travel {
        /// Whether to undo.
        back: bool,
    },
    /// What is told of what was done last was read.
    CloseToast,
    /// The working name was typed.
    Rename(String),
    /// The number was typed.
    Renumber(String),
    /// Other words at a place, for words that were not well spelt.
    Rewrite(Box<RecordPlace>, String),
    /// Go through the words that are perhaps not well spelt.
    CheckSpelling,
    /// Note that it was decided what comes after a term, and show where to tell
    /// more of it: the term, and the number of its record.
    Decide(ClockKind, u32),
    /// In Bewaren en vernietigen.
    Retention(RetentionMessage),
    /// Look at the earlier versions.
    LookBack,
    /// Delete the case.
    Delete,
    /// Give the case to a colleague.
    Share,
    /// Read about something in Naslag.
    Read(Topic),
    /// In the Kompas.
    Kompas(kompas::KompasMessage),
    /// In a step.
    Step(StepMessage),
}

/// What an open case asks of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileAsk {
    /// Save soon.
    Save,
    /// Save at once: another step was opened.
    SaveNow,
    /// Ask whether to destroy the case.
    Destroy,
    /// Show the earlier versions.
    LookBack,
    /// Ask whether to delete the case.
    Delete,
    /// Open the form to give the case to a colleague.
    Share,
    /// Save at once, and then write or copy a document ([`Casefile::take_giving`]).
    Give,
    /// Do something with an attachment ([`Casefile::take_errand`]).
    Errand,
    /// Go through the words that are perhaps not well spelt.
    CheckSpelling,
    /// Read about something in Naslag.
    Read(Topic),
}

/// What an open case answers to the desk.
pub type FileReply = Reply<Message, FileAsk>;

impl Casefile {
    /// Opens a case at a step.
    pub fn open(case: Case, step: Step, context: &Context<'_>) -> Self {
        let advice = advise(&case, context);
        let own_words = Rc::default();
        Self {
            spelling: Rc::new(Spelling::of(&case, &own_words)),
            own_words,
            watch: Watch::begin(&advice),
            advice,
            advised_on: context.today(),
            advised_by: method(context),
            case,
            copy: None,
            newer: false,
            handed_to: None,
            step,
            toast: None,
            way_back: WayBack::default(),
            steps: States::default(),
            kompas: kompas::State::default(),
            unfolded: BTreeSet::new(),
            to_give: None,
            errand: None,
        }
    }

    /// Whether this version of this case is open; a second copy has a number.
    pub fn is(&self, id: CaseId, copy: Option<u32>) -> bool {
        self.case.id == id && self.copy == copy
    }

    /// Notes which version this is; whether it was another one before.
    pub fn set_copy(&mut self, copy: Option<u32>) -> bool {
        std::mem::replace(&mut self.copy, copy) != copy
    }

    /// Notes whether more stands in it than this version of the program knows: then it
    /// can be read only.
    pub fn set_newer(&mut self, newer: bool) {
        self.newer = newer;
    }

    /// Notes to whom it is being handed over, while that is under way.
    pub fn set_handed_to(&mut self, to: Option<String>) {
        self.handed_to = to;
    }

    /// The case as it is now.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The advice for the case as it is now.
    pub fn advice(&self) -> &Advice {
        &self.advice
    }

    /// The day for which that advice is.
    pub fn advised_on(&self) -> NaiveDate {
        self.advised_on
    }

    /// Marks no words that the user keeps.
    pub fn set_own_words(&mut self, own: &Rc<BTreeSet<String>>) {
        if !Rc::ptr_eq(own, &self.own_words) {
            self.own_words = Rc::clone(own);
            Spelling::renew(&mut self.spelling, &self.case, own);
        }
    }

    /// Which words are marked.
    pub fn spelling(&self) -> &Spelling {
        &self.spelling
    }

    /// The open step.
    pub fn step(&self) -> Step {
        self.step
    }

    /// Advises again when another day has begun, and no longer tells what was
    /// done a while ago.
    pub fn follow_the_clock(&mut self, context: &Context<'_>) -> Task<Message> {
        let is_over = |since: TimeDelta| context.elapsed - since > toast::STAYS;
        self.toast.take_if(|(_, since)| is_over(*since));
        if self.advised_on != context.today() {
            self.advise_again(context);
        }
        Task::batch([self.follow_documents(context), self.follow_attachment(context)])
    }

    /// Advises again when another method or region holds.
    pub fn follow_method(&mut self, context: &Context<'_>) {
        if self.advised_by != method(context) {
            self.advise_again(context);
        }
    }

    /// Handles a message, and remembers the way back. In a vault that only may be
    /// read one can look around.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> FileReply {
        let reply = self.update_case(message, context);
        let followed = [self.follow_documents(context), self.follow_attachment(context)];
        reply.and(Task::batch(followed))
    }

    fn update_case(&mut self, message: Message, context: &Context<'_>) -> FileReply {
        let context = &self.around(*context);
        if context.read_only || matches!(message, Message::Travel { .. }) {
            return self.handle(message, context);
        }
        let (before, step) = (self.case.clone(), self.step);
        let reply = self.handle(message, context);
        self.way_back.note(before, &self.case, step, context.elapsed);
        reply
    }

    fn handle(&mut self, message: Message, context: &Context<'_>) -> FileReply {
        match message {
            Message::Go(step) => self.go(step),
            Message::Lead(lead) => self.lead(&lead, context),
            Message::Fold(part) => self.fold(part),
            Message::ShowKompas => self.show_kompas(),
            Message::ShowTop => to_top(frame::scrolling()).into(),
            Message::LookBack => FileReply::ask(FileAsk::LookBack),
            Message::Share => FileReply::ask(FileAsk::Share),
            Message::CheckSpelling => FileReply::ask(FileAsk::CheckSpelling),
            Message::Read(topic) => FileReply::ask(FileAsk::Read(topic)),
            Message::CloseToast => {
                self.toast = None;
                FileReply::none()
            }
            message if context.read_only => self.look(message, context),
            Message::Travel { back } => self.travel(back, context),
            Message::Delete => FileReply::ask(FileAsk::Delete),
            Message::PutBack => self.put_back(context),
            Message::Decide(kind, number) => self.decide(kind, number, context),
            Message::Rename(name) => self.edit(context, |case| case.name = name),
            Message::Renumber(number) => self.edit(context, |case| case.number = number),
            Message::Rewrite(place, words) => {
                self.edit(context, |case| case.rewrite(&place, words))
            }
            Message::Retention(RetentionMessage::Destroy) => FileReply::ask(FileAsk::Destroy),
            Message::Retention(message) => {
                self.edit(context, |case| retention::update(case, message))
            }
            message => self.update_step(message, context),
        }
    }

    /// A colleague's case may only be read, also in a vault of ours; and so may one in
    /// which a newer version of the program wrote what this one would lose.
    fn around<'a>(&self, context: Context<'a>) -> Context<'a> {
        let read_only = context.read_only || self.case.is_read_only() || self.newer;
        Context { read_only, ..context }
    }

    /// Lets a step fold, unfold and find; whatever it changes in the case is
    /// taken back.
    fn look(&mut self, message: Message, context: &Context<'_>) -> FileReply {
        let (case, watch) = (self.case.clone(), self.watch.clone());
        let outcome = self.update_step(message, context);
        if self.case == case {
            return outcome;
        }
        self.case = case;
        self.toast = None;
        self.advise_again(context);
        self.watch = watch;
        FileReply::none()
    }

    /// Takes a case up in a meeting: a message that begins what is prepared of it.
    pub fn begin(begun: overleg::Begun) -> Message {
        Message::Step(StepMessage::Overleg(overleg::Message::Begin(Box::new(begun))))
    }

    fn look_at<'a, State>(&'a self, state: &'a State, context: Context<'a>) -> StepView<'a, State> {
        StepView { state, case: &self.case, advice: &self.advice, context }
    }

    fn update_step(&mut self, message: Message, context: &Context<'_>) -> FileReply {
        if let Message::Kompas(message) = message {
            let reply = kompas::update(&mut self.kompas, message, &mut self.case, context);
            return self.settle(reply.map(Message::Kompas), context);
        }
        let Message::Step(message) = message else {
            return FileReply::none();
        };
        let (case, advice) = (&mut self.case, &self.advice);
        let reply = steps::update(&mut self.steps, message, case, advice, context);
        self.settle(reply.map(Message::Step), context)
    }

    fn settle(&mut self, reply: StepReply<Message>, context: &Context<'_>) -> FileReply {
        match reply.ask {
            None => reply.task.into(),
            Some(Ask::Go(step)) => self.go(step),
            Some(Ask::Write(document)) => self.give(document, context).and(reply.task),
            Some(Ask::Errand(errand)) => self.ask_for(*errand).and(reply.task),
            Some(Ask::Copy(words)) => self.give_words(words, context).and(reply.task),
            Some(Ask::Make(kind, reader)) => self.make(kind, reader),
            Some(Ask::Read(topic) | Ask::Keep(Done::Read(topic))) => {
                FileReply::ask(FileAsk::Read(topic)).and(reply.task)
            }
            Some(Ask::Show(place)) => self.lead(&Lead::to(*place), context),
            Some(Ask::Keep(Done::Changed)) => self.changed(reply.task, context),
            Some(Ask::Keep(Done::Turned(words))) => {
                self.tell(Toast::Done(words), context);
                self.changed(reply.task, context)
            }
            Some(Ask::Keep(Done::Removed(undo))) => {
                self.tell(Toast::Removed(undo), context);
                self.case.forget_half_typed();
                self.changed(reply.task, context)
            }
        }
    }

    fn go(&mut self, step: Step) -> FileReply {
        self.step = step;
        self.toast = None;
        self.watch = Watch::begin(&self.advice);
        // Steps look alike to the window: without this one would open as far
        // down as the last one was scrolled.
        FileReply::ask(FileAsk::SaveNow).and(to_top(frame::scrolling()).chain(settle()))
    }

    fn fold(&mut self, part: Part) -> FileReply {
        if !self.unfolded.remove(&part) {
            self.unfolded.insert(part);
        }
        FileReply::none()
    }

    fn show_kompas(&mut self) -> FileReply {
        self.unfolded.insert(Part::Kompas);
        bring(Role::Complementary, t!("kompas-title")).into()
    }

    fn decide(&mut self, kind: ClockKind, number: u32, context: &Context<'_>) -> FileReply {
        let shown = self.go(kompas::clocks::place(kind)).task;
        let decided = match kind {
            ClockKind::Huisverbod => StepMessage::Concerns(concerns::Message::Decide(number)),
            ClockKind::Verwurging => StepMessage::Concerns(concerns::Message::DoctorSeen(number)),
            ClockKind::SeksueelGeweld => {
                StepMessage::Concerns(concerns::Message::CsgCalled(number))
            }
            ClockKind::School => StepMessage::Concerns(concerns::Message::SchoolTold(number)),
            ClockKind::VeiligThuis => StepMessage::Meldcode(meldcode::Message::Heard(number)),
            ClockKind::Onderzoek => StepMessage::Meldcode(meldcode::Message::Outcome(number)),
        };
        let reply = self.update_step(Message::Step(decided), context);
        FileReply { task: shown.chain(reply.task), ask: reply.ask }
    }

    fn edit(&mut self, context: &Context<'_>, change: impl FnOnce(&mut Case)) -> FileReply {
        change(&mut self.case);
        self.changed(Task::none(), context)
    }

    fn put_back(&mut self, context: &Context<'_>) -> FileReply {
        let Some((Toast::Removed(undo), _)) = self.toast.take() else {
            return FileReply::none();
        };
        undo.restore(&mut self.case);
        self.changed(Task::none(), context)
    }

    /// Undoes what was done last, or does it again, and shows where.
    fn travel(&mut self, back: bool, context: &Context<'_>) -> FileReply {
        let Some(Travelled { what, step }) = self.way_back.travel(back, &mut self.case) else {
            self.tell(Toast::Nothing { back }, context);
            return FileReply::none();
        };
        let shown = if step == self.step { Task::none() } else { self.go(step).task };
        self.tell(if back { Toast::Undone(what) } else { Toast::Redone(what) }, context);
        self.changed(shown, context)
    }

    fn tell(&mut self, toast: Toast, context: &Context<'_>) {
        self.toast = Some((toast, context.elapsed));
    }

    fn changed(&mut self, task: Task<Message>, context: &Context<'_>) -> FileReply {
        self.advise_again(context);
        Spelling::renew(&mut self.spelling, &self.case, &self.own_words);
        FileReply::ask(FileAsk::Save).and(task)
    }

    fn advise_again(&mut self, context: &Context<'_>) {
        let before = std::mem::replace(&mut self.advice, advise(&self.case, context));
        self.watch.compare(&before, &self.advice);
        self.advised_on = context.today();
        self.advised_by = method(context);
    }
}

/// What tells the method and the region that hold from others.
fn method(context: &Context<'_>) -> (u64, String) {
    (context.guidance.stamp(), context.region.id.clone())
}

fn advise(case: &Case, context: &Context<'_>) -> Advice {
    advice::advise(case, context.guidance, context.region, context.today())
}
