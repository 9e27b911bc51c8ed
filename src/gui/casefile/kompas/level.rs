//! The advice as a badge and four bars, and the questions that can change it.

use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Center, Element, Fill, border};

use super::super::Message;
use super::super::advised::{in_words, range};
use super::super::spoken::{heading, words_item};
use crate::advice::Advice;
use crate::case::Ave;
use crate::gui::kit;
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Role, announce, unspoken};
use crate::t;

/// How many open questions the panel names; the AVE step shows them all.
const QUESTIONS: usize = 3;

/// The advice as a badge and four bars, read as one sentence.
pub(super) fn level(advice: &Advice) -> Element<'_, Message> {
    let badge = match advice.level {
        Some(level) => kit::ave_badge(Some(level)),
        None => kit::badge(t!("kompas-no-advice"), kit::ave_tone(None)),
    };
    let said = row![badge, kit::body(range(advice))].spacing(space::M).align_y(Center);
    let drawing = unspoken(column![said.wrap(), ladder(advice)].spacing(space::S));
    let title = heading(3, t!("kompas-advice"), kit::small(t!("kompas-advice")));
    let content = column![title]
        .push(announce(Role::Image, in_words(advice), drawing))
        .push(kit::terms(&[&t!("row-ave")]))
        .push(questions(advice))
        .spacing(space::S);
    kit::card(content).into()
}

/// Four bars: the level advised is filled, what is possible is striped.
fn ladder(advice: &Advice) -> Element<'_, Message> {
    let bars = Ave::ALL.map(|level| rung(advice, level));
    Row::with_children(bars).spacing(5).width(Fill).into()
}

fn rung<'a>(advice: &Advice, level: Ave) -> Element<'a, Message> {
    let tone = kit::ave_tone(Some(level));
    let advised = advice.level == Some(level);
    let possible = (advice.lowest..=advice.highest).contains(&level);
    let piece = |solid: bool| {
        container(Space::new()).width(Fill).height(8).style(move |theme| {
            let tone = tone(Tokens::of(theme));
            kit::boxed(if solid { tone.solid } else { tone.soft }, border::rounded(2))
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
    let asked = advice.decisive_questions.iter().take(QUESTIONS);
    let asked = asked.map(|question| words_item(question.text.as_str(), bullet(&question.text)));
    let title = t!("kompas-open-questions", count = open);
    let list = Column::with_children(asked).spacing(space::XS);
    let more = (open > QUESTIONS)
        .then(|| kit::small(t!("kompas-more-questions", count = open - QUESTIONS)));
    Some(
        column![unspoken(kit::small(title.clone())), announce(Role::List, title, list)]
            .push(more)
            .spacing(space::XS)
            .into(),
    )
}

fn bullet<'a>(words: &str) -> Element<'a, Message> {
    kit::body(format!("• {words}"))
}
