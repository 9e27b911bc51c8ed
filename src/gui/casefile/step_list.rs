//! The steps of a case, to go to.

use iced::widget::{Column, Row, Space, column, container, row, text};
use iced::{Border, Center, Element, Fill, Length, Theme, border};

use super::spoken::{alert, told};
use super::step::Step;
use super::steps;
use super::{Casefile, Message, Part, advised};
use crate::gui::icon::Icon;
use crate::gui::layout::Layout;
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::{Role, announce, button, hint_below};
use crate::gui::{fonts, kit};
use crate::t;

/// The steps at the left.
pub(super) fn steps_beside(file: &Casefile) -> Element<'_, Message> {
    let mut list = Column::new().spacing(2);
    for step in Step::ALL {
        list = list.push(steps::row(step).apart.then(|| Space::new().height(10)));
        list = list.push(step_item(file, step, Fill));
    }
    let panel = container(kit::scroll(container(list).padding([14, 8]))).width(212).height(Fill);
    let panel = panel.style(|theme| {
        let tokens = Tokens::of(theme);
        kit::boxed(tokens.panel, border::color(tokens.line).width(1))
    });
    announce(Role::Navigation, t!("steps-name"), panel).into()
}

/// The steps above the content, where there is less room: their signs, and the
/// name of the one that is open. Where the longest name would make a second line of
/// them, none is there: the page moves in no step, and says the name itself.
/// Beside them the Kompas unfolds.
pub(super) fn strip(file: &Casefile, layout: Layout) -> Element<'_, Message> {
    let items = Step::ALL.into_iter().map(|step| match file.step == step {
        true if layout > Layout::Narrow => step_item(file, step, Length::Shrink),
        _ => hint_below(step_sign(file, step), step.name()),
    });
    let list = Row::with_children(items).align_y(Center).wrap();
    let kompas = (layout == Layout::Medium && steps::row(file.step).kompas).then(|| fold(file));
    let panel = container(row![container(list).width(Fill)].push(kompas).align_y(Center))
        .padding([2.0, space::M])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).panel, Border::default()));
    let panel = announce(Role::Navigation, t!("steps-name"), panel);
    column![panel, kit::line()].into()
}

/// What unfolds the Kompas, with how many signals there are. A new one is told
/// at once, as it would be in the Kompas.
fn fold(file: &Casefile) -> Element<'_, Message> {
    let (open, alerts) = (file.unfolded.contains(&Part::Kompas), &file.advice.alerts);
    let new = alerts.iter().filter(|alert| file.watch.is_new(alert));
    let new = new.map(|alert| format!("{} {}", alert.text, alert.action)).collect::<Vec<_>>();
    let signals = t!("kompas-signals", count = alerts.len());
    let badge = kit::badge(signals.clone(), |tokens| tokens.danger);
    let badge = match new.is_empty() {
        true => told(signals, badge),
        false => alert(new.join(" "), badge),
    };
    let fold = button(t!("kompas-title"))
        .quiet()
        .icon(if open { Icon::ChevronRight } else { Icon::Compass })
        .describe(advised::in_words(&file.advice))
        .expanded(open)
        .on_press(Message::Fold(Part::Kompas));
    let badge = (!open && !alerts.is_empty()).then_some(badge);
    row![].push(badge).push(fold).spacing(space::S).align_y(Center).into()
}

/// Whether a step holds what the next ones build on, and nothing in it is open.
fn is_done(file: &Casefile, step: Step) -> bool {
    steps::is_done(step, &file.case) && steps::open(step, &file.case, &file.advice) == 0
}

/// A step by its sign alone.
fn step_sign(file: &Casefile, step: Step) -> Element<'_, Message> {
    let (on, done) = (file.step == step, is_done(file, step));
    let sign = container(sign(step, on, done)).padding([6, 6]);
    link_to(file, step, sign)
}

fn step_item(file: &Casefile, step: Step, width: Length) -> Element<'_, Message> {
    let (on, done) = (file.step == step, is_done(file, step));
    let words = plain(step.name())
        .size(size::BODY)
        .font(if on { fonts::SEMIBOLD } else { fonts::DEFAULT })
        .wrapping(text::Wrapping::None);
    let open = steps::open(step, &file.case, &file.advice);
    // How many stands at the end, and gets its room first.
    let words = container(words).width(width);
    let content = row![dot(step, on, done), words]
        .push((open > 0).then(|| kit::counter(open)))
        .spacing(8)
        .align_y(Center);
    link_to(file, step, container(content).padding([8, 8]).width(width))
}

fn link_to<'a>(
    file: &Casefile,
    step: Step,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let on = file.step == step;
    let link = announce(Role::Link, step.name(), content)
        .value(steps::how_far(step, &file.case, &file.advice))
        .on_press(Message::Go(step))
        .face(move |theme, status| face(theme, on, status));
    // Of the others nothing is said: they are not unchosen, but elsewhere.
    if on { link.selected(true) } else { link }.into()
}

fn face(theme: &Theme, on: bool, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    let row = Face::row(theme, on, status, radius::CONTROL);
    let border = row.border.color(tokens.chosen_edge).width(if on { 2 } else { 0 });
    Face { border, ink: Some(if on { tokens.ink } else { tokens.ink_soft }), ..row }
}

fn dot<'a>(step: Step, on: bool, done: bool) -> Element<'a, Message> {
    if done {
        return disc("✓".to_owned(), on, true);
    }
    sign(step, on, false)
}

/// The sign of a step itself, which tells it from the others.
fn sign<'a>(step: Step, on: bool, done: bool) -> Element<'a, Message> {
    disc((steps::row(step).sign)(step), on, done)
}

fn disc<'a>(sign: String, on: bool, done: bool) -> Element<'a, Message> {
    let sign = plain(sign).size(12).font(fonts::SEMIBOLD).style(move |theme| {
        let tokens = Tokens::of(theme);
        let color = match (done, on) {
            (true, _) => tokens.on_brand,
            (false, true) => tokens.brand,
            _ => tokens.ink_soft,
        };
        text::Style { color: Some(color) }
    });
    container(sign)
        .center(22)
        .style(move |theme| {
            let tokens = Tokens::of(theme);
            let edge = if on || done { tokens.brand } else { tokens.border };
            let ground = if done { tokens.brand } else { tokens.card };
            kit::boxed(ground, border::rounded(11).color(edge).width(2))
        })
        .into()
}
