//! Small words on a tinted ground.

use iced::widget::{container, text};
use iced::{Element, border};

use super::cards::boxed;
use super::names::{ave_name, ave_words, phase_name, short_phase};
use crate::case::{Ave, Phase};
use crate::gui::fonts;
use crate::gui::plain::plain;
use crate::gui::theme::{Pick, Tokens, Tone, radius};
use crate::gui::widget::{Role, announce, unspoken};
use crate::t;

/// A small word on a tinted ground.
pub fn badge<'a, M: 'a>(words: impl text::IntoFragment<'a>, pick: Pick<Tone>) -> Element<'a, M> {
    wrapped_badge(words, pick, text::Wrapping::None)
}

/// The same for words of any length, such as names: they may take more lines.
pub fn long_badge<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    pick: Pick<Tone>,
) -> Element<'a, M> {
    wrapped_badge(words, pick, text::Wrapping::WordOrGlyph)
}

fn wrapped_badge<'a, M: 'a>(
    words: impl text::IntoFragment<'a>,
    pick: Pick<Tone>,
    wrapping: text::Wrapping,
) -> Element<'a, M> {
    let words = plain(words)
        .size(13)
        .font(fonts::SEMIBOLD)
        .wrapping(wrapping)
        .style(move |theme| text::Style { color: Some(pick(Tokens::of(theme)).on_soft) });
    container(words)
        .padding([3, 9])
        .style(move |theme| boxed(pick(Tokens::of(theme)).soft, border::rounded(radius::BADGE)))
        .into()
}

/// How many, small at the end of a line.
pub fn counter<'a, M: 'a>(count: usize) -> Element<'a, M> {
    let number = plain(count)
        .size(12)
        .font(fonts::SEMIBOLD)
        .style(|theme| text::Style { color: Some(Tokens::of(theme).warn.on_soft) });
    container(number)
        .padding([0.0, 7.0])
        .style(|theme| boxed(Tokens::of(theme).warn.soft, border::rounded(9)))
        .into()
}

/// The level as symbol, number and word; a dash while there is none. The
/// symbol is not read aloud.
pub fn ave_badge<'a, M: Clone + 'a>(level: Option<Ave>) -> Element<'a, M> {
    let shown = badge(ave_words(level), ave_tone(level));
    announce(Role::Text, ave_told(level), unspoken(shown)).into()
}

/// "AVE 2", or that there is no level yet, without the symbol.
pub fn ave_told(level: Option<Ave>) -> String {
    level.map_or_else(|| t!("ave-none"), ave_name)
}

/// The colours of a level.
pub fn ave_tone(level: Option<Ave>) -> Pick<Tone> {
    match level {
        Some(Ave::One) => |tokens| tokens.ave[0],
        Some(Ave::Two) => |tokens| tokens.ave[1],
        Some(Ave::Three) => |tokens| tokens.ave[2],
        Some(Ave::Four) => |tokens| tokens.ave[3],
        None => |tokens| Tone {
            solid: tokens.border,
            soft: tokens.disabled,
            on_soft: tokens.on_disabled,
        },
    }
}

/// "Fase 1 · Directe veiligheid".
pub fn phase_badge<'a, M: 'a>(phase: Phase) -> Element<'a, M> {
    badge(t!("phase-badge", number = phase.number(), name = phase_name(phase)), |tokens| {
        tokens.phase
    })
}

/// "1 Veiligheid".
pub fn short_phase_badge<'a, M: 'a>(phase: Phase) -> Element<'a, M> {
    badge(short_phase(phase), |tokens| tokens.phase)
}
