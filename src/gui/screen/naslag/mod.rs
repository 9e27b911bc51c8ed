//! Naslag: what the method, the region and the law say, to look up and to read.

pub(in crate::gui) mod article;
mod printing;
mod topics;

use std::rc::Rc;
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use super::page::page;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::reply::Reply;
use crate::gui::sheet::{self, Sheet};
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::guidance::Region;
use crate::naslag::{Article, Naslag};
use crate::t;
use crate::vault::Vault;

/// From this width, in logical pixels, the subjects stand beside the article.
const ROOMY: f32 = 900.0;

/// How wide the subjects are then.
const SUBJECTS: f32 = 250.0;

/// The widest that an article becomes, in logical pixels: lines stay readable.
const WIDEST: f32 = 820.0;

/// What this page remembers while the window is open.
#[derive(Debug)]
pub struct State {
    /// Made when the page is first opened, and anew for another region.
    naslag: Option<Made>,
    open: Option<String>,
    wanted: String,
    keeping: sheet::State,
}

impl Default for State {
    fn default() -> Self {
        let keeping = sheet::State::new(Sheet::Article);
        Self { naslag: None, open: None, wanted: String::new(), keeping }
    }
}

/// The articles, and what they were made for.
#[derive(Debug)]
struct Made {
    naslag: Rc<Naslag>,
    region: Region,
    /// The stamp of the method.
    method: u64,
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
    /// With the page to print.
    Keep(sheet::Message),
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
        self.articles(context);
    }

    /// The articles of this region, made where they are not there yet.
    pub(in crate::gui) fn articles(&mut self, context: &Context<'_>) -> Rc<Naslag> {
        let (region, method) = (context.region, context.guidance.stamp());
        let made = self.naslag.take();
        let made = made.filter(|made| made.region == *region && made.method == method);
        let made = made.unwrap_or_else(|| Made {
            naslag: Rc::new(Naslag::new(context.guidance, region)),
            region: region.clone(),
            method,
        });
        Rc::clone(&self.naslag.insert(made).naslag)
    }

    /// Opens an article when the page is shown.
    pub fn open(&mut self, id: &str) {
        self.wanted.clear();
        self.keeping = sheet::State::new(Sheet::Article);
        self.open = Some(id.to_owned());
    }
}

/// What is read: what was chosen, or else the first.
fn read<'a>(open: Option<&str>, naslag: Option<&'a Naslag>) -> Option<&'a Article> {
    let naslag = naslag?;
    open.and_then(|id| naslag.article(id)).or(naslag.articles().first())
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("naslag-page")
}

/// Handles a message.
pub(in crate::gui) fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Keep(message) => {
            let State { naslag, open, keeping, .. } = state;
            let read = read(open.as_deref(), naslag.as_ref().map(|made| &*made.naslag));
            let Some(article) = read else { return Reply::none() };
            let write = || printing::write(article, vault, context);
            return sheet::update(keeping, message, context.machine, write)
                .map(Message::Keep)
                .into();
        }
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
    // Where there is no room for both, the subjects come first.
    let read = read(state.open.as_deref(), Some(naslag));
    let Some(read) = read.filter(|_| is_roomy || state.open.is_some()) else {
        return column![topics::all(naslag, None)];
    };
    let keep = sheet::view(&state.keeping, context.machine).map(Message::Keep);
    let article = article::view(read, naslag, context).push(keep);
    if is_roomy {
        let subjects = container(topics::all(naslag, Some(read))).width(SUBJECTS);
        return column![row![subjects, article.max_width(WIDEST)].spacing(20)];
    }
    let back = button(t!("naslag-subjects")).quiet().on_press(Message::Subjects);
    column![row![back], article].spacing(space::S)
}
