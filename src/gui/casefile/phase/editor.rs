//! The fields of a priority.

use iced::Element;
use iced::widget::{Column, Row, column, row};

use super::change::Edit;
use super::priority::{Place, lacks_motivation};
use super::{Message, Sight, action_list, opinions, title_field, words};
use crate::case::{Phase, Priority, PriorityStatus};
use crate::gui::casefile::half_date;
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::Button;
use crate::gui::widget::{button, check_box, chips, choice, date_field, text_area, text_field};
use crate::t;

/// All fields of a priority, and what can be done with it.
pub(super) fn editor<'a>(
    sight: Sight<'a>,
    priority: &'a Priority,
    place: Place,
) -> Element<'a, Message> {
    Column::new()
        .push(what(sight, priority))
        .push((place != Place::Parked).then(|| status(priority)))
        .push(action_list::actions(sight, priority))
        .push(checking(sight, priority))
        .push(opinions::opinions(sight, priority))
        .push(cause(sight, priority))
        .push(kit::line())
        .push(buttons(sight, priority, place))
        .spacing(space::L)
        .into()
}

/// What it is, for whom, why, and how it should be.
fn what<'a>(sight: Sight<'a>, priority: &'a Priority) -> Element<'a, Message> {
    let id = priority.id;
    let title = text_field(t!("plan-title"), &priority.title, move |title| {
        Message::Edit(id, Edit::Title(title))
    })
    .help(t!("plan-title-help"))
    .id(title_field(sight.phase, id));
    let why =
        text_area(t!("plan-why"), &priority.why, move |why| Message::Edit(id, Edit::Why(why)))
            .help(t!("plan-why-help"))
            .min_lines(2);
    let desired = text_area(t!("plan-desired"), &priority.desired, move |desired| {
        Message::Edit(id, Edit::Desired(desired))
    })
    .help(t!("plan-desired-help"))
    .min_lines(2);
    column![title, for_whom(sight, priority), why, desired].spacing(space::M).into()
}

fn for_whom<'a>(sight: Sight<'a>, priority: &'a Priority) -> Element<'a, Message> {
    let id = priority.id;
    let people = sight.case.family.people.iter();
    let options: Vec<_> = people
        .filter(|person| person.place.is_family() || priority.for_whom.contains(&person.id))
        .map(|person| {
            let on = priority.for_whom.contains(&person.id);
            (person.id, person.label().to_owned(), on)
        })
        .collect();
    if options.is_empty() {
        return nobody_yet();
    }
    chips(t!("plan-for-whom"), options, move |person, on| {
        Message::Edit(id, Edit::ForWhom(person, on))
    })
    .into()
}

fn nobody_yet<'a>() -> Element<'a, Message> {
    let there = button(t!("plan-go-to-family")).link().on_press(Message::Go(Step::Family));
    column![kit::small(t!("plan-nobody-in-family")), there].into()
}

fn status(priority: &Priority) -> Element<'_, Message> {
    let id = priority.id;
    let options = PriorityStatus::ALL.map(|status| (status, words::status_name(status)));
    choice(t!("plan-status"), options, Some(priority.status), move |status| {
        Message::Status(id, status)
    })
    .into()
}

/// Who checks, how often, and when to look back.
fn checking<'a>(sight: Sight<'a>, priority: &'a Priority) -> Element<'a, Message> {
    let id = priority.id;
    let who = text_field(t!("plan-checked-by"), &priority.checked_by, move |who| {
        Message::Edit(id, Edit::CheckedBy(who))
    })
    .placeholder(t!("plan-checked-by-example"));
    let often = text_field(t!("plan-checked-every"), &priority.checked_every, move |often| {
        Message::Edit(id, Edit::CheckedEvery(often))
    })
    .placeholder(t!("plan-checked-every-example"));
    let at = half_date::key("look-back", [u32::from(sight.phase.number()), id.0]);
    let half = half_date::read(sight.case, &at);
    let look_back =
        date_field(t!("plan-evaluate-on"), priority.evaluate_on, sight.today(), move |day| {
            Message::Edit(id, Edit::EvaluateOn(day))
        })
        .half_typed(half, move |words| Message::HalfDate(at.clone(), words))
        .help(t!("plan-evaluate-on-help"))
        .width(260);
    column![row![who, often].spacing(space::M), look_back].spacing(space::M).into()
}

/// Whether it is a cause; in the first phase, why it cannot wait.
fn cause<'a>(sight: Sight<'a>, priority: &'a Priority) -> Element<'a, Message> {
    let id = priority.id;
    let tick = check_box(t!("plan-is-cause"), priority.is_cause, move |is_cause| {
        Message::Edit(id, Edit::IsCause(is_cause))
    });
    let asked = priority.is_cause && sight.phase == Phase::DirecteVeiligheid;
    let motivation = asked.then(|| {
        text_area(t!("plan-motivation"), &priority.motivation, move |words| {
            Message::Edit(id, Edit::Motivation(words))
        })
        .required()
        .min_lines(2)
        .help(t!("plan-motivation-help"))
        .error(lacks_motivation(sight, priority).then(|| t!("plan-motivation-error")))
    });
    Column::new()
        .push(tick)
        .push(kit::small(t!("plan-is-cause-help")))
        .push(motivation)
        .spacing(space::XS)
        .into()
}

/// Moving, parking, removing, and being done.
fn buttons<'a>(sight: Sight<'a>, priority: &'a Priority, place: Place) -> Element<'a, Message> {
    let moves = if sight.may_write() { moves(sight, priority, place) } else { Vec::new() };
    let done = button(t!("plan-done")).on_press(Message::Unfold(priority.id));
    let all = std::iter::once(done).chain(moves);
    let all = all.map(|button| button.key(priority.id.0.to_string()).into());
    Row::with_children(all).spacing(space::S).wrap().into()
}

fn moves(sight: Sight<'_>, priority: &Priority, place: Place) -> Vec<Button<Message>> {
    let id = priority.id;
    let mut moves = Vec::new();
    if let Place::Active(index) = place {
        let last = index + 1 == sight.plan().active().len();
        let up = (index > 0).then_some(Message::Shift(id, true));
        let down = (!last).then_some(Message::Shift(id, false));
        moves.push(button(t!("plan-up")).icon(Icon::ArrowUp).on_press_maybe(up));
        moves.push(button(t!("plan-down")).icon(Icon::ArrowDown).on_press_maybe(down));
        moves.push(button(t!("plan-park")).on_press(Message::Park(id)));
    }
    let remove = button(t!("plan-remove")).icon(Icon::Trash2);
    moves.push(remove.on_press(Message::Remove(id)));
    moves.into_iter().map(|button| button.quiet().describe(words::title(priority))).collect()
}
