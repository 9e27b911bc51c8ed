//! The Kompas: where the case stands, why, what is open, and the next best step.

use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Center, Element, Fill, border};

use super::spoken::{heading, item, words_item};
use super::step::Step;
use super::watch::Watch;
use super::{Casefile, Message};
use crate::advice::{Advice, AlertReport};
use crate::case::Ave;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Live, Role, announce, button, columns, hideable, unspoken};
use crate::guidance::Phone;
use crate::t;

/// How many open questions the panel names; the AVE step shows them all.
const QUESTIONS: usize = 3;

/// The least width of an alert, in logical pixels: two stand side by side
/// where they both fit.
const ALERT: f32 = 392.0;

/// Draws the panel.
pub fn view<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let advice = &file.advice;
    let content = Column::new()
        .push(kit::h2(t!("kompas-title")))
        .push(alerts(advice, &file.watch))
        .push(level(advice))
        .push(next_step(advice, 3))
        .push(warnings(advice, 3))
        .push(call(context))
        .push(closing())
        .spacing(14);
    announce(Role::Complementary, t!("kompas-title"), content).into()
}

/// The same below a step that needs the width and shows the alerts itself.
pub(super) fn below<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let advice = &file.advice;
    let parts =
        [Some(level(advice)), Some(next_step(advice, 3)), warnings(advice, 3), Some(call(context))];
    let parts = columns(PART, parts.into_iter().flatten()).gap(14.0).packed();
    let content = column![kit::h2(t!("kompas-title")), parts, closing()].spacing(14);
    announce(Role::Complementary, t!("kompas-title"), content).into()
}

/// The least width of a part of the panel where several stand side by side.
const PART: f32 = 280.0;

/// What stands above everything; nothing while all is calm.
pub(super) fn alerts<'a>(advice: &'a Advice, watch: &Watch) -> Option<Element<'a, Message>> {
    let all = advice.alerts.iter();
    let all = all.map(|one| item(one.id.as_str(), alert(one, watch.is_new(one))));
    let list = columns(ALERT, all).gap(space::S);
    (!advice.alerts.is_empty()).then(|| announce(Role::List, t!("kompas-alerts"), list).into())
}

/// One alert with what to do. Only a new one breaks in on the reader.
fn alert(alert: &AlertReport, new: bool) -> Element<'_, Message> {
    let action = kit::body(kit::unbroken(&alert.action));
    if !new {
        let action = announce(Role::Text, alert.action.as_str(), unspoken(action));
        let words = column![kit::strong(alert.text.as_str()), action];
        return kit::danger(words.spacing(2));
    }
    let words = column![kit::strong(alert.text.as_str()), action];
    let name = format!("{} {}", alert.text, alert.action);
    announce(Role::Alert, name, unspoken(kit::danger(words.spacing(2))))
        .live(Live::Assertive)
        .into()
}

/// The advice as a badge and four bars, read as one sentence.
fn level(advice: &Advice) -> Element<'_, Message> {
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

/// "kan AVE 3 worden", or that it is certain.
pub fn range(advice: &Advice) -> String {
    let from = advice.level.unwrap_or(advice.lowest);
    let name = |level: Ave| kit::ave_name(level);
    match (advice.level, advice.lowest == advice.highest) {
        (_, true) => t!("kompas-certain"),
        (None, false) => {
            t!("kompas-between", lowest = name(advice.lowest), highest = name(advice.highest))
        }
        (Some(_), false) if advice.highest > from => {
            t!("kompas-can-become", level = name(advice.highest))
        }
        (Some(_), false) => t!("kompas-can-become", level = name(advice.lowest)),
    }
}

/// The advice, where it stands among the levels, and its range in a sentence.
pub(super) fn in_words(advice: &Advice) -> String {
    match advice.level {
        Some(level) => t!(
            "kompas-advice-words",
            level = kit::ave_name(level),
            number = level.number(),
            range = range(advice)
        ),
        None => t!("kompas-no-advice-words", range = range(advice)),
    }
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

/// The next best step, below a heading of a depth.
pub(super) fn next_step<'a, M: Clone + 'a>(advice: &'a Advice, depth: u8) -> Element<'a, M> {
    let title = t!("kompas-next-step");
    let content = column![
        heading(depth, title.clone(), kit::strong(title)),
        hideable(kit::body(advice.next_step().text.as_str()))
    ];
    kit::card(content.spacing(space::XS)).into()
}

/// What deserves attention, below a heading of a depth.
pub(super) fn warnings<'a, M: Clone + 'a>(advice: &'a Advice, depth: u8) -> Option<Element<'a, M>> {
    if advice.warnings.is_empty() {
        return None;
    }
    let title = t!("kompas-beware");
    let all = advice.warnings.iter().map(|warning| {
        let words = warning.text.as_str();
        words_item(words, hideable(kit::body(kit::unbroken(words))))
    });
    let list = Column::with_children(all).spacing(space::XS);
    let content = column![
        heading(depth, title.clone(), kit::strong(title.clone())),
        announce(Role::List, title, list)
    ];
    Some(kit::warning(content.spacing(space::XS)))
}

/// Whom to call when it cannot wait.
fn call<'a>(context: Context<'a>) -> Element<'a, Message> {
    let numbers = context.region.phones.iter().map(|phone| {
        let words = phone_words(phone);
        let name = t!("kompas-phone-hours", phone = words.as_str(), hours = phone.hours.as_str());
        let shown = column![
            kit::strong_tinted(words, size::BODY, |tokens| tokens.info.on_soft),
            kit::tinted(phone.hours.as_str(), size::SMALL, |tokens| tokens.info.on_soft),
        ];
        words_item(name, shown)
    });
    let list = Column::with_children(numbers).spacing(space::XS);
    kit::note(announce(Role::List, t!("kompas-call"), list))
}

/// "Veilig Thuis: 0800-2000".
pub(super) fn phone_words(phone: &Phone) -> String {
    t!("kompas-phone", name = phone.name.as_str(), number = phone.number.as_str())
}

fn closing<'a>() -> Element<'a, Message> {
    let why = button(t!("kompas-why")).link().on_press(Message::Go(Step::Ave));
    column![kit::small(t!("kompas-you-decide")), why].spacing(space::XS).into()
}
