//! What the page does with a message.

use std::sync::Arc;

use super::message::{Ask, Field, Message, PageReply};
use super::{State, gathering, points, printing};
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::sheet;
use crate::gui::widget::focus::focus;
use crate::platform::randomness;
use crate::selfscan::{Act, Ledger, Pick, Point, Round, Token};
use crate::vault::{Vault, VaultError};

pub(crate) fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> PageReply {
    match message {
        Message::Looked(found) => look(state, found),
        Message::Kept(kept) => state.kept(kept, context),
        Message::Back => return Reply::ask(Ask::Back),
        Message::Ask(round) => state.sure = round,
        Message::Fill(part) => return fill(state, part),
        Message::Leave => return leave(state),
        Message::Unfold(part) => {
            state.unfolded = Some(part).filter(|part| state.unfolded.as_ref() != Some(part));
        }
        Message::Answer(message) => return keep_answer(state, message, vault, context),
        Message::Paper(message) => return print(state, message, vault, context),
        message @ (Message::Folder(_)
        | Message::PickFolder
        | Message::Picked(_)
        | Message::TakeIn
        | Message::Taken(_)) => return gathering::update(state, message, context),
        message => return act(state, message, context),
    }
    Reply::none()
}

/// A number made by chance.
fn token() -> Token {
    let mut bytes = [0; 8];
    randomness(&mut bytes);
    Token::new(bytes)
}

fn look(state: &mut State, found: Result<Box<Ledger>, VaultError>) {
    match found {
        Ok(found) => {
            (state.looked, state.fault) = (true, None);
            state.take_over(*found);
        }
        Err(error) => state.fault = Some(error),
    }
}

fn fill(state: &mut State, part: usize) -> PageReply {
    (state.filling, state.given) = (Some(part), false);
    Reply::ask(Ask::Top)
}

fn leave(state: &mut State) -> PageReply {
    state.filling = None;
    Reply::ask(Ask::Top)
}

/// What changes what the vault keeps.
fn act(state: &mut State, message: Message, context: &Context<'_>) -> PageReply {
    match message {
        Message::Begin => begin(state, context),
        Message::Close => close(state, context),
        Message::Remove(round) => {
            (state.sure, state.given) = (None, false);
            state.act(Act::Remove(round), context);
        }
        Message::Pick(item, pick) => pick_score(state, item, pick, context),
        Message::Give => return give(state, context),
        Message::Empty => {
            state.act(Act::Empty, context);
            return leave(state);
        }
        Message::Agree(part) => return agree(state, &part.unwrap_or_default(), context),
        Message::Drop(point) => state.act(Act::Drop(point), context),
        message => {
            change_point(state, message, context);
            return Reply::ask(Ask::Keep);
        }
    }
    Reply::ask(Ask::KeepNow)
}

fn begin(state: &mut State, context: &Context<'_>) {
    let round = state.list.as_ref().map(|list| Round::begin(token(), list, context.today()));
    if let Some(round) = round {
        state.given = false;
        state.act(Act::Begin(Box::new(round)), context);
    }
}

fn close(state: &mut State, context: &Context<'_>) {
    if let Some(id) = state.ledger.open().map(|round| round.id.clone()) {
        state.gathering.forget();
        state.given = false;
        state.act(Act::Close(id, context.today()), context);
    }
}

fn pick_score(state: &mut State, item: usize, pick: Pick, context: &Context<'_>) {
    let Some(list) = &state.list else {
        return;
    };
    let mut filling = state.ledger.filling(list);
    filling.pick(item, pick);
    if !filling.is_numbered() {
        filling.number(token());
    }
    state.act(Act::Fill(filling), context);
}

/// Lets the answer count in the open round, and takes it from the screen.
fn give(state: &mut State, context: &Context<'_>) -> PageReply {
    let given = state.list.as_ref().and_then(|list| state.ledger.filling(list).give());
    let Some((number, given)) = given else {
        return Reply::none();
    };
    state.act(Act::Give(number, given), context);
    state.given = true;
    leave(state)
}

/// Keeps the answer as a file; once it stands there it is gone from the screen.
fn keep_answer(
    state: &mut State,
    message: sheet::Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> PageReply {
    let is_written = matches!(message, sheet::Message::Written(Ok(_)));
    let (list, ledger) = (&state.list, &state.ledger);
    let write = || printing::answer(list.as_ref(), ledger, vault);
    let task = sheet::update(&mut state.answer, message, context.machine, write);
    let reply = Reply::from(task.map(Message::Answer));
    if !is_written {
        return reply;
    }
    state.act(Act::Empty, context);
    leave(state).and(reply.task)
}

fn print(
    state: &mut State,
    message: sheet::Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> PageReply {
    let (list, ledger) = (&state.list, &state.ledger);
    let write = || printing::paper(list.as_ref(), ledger, vault, context);
    sheet::update(&mut state.paper, message, context.machine, write).map(Message::Paper).into()
}

/// A new point, with the keyboard in it.
fn agree(state: &mut State, part: &str, context: &Context<'_>) -> PageReply {
    let point = Point::new(token(), part);
    let field = points::what_id(&point.id);
    state.act(Act::Point(point), context);
    Reply::ask(Ask::KeepNow).and(focus(field))
}

fn change_point(state: &mut State, message: Message, context: &Context<'_>) {
    let (Message::Type(id, ..)
    | Message::Day(id, _)
    | Message::DayWords(id, _)
    | Message::Done(id, _)) = &message
    else {
        return;
    };
    let Some(mut point) = state.ledger.point(id).cloned() else {
        return;
    };
    match message {
        Message::Type(_, Field::What, words) => point.what = words,
        Message::Type(_, Field::Who, words) => point.who = words,
        Message::Day(_, day) => {
            point.on = day;
            point.on_words.clear();
        }
        Message::DayWords(_, words) => point.on_words = words,
        Message::Done(_, done) => point.done = done.then(|| context.today()),
        _ => {}
    }
    state.act(Act::Point(point), context);
}
