//! What stands before a closing: what is in order, and what is still open with
//! the way to it.

use iced::widget::{Column, column, container, row, text};
use iced::{Element, Fill};

use super::Message;
use crate::advice::closing::{BeforeClosing, OpenKind, StillOpen};
use crate::case::{Case, Phase};
use crate::gui::casefile::step::Step;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit::{self, Pick, spoken};
use crate::gui::theme::{Tokens, Tone, space};
use crate::gui::widget::{Role, announce};
use crate::gui::widget::{button, hideable, unspoken};
use crate::t;

/// Draws the card.
pub(super) fn view<'a>(before: BeforeClosing, case: &Case) -> Element<'a, Message> {
    let current = case.phases.current;
    let nothing = before.open.is_empty().then(|| kit::body(t!("closing-nothing-open")));
    let met = before.met.into_iter().map(met);
    let open = before.open.into_iter().map(|one| open(one, current));
    let lines = kit::ruled(open.chain(met));
    let list = spoken::list(t!("closing-still-open"), lines);
    let content = Column::new().push(kit::h2(t!("closing-still-open"))).push(nothing).push(list);
    kit::card(content.spacing(space::S)).into()
}

fn met<'a>(words: String) -> Element<'a, Message> {
    let name = format!("{words}: {}", t!("closing-in-order"));
    let words = container(unspoken(kit::body(words))).width(Fill);
    line(name, row![sign(Icon::Check, |tokens| tokens.ok), words].spacing(space::S).into())
}

fn open<'a>(one: StillOpen, current: Phase) -> Element<'a, Message> {
    let step = place(one.kind, current);
    let name = format!("{}: {}", one.text, t!("closing-is-open"));
    let link = button(t!("closing-go", step = step.name()))
        .link()
        .key(one.text.as_str())
        .describe(one.text.as_str())
        .on_press(Message::Go(step));
    let words = unspoken(hideable(kit::strong(kit::unbroken(&one.text))));
    let (symbol, pick): (_, Pick<Tone>) = match one.kind {
        OpenKind::Alert | OpenKind::Level => (Icon::AlertTriangle, |tokens| tokens.danger),
        _ => (Icon::CircleDot, |tokens| tokens.warn),
    };
    let content = column![words, link].spacing(2).width(Fill);
    line(name, row![sign(symbol, pick), content].spacing(space::S).into())
}

fn line<'a>(name: String, content: Element<'a, Message>) -> Element<'a, Message> {
    let content = container(content).padding([space::XS, 0.0]);
    announce(Role::ListItem, name.clone(), content).key(name).into()
}

fn sign<'a>(symbol: Icon, pick: Pick<Tone>) -> Element<'a, Message> {
    let sign = icon(symbol)
        .style(move |theme| text::Style { color: Some(pick(Tokens::of(theme)).on_soft) });
    container(unspoken(sign)).padding([2, 0]).into()
}

/// The step in which something open is looked after.
fn place(kind: OpenKind, current: Phase) -> Step {
    match kind {
        OpenKind::Alert | OpenKind::Questions => Step::Questions,
        OpenKind::Level => Step::Ave,
        OpenKind::Phase => Step::Phase(current),
        OpenKind::Violence => Step::Safety,
        OpenKind::Agreement => Step::Plan,
        OpenKind::Priority(phase) => Step::Phase(phase),
        OpenKind::Moment => Step::Logbook,
    }
}
