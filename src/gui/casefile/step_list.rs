//! The steps of a case, to go to.

use iced::widget::{Column, Space, column, container, row, text};
use iced::{Border, Center, Element, Fill, Length, Theme, border};

use super::step::Step;
use super::steps::{self, step_name};
use super::{Casefile, Message};
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::{Role, announce};
use crate::gui::{fonts, kit};
use crate::t;

/// The steps at the left.
pub(super) fn steps_beside(file: &Casefile) -> Element<'_, Message> {
    let mut list = Column::new().spacing(2);
    for step in Step::ALL {
        list = list.push(steps::row(step).apart.then(|| Space::new().height(10)));
        list = list.push(step_item(file, step, Fill));
    }
    let panel = container(kit::scroll(container(list).padding([14, 10]))).width(212).height(Fill);
    let panel = panel.style(|theme| {
        let tokens = Tokens::of(theme);
        kit::boxed(tokens.panel, border::color(tokens.line).width(1))
    });
    announce(Role::Navigation, t!("steps-name"), panel).into()
}

/// The steps above the content, where there is less room.
pub(super) fn strip(file: &Casefile) -> Element<'_, Message> {
    let items = Step::ALL.into_iter().map(|step| step_item(file, step, Length::Shrink));
    let list = iced::widget::Row::with_children(items).spacing(2).wrap();
    let panel = container(list)
        .padding([space::XS, space::M])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).panel, Border::default()));
    let panel = announce(Role::Navigation, t!("steps-name"), panel);
    column![panel, kit::line()].into()
}

fn step_item(file: &Casefile, step: Step, width: Length) -> Element<'_, Message> {
    let (on, done) = (file.step == step, steps::is_done(step, &file.case));
    let name = step_name(step);
    let words = plain(name.clone())
        .size(size::BODY)
        .font(if on { fonts::SEMIBOLD } else { fonts::DEFAULT })
        .wrapping(text::Wrapping::None);
    let content = row![dot(step, on, done), words].spacing(10).align_y(Center);
    let link = announce(Role::Link, name, container(content).padding([8, 10]).width(width));
    let link = link
        .value(steps::how_far(step, &file.case))
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
    let sign = if done { "✓".to_owned() } else { (steps::row(step).sign)(step) };
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
