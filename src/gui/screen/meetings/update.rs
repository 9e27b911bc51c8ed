//! What the page does with a message: the list of meetings, and going in and out of one.

use super::{
    Ask, Draft, Message, PageReply, State, agenda, editing, guests, lead, list, scrolling, sheet,
};
use crate::case::CaseId;
use crate::gui::casefile;
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::widget::focus::{focus, offer_focus, to_top};
use crate::meeting::{Guest, Meeting, MeetingId};
use crate::vault::{Meetings, VaultError};

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
        Message::Private(private) => {
            state.private = private;
            state.dark &= !private;
        }
        Message::Dark => state.dark = !state.dark && state.is_leading(),
        Message::Unseen => state.unseen = !state.unseen,
        Message::Guarded(guards) => state.guard(*guards),
        Message::Show(id) => state.show(id),
        Message::TakeBack(id) => state.take_back(id),
        Message::Agenda(message) => return agenda::update(state, message, context),
        Message::Second => return Reply::ask(Ask::Second),
        Message::Aside => state.leading = false,
        Message::Invite => return invite(state, context),
        message @ (Message::Lead | Message::Part(..) | Message::Pause(_) | Message::End) => {
            return lead::update(state, &message, context);
        }
        message => return editing::edit(state, message, context),
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
    state.agenda = agenda::State::default();
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
