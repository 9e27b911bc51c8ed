//! Looking at an attachment: a photo, the pages of a PDF, a text. Nothing of it stays
//! once somebody leaves.

use iced::widget::image::Handle;
use iced::widget::{Column, Space, column, container, image, row};
use iced::{Center, Color, ContentFit, Element, Fill, Task, border};

use super::{Errand, Message, Read, State as Step};
use crate::case::{Bijlage, BijlageKind};
use crate::documents;
use crate::gui::background;
use crate::gui::casefile::step::{Ask, StepReply, StepView};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::layout::Layout;
use crate::gui::sheet::{self, Sheet};
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::focus::bring;
use crate::gui::widget::{Pan, Role, announce, button, hideable, panning, unspoken};
use crate::t;
use crate::texts::shown;

/// No page is wider, in logical pixels: as A4 on paper.
const WIDEST: f32 = 794.0;

/// What stands beside the content, in logical pixels.
const AROUND: f32 = 60.0 + 2.0 * space::XL + 2.0 * space::L;
const STEPS: f32 = 212.0 + 212.0 + 300.0;

/// No more of a text is shown: the rest is in the file.
const LONGEST: usize = 20_000;

/// A page as a picture.
#[derive(Debug, Clone)]
pub struct Picture {
    of: Frame,
    handle: Handle,
    /// How high it is for its width.
    high: f32,
}

/// Which page of which content, and how many pixels wide.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Frame {
    file: String,
    page: usize,
    width: u32,
}

/// What is looked at.
#[derive(Debug)]
pub(super) struct Looking {
    pub(super) of: Bijlage,
    read: Option<Result<Read, String>>,
    page: usize,
    picture: Option<Picture>,
    is_drawing: bool,
    /// Why the page cannot be drawn.
    fault: Option<String>,
    keeping: sheet::State,
}

impl Looking {
    pub(super) fn at(of: Bijlage) -> Self {
        Self {
            of,
            read: None,
            page: 0,
            picture: None,
            is_drawing: false,
            fault: None,
            keeping: sheet::State::new(Sheet::Attachment),
        }
    }

    pub(super) fn update(&mut self, message: Message, context: &Context<'_>) -> StepReply<Message> {
        match message {
            Message::Page(page) => self.turn_to(page),
            Message::Pan(pan) => self.pan(pan),
            Message::Drawn(drawn) => self.receive(*drawn),
            Message::Keep(sheet::Message::Write) => {
                return match self.keeping.target() {
                    Err(mend) => mend.map(Message::Keep).into(),
                    Ok(folder) => {
                        let errand = Errand::Write(self.of.clone(), folder);
                        StepReply::ask(Ask::Errand(Box::new(errand)))
                    }
                };
            }
            Message::Keep(message) => {
                return self.keeping.update(message, context.machine).map(Message::Keep).into();
            }
            _ => {}
        }
        StepReply::none()
    }

    /// It was read, or not. Whoever asked for it sees it: it stands below the list.
    pub(super) fn read(&mut self, read: Result<Read, String>) -> Task<Message> {
        self.read = Some(read);
        bring(Role::Group, name(&self.of))
    }

    pub(super) fn written(&mut self, written: Result<String, String>) {
        self.keeping.written(written);
    }

    fn pages(&self) -> usize {
        match &self.read {
            Some(Ok(read)) => read.pages,
            _ => 0,
        }
    }

    fn turn_to(&mut self, page: usize) {
        self.page = page.min(self.pages().saturating_sub(1));
        self.fault = None;
    }

    fn pan(&mut self, pan: Pan) {
        match pan {
            Pan::First => self.turn_to(0),
            Pan::Last => self.turn_to(usize::MAX),
            Pan::Back => self.turn_to(self.page.saturating_sub(1)),
            Pan::On => self.turn_to(self.page + 1),
            Pan::Closer | Pan::Wider => {}
        }
    }

    /// A page was drawn. What is of an earlier one is drawn anew.
    fn receive(&mut self, drawn: Result<Picture, String>) {
        self.is_drawing = false;
        match drawn {
            Ok(picture) if picture.of.file == self.of.file => self.picture = Some(picture),
            Ok(_) => {}
            Err(why) => self.fault = Some(why),
        }
    }

    /// Begins to draw what is to be seen.
    pub(super) fn draw(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(Ok(read)) = self.read.clone().filter(|_| self.pages() > 0) else {
            return Task::none();
        };
        let scale = context.machine.reader.scale();
        // A page is a few thousand pixels wide at most.
        let width = (width(context) * scale).round().max(1.0) as u32;
        let of = Frame { file: self.of.file.clone(), page: self.page, width };
        let is_drawn = self.picture.as_ref().is_some_and(|picture| picture.of == of);
        if is_drawn || self.is_drawing || self.fault.is_some() {
            return Task::none();
        }
        self.is_drawing = true;
        let kind = self.of.kind;
        let drawn = background::run(move || {
            let pixels = documents::drawn(kind, &read.content, of.page, of.width);
            pixels.map_err(|why| why.to_string()).map(|pixels| {
                let high = pixels.height as f32 / pixels.width.max(1) as f32;
                let handle = Handle::from_rgba(pixels.width, pixels.height, pixels.rgba);
                Picture { of, handle, high }
            })
        });
        drawn.map(|drawn| Message::Drawn(Box::new(drawn)))
    }
}

/// How wide a page is shown, in logical pixels.
fn width(context: &Context<'_>) -> f32 {
    let around = match context.layout() {
        Layout::Wide => STEPS,
        Layout::Medium | Layout::Narrow => 0.0,
    };
    (context.size.width - around - AROUND).clamp(120.0, WIDEST)
}

pub(super) fn view<'a>(looking: &'a Looking, view: StepView<'a, Step>) -> Element<'a, Message> {
    let title = hideable(kit::h3(title(&looking.of)));
    let close = button(t!("bijlage-close")).quiet().on_press(Message::Close);
    let head = row![container(title).width(Fill), close].spacing(space::S).align_y(Center);
    let shown: Element<'_, Message> = match (&looking.read, &looking.fault) {
        (None, _) => spoken::said(t!("bijlage-reading"), kit::small).into(),
        (Some(Err(why)), _) | (Some(Ok(_)), Some(why)) => spoken::failure(why),
        (Some(Ok(read)), None) => content(looking, read, &view.context),
    };
    let keeping = matches!(looking.read, Some(Ok(_)));
    let keeping =
        keeping.then(|| sheet::view(&looking.keeping, view.context.machine).map(Message::Keep));
    let all = Column::new().push(head).push(shown).push(keeping).spacing(space::S);
    announce(Role::Group, name(&looking.of), kit::card(all)).into()
}

/// What the card is called in which it is looked at.
fn name(bijlage: &Bijlage) -> String {
    t!("bijlage-looking", title = title(bijlage))
}

fn title(bijlage: &Bijlage) -> String {
    match bijlage.title.trim() {
        "" => t!("bijlage-untitled"),
        title => title.to_owned(),
    }
}

fn content<'a>(looking: &'a Looking, read: &Read, context: &Context<'_>) -> Element<'a, Message> {
    match looking.of.kind {
        BijlageKind::Tekst => text(read),
        _ => column![turns(looking), paper(looking, context)].spacing(space::S).into(),
    }
}

/// A text as it was typed; what would change how it looks is shown as such.
fn text<'a>(read: &Read) -> Element<'a, Message> {
    let words = String::from_utf8_lossy(&read.content);
    let first: String = words.chars().take(LONGEST).collect();
    let more = words.chars().nth(LONGEST).is_some();
    let more = more.then(|| kit::note(kit::small(t!("bijlage-longer"))));
    column![hideable(kit::body(shown(&first).into_owned()))].push(more).spacing(space::S).into()
}

/// To another page, where there are several.
fn turns(looking: &Looking) -> Option<Element<'_, Message>> {
    let pages = looking.pages();
    let turn = |words: String, to: Option<usize>| {
        button(words).quiet().key("bijlage").on_press_maybe(to.map(Message::Page))
    };
    let at = t!("documents-page-of", page = looking.page + 1, pages = pages);
    (pages > 1).then(|| {
        row![
            turn(t!("documents-back"), looking.page.checked_sub(1)),
            spoken::news("bijlage-page", at.clone(), kit::small(at)),
            turn(t!("documents-on"), Some(looking.page + 1).filter(|next| *next < pages)),
        ]
        .spacing(space::S)
        .align_y(Center)
        .wrap()
        .into()
    })
}

/// The page on white paper. While names are hidden it is not shown.
fn paper<'a>(looking: &'a Looking, context: &Context<'_>) -> Element<'a, Message> {
    let picture = looking.picture.as_ref().filter(|picture| picture.of.page == looking.page);
    let width = width(context);
    let height = width * picture.map_or(1.4, |picture| picture.high);
    let shown: Element<'_, Message> = match picture {
        _ if context.preferences.hide_names => {
            let words = unspoken(kit::body(t!("documents-hidden")));
            container(container(words).max_width(360)).center_x(Fill).padding(space::XL).into()
        }
        Some(picture) => {
            let image = image(picture.handle.clone()).width(Fill).height(Fill);
            image.content_fit(ContentFit::Fill).into()
        }
        None => Space::new().into(),
    };
    let paper = container(shown).width(width).height(height).clip(true).style(|theme| {
        let edge = border::color(Tokens::of(theme).border).width(1);
        let paper = kit::boxed(Color::WHITE, edge);
        container::Style { text_color: Some(Color::BLACK), ..paper }
    });
    let at = t!("documents-page-of", page = looking.page + 1, pages = looking.pages());
    panning(title(&looking.of), at, t!("bijlage-page-help"), paper, Message::Pan)
}
