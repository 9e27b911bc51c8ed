//! An article of Naslag over the screen from which somebody looked something up. When
//! it is closed the screen is where it was, with the keyboard where it was.

use std::borrow::Cow;
use std::rc::Rc;

use iced::widget::{container, row};
use iced::{Center, Element, Fill, Task};

use super::Dialog;
use crate::gui::context::Context;
use crate::gui::desk::{Desk, Message as OfDesk};
use crate::gui::kit;
use crate::gui::screen::naslag::{self as page, article};
use crate::gui::theme::space;
use crate::gui::widget::{self, button, dialog};
use crate::naslag::{Naslag, Topic, article_about};
use crate::t;

/// How wide it is at most, in logical pixels: lines stay readable.
const WIDTH: f32 = 760.0;

/// What is read where nobody wrote an article about something.
const OTHERWISE: &str = "methode";

/// What is read.
#[derive(Debug)]
pub struct State {
    naslag: Rc<Naslag>,
    /// The question, alert or criterion from which somebody came.
    about: Option<String>,
    /// The articles by which somebody came here, the one that is open last.
    trail: Vec<String>,
}

/// What can happen in it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Read another article.
    Read(String),
    /// Back to the article before.
    Back,
    /// Go on in Naslag itself.
    InNaslag,
    /// Back to the screen.
    Close,
}

impl Desk {
    /// Opens what Naslag says about something in the case.
    pub(in crate::gui::desk) fn read_about(
        &mut self,
        topic: &Topic,
        context: &Context<'_>,
    ) -> Task<OfDesk> {
        let article = article_about(topic, context.guidance).unwrap_or(OTHERWISE);
        let about = topic.name(context.guidance).map(Cow::into_owned);
        self.read(article, about, context)
    }

    /// Opens what Naslag says about what is on the screen.
    pub(in crate::gui::desk) fn read_here(&mut self, context: &Context<'_>) -> Task<OfDesk> {
        match self.article() {
            Some(article) => self.read(article, None, context),
            None => Task::none(),
        }
    }

    fn read(
        &mut self,
        article: &str,
        about: Option<String>,
        context: &Context<'_>,
    ) -> Task<OfDesk> {
        if self.dialog.is_none() {
            let naslag = self.naslag.articles(context);
            let trail = vec![article.to_owned()];
            self.dialog = Some(Dialog::Reading(State { naslag, about, trail }));
        }
        Task::none()
    }

    pub(in crate::gui::desk) fn update_reading(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> Task<OfDesk> {
        let Some(Dialog::Reading(state)) = &mut self.dialog else {
            return Task::none();
        };
        match message {
            Message::Read(id) => state.trail.push(id),
            Message::Back if state.trail.len() > 1 => drop(state.trail.pop()),
            Message::Back => {}
            Message::Close => self.close_dialog(),
            Message::InNaslag => {
                let open = state.trail.pop();
                self.close_dialog();
                return open.map_or_else(Task::none, |id| self.look_up(&id, context));
            }
        }
        Task::none()
    }
}

/// Draws the article that is open. The ways out stand above it, so that it opens at its
/// beginning and not at its end.
pub(super) fn view(state: &State) -> widget::dialog::Dialog<'_, Message> {
    let naslag = &*state.naslag;
    let open = state.trail.last().and_then(|id| naslag.article(id));
    let Some(open) = open.or_else(|| naslag.articles().first()) else {
        return dialog(t!("look-up"), ways(state), Message::Close);
    };
    let linked = article::linked(open, naslag).map(|linked| linked.map(to_read));
    let body = article::body(open).map(to_read);
    let content = iced::widget::column![ways(state), body].push(linked).spacing(space::M);
    dialog(open.title.as_str(), content, Message::Close).width(WIDTH)
}

/// Of all that an article can ask here, it only asks for another.
fn to_read(message: page::Message) -> Message {
    match message {
        page::Message::Read(id) => Message::Read(id),
        _ => Message::InNaslag,
    }
}

/// From where somebody came, and the ways out.
fn ways(state: &State) -> Element<'_, Message> {
    let about = state.about.as_deref().map(|about| kit::small(t!("look-up-about", what = about)));
    let before = state.trail.iter().rev().nth(1).and_then(|id| state.naslag.article(id));
    let back = before.map(|before| {
        let words = t!("look-up-back", title = before.title.as_str());
        button(words).link().on_press(Message::Back)
    });
    let buttons = row![]
        .push(button(t!("close")).on_press(Message::Close))
        .push(button(t!("look-up-open")).quiet().on_press(Message::InNaslag))
        .push(back)
        .spacing(space::S)
        .align_y(Center)
        .wrap();
    iced::widget::column![container(buttons).width(Fill)].push(about).spacing(space::XS).into()
}
