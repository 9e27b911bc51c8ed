//! Overleg: the meetings, what is prepared for each, and leading one.
//!
//! What is of a family stands in its case and is written there, in the case that the
//! desk holds open beside this page; the meeting itself is kept by `keeping`.

mod guests;
mod items;
mod keeping;
mod lead;
mod list;
mod sheet;
mod suggestions;
mod wall;
mod words;

use chrono::NaiveDate;
use iced::Element;
use iced::advanced::widget::Id;

use crate::case::{CaseId, Deelnemer, Grond, Timestamp};
use crate::gui::casefile::step::Step;
use crate::gui::casefile::{self, Casefile};
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::screen::today::Glances;
use crate::gui::widget::focus::{focus, offer_focus, to_top};
use crate::meeting::{Guest, Meeting, MeetingId, Part, Voor};
use crate::redaction::wall::PieceId;
use crate::vault::{Listing, Meetings, VaultError};

use keeping::Draft;
pub(crate) use keeping::Save;

/// What the page remembers.
#[derive(Debug, Default)]
pub(crate) struct State {
    found: Meetings,
    looked: bool,
    draft: Option<Draft>,
    /// The case of which the preparation is shown.
    unfolded: Option<CaseId>,
    /// The guest whose fields are shown.
    guest: Option<u32>,
    /// Whether the cases that can be added are shown.
    adding: bool,
    /// The meeting of which was asked whether it may go.
    sure: Option<MeetingId>,
    /// Whether the window of the chair is shown.
    leading: bool,
    /// Whether the family has the table for itself: only the question stands there.
    private: bool,
    /// What the room sees of the case that is led, and may see.
    on_wall: Option<wall::OnWall>,
}

/// A field of the meeting itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    Place,
    At,
    Chair,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The meetings were looked up.
    Looked(Result<Meetings, VaultError>),
    /// A new one was stored, or not.
    Begun(Result<Box<Meeting>, VaultError>),
    /// The newest words were stored, or not.
    Kept(Result<Box<Meeting>, VaultError>),
    /// One was removed, or not.
    Removed(Result<(), VaultError>),
    /// Begin a new one.
    Begin,
    /// Open one to prepare it.
    Open(MeetingId),
    /// Back to the list.
    Close,
    /// Ask whether one may go, or put that away.
    Ask(Option<MeetingId>),
    /// Remove one.
    Remove(MeetingId),
    Type(Field, String),
    Day(Option<NaiveDate>),
    DayWords(String),
    /// Show which cases can be added, or hide them.
    Adding,
    AddCase(CaseId),
    TakeOut(CaseId),
    /// Move a case up, or down.
    Shift(CaseId, bool),
    Minutes(CaseId, String),
    /// Show the preparation of a case, or put it away.
    Unfold(CaseId),
    Invite,
    /// Show the fields of a guest, or put them away.
    UnfoldGuest(u32),
    GuestName(u32, String),
    GuestRole(u32, String),
    GuestGround(u32, Grond),
    /// Somebody comes for a case, or not.
    GuestFor(u32, CaseId, bool),
    /// Somebody comes for all cases.
    GuestForAll(u32),
    /// Somebody comes for each of the cases of now, to choose from.
    GuestForEach(u32),
    Uninvite(u32),
    /// In the open case.
    Case(casefile::Message),
    /// Open a case at a step, away from here.
    Go(CaseId, Step),
    /// Lead it, from the beginning or where it was.
    Lead,
    /// Back to the preparation; the meeting goes on.
    Aside,
    /// Go to a part of a case.
    Part(CaseId, Part),
    /// Look at something within a part.
    Tab(Step),
    /// Stop the clock, or let it go on.
    Pause(bool),
    /// The family has the table for itself, or no longer.
    Private(bool),
    /// End the meeting.
    End,
    /// Put something on the wall for everybody in the room.
    Show(PieceId),
    /// Take it off again.
    TakeBack(PieceId),
    /// Open the second window, or close it.
    Second,
}

/// What the page asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// Look the meetings up.
    Look,
    /// Store a new meeting.
    Begin(Box<Meeting>),
    /// Store the newest words soon.
    Keep,
    /// Store them now.
    KeepNow,
    /// Remove a meeting.
    Remove(MeetingId),
    /// Hold a case open beside the page, and seat who comes for it.
    TakeUp(CaseId),
    /// Do something in the case that is held open.
    InCase(Box<casefile::Message>),
    /// Open a case at a step.
    Open(CaseId, Step),
    /// Open the second window, or close it.
    Second,
}

pub(crate) type PageReply = Reply<Message, Ask>;

impl State {
    /// The meeting on the screen, as it is now.
    pub(crate) fn meeting(&self) -> Option<&Meeting> {
        self.draft.as_ref().map(|draft| &draft.now)
    }

    /// Whether the window of the chair is shown.
    pub(crate) fn is_leading(&self) -> bool {
        self.leading && self.meeting().is_some_and(Meeting::is_running)
    }

    /// How many meetings are being held.
    pub(crate) fn running(&self) -> usize {
        self.found.all.iter().filter(|one| one.is_running()).count()
    }

    /// Which case is worked on here, in which meeting.
    pub(crate) fn case(&self) -> Option<(CaseId, &Meeting)> {
        let meeting = self.meeting()?;
        let led = meeting.now.filter(|_| self.is_leading()).map(|now| now.case);
        let unfolded = self.unfolded.filter(|case| meeting.item(*case).is_some());
        Some((led.or(unfolded)?, meeting))
    }

    /// Who sits at the table when a case is discussed.
    pub(crate) fn seats(meeting: &Meeting, case: CaseId) -> Vec<Deelnemer> {
        let seat = |guest: &Guest| Deelnemer {
            name: guest.name.trim().to_owned(),
            role: guest.role.trim().to_owned(),
            ground: guest.ground,
            ..Deelnemer::default()
        };
        meeting.guests_of(case).map(seat).collect()
    }

    /// Forgets a case that was destroyed.
    pub(crate) fn forget(&mut self, case: CaseId) {
        self.unfolded.take_if(|one| *one == case);
        self.found.all.iter_mut().for_each(|one| {
            one.forget(case);
        });
        if let Some(draft) = &mut self.draft {
            draft.forget(case);
        }
    }

    fn change(&mut self, context: &Context<'_>, change: impl FnOnce(&mut Meeting)) -> PageReply {
        let Some(draft) = self.draft.as_mut().filter(|_| !context.read_only) else {
            return Reply::none();
        };
        change(&mut draft.now);
        draft.changed(context.elapsed);
        Reply::ask(Ask::Keep)
    }

    /// The same, stored at once: the meeting is at another place.
    fn place(&mut self, context: &Context<'_>, change: impl FnOnce(&mut Meeting)) -> PageReply {
        match self.change(context, change) {
            Reply { ask: Some(_), task } => Reply { ask: Some(Ask::KeepNow), task },
            nothing => nothing,
        }
    }
}

pub(crate) fn scrolling() -> Id {
    Id::new("meetings-page")
}

fn now(context: &Context<'_>) -> Timestamp {
    context.now
}

pub(crate) fn update(state: &mut State, message: Message, context: &Context<'_>) -> PageReply {
    match message {
        Message::Looked(found) => look(state, found),
        Message::Begun(begun) => return begun_one(state, begun),
        Message::Kept(kept) => return state.kept(kept, context),
        Message::Removed(Err(error)) => state.found.faults.push(error),
        Message::Removed(Ok(())) => return Reply::ask(Ask::Look),
        Message::Begin => return Reply::ask(Ask::Begin(Box::new(new_meeting(context)))),
        Message::Open(id) => open(state, id),
        Message::Close => return close(state),
        Message::Ask(id) => state.sure = id,
        Message::Remove(id) => {
            state.sure = None;
            return Reply::ask(Ask::Remove(id));
        }
        Message::Adding => state.adding = !state.adding,
        Message::Unfold(case) => return unfold(state, case),
        Message::UnfoldGuest(guest) => {
            state.guest = Some(guest).filter(|_| state.guest != Some(guest));
        }
        Message::Case(message) => return Reply::ask(Ask::InCase(Box::new(message))),
        Message::Tab(step) => {
            let go = Ask::InCase(Box::new(casefile::Message::Go(step)));
            return Reply::ask(go).and(to_top(scrolling()));
        }
        Message::Go(case, step) => return Reply::ask(Ask::Open(case, step)),
        Message::Private(private) => state.private = private,
        Message::Show(id) => state.show(id),
        Message::TakeBack(id) => state.take_back(id),
        Message::Second => return Reply::ask(Ask::Second),
        Message::Aside => state.leading = false,
        Message::Invite => return invite(state, context),
        message @ (Message::Lead | Message::Part(..) | Message::Pause(_) | Message::End) => {
            return lead::update(state, &message, context);
        }
        message => return edit(state, message, context),
    }
    Reply::none()
}

fn look(state: &mut State, found: Result<Meetings, VaultError>) {
    state.looked = true;
    match found {
        Ok(found) => state.found = found,
        Err(error) => state.found.faults = vec![error],
    }
}

fn begun_one(state: &mut State, begun: Result<Box<Meeting>, VaultError>) -> PageReply {
    match begun {
        Ok(meeting) => {
            state.found.all.push(Meeting::clone(&meeting));
            open(state, meeting.id);
            Reply::from(focus(sheet::NAME))
        }
        Err(error) => {
            state.found.faults.push(error);
            Reply::none()
        }
    }
}

/// Today or later, led by who begins it.
fn new_meeting(context: &Context<'_>) -> Meeting {
    Meeting { chair: context.me.trim().to_owned(), ..Meeting::default() }
}

fn open(state: &mut State, id: MeetingId) {
    let found = state.found.all.iter().find(|one| one.id == id);
    state.draft = found.cloned().map(Draft::of);
    (state.unfolded, state.guest, state.adding, state.sure) = (None, None, false, None);
}

/// Back to the list. What is not stored yet stays open.
fn close(state: &mut State) -> PageReply {
    state.leading = false;
    if let Some(draft) = state.draft.take_if(|draft| draft.is_kept()) {
        let id = draft.now.id;
        state.remember(draft.now);
        return Reply::from(offer_focus(list::row_id(id)));
    }
    state.draft.iter_mut().for_each(Draft::close_when_kept);
    Reply::ask(Ask::KeepNow)
}

fn unfold(state: &mut State, case: CaseId) -> PageReply {
    if state.unfolded == Some(case) {
        state.unfolded = None;
        return Reply::none();
    }
    state.unfolded = Some(case);
    Reply::ask(Ask::TakeUp(case))
}

fn invite(state: &mut State, context: &Context<'_>) -> PageReply {
    let mut number = 0;
    let reply = state.change(context, |meeting| number = meeting.invite(Guest::default()));
    state.guest = Some(number);
    reply.and(focus(guests::role_id(number)))
}

fn guest(meeting: &mut Meeting, number: u32) -> Option<&mut Guest> {
    meeting.guests.iter_mut().find(|one| one.id == number)
}

fn edit(state: &mut State, message: Message, context: &Context<'_>) -> PageReply {
    if let Message::AddCase(case) = message {
        state.adding = false;
        return state
            .change(context, |meeting| meeting.add(case))
            .and(offer_focus(items::head_id(case)));
    }
    if let Message::TakeOut(case) = message {
        state.unfolded.take_if(|one| *one == case);
    }
    state.change(context, |meeting| change(meeting, message))
}

fn change(meeting: &mut Meeting, message: Message) {
    match message {
        Message::Type(field, words) => *typed(meeting, field) = words,
        Message::Day(day) => {
            meeting.on = day;
            meeting.on_words.clear();
        }
        Message::DayWords(words) => meeting.on_words = words,
        Message::TakeOut(case) => {
            meeting.forget(case);
        }
        Message::Shift(case, up) => meeting.shift(case, up),
        Message::Minutes(case, words) => minutes(meeting, case, &words),
        Message::Uninvite(number) => meeting.guests.retain(|one| one.id != number),
        Message::GuestName(number, words) => {
            guest(meeting, number).into_iter().for_each(|one| one.name.clone_from(&words));
        }
        Message::GuestRole(number, words) => {
            guest(meeting, number).into_iter().for_each(|one| one.role.clone_from(&words));
        }
        Message::GuestGround(number, ground) => {
            guest(meeting, number).into_iter().for_each(|one| one.ground = ground);
        }
        Message::GuestForAll(number) => {
            guest(meeting, number).into_iter().for_each(|one| one.cases = Voor::Alle);
        }
        Message::GuestForEach(number) => {
            let all: std::collections::BTreeSet<CaseId> =
                meeting.items.iter().map(|item| item.case).collect();
            guest(meeting, number)
                .into_iter()
                .for_each(|one| one.cases = Voor::Alleen(all.clone()));
        }
        Message::GuestFor(number, case, comes) => {
            let all: Vec<CaseId> = meeting.items.iter().map(|item| item.case).collect();
            if let Some(one) = guest(meeting, number) {
                one.choose(case, comes, all.into_iter());
            }
        }
        _ => {}
    }
}

fn typed(meeting: &mut Meeting, field: Field) -> &mut String {
    match field {
        Field::Name => &mut meeting.name,
        Field::Place => &mut meeting.place,
        Field::At => &mut meeting.at,
        Field::Chair => &mut meeting.chair,
    }
}

/// What is no number, or too much of one, changes nothing.
fn minutes(meeting: &mut Meeting, case: CaseId, words: &str) {
    let typed = match words.trim() {
        "" => Some(0),
        words => words.parse().ok().filter(|minutes| *minutes <= items::MOST_MINUTES),
    };
    if let (Some(item), Some(minutes)) = (meeting.item_mut(case), typed) {
        item.minutes = minutes;
    }
}

/// What the page looks at besides its own state.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) listing: &'a Listing,
    pub(crate) glances: &'a Glances,
    /// The case that the desk holds open.
    pub(crate) file: Option<&'a Casefile>,
}

/// What every part of the page looks at.
#[derive(Clone, Copy)]
struct View<'a> {
    state: &'a State,
    seen: Seen<'a>,
    context: Context<'a>,
}

/// Draws the page.
pub(crate) fn view<'a>(
    state: &'a State,
    seen: Seen<'a>,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let view = View { state, seen, context: *context };
    match &state.draft {
        Some(draft) if state.is_leading() => lead::view(view, &draft.now),
        Some(draft) => sheet::view(view, &draft.now),
        None => list::view(view),
    }
}
