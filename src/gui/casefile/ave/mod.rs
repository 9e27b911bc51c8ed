//! AVE en regie: the advice with its reasons, the roles, and the decision.
//!
//! This step needs the whole width, so it shows itself what the Kompas shows
//! beside the others.

mod criteria;
mod decision;
mod down_lack;
mod draft;
mod going_down;
mod history;
mod ladder;
mod questions;
mod roles;
mod routes;
mod several;
mod sign;
mod stuck;
mod transfers;
mod ways;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::widget::{Column, Row};
use iced::{Center, Element, Task};

use super::advised;
use super::spoken::words_item;
use super::step::{Ask, Step, StepReply, StepView, changed, go, kept, read, show, toggle};
use crate::advice::Advice;
use crate::case::{
    Aanvraag, Answer, Ave, Case, DocumentKind, QuestionId, RecordPlace, Role as Rol, Route,
    Stagnatie, StagnatieKind, Transfer, TransferId,
};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Done, Edit};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, columns};
use crate::naslag::Topic;
use crate::redaction::Reader;
use crate::t;
use draft::Draft;

pub use draft::Word;

/// The least width of the reasons beside the decision, in logical pixels.
const COLUMN: f32 = 392.0;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    asked: questions::Asked,
    unfolded: BTreeSet<Fold>,
    model_of: Option<Ave>,
    role: Option<Rol>,
    pressed_early: bool,
    recorded: Option<Ave>,
    /// Whether a meeting is led: what is decided counts once it was read back there.
    led: bool,
    transfers: record::State,
    stagnaties: record::State,
    aanvragen: record::State,
}

/// A part that can be folded away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// All decisive questions instead of the first few.
    Questions,
    /// The criteria that hold and do not decide the level.
    Lesser,
    /// The criteria that do not hold.
    NotHolding,
    /// All ways down instead of the first few.
    WaysDown,
    /// The ways up.
    WaysUp,
    /// What there is to know of a route.
    Route(Route),
}

type View<'a> = StepView<'a, State>;

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// A question was answered on the spot.
    Answer(QuestionId, Answer),
    /// A part was folded or unfolded.
    Fold(Fold),
    /// Show the roles of a level in the model.
    ShowRoles(Ave),
    /// A role was opened to fill in, or put away.
    OpenRole(Rol),
    /// Who fills a role, or since when, was changed.
    Holder(Rol, Edit),
    /// A level was chosen for the decision.
    Choose(Ave),
    /// Words of the decision were typed.
    Type(Word, String),
    /// What is agreed on going down was changed.
    Down(Edit),
    /// What several municipalities agreed was changed.
    Gemeenten(Edit),
    /// Among the transfers of regie.
    Transfer(record::Message),
    /// Among what was noted about where it is stuck.
    Stagnatie(record::Message),
    /// Note that something that is stuck is taken up today.
    TakeUp(StagnatieKind),
    /// Among what was asked along routes.
    Aanvraag(record::Message),
    /// Note that somebody is asked along a route today.
    Request(Route),
    /// Go to another step of the case.
    Go(Step),
    /// Go to a record.
    Show(RecordPlace),
    /// Make a document, for a reader where that is known.
    Make(DocumentKind, Option<Reader>),
    /// Read about something in Naslag.
    Read(Topic),
    /// Record the decision.
    Record,
}

/// Unfolds what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    let role = place.way.last().filter(|_| place.outermost().0 == "regie").map(|(field, _)| *field);
    let held = |role: Rol| match role {
        Rol::Casusregie => "casusregie",
        Rol::Procesregie => "procesregie",
        Rol::InOverlegMet => "in_overleg_met",
        Rol::Operationeel => "operationeel",
        Rol::Bestuurlijk => "bestuurlijk",
    };
    state.role = Rol::ALL.into_iter().find(|one| Some(held(*one)) == role).or(state.role);
    record::unfold::<Transfer>(&mut state.transfers, place.number_in("transfers"), case, today);
    let stuck = place.number_in("stagnaties");
    record::unfold::<Stagnatie>(&mut state.stagnaties, stuck, case, today);
    let asked = place.number_in("aanvragen");
    record::unfold::<Aanvraag>(&mut state.aanvragen, asked, case, today);
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Answer(id, answer) => {
            let all = state.unfolded.contains(&Fold::Questions);
            state.asked.answered(advice, all);
            case.observations.set(&id, answer, context.today());
        }
        Message::Fold(fold) => return toggle(&mut state.unfolded, fold),
        Message::ShowRoles(level) => {
            state.model_of = Some(level);
            return StepReply::none();
        }
        Message::OpenRole(role) => return open_role(state, role),
        Message::Holder(role, edit) => {
            edit.apply(case, |case| Some(case.regie.holder_mut(role)));
        }
        Message::Down(edit) => edit.apply(case, |case| Some(&mut case.afschaling)),
        Message::Gemeenten(edit) => edit.apply(case, |case| Some(&mut case.gemeenten)),
        Message::Choose(level) => {
            state.recorded = None;
            draft::choose(case, level);
        }
        Message::Type(word, words) => {
            state.recorded = None;
            draft::write(case, word, words);
        }
        Message::Transfer(record::Message::Act(id)) => return confirm(id, case, context),
        Message::Transfer(message) => {
            let answer = record::update::<Transfer>(&mut state.transfers, message, case, context);
            return kept(answer, Message::Transfer);
        }
        Message::Stagnatie(message) => {
            let answer = record::update::<Stagnatie>(&mut state.stagnaties, message, case, context);
            return kept(answer, Message::Stagnatie);
        }
        Message::TakeUp(kind) => return stuck::take_up(state, kind, case, context),
        Message::Aanvraag(message) => {
            let answer = record::update::<Aanvraag>(&mut state.aanvragen, message, case, context);
            return kept(answer, Message::Aanvraag);
        }
        Message::Request(route) => return routes::request(state, route, case, context),
        Message::Go(step) => return go(step),
        Message::Show(place) => return show(place),
        Message::Make(kind, reader) => return StepReply::ask(Ask::Make(kind, reader)),
        Message::Read(topic) => return read(topic),
        Message::Record => return record(state, case, advice, context),
    }
    changed()
}

/// The receiver confirmed a transfer: from now on they hold the role.
fn confirm(id: u32, case: &mut Case, context: &Context<'_>) -> StepReply<Message> {
    match case.confirm_transfer(TransferId(id), context.today()) {
        true => StepReply::ask(Ask::Keep(Done::Turned(t!("transfer-done")))),
        false => StepReply::none(),
    }
}

fn open_role(state: &mut State, role: Rol) -> StepReply<Message> {
    if state.role.take() == Some(role) {
        return StepReply::none();
    }
    state.role = Some(role);
    StepReply::from(focus(roles::first_field(role)))
}

/// Records the decision, or shows what is missing and leads to the first of it.
fn record(
    state: &mut State,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    let draft = Draft::of(case, context.me);
    let lacks = draft.lacks(advice).into_iter();
    let down = going_down::lacks(draft, case, advice, context.guidance);
    if let Some(first) = lacks.chain(down).next() {
        state.pressed_early = true;
        return StepReply::from(focus(first.field()));
    }
    let goes_down = draft.goes_down;
    let Some(mut decision) = draft.decision(advice, context) else {
        return StepReply::none();
    };
    if goes_down {
        decision.down = going_down::take(case, advice, context.guidance, decision.level);
        going_down::follow(case, &decision.down, decision.level, context);
    }
    state.pressed_early = false;
    state.recorded = Some(decision.level);
    // The table follows the level in force again.
    state.model_of = None;
    draft::record(case, decision, context);
    changed().and(Task::none())
}

impl State {
    /// Notes whether a meeting is led.
    pub(super) fn set_led(&mut self, led: bool) {
        self.led = led;
    }
}

/// With whom the decision is discussed, unless somebody typed that.
pub(super) fn consult(case: &mut Case, who: &str) {
    let waits = case.half_typed.entry(Word::Consulted.key().to_owned()).or_default();
    if waits.trim().is_empty() {
        who.clone_into(waits);
    }
}

/// The level and the reason that were chosen and not recorded yet.
pub(super) fn drafted<'a>(case: &'a Case, me: &'a str) -> Option<(Ave, &'a str)> {
    let draft = Draft::of(case, me);
    Some((draft.level?, draft.reason))
}

/// Records the decision that was prepared, if a level was chosen; whether nothing was
/// missing for that.
pub(super) fn record_draft(
    state: &mut State,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> bool {
    let is_drafted = |case: &Case| drafted(case, context.me).is_some();
    if is_drafted(case) {
        drop(record(state, case, advice, context));
    }
    !is_drafted(case)
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    // The decision stands beside the reasons; what would change the level below
    // these, so that neither column runs on far beyond the other.
    let reasons = Column::new()
        .push(criteria::card(view))
        .push(ways::down(view))
        .push(ways::up(view))
        .spacing(space::L);
    let deciding = Column::new()
        .push(view.may_write().then(|| decision::card(view)))
        .push(several::card(view))
        .push(transfers::card(view).map(Message::Transfer))
        .push(transfers::page())
        .push(transfers::former(view))
        .push(stuck::noted(view))
        .push(history::card(view))
        .spacing(space::L);
    let reasons_and_decision = [reasons.into(), deciding.into()];
    Column::new()
        .push(head(view.context))
        .push(ladder::view(view))
        .push(columns(COLUMN, reasons_and_decision).gap(space::L))
        // Over the whole width: in a column its words would break.
        .push(roles::card(view))
        .push(stuck::card(view))
        .push(columns(COLUMN, [routes::card(view), routes::requests(view)]).gap(space::L))
        .spacing(space::L)
        .into()
}

fn head<'a>(context: Context<'a>) -> Element<'a, Message> {
    let title = kit::title(t!("step-ave"), t!("ave-purpose"));
    let phones = context.region.phones.iter().map(|phone| {
        let words = advised::phone_words(phone);
        let shown = kit::strong_tinted(words.clone(), size::SMALL, |tokens| tokens.info.on_soft);
        words_item(words, shown)
    });
    let phones = Row::with_children(phones).spacing(space::L).align_y(Center);
    let phones = phones.wrap().vertical_spacing(2.0);
    let call = kit::note(announce(Role::List, t!("kompas-call"), phones));
    columns(COLUMN, [title, call]).gap(space::L).into()
}

/// Whether a part is unfolded. Where nothing can be pressed, everything is.
fn is_unfolded(view: View<'_>, fold: Fold) -> bool {
    view.context.read_only || view.state.unfolded.contains(&fold)
}
