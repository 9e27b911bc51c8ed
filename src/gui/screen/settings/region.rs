//! The region: which one it is and what it means, and taking another one after seeing what
//! that would change.

use iced::Element;
use iced::widget::{Column, column, row};

use super::changes::Changes;
use super::{Ask, Message as Parent};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice};
use crate::guidance::{LightSigns, Region, Setting};
use crate::platform::Preferences;
use crate::t;

/// Another region that was chosen and is not taken yet.
#[derive(Debug)]
struct Wanted {
    id: String,
    /// What it would change; none while that is being worked out.
    changes: Option<Changes>,
}

/// What this part remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    wanted: Option<Wanted>,
}

/// What can happen in this part.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another region was chosen, by its id.
    Choose(String),
    /// It was worked out what it would change.
    Compared(String, Changes),
    /// Take it.
    Take,
    /// Stay with the region of now.
    Stay,
}

/// Handles a message. A region that changes nothing in any case is taken at once.
pub(super) fn update(
    state: &mut State,
    message: Message,
    context: &Context<'_>,
) -> Reply<Parent, Ask> {
    match message {
        Message::Choose(id) => {
            let other =
                id != context.region.id || !context.region.is_called(&context.preferences.region);
            state.wanted = other.then(|| Wanted { id: id.clone(), changes: None });
            return if other { Reply::ask(Ask::CompareRegion(id)) } else { Reply::none() };
        }
        Message::Compared(id, changes) => {
            let none = changes.are_none();
            let Some(wanted) = state.wanted.as_mut().filter(|wanted| wanted.id == id) else {
                return Reply::none();
            };
            wanted.changes = Some(changes);
            if none {
                return take(state, context);
            }
        }
        Message::Take => return take(state, context),
        Message::Stay => state.wanted = None,
    }
    Reply::none()
}

fn take(state: &mut State, context: &Context<'_>) -> Reply<Parent, Ask> {
    let Some(Wanted { id, .. }) = state.wanted.take() else {
        return Reply::none();
    };
    Reply::ask(Ask::Prefer(Preferences { region: id, ..context.preferences.clone() }))
}

/// What it would change, and whether to take it.
fn asked<'a>(wanted: &'a Wanted, context: &Context<'a>) -> Vec<Element<'a, Message>> {
    let Some(changes) = &wanted.changes else {
        return vec![spoken::said(t!("addition-comparing"), kit::body).into()];
    };
    let name = &context.guidance.region_or_first(&wanted.id).name;
    let buttons = row![
        button(t!("settings-region-take", region = name.as_str()))
            .primary()
            .on_press(Message::Take),
        button(t!("settings-region-stay", region = context.region.name.as_str()))
            .quiet()
            .on_press(Message::Stay),
    ];
    let buttons = buttons.spacing(space::S).wrap().vertical_spacing(space::XS);
    changes.view("region").into_iter().chain([buttons.into()]).collect()
}

/// Draws this part.
pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let regions = context.guidance.regions().iter();
    let options = regions.map(|region| (region.id.clone(), region.name.clone()));
    let now = context.region;
    let wanted = state.wanted.as_ref().map_or(&now.id, |wanted| &wanted.id);
    let chosen = choice(t!("settings-region"), options, Some(wanted.clone()), Message::Choose)
        .label_hidden();
    let is_mine = context.machine.policy.leaves_region();
    let chosen: Element<'_, Message> = match is_mine {
        true => chosen.into(),
        false => kit::body(t!("settings-region-set", region = now.name.as_str())),
    };
    let phones = now.phones.iter().map(|phone| {
        kit::body(t!(
            "settings-phone",
            name = phone.name.as_str(),
            number = phone.told(),
            hours = phone.hours.as_str()
        ))
    });
    let gone = (is_mine && !now.is_called(&context.preferences.region)).then(|| {
        let words = t!("settings-region-gone", region = now.name.as_str());
        kit::warning(kit::body(words))
    });
    let parts = [
        meaning(now),
        light_signs(now),
        kit::body(if now.handle_with_care {
            t!("settings-school")
        } else {
            t!("settings-no-school")
        }),
        column![].push(kit::terms(&[&t!("settings-gewoon")])).into(),
        Column::from_iter(phones).spacing(2).into(),
        kit::small(t!("settings-region-sources", sources = now.sources.join("; "))),
    ];
    let asked = state.wanted.iter().flat_map(|wanted| asked(wanted, context));
    let parts = std::iter::once(chosen).chain(asked).chain(gone).chain(parts);
    kit::section(t!("settings-region"), parts)
}

/// How many light red flags the region asks for.
fn light_signs<'a>(region: &Region) -> Element<'a, Message> {
    kit::body(match region.light_signs {
        LightSigns::One => t!("settings-light-one"),
        LightSigns::Two => t!("settings-light-two"),
    })
}

/// What the reading of the region means for the advice.
fn meaning<'a>(region: &Region) -> Element<'a, Message> {
    kit::note(kit::body(match region.setting {
        Setting::Strikt => t!("settings-strikt"),
        Setting::Gewoon => t!("settings-gewoon"),
        Setting::Ruim => t!("settings-ruim"),
    }))
}
