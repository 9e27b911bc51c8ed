//! The subjects to choose from, and what was found.

use iced::widget::{column, container, span};
use iced::{Element, Fill};

use super::Message;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::{radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, unspoken};
use crate::naslag::{Article, Excerpt, Hit, Naslag};
use crate::t;

/// Every subject below each other.
pub(super) fn all<'a>(naslag: &'a Naslag, read: Option<&Article>) -> Element<'a, Message> {
    let items = naslag.articles().iter().map(|one| {
        let is_read = read.is_some_and(|read| read.id == one.id);
        spoken::item(one.id.as_str(), subject(one, is_read))
    });
    spoken::items(t!("naslag-list"), 2, items)
}

fn subject<'a>(article: &'a Article, is_read: bool) -> Element<'a, Message> {
    let words = unspoken(kit::body(article.title.as_str()));
    let shown = container(words).padding([6.0, space::S]).width(Fill);
    announce(Role::Link, article.title.as_str(), shown)
        .selected(is_read)
        .on_press(Message::Read(article.id.clone()))
        .face(move |theme, status| Face::row(theme, is_read, status, radius::CONTROL))
        .into()
}

/// What was found, the best first.
pub(super) fn found<'a>(hits: Vec<Hit<'a>>, wanted: &str) -> Element<'a, Message> {
    let count = hits.len();
    let told = match count {
        0 => t!("naslag-none", wanted = wanted.trim()),
        _ => t!("naslag-found", count = count, wanted = wanted.trim()),
    };
    let items = hits.into_iter().map(|hit| spoken::item(hit.article.id.as_str(), one(hit)));
    let list = spoken::items(t!("naslag-results"), space::S, items);
    let news = spoken::news("naslag-found", told.clone(), kit::body(told));
    column![news].push((count > 0).then_some(list)).spacing(space::M).into()
}

fn one<'a>(hit: Hit<'a>) -> Element<'a, Message> {
    let Hit { article, excerpt } = hit;
    let place =
        excerpt.as_ref().map(|Excerpt { before, hit, after }| format!("{before}{hit}{after}"));
    let words = excerpt.map(|Excerpt { before, hit, after }| {
        kit::rich([span(before), span(hit).font(fonts::SEMIBOLD), span(after)])
    });
    let shown = column![kit::strong(article.title.as_str())].push(words).spacing(2);
    let shown = kit::card(unspoken(shown)).width(Fill);
    announce(Role::Link, article.title.as_str(), shown)
        .describe(place.unwrap_or_default())
        .on_press(Message::Read(article.id.clone()))
        .ring(radius::CARD, 0.0)
        .into()
}
