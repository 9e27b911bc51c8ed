//! The window of the chair: where the meeting is, the clock, and what is looked at.

use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Border, Center, Element, Fill, border};

use super::{Ask, Message, PageReply, State, View};
use crate::case::record::named;
use crate::gui::casefile::step::Step;
use crate::gui::casefile::{self, Casefile};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::focus::to_top;
use crate::gui::widget::{Role, announce, button, choice, hideable, rail_item};
use crate::meeting::{Meeting, Now, Part};
use crate::t;

pub(super) fn update(state: &mut State, message: &Message, context: &Context<'_>) -> PageReply {
    let at = context.now;
    match message {
        Message::Lead => {
            state.leading = true;
            state.private = false;
            let begin = |meeting: &mut Meeting| {
                if !meeting.is_running() || meeting.now.is_none() {
                    meeting.open(at);
                }
            };
            drop(state.place(context, begin));
        }
        Message::Part(case, part) => {
            let (case, part) = (*case, *part);
            state.private = false;
            drop(state.place(context, |meeting| meeting.go(case, part, at)));
        }
        Message::Pause(pause) => return state.place(context, |one| one.pause(*pause, at)),
        Message::End => {
            state.leading = false;
            return state.place(context, |meeting| meeting.close(at));
        }
        _ => return Reply::none(),
    }
    let place = state.meeting().and_then(|meeting| meeting.now);
    let Some(place) = place else {
        return Reply::none();
    };
    // Parts look alike to the window: without this one would open as far down as the
    // last one was scrolled.
    Reply::ask(Ask::TakeUp(place.case)).and(to_top(super::scrolling()))
}

impl View<'_> {
    /// Whether there is a second window, and it is black.
    fn is_dark(self) -> bool {
        self.state.dark && self.context.has_second_window
    }
}

pub(super) fn view<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let Some(place) = meeting.now else {
        return super::sheet::view(view, meeting);
    };
    let file = view.seen.file.filter(|file| file.is(place.case, None));
    if let Some(file) = file.filter(|_| view.state.private) {
        return private(file, meeting, view);
    }
    let main: Element<'_, Message> = match file {
        Some(file) => led(view, meeting, place, file),
        None => crate::gui::screen::page::reading(),
    };
    let main = kit::scroll(container(main).padding(space::XL)).id(super::scrolling());
    let main = announce(Role::Main, part_name(place.part), main.width(Fill).height(Fill));
    column![bar(view, meeting, place), row![parts(view, meeting, place), main]].into()
}

pub(super) fn part_name(part: Part) -> String {
    named_part(part)
}

fn named_part(part: Part) -> String {
    let name: &'static str = part.into();
    crate::case::record::name_in("part-{}", name)
}

/// Which meeting and which family, the clock, and what stops it.
fn bar<'a>(view: View<'a>, meeting: &'a Meeting, place: Now) -> Element<'a, Message> {
    let id = meeting.id.to_string();
    let prepared = view.glance(place.case).and_then(|glance| glance.in_meeting(&id));
    let manner = prepared.map(|one| one.manner).unwrap_or_default();
    let title = t!(
        "lead-title",
        name = view.case_name(place.case),
        manner = named("wijze-{}", manner).to_lowercase()
    );
    let words = column![hideable(kit::h1(title)), clock(view, meeting, place)].spacing(2);
    let paused = place.since.is_none();
    let pause = match paused {
        true => button(t!("lead-go-on")).on_press(Message::Pause(false)),
        false => button(t!("lead-pause")).on_press(Message::Pause(true)),
    };
    let second = match view.context.has_second_window {
        true => t!("lead-second-close"),
        false => t!("lead-second-open"),
    };
    let tools = Row::new()
        .push(pause)
        .push(button(second).on_press(Message::Second))
        .push(dark(view))
        .push(button(t!("lead-private")).on_press(Message::Private(true)))
        .push(button(t!("lead-aside")).on_press(Message::Aside));
    let tools = tools.spacing(space::S).wrap();
    let content = row![words.width(Fill), tools].spacing(space::L).align_y(Center);
    let content = column![content].push(view.is_dark().then(is_dark)).spacing(space::S);
    let bar = container(content)
        .padding([14.0, space::XL])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    column![bar, kit::line()].into()
}

/// What makes the second window black, or shows it again.
fn dark<'a>(view: View<'a>) -> Option<Element<'a, Message>> {
    let words = if view.is_dark() { t!("lead-light") } else { t!("lead-dark") };
    view.context.has_second_window.then(|| button(words).on_press(Message::Dark).into())
}

fn is_dark<'a>() -> Element<'a, Message> {
    let words = t!("lead-is-dark");
    spoken::news("dark", words.clone(), kit::warning(kit::body(words))).into()
}

/// How much of the part is left, or how much it took more. It tells, and ends nothing.
fn clock<'a>(view: View<'a>, meeting: &Meeting, place: Now) -> Element<'a, Message> {
    let clock = meeting.clock(place.case, place.part, view.context.now);
    let words = match (place.since, clock.minutes_left()) {
        (None, _) => t!("lead-paused"),
        (_, Some(minutes)) => t!("lead-left", count = minutes),
        (_, None) if clock.given == 0 => t!("lead-no-time"),
        (_, None) => t!("lead-over", count = clock.minutes_over()),
    };
    let part = part_name(place.part);
    kit::small(t!("lead-clock", part = part, time = words))
}

/// The parts of this case, and the cases after it.
fn parts<'a>(view: View<'a>, meeting: &'a Meeting, place: Now) -> Element<'a, Message> {
    let items = Part::ALL.into_iter().map(|part| {
        let message = Message::Part(place.case, part);
        rail_item(part_name(part), part == place.part, message).into()
    });
    let cases = meeting.items.iter().map(|item| {
        let on = item.case == place.case;
        let name = view.case_name(item.case);
        let minutes = meeting.spent(item.case, view.context.now) / 60;
        let told = t!("lead-case", name = name, spent = minutes, count = item.minutes);
        let step = rail_item(told, on, Message::Part(item.case, Part::Opening));
        hideable(step)
    });
    let end = button(t!("lead-end")).on_press(Message::End);
    let content = Column::new()
        .extend(items)
        .push(Space::new().height(space::L))
        .push(kit::tinted(t!("lead-cases"), size::SMALL, |tokens| tokens.rail_text))
        .extend(cases)
        .push(Space::new().height(space::L))
        .push(end)
        .spacing(space::XS);
    let panel = container(kit::scroll(container(content).padding([18.0, 10.0])))
        .width(232)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).rail, border::width(0)));
    announce(Role::Navigation, t!("lead-parts"), panel).into()
}

/// What is looked at in a part: the meeting itself, or a step of the case.
fn tab(step: Step) -> String {
    match step {
        Step::Overleg => t!("nav-meetings"),
        step => step.name(),
    }
}

/// What is looked at within a part, and what leads on.
fn led<'a>(
    view: View<'a>,
    meeting: &'a Meeting,
    place: Now,
    file: &'a Casefile,
) -> Element<'a, Message> {
    let steps = casefile::steps_of(place.part, file);
    let shown = steps.iter().copied().find(|step| *step == file.step());
    let shown = shown.or(steps.first().copied()).unwrap_or_default();
    let tabs = (steps.len() > 1).then(|| {
        let options = steps.iter().map(|step| (*step, tab(*step)));
        let tabs = choice(t!("lead-look-at"), options, Some(shown), Message::Tab);
        Element::from(tabs.label_hidden())
    });
    let id = meeting.id.to_string();
    let content = casefile::led(file, (&id, place.part, shown), view.context).map(Message::Case);
    // While the room looks on, what can be shown to it comes first.
    let wall = super::wall::view(view.state, place.part);
    let (first, last) =
        if view.context.has_second_window { (Some(wall), None) } else { (None, Some(wall)) };
    Column::new()
        .push(tabs)
        .push(first)
        .push(content)
        .push(last)
        .push(onward(view, meeting, place))
        .spacing(space::L)
        .into()
}

/// The part before, the part after, or the next case.
fn onward<'a>(view: View<'a>, meeting: &Meeting, place: Now) -> Element<'a, Message> {
    let to = |part| Message::Part(place.case, part);
    let back = place.part.before().map(|part| {
        let words = t!("lead-back", part = part_name(part).to_lowercase());
        button(words).icon(Icon::ChevronLeft).on_press(to(part))
    });
    let next = place.part.next().map(|part| {
        let words = t!("lead-next", part = part_name(part).to_lowercase());
        button(words).primary().on_press(to(part))
    });
    let case = meeting.after(place.case).filter(|_| place.part == Part::Sluiten).map(|case| {
        let words = t!("lead-next-case", name = view.case_name(case));
        hideable(button(words).primary().on_press(Message::Part(case, Part::Opening)))
    });
    let end = (place.part == Part::Sluiten && meeting.after(place.case).is_none())
        .then(|| button(t!("lead-end")).primary().key("end").on_press(Message::End));
    Row::new().push(back).push(next).push(case).push(end).spacing(space::S).wrap().into()
}

/// For the family alone: the question and an empty plan, and the way back.
fn private<'a>(file: &'a Casefile, meeting: &Meeting, _: View<'a>) -> Element<'a, Message> {
    let id = meeting.id.to_string();
    let question = match file.case().bespreking_in(&id).map(|one| one.question.trim()) {
        None | Some("") => t!("wall-alone"),
        Some(question) => question.to_owned(),
    };
    let lines = (1..=3).map(|number| {
        column![
            kit::h2(t!("lead-private-line", number = number)),
            Space::new().height(64),
            kit::line()
        ]
        .spacing(space::S)
        .into()
    });
    let words = t!("lead-private-told");
    let content = Column::new()
        .push(hideable(kit::h1(question)))
        .push(spoken::news("private", words.clone(), kit::body(words)))
        .extend(lines)
        .push(button(t!("lead-private-back")).on_press(Message::Private(false)))
        .spacing(space::XL)
        .max_width(900);
    let main = container(content).padding(48).width(Fill).height(Fill).center_x(Fill);
    announce(Role::Main, t!("lead-private"), main).into()
}
