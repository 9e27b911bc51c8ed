//! What can be shown to the room, on the window of whoever leads, with what stays hidden
//! from it and why.

use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::OnWall;
use super::pieces::belongs;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::meetings::{Message, State};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::meeting::Part;
use crate::redaction::wall::{Piece, Wall};
use crate::t;

/// What can be shown to the room in this part, with what shows it and takes it off.
pub(in crate::gui::screen::meetings) fn view<'a>(
    state: &'a State,
    part: Part,
) -> Element<'a, Message> {
    let content = column![kit::h2(t!("lead-wall")), kit::small(t!("lead-wall-about"))];
    let content = content.spacing(space::S);
    let Some(one) = &state.on_wall else {
        return kit::card(content.push(kit::body(t!("lead-wall-reading")))).into();
    };
    let pieces: Vec<&Piece> =
        one.pieces.iter().filter(|piece| belongs(part, &one.wall, piece)).collect();
    let none = pieces.is_empty().then(|| kit::nothing_yet(t!("lead-wall-none")));
    let rows = pieces.into_iter().map(|piece| line(&one.wall, piece));
    let rows =
        announce(Role::List, t!("lead-wall"), Column::with_children(rows).spacing(space::XS));
    kit::card(content.push(unread(state)).push(none).push(rows).push(unseen(state, one))).into()
}

/// That names of other cases are not known, and so not taken out.
fn unread<'a>(state: &State) -> Option<Element<'a, Message>> {
    let count = state.guards.as_ref().map_or(0, |guards| guards.unread());
    (count > 0).then(|| kit::warning(kit::body(t!("lead-wall-unread", count = count))))
}

/// What the room does not see of this case, and why: whoever leads has to know what not
/// to say.
fn unseen<'a>(state: &'a State, one: &'a OnWall) -> Option<Element<'a, Message>> {
    let case = &one.seen.case;
    let hidden = one.source.left_out().iter().map(|one| one.words(case));
    let taken = one.source.warnings().iter().map(|one| one.words(case));
    let lines: Vec<String> = hidden.chain(taken).collect();
    let count = lines.len();
    (count > 0).then(|| {
        let title = t!("lead-unseen", count = count);
        let fold = button(title.clone()).link().icon(Icon::EyeOff).unfolds(state.unseen);
        let rows = lines
            .into_iter()
            .enumerate()
            .map(|(at, words)| spoken::item(at.to_string(), hideable(kit::small(words))));
        let list = state.unseen.then(|| spoken::items(title, space::XS, rows));
        Column::new()
            .push(row![fold.on_press(Message::Unseen)])
            .push(list)
            .spacing(space::XS)
            .into()
    })
}

fn line<'a>(wall: &Wall, piece: &'a Piece) -> Element<'a, Message> {
    let id = piece.id();
    let key = format!("{:?}-{}", id.kind, id.number);
    let words = shown(piece);
    let there = wall.of_kind(id.kind).find(|other| other.id() == id);
    let show = (there != Some(piece)).then(|| {
        let name = if there.is_some() { t!("lead-show-anew") } else { t!("lead-show") };
        let show = button(name).describe(words.clone()).key(format!("show-{key}"));
        show.on_press(Message::Show(id))
    });
    let take = there.map(|_| {
        let take = button(t!("lead-take-back")).describe(words.clone()).key(format!("off-{key}"));
        take.on_press(Message::TakeBack(id))
    });
    let told = unspoken(kit::body(words.clone()));
    let content = row![iced::widget::container(told).width(Fill)].push(show).push(take);
    let content = column![content.spacing(space::S).align_y(Center), kit::line()];
    announce(Role::ListItem, words, content.spacing(space::XS)).key(key).into()
}

/// Exactly what comes on the wall, in one line.
fn shown(piece: &Piece) -> String {
    let Some(spread) = piece.spread() else {
        let people = piece.people().join(", ");
        let parts = [piece.words(), people.as_str()];
        return parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    };
    let scores: Vec<String> =
        spread.scores().iter().map(|score| score.value().to_string()).collect();
    let parts = [spread.lowest(), spread.highest()];
    let ends: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let scores = format!("{}: {}", piece.words(), scores.join(" · "));
    [vec![scores.as_str()], ends].concat().join(" · ")
}
