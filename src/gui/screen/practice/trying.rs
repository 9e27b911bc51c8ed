//! What the program would say if one answer were another, and what regions would say
//! that read AVE 3 in another way.

use iced::Element;
use iced::widget::{Column, column, row};

use super::run::{Beside, Run};
use super::{Message, kompas};
use crate::advice::Advice;
use crate::case::QuestionId;
use crate::gui::casefile::advised;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, columns};
use crate::guidance::Setting;
use crate::practice::readings;
use crate::t;

/// How many questions can be tried besides those that are answered in the case.
const OFFERED: usize = 24;

/// Folded out: one question to answer otherwise.
pub(super) fn trying<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let open = run.is_open(Beside::Trying);
    let fold =
        button(t!("practice-what-if")).expanded(open).on_press(Message::Fold(Beside::Trying));
    let content = Column::new().push(row![fold]).push(open.then(|| form(run, context)));
    content.spacing(space::S).into()
}

fn form<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let names = offered(run).into_iter().map(|id| {
        let name = context.guidance.asked(&id.0).unwrap_or(&id.0).to_owned();
        (id, name)
    });
    let question = choice(
        t!("practice-what-if-question"),
        names.collect::<Vec<_>>(),
        run.question.clone(),
        Message::Question,
    );
    let answer = run.question.as_ref().map(|id| {
        let now = run.scene.case.observations.answer(id).in_a_sentence();
        let name = t!("practice-what-if-answer", now = now);
        let chosen = run.tried.as_ref().map(|tried| tried.answer);
        choice(name, kit::answers(), chosen, Message::Try)
    });
    let content = Column::new()
        .push(kit::small(t!("practice-what-if-about")))
        .push(question.stacked())
        .push(answer)
        .push(run.tried.as_ref().map(|tried| outcome(run, &tried.advice, context)));
    kit::card(content.spacing(space::M)).into()
}

/// What can still change the level, and what is answered with yes or no, most
/// decisive first.
fn offered(run: &Run) -> Vec<QuestionId> {
    let decisive = run.scene.advice.decisive_questions.iter().map(|one| one.question.clone());
    let mut all: Vec<QuestionId> = decisive.take(OFFERED).collect();
    let known = run.scene.case.observations.iter().filter(|(_, one)| one.answer.is_known());
    for (id, _) in known {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}

/// Before and then, beside each other.
fn outcome<'a>(run: &'a Run, then: &'a Advice, context: &Context<'a>) -> Element<'a, Message> {
    let now = &run.scene.advice;
    let moved = if now.level == then.level {
        t!("practice-what-if-same")
    } else {
        t!("practice-what-if-other")
    };
    let both = [side(t!("practice-now"), now, context), side(t!("practice-then"), then, context)];
    let news = spoken::news("practice-tried", moved.clone(), kit::strong(moved));
    column![Element::from(news), columns(300.0, both).even()].spacing(space::S).into()
}

fn side<'a>(name: String, advice: &'a Advice, context: &Context<'a>) -> Element<'a, Message> {
    Column::new()
        .push(kit::h3(name))
        .push(kit::ave_badge(advice.level))
        .push(kit::small(advised::range(advice)))
        .push(kompas::why(advice))
        .push(kompas::down(advice, context))
        .spacing(space::XS)
        .into()
}

/// Folded out: the three readings of AVE 3.
pub(super) fn readings_card<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let open = run.is_open(Beside::Readings);
    let fold =
        button(t!("practice-readings")).expanded(open).on_press(Message::Fold(Beside::Readings));
    let content = Column::new().push(row![fold]).push(open.then(|| beside(run, context)));
    content.spacing(space::S).into()
}

fn beside<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let (case, day) = (&run.scene.case, run.scene.day);
    let all = readings(case, context.guidance, context.region, day);
    let all = all.into_iter().map(|(setting, advice)| {
        let words = match setting {
            Setting::Strikt => t!("settings-strikt"),
            Setting::Gewoon => t!("settings-gewoon"),
            Setting::Ruim => t!("settings-ruim"),
        };
        let own =
            (context.region.setting == setting).then(|| kit::strong(t!("practice-own-region")));
        Column::new()
            .push(kit::ave_badge(advice.level))
            .push(kit::small(advised::range(&advice)))
            .push(kit::body(words))
            .push(own)
            .spacing(space::XS)
            .into()
    });
    let all: Vec<Element<'a, Message>> = all.collect();
    kit::card(
        column![kit::small(t!("practice-readings-about")), columns(220.0, all).even(),]
            .spacing(space::S),
    )
    .into()
}
