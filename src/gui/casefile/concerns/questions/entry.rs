//! One of the nine questions to begin with, and the list that it opens.

use iced::widget::{Column, column, container, row};
use iced::{Center, Color, Element, Fill, Padding, Right};

use super::question::{answer, given, note, noting};
use super::standing::{Mark, Standing};
use super::{Asking, Message, question};
use crate::gui::casefile::spoken::item;
use crate::gui::kit::{self, Pick};
use crate::gui::record::fold;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, check_box, hideable, looks_up, unspoken};
use crate::guidance::Atom;
use crate::guidance::logic::Truth;
use crate::t;

/// How many questions of an open list are shown that nobody looked at yet.
const FIRST: usize = 2;

pub(super) fn view<'a>(standing: Standing<'a, '_>, asking: Asking<'a, '_>) -> Element<'a, Message> {
    let (atom, seen) = (standing.atom, standing.seen);
    let notes = asking.view.state.notes.contains(&atom.id) || asking.view.context.read_only;
    let about = standing.words();
    let noted = seen.map(|seen| seen.note.trim()).filter(|note| !notes && !note.is_empty());
    let follows = standing.follows();
    let marks = seen.filter(|_| !notes).map(|seen| &seen.marks).cloned().unwrap_or_default();
    let marked = kit::marks_words(&marks);
    let marked = Some(marked.as_str()).filter(|words| !words.is_empty());
    let told = [follows.as_deref(), Some(about.as_str()), noted, marked];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(". ");
    let shown = hideable(kit::small(about));
    let words = column![kit::strong(atom.text.as_str()), shown]
        .push(noted.map(|note| hideable(kit::body(note))))
        .push(kit::locked(&marks))
        .spacing(2)
        .width(Fill);
    let picked = given(seen, standing.told());
    let answer = column![answer(atom, picked, told), noting(atom, seen, notes)].spacing(2);
    let line = row![unspoken(mark(standing.mark())), unspoken(words), answer.align_x(Right)];
    let content = column![line.spacing(space::S)]
        .push(notes.then(|| fold::unfolded(note(atom, seen, asking))))
        .push(ticked(standing, asking))
        .push(list(standing, asking))
        .spacing(space::S);
    let row = item(atom.id.as_str(), container(content).padding([space::S, 0.0]));
    looks_up(row, Message::Read(atom.id.clone()))
}

fn mark<'a>(mark: Mark) -> Element<'a, Message> {
    let (sign, ink): (&str, Pick<Color>) = match mark {
        Mark::Worry => ("!", |tokens| tokens.danger.on_soft),
        Mark::Open => ("?", |tokens| tokens.warn.on_soft),
        Mark::Calm => ("✓", |tokens| tokens.ok.on_soft),
    };
    container(kit::strong_tinted(sign, size::BODY, ink)).width(20).align_x(Center).into()
}

/// The tick that somebody went through the list, where the answer reassures.
fn ticked<'a>(standing: Standing<'a, '_>, asking: Asking<'a, '_>) -> Option<Element<'a, Message>> {
    if asking.view.context.read_only || !standing.asks_to_go_through() {
        return None;
    }
    let id = standing.atom.id.clone();
    let tick = check_box(t!("entry-tick"), standing.is_gone_through(), move |on| {
        Message::WentThrough(id.clone(), on)
    });
    let tick = tick.key(standing.atom.id.as_str()).describe(standing.atom.text.as_str());
    let help = unspoken(kit::small(t!("entry-tick-help")));
    Some(indented(row![tick, help].spacing(space::S).align_y(Center).wrap()))
}

fn indented<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding(Padding::ZERO.left(28)).width(Fill).into()
}

/// The questions of the list with their places. What follows from others is no
/// question; an answer that somebody gave to it by hand stays to be seen.
fn questions<'a>(standing: &Standing<'a, '_>, asking: Asking<'a, '_>) -> Vec<(usize, &'a Atom)> {
    let guidance = asking.view.context.guidance;
    let opens = standing.list.opens.iter();
    let opens = opens.filter_map(|place| Some((*place, guidance.atoms().get(*place)?)));
    let by_hand = |atom: &Atom| asking.answered(&atom.id);
    opens.filter(|(_, atom)| !atom.follows_from_others() || by_hand(atom)).collect()
}

fn list<'a>(standing: Standing<'a, '_>, asking: Asking<'a, '_>) -> Option<Element<'a, Message>> {
    let id = standing.atom.id.as_str();
    let all = questions(&standing, asking);
    let open = asking.view.context.read_only || asking.is_open(&standing);
    let head = match open {
        true => t!("entry-close"),
        false => t!("entry-open", count = all.len()),
    };
    let head = button(head).link().key(id).describe(standing.atom.text.as_str()).expanded(open);
    let head = head.on_press(Message::List(id.to_owned()));
    let head = asking.view.may_write().then_some(head);
    // One line, whatever is answered in the list below it.
    let follows = standing.follows().map(|words| unspoken(kit::small(words)));
    let head = row![].push(head).push(follows).spacing(space::M).align_y(Center);
    let rows = open.then(|| rows(standing, &all, asking));
    (!all.is_empty()).then(|| column![indented(head)].push(rows).spacing(space::S).into())
}

/// What stands in an open list: what is the matter, what has to be asked again or
/// was answered in this sitting, the first that are open, and the way to the rest.
fn rows<'a>(
    standing: Standing<'a, '_>,
    all: &[(usize, &'a Atom)],
    asking: Asking<'a, '_>,
) -> Element<'a, Message> {
    let id = standing.atom.id.as_str();
    let whole = asking.view.context.read_only || asking.view.state.whole.contains(id);
    let mut first = FIRST;
    let mut shown = |(place, atom): &(usize, &Atom)| {
        if whole || asking.stays(*place, atom) {
            return true;
        }
        let open = first > 0 && asking.facts.state(*place) == Truth::Open;
        first -= usize::from(open);
        open
    };
    let shown: Vec<_> = all.iter().filter(|one| shown(one)).collect();
    let rest = all.len() - shown.len();
    let rows = shown.into_iter().map(|(place, atom)| question::view(*place, atom, asking));
    let rows = Column::with_children(rows).spacing(space::M).width(Fill);
    let list = announce(Role::List, standing.atom.text.as_str(), rows);
    let more = (rest > 0).then(|| {
        let more = button(t!("entry-rest", count = rest)).link().key(id).expanded(false);
        more.describe(standing.atom.text.as_str()).on_press(Message::Whole(id.to_owned()))
    });
    indented(fold::unfolded(column![list].push(more).spacing(space::S)))
}
