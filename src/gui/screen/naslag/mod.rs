//! Naslag: what the method, the region and the law say, to look up and to read.

mod article;
mod topics;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use super::page::page;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::guidance::Region;
use crate::naslag::{Article, Naslag};
use crate::t;

/// From this width, in logical pixels, the subjects stand beside the article.
const ROOMY: f32 = 900.0;

/// How wide the subjects are then.
const SUBJECTS: f32 = 250.0;

/// The widest that an article becomes, in logical pixels: lines stay readable.
const WIDEST: f32 = 820.0;

/// What this page remembers while the window is open.
#[derive(Debug, Default)]
pub struct State {
    /// Made when the page is first opened, and anew for another region.
    naslag: Option<Made>,
    open: Option<String>,
    wanted: String,
}

/// The articles, and what they were made for.
#[derive(Debug)]
struct Made {
    naslag: Naslag,
    region: Region,
    model: String,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Words to look for were typed.
    Search(String),
    /// Read the first of what was found.
    First,
    /// Read this article.
    Read(String),
    /// Back to the subjects.
    Subjects,
}

/// What this page asks of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Show the article from its top, with the keyboard at it.
    Top,
}

impl State {
    /// Makes the articles, where they are not those of this region.
    pub fn refresh(&mut self, context: &Context<'_>) {
        let (region, model) = (context.region, context.guidance.version());
        let made = self.naslag.as_ref();
        if made.is_none_or(|made| made.region != *region || made.model != model) {
            let naslag = Naslag::new(context.guidance, region);
            self.naslag = Some(Made { naslag, region: region.clone(), model: model.to_owned() });
        }
    }

    /// Opens an article when the page is shown.
    pub fn open(&mut self, id: &str) {
        self.wanted.clear();
        self.open = Some(id.to_owned());
    }

    /// What is read: what was chosen, or where nobody chose and there is room for both,
    /// the first.
    fn read<'a>(&'a self, naslag: &'a Naslag, is_roomy: bool) -> Option<&'a Article> {
        let first = || naslag.articles().first().filter(|_| is_roomy);
        self.open.as_deref().and_then(|id| naslag.article(id)).or_else(first)
    }
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("naslag-page")
}

/// Handles a message.
pub fn update(state: &mut State, message: Message) -> Reply<Message, Ask> {
    match message {
        Message::Search(words) => {
            state.wanted = words;
            return Reply::none();
        }
        Message::First => {
            let naslag = state.naslag.as_ref().map(|made| &made.naslag);
            let found = naslag.and_then(|naslag| {
                naslag.find(&state.wanted).first().map(|hit| hit.article.id.clone())
            });
            let Some(id) = found else { return Reply::none() };
            state.open(&id);
        }
        Message::Read(id) => state.open(&id),
        Message::Subjects => state.open = None,
    }
    Reply::ask(Ask::Top)
}

/// Draws the page.
pub fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let width = context.size.width;
    let content = match &state.naslag {
        Some(made) => content(state, &made.naslag, context, width >= ROOMY),
        None => Column::new(),
    };
    let about = t!(
        "naslag-about",
        region = context.region.name.as_str(),
        model = context.guidance.version()
    );
    let search = text_field(t!("naslag-search"), &state.wanted, Message::Search)
        .label_hidden()
        .placeholder(t!("naslag-search-hint"))
        .id(Id::new("naslag-search"))
        .on_submit(Message::First);
    let search = container(search).width(if width < ROOMY { Fill } else { 360.into() });
    page(t!("nav-naslag"), kit::small(about), [search.into()], content, width, scrolling())
}

fn content<'a>(
    state: &'a State,
    naslag: &'a Naslag,
    context: &Context<'a>,
    is_roomy: bool,
) -> Column<'a, Message> {
    if !state.wanted.trim().is_empty() {
        return column![topics::found(naslag.find(&state.wanted), &state.wanted)].max_width(WIDEST);
    }
    let read = state.read(naslag, is_roomy);
    match (read, is_roomy) {
        (Some(read), true) => {
            let subjects = container(topics::all(naslag, Some(read))).width(SUBJECTS);
            let article = article::view(read, naslag, context).max_width(WIDEST);
            column![row![subjects, article].spacing(20)]
        }
        (Some(read), false) => {
            let back = button(t!("naslag-subjects")).quiet().on_press(Message::Subjects);
            column![row![back], article::view(read, naslag, context)].spacing(space::S)
        }
        (None, _) => column![topics::all(naslag, None)],
    }
}
