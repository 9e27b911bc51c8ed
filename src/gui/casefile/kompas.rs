//! The Kompas: where the case stands, why, what is open, and the next best step.

use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Center, Element, Fill, border};

use super::step::Step;
use super::{Casefile, Message};
use crate::advice::{Advice, AlertReport};
use crate::case::Ave;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Live, Role, announce, button};
use crate::t;

/// How many open questions the panel names; the AVE step shows them all.
const QUESTIONS: usize = 3;

/// Draws the panel.
pub fn view<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let advice = &file.advice;
    let content = Column::new()
        .push(heading())
        .extend(advice.alerts.iter().map(alert))
        .push(level(advice))
        .push(next_step(advice))
        .extend(warnings(advice))
        .push(call(context))
        .push(closing())
        .spacing(14);
    announce(Role::Complementary, t!("kompas-title"), content).into()
}

fn heading<'a>() -> Element<'a, Message> {
    kit::h2(t!("kompas-title"))
}

/// One alert with what to do.
pub(super) fn alert<'a, M: Clone + 'a>(alert: &'a AlertReport) -> Element<'a, M> {
    let words = column![
        kit::strong(alert.text.as_str()),
        kit::body(alert.action.as_str()),
    ];
    let name = format!("{} {}", alert.text, alert.action);
    announce(Role::Alert, name, kit::danger(words.spacing(2)))
        .live(Live::Assertive)
        .into()
}

fn level(advice: &Advice) -> Element<'_, Message> {
    let badge = match advice.level {
        Some(level) => kit::ave_badge(Some(level)),
        None => kit::badge(t!("kompas-no-advice"), kit::ave_tone(None)),
    };
    let said = row![badge, kit::body(range(advice))]
        .spacing(space::M)
        .align_y(Center);
    let said = announce(Role::Status, in_words(advice), said.wrap()).live(Live::Polite);
    let content = Column::new()
        .push(kit::small(t!("kompas-advice")))
        .push(said)
        .push(ladder(advice))
        .push(kit::terms(&[&t!("row-ave")]))
        .extend(questions(advice))
        .spacing(space::S);
    kit::card(content).into()
}

/// "kan AVE 3 worden", or that it is certain.
#[must_use]
pub fn range(advice: &Advice) -> String {
    let from = advice.level.unwrap_or(advice.lowest);
    let name = |level: Ave| kit::ave_name(level);
    match (advice.level, advice.lowest == advice.highest) {
        (_, true) => t!("kompas-certain"),
        (None, false) => {
            t!(
                "kompas-between",
                lowest = name(advice.lowest),
                highest = name(advice.highest)
            )
        }
        (Some(_), false) if advice.highest > from => {
            t!("kompas-can-become", level = name(advice.highest))
        }
        (Some(_), false) => t!("kompas-can-become", level = name(advice.lowest)),
    }
}

/// The advice and its range in a sentence.
pub(super) fn in_words(advice: &Advice) -> String {
    let level = advice
        .level
        .map_or_else(|| t!("kompas-no-advice"), kit::ave_name);
    t!("kompas-advice-words", level = level, range = range(advice))
}

/// Four bars: the level advised is filled, what is possible is striped.
fn ladder(advice: &Advice) -> Element<'_, Message> {
    let bars = Ave::ALL.map(|level| rung(advice, level));
    announce(
        Role::Image,
        in_words(advice),
        Row::with_children(bars).spacing(5).width(Fill),
    )
    .into()
}

fn rung<'a>(advice: &Advice, level: Ave) -> Element<'a, Message> {
    let tone = kit::ave_tone(Some(level));
    let advised = advice.level == Some(level);
    let possible = (advice.lowest..=advice.highest).contains(&level);
    let piece = |solid: bool| {
        container(Space::new())
            .width(Fill)
            .height(8)
            .style(move |theme| {
                let tone = tone(Tokens::of(theme));
                kit::boxed(
                    if solid { tone.solid } else { tone.soft },
                    border::rounded(2),
                )
            })
    };
    if advised || !possible {
        return piece(advised).into();
    }
    let stripes = (0..7).map(|stripe| piece(stripe % 2 == 0).into());
    Row::with_children(stripes).spacing(1).width(Fill).into()
}

fn questions(advice: &Advice) -> Option<Element<'_, Message>> {
    let open = advice.decisive_questions.len();
    if open == 0 {
        return None;
    }
    let shown = advice
        .decisive_questions
        .iter()
        .take(QUESTIONS)
        .map(|question| {
            let words = format!("• {}", question.text);
            announce(Role::ListItem, question.text.clone(), kit::body(words)).into()
        });
    let more = (open > QUESTIONS)
        .then(|| kit::small(t!("kompas-more-questions", count = open - QUESTIONS)));
    let list = Column::with_children(shown).push(more).spacing(space::XS);
    Some(
        column![kit::small(t!("kompas-open-questions", count = open)), list]
            .spacing(space::XS)
            .into(),
    )
}

/// The next best step.
pub(super) fn next_step<'a, M: 'a>(advice: &'a Advice) -> Element<'a, M> {
    let step = &advice.next_step;
    let content = column![
        kit::strong(t!("kompas-next-step")),
        kit::body(step.text.as_str())
    ];
    kit::card(content.spacing(space::XS)).into()
}

/// What deserves attention.
pub(super) fn warnings<'a, M: 'a>(advice: &'a Advice) -> Option<Element<'a, M>> {
    if advice.warnings.is_empty() {
        return None;
    }
    let mut content = Column::new()
        .push(kit::strong(t!("kompas-beware")))
        .spacing(space::XS);
    for warning in &advice.warnings {
        content = content.push(kit::body(warning.text.as_str()));
    }
    Some(kit::warning(content))
}

/// Whom to call when it cannot wait.
fn call<'a>(context: Context<'a>) -> Element<'a, Message> {
    let numbers = context.region.phones.iter().map(|phone| {
        let words = t!(
            "kompas-phone",
            name = phone.name.as_str(),
            number = phone.number.as_str()
        );
        column![
            kit::strong_tinted(words, size::BODY, |tokens| tokens.info.on_soft),
            kit::tinted(phone.hours.as_str(), size::SMALL, |tokens| tokens
                .info
                .on_soft),
        ]
        .into()
    });
    kit::note(Column::with_children(numbers).spacing(space::XS))
}

fn closing<'a>() -> Element<'a, Message> {
    let why = button(t!("kompas-why"))
        .link()
        .on_press(Message::Go(Step::Ave));
    column![kit::small(t!("kompas-you-decide")), why]
        .spacing(space::XS)
        .into()
}
