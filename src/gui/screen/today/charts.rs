//! Casussen in beeld, recurring violence, and whom to call.

use iced::widget::{Column, Row, Space, column, container, row, span, text};
use iced::{Center, Element, FillPortion, Theme, border};

use super::overview::Overview;
use super::{Filter, Message};
use crate::case::{Ave, Phase};
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, Tone, space, text as size};
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::t;

/// Draws cases per level and per phase.
pub(super) fn caseload(overview: &Overview) -> Element<'_, Message> {
    let content = column![
        kit::h2(t!("charts-title")),
        announce(Role::Image, levels_in_words(overview), unspoken(levels(overview))),
        announce(Role::Image, phases_in_words(overview), unspoken(phases(overview))),
    ];
    let content = content.push(kit::terms(&[&t!("charts-levels")]));
    kit::card(content.spacing(space::M)).into()
}

/// The level that stands at a place of [`Overview::per_level`].
fn level(place: usize) -> Option<Ave> {
    place.checked_sub(1).map(|place| Ave::ALL[place])
}

fn levels_in_words(overview: &Overview) -> String {
    let parts = shown_levels(overview).map(|(place, count)| {
        let name = kit::ave_told(level(place));
        t!("charts-count", name = name, count = count)
    });
    let parts: Vec<String> = parts.collect();
    t!("charts-levels-words", parts = parts.join(", "))
}

/// The levels that cases have, with their numbers; cases without a level come last.
fn shown_levels(overview: &Overview) -> impl Iterator<Item = (usize, usize)> {
    let places = [1, 2, 3, 4, 0].into_iter();
    let counted = places.map(|place| (place, overview.per_level[place]));
    counted.filter(|(_, count)| *count > 0)
}

/// One bar with a piece for each level.
fn levels<'a>(overview: &Overview) -> Element<'a, Message> {
    let all: usize = overview.per_level.iter().sum();
    let pieces = shown_levels(overview).map(|(place, count)| piece(place, count, all));
    let legend =
        Ave::ALL.map(|level| format!("{} {}", kit::ave_symbol(level), kit::ave_name(level)));
    let mut legend = legend.join(" · ");
    if overview.per_level[0] > 0 {
        legend = format!("{legend} · ○ {}", t!("ave-none"));
    }
    column![kit::small(t!("charts-levels")), Row::from_iter(pieces).spacing(3), kit::small(legend),]
        .spacing(5)
        .into()
}

fn piece<'a>(place: usize, count: usize, all: usize) -> Element<'a, Message> {
    let symbol = level(place).map_or('○', kit::ave_symbol);
    let tone = kit::ave_tone(level(place));
    let known = place > 0;
    let words = plain(format!("{symbol} {count}"))
        .size(size::BODY)
        .font(fonts::SEMIBOLD)
        .wrapping(text::Wrapping::None)
        .style(move |theme| text::Style {
            color: Some(on_piece(theme, tone(Tokens::of(theme)), known)),
        });
    container(words)
        .padding([6, 5])
        .width(FillPortion(portion(count, all)))
        .clip(true)
        .style(move |theme| {
            let tone = tone(Tokens::of(theme));
            let ground = if known { tone.solid } else { tone.soft };
            kit::boxed(ground, border::rounded(4).color(tone.solid).width(1))
        })
        .into()
}

/// Words on a full piece take the colour of the card, which is its opposite.
fn on_piece(theme: &Theme, tone: Tone, known: bool) -> iced::Color {
    if known { Tokens::of(theme).card } else { tone.on_soft }
}

/// A share in thousandths, but never so small that its number does not fit.
fn portion(count: usize, all: usize) -> u16 {
    let share = count * 1000 / all.max(1);
    u16::try_from(share.clamp(170, 1000)).unwrap_or(1000)
}

fn phases_in_words(overview: &Overview) -> String {
    let parts = Phase::ALL.into_iter().zip(overview.per_phase);
    let parts = parts
        .map(|(phase, count)| t!("charts-count", name = kit::phase_name(phase), count = count));
    let parts: Vec<String> = parts.collect();
    t!("charts-phases-words", parts = parts.join(", "))
}

/// A bar for each phase, the longest as long as there is room.
fn phases<'a>(overview: &Overview) -> Element<'a, Message> {
    let most = overview.per_phase.into_iter().max().unwrap_or(0);
    let bars = Phase::ALL.into_iter().zip(overview.per_phase);
    let bars = bars.map(|(phase, count)| bar(phase, count, most));
    Column::new().push(kit::small(t!("charts-phases"))).extend(bars).spacing(6).into()
}

fn bar<'a>(phase: Phase, count: usize, most: usize) -> Element<'a, Message> {
    let length = u16::try_from(count * 1000 / most.max(1)).unwrap_or(1000);
    let filled = container(Space::new())
        .height(20)
        .width(FillPortion(length.max(1)))
        .style(|theme| kit::boxed(Tokens::of(theme).phase.solid, border::rounded(4)));
    // The room after the longest bar is for its number.
    let rest = FillPortion(1250 - length.min(1000));
    let number = container(kit::strong(count.to_string())).width(rest);
    row![container(kit::small(kit::short_phase(phase))).width(92)]
        .push((count > 0).then_some(filled))
        .push(number)
        .spacing(space::S)
        .align_y(Center)
        .into()
}

/// Draws in how many cases violence came back.
pub(super) fn recurring(overview: &Overview) -> Element<'_, Message> {
    let (count, running) = (overview.fitting(Filter::Recurring).len(), overview.running.len());
    let look = (count > 0)
        .then(|| button(t!("recurring-look")).link().on_press(Message::Filter(Filter::Recurring)));
    let confirmed = overview.confirmed_recurring;
    let confirmed =
        (confirmed > 0).then(|| kit::small(t!("recurring-confirmed", count = confirmed)));
    let content = Column::new()
        .push(kit::h2(t!("recurring-title")))
        .push(kit::body(t!("recurring-words", count = count, running = running)))
        .push(confirmed)
        .push(look)
        .spacing(space::XS);
    kit::card(content).into()
}

/// Whom to call.
pub(super) fn danger<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let mut phones = context.region.phones.iter();
    let at_once = phones.next().map(|phone| t!("danger-now", number = phone.told()));
    let advice = phones.next().map(|phone| {
        t!(
            "danger-advice",
            name = phone.name.as_str(),
            number = phone.told(),
            hours = phone.hours.as_str()
        )
    });
    let rest: Vec<String> = at_once.into_iter().chain(advice).collect();
    let rest = format!(" {}", rest.join(" "));
    let name = format!("{}{rest}", t!("danger-title"));
    let words = kit::rich([span(t!("danger-title")).font(fonts::SEMIBOLD), span(rest)]);
    spoken::told(name, kit::note(words))
}
