//! How a case was closed, now and before.

use iced::Element;
use iced::widget::Column;

use super::{Message, State};
use crate::case::record::named;
use crate::case::{Ages, Case, Closing, Names, Waakvlam};
use crate::gui::casefile::step::StepView;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::hideable;
use crate::t;

/// How the case was closed.
pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let content = Column::new().push(kit::h2(t!("closed-title")));
    let content = match (view.case.closing(), view.case.closed_on) {
        (Some(closing), _) => content.push(lines(told(closing, view.case, view.context.today()))),
        (None, Some(on)) => content
            .push(kit::body(t!("closed-on", on = long(on))))
            .push(kit::small(t!("closed-undocumented"))),
        (None, None) => content,
    };
    kit::card(content.spacing(space::S)).into()
}

/// The closings that were ended by opening the case again, newest first.
pub(super) fn history(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    let ended = view.case.closings.iter().rev().filter(|one| one.reopened_on.is_some());
    let items: Vec<Element<'_, Message>> = ended
        .map(|one| {
            let told = told(one, view.case, view.context.today());
            spoken::item(one.id.0.to_string(), lines(told))
        })
        .collect();
    let some = !items.is_empty();
    let list = spoken::list(t!("closing-history"), kit::ruled(items));
    let content = Column::new().push(kit::h2(t!("closing-history"))).push(list);
    some.then(|| kit::card(content.spacing(space::S)).into())
}

fn lines<'a>(told: Vec<String>) -> Element<'a, Message> {
    let lines = told.into_iter().enumerate().map(|(place, words)| match place {
        0 => hideable(kit::strong(words)),
        _ => hideable(kit::body(words)),
    });
    Column::from_iter(lines).spacing(2).into()
}

/// A closing, line by line.
fn told(closing: &Closing, case: &Case, today: chrono::NaiveDate) -> Vec<String> {
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let left_open = words(&closing.left_open);
    let parts = [
        head(closing),
        words(&closing.why).map(|why| t!("closed-why", why = why)),
        discussed(closing, case, today).map(|who| t!("closed-discussed", who = who)),
        waakvlam(closing),
        words(&closing.second_pair_of_eyes).map(|who| t!("closed-eyes", who = who)),
        words(&closing.despite).map(|why| t!("closed-despite", why = why)),
        left_open.map(|lines| format!("{} {}", t!("closed-left-open"), lines.replace('\n', " · "))),
        reopened(closing),
    ];
    parts.into_iter().flatten().collect()
}

fn head(closing: &Closing) -> Option<String> {
    let on = long(closing.on?);
    Some(match closing.by.trim() {
        "" => t!("closed-on", on = on),
        by => t!("closed-by", on = on, by = by),
    })
}

/// With whom it was discussed: people of the circle, and others in words.
fn discussed(closing: &Closing, case: &Case, today: chrono::NaiveDate) -> Option<String> {
    let names = Names::of(&case.family, Ages::On(today));
    let people = case.family.people.iter();
    let people = people.filter(|one| closing.discussed_with.contains(&one.id));
    let people = people.map(|one| names.name(one.id).to_owned());
    let also = closing.discussed_also.trim();
    let also = (!also.is_empty()).then(|| also.to_owned());
    let all: Vec<String> = people.chain(also).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn waakvlam(closing: &Closing) -> Option<String> {
    let every = closing.waakvlam?;
    if every == Waakvlam::Geen {
        return Some(t!("closed-without", why = closing.without_because.as_str()));
    }
    let on = closing.first_on.map(long).unwrap_or_default();
    let every = named("waakvlam-{}", every);
    Some(t!("closed-waakvlam", every = every, who = closing.caller.as_str(), on = on))
}

fn reopened(closing: &Closing) -> Option<String> {
    let on = long(closing.reopened_on?);
    let why = closing.reopened_because.as_str();
    Some(match closing.reopened_by.trim() {
        "" => t!("closed-reopened", on = on, why = why),
        by => t!("closed-reopened-by", on = on, by = by, why = why),
    })
}
