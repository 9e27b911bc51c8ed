//! What is on the wall, kind by kind.

use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Element, Fill, border};

use super::{Sheet, spread};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::dutch_date::brief;
use crate::gui::widget::{Role, announce, unspoken};
use crate::redaction::wall::{Kind, Piece};
use crate::t;

/// What stands below the words, as a part of their size.
const ASIDE: f32 = 0.8;

/// All pieces of one kind, under what they are.
pub(super) fn group<'a, M: Clone + 'a>(
    sheet: Sheet,
    kind: Kind,
    pieces: &[&'a Piece],
) -> Element<'a, M> {
    let name = name(kind, pieces);
    let content = match kind {
        Kind::Person => circle(sheet, name.clone(), pieces),
        Kind::Spread => spread::table(sheet, name.clone(), pieces),
        _ => list(sheet, name.clone(), pieces),
    };
    column![title(sheet, name), content].spacing(space::M).width(Fill).into()
}

/// What stands where there is nothing yet.
pub(super) fn empty<'a, M: Clone + 'a>(
    sheet: Sheet,
    name: String,
    words: String,
) -> Element<'a, M> {
    let words = kit::tinted(words, sheet.size, |tokens| tokens.ink_faint);
    column![title(sheet, name), kit::empty_card(words)].spacing(space::M).into()
}

/// A line on which nothing is written yet.
pub(super) fn blank<'a, M: Clone + 'a>(sheet: Sheet, number: u32) -> Element<'a, M> {
    let number = kit::strong_tinted(number.to_string(), sheet.size, |tokens| tokens.ink_faint);
    kit::card(row![number, Space::new().height(sheet.size * 3.0)]).into()
}

pub(super) fn title<'a, M: Clone + 'a>(sheet: Sheet, words: String) -> Element<'a, M> {
    let shown = kit::strong_tinted(words.clone(), sheet.size * 1.1, |tokens| tokens.ink);
    spoken::heading(2, words, shown)
}

fn name(kind: Kind, pieces: &[&Piece]) -> String {
    match kind {
        Kind::Question => t!("wall-question"),
        Kind::Person => t!("wall-circle"),
        Kind::Event => t!("wall-events"),
        Kind::Worry => t!("wall-worries"),
        Kind::Strength => t!("wall-strengths"),
        Kind::Spread => {
            let spreads = pieces.iter().filter_map(|piece| piece.spread());
            let count = spreads.map(|spread| spread.scores().len()).max().unwrap_or_default();
            t!("wall-scores", count = count)
        }
        Kind::Why => t!("wall-why"),
        Kind::Priority => t!("wall-priorities"),
        Kind::Reason => t!("wall-reasons"),
        Kind::Dissent => t!("wall-dissent"),
        Kind::Level => t!("wall-level-now"),
        Kind::Agreement => t!("wall-agreements"),
        Kind::Seen => t!("wall-seen"),
        Kind::Decision | Kind::Action => t!("wall-decided"),
    }
}

/// Everybody who belongs to it, each in a chip of their own.
fn circle<'a, M: Clone + 'a>(sheet: Sheet, name: String, people: &[&'a Piece]) -> Element<'a, M> {
    let chips = people.iter().map(|piece| {
        let words = kit::strong_tinted(piece.words(), sheet.size, |tokens| tokens.on_brand_soft);
        let chip = container(words)
            .padding([6.0, space::L])
            .style(|theme| kit::boxed(Tokens::of(theme).brand_soft, border::rounded(radius::CHIP)));
        announce(Role::ListItem, piece.words(), unspoken(chip)).key(key(piece)).into()
    });
    announce(Role::List, name, Row::with_children(chips).spacing(space::M).wrap()).into()
}

/// Words below each other, numbered so that people can point at them.
fn list<'a, M: Clone + 'a>(sheet: Sheet, name: String, pieces: &[&'a Piece]) -> Element<'a, M> {
    let several = pieces.len() > 1;
    let lines = pieces.iter().enumerate().map(|(at, piece)| {
        let words = kit::tinted(piece.words(), sheet.size, |tokens| tokens.ink);
        let aside = aside(sheet, piece)
            .map(|words| kit::tinted(words, sheet.size * ASIDE, |tokens| tokens.ink_soft));
        let words = Column::new().push(words).push(aside).width(Fill);
        let number = several.then(|| {
            let number = format!("{}.", at + 1);
            let number = kit::strong_tinted(number, sheet.size, |tokens| tokens.ink);
            container(number).width(sheet.size * 1.6)
        });
        let line = Row::new().push(number).push(words);
        announce(Role::ListItem, told(sheet, piece), unspoken(line)).key(key(piece)).into()
    });
    let lines = Column::with_children(lines).spacing(space::L);
    announce(Role::List, name, kit::card(lines)).into()
}

/// What tells a piece from its neighbours, also when its words change.
fn key(piece: &Piece) -> String {
    let id = piece.id();
    format!("{:?} {}", id.kind, id.number)
}

/// What is read aloud of a piece.
fn told(sheet: Sheet, piece: &Piece) -> String {
    let aside = aside(sheet, piece);
    let parts = [Some(piece.words().to_owned()), aside];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whom it is of, and when.
fn aside(sheet: Sheet, piece: &Piece) -> Option<String> {
    let who = piece.people().join(", ");
    let day = piece.on().map(|day| brief(day, sheet.today));
    match (who.is_empty(), day, piece.id().kind) {
        (false, Some(day), Kind::Action) => Some(t!("wall-by", who = who, day = day)),
        (true, Some(day), Kind::Action) => Some(t!("wall-before", day = day)),
        (false, Some(day), _) => Some(format!("{day} · {who}")),
        (true, day, _) => day,
        (false, None, _) => Some(who),
    }
}
