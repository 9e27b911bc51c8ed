//! An article: what it says, where that comes from, and where one goes on.

use iced::widget::{Column, Row, column, container, row};
use iced::{Element, Fill};

use super::Message;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button};
use crate::guidance::Phone;
use crate::naslag::{Article, Block, Naslag};
use crate::t;

/// Draws it, with what belongs with it below.
pub(super) fn view<'a>(
    article: &'a Article,
    naslag: &'a Naslag,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let body = column![kit::h2(article.title.as_str()), body(article)];
    let card = kit::card(body.spacing(space::M)).width(Fill);
    let card = announce(Role::Group, article.title.as_str(), card);
    column![card].push(linked(article, naslag)).push(call(article, context)).spacing(14)
}

/// What it says, and where that comes from.
pub(in crate::gui) fn body(article: &Article) -> Element<'_, Message> {
    let sources = t!("naslag-from", sources = article.sources.join("; "));
    let mut under = article.title.as_str();
    let blocks = article.blocks.iter().map(|one| {
        if let Block::Heading(words) = one {
            under = words;
        }
        block(one, under)
    });
    let sources = (!article.sources.is_empty()).then(|| kit::small(sources));
    Column::new().extend(blocks).push(sources).spacing(space::M).into()
}

/// A piece, and the heading under which it stands: a list is called by that.
fn block<'a>(block: &'a Block, under: &str) -> Element<'a, Message> {
    match block {
        Block::Heading(words) => kit::h3(words.as_str()),
        Block::Words(words) => kit::body(words.as_str()),
        Block::Bullets(all) => listed(under, all.iter().map(|words| ("•".to_owned(), words))),
        Block::Steps(all) => {
            let numbered = all.iter().enumerate();
            listed(under, numbered.map(|(place, words)| (format!("{}.", place + 1), words)))
        }
        Block::Terms(terms) => {
            let items = terms.iter().map(|(term, means)| {
                let words = t!("naslag-term", term = term.as_str(), means = means.as_str());
                let shown = column![kit::strong(term.as_str()), kit::body(means.as_str())];
                spoken::words_item(words, shown.spacing(2))
            });
            spoken::items(under, space::S, items)
        }
    }
}

fn listed<'a>(
    under: &str,
    all: impl Iterator<Item = (String, &'a String)>,
) -> Element<'a, Message> {
    let items = all.map(|(sign, words)| {
        let shown = row![container(kit::body(sign)).width(20), kit::body(words.as_str())];
        spoken::words_item(words.as_str(), shown)
    });
    spoken::items(under, space::XS, items)
}

/// Where one goes on.
pub(in crate::gui) fn linked<'a>(
    article: &'a Article,
    naslag: &'a Naslag,
) -> Option<Element<'a, Message>> {
    let links = naslag.linked(article).map(|other| {
        let read = Message::Read(other.id.clone());
        Element::from(button(other.title.as_str()).link().on_press(read))
    });
    let links: Vec<_> = links.collect();
    if links.is_empty() {
        return None;
    }
    let links = Row::with_children(links).spacing(space::M).wrap();
    Some(
        kit::card(column![kit::h3(t!("naslag-linked")), links].spacing(space::S))
            .width(Fill)
            .into(),
    )
}

/// Whom to call, always at hand.
fn call<'a>(article: &Article, context: &Context<'a>) -> Option<Element<'a, Message>> {
    if article.id == "telefoon" {
        return None;
    }
    let told =
        |phone: &Phone| t!("kompas-phone", name = phone.name.as_str(), number = phone.told());
    let all: Vec<String> = context.region.phones.iter().map(told).collect();
    let words = kit::body(all.join(" · "));
    Some(kit::card(column![kit::h3(t!("naslag-call")), words].spacing(space::S)).width(Fill).into())
}
