//! The circle of safety, drawn: children in the middle, around them who is there.

use std::cell::RefCell;

use iced::widget::canvas::{self, Action, Cache, Canvas, Event, Geometry};
use iced::widget::{Space, container, grid, stack};
use iced::{Element, Fill, Rectangle, Renderer, Size, Theme, mouse, touch};

use super::geometry::{Arrangement, Standing, Who, arrange, bounds};
use super::paint::{Brush, width_of};
use super::scene::{Drawn, Look};
use super::scene::{Scene, Somebody};
use super::words;
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::{Role, announce, guarded, is_asked, placed};

/// The most room the drawing takes, in logical pixels.
const WIDEST: f32 = 560.0;

/// The corner radius of a ring that is round at every size.
const ROUND: f32 = 99.0;

/// What is said of the drawing.
#[derive(Debug, Clone)]
pub(super) struct Telling {
    /// What it shows, in words.
    pub(super) drawing: String,
    /// What the people in it are together.
    pub(super) people: String,
    /// What pressing one of them does.
    pub(super) help: String,
    /// Whether the keyboard goes from one to the next, and not past them to
    /// the list where the same can be done.
    pub(super) tab_stops: bool,
}

/// Draws the circle as a square; pressing somebody sends `on_press`.
pub(super) fn circle<'a, Message: Clone + 'a>(
    scene: Scene,
    telling: Telling,
    on_press: impl Fn(Who) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let buttons = scene.people.iter().map(|Somebody { standing: who, .. }| {
        let button =
            announce(Role::Button, words::disc(who), Space::new().width(Fill).height(Fill));
        let button = button.key(key(who.who)).on_press(on_press(who.who));
        let button = button.ring(ROUND, 2.0);
        let is_group = matches!(who.who, Who::Group(_));
        let button = if telling.tab_stops || is_group { button } else { button.no_tab_stop() };
        (who.clone(), button.into())
    });
    let people =
        announce(Role::Group, telling.people, placed(buttons, on_discs)).describe(telling.help);
    let drawing = Canvas::new(Circle { scene, on_press }).width(Fill).height(Fill);
    let drawing = guarded(|| drawing.into());
    let drawing = announce(Role::Image, telling.drawing, drawing);
    let square = grid([stack![drawing, people].into()]).columns(1).height(grid::aspect_ratio(1, 1));
    container(container(square).max_width(WIDEST)).center_x(Fill).into()
}

/// What tells a button from the others.
fn key(who: Who) -> String {
    match who {
        Who::One(id) => id.0.to_string(),
        Who::Group(group) => format!("{:?}-{}", group.place, group.number),
    }
}

/// Where the buttons of people stand: on their discs.
fn on_discs(people: &[Standing], room: Size) -> Vec<Rectangle> {
    let arranged = arrange(people, room.width.min(room.height), width_of);
    let discs = people.iter().map(|who| arranged.disc_of(who.who));
    discs.map(|disc| disc.map_or_else(Rectangle::default, bounds)).collect()
}

struct Circle<F> {
    scene: Scene,
    on_press: F,
}

/// What was drawn last, so that typing elsewhere costs no drawing here.
#[derive(Default)]
pub(super) struct Memory {
    last: RefCell<Option<Drawn>>,
    hovered: bool,
    cache: Cache,
}

impl<F> Circle<F> {
    fn arrange(&self, bounds: Rectangle) -> Arrangement {
        let standing: Vec<Standing> =
            self.scene.people.iter().map(|one| one.standing.clone()).collect();
        arrange(&standing, bounds.width.min(bounds.height), width_of)
    }

    /// Brings the memory in line with the scene.
    fn refresh(&self, memory: &Memory, bounds: Rectangle, tokens: &'static Tokens, nameless: bool) {
        let side = bounds.width.min(bounds.height);
        let look = Look { scene: self.scene.clone(), side, tokens, nameless };
        let mut last = memory.last.borrow_mut();
        if last.as_ref().is_none_or(|last| last.look != look) {
            memory.cache.clear();
            *last = Some(Drawn { look, people: self.arrange(bounds) });
        }
    }

    fn at(&self, memory: &Memory, bounds: Rectangle, cursor: mouse::Cursor) -> Option<Who> {
        let point = cursor.position_in(bounds)?;
        match memory.last.borrow().as_ref() {
            Some(last) if last.look.scene == self.scene => last.people.at(point),
            _ => self.arrange(bounds).at(point),
        }
    }
}

impl<Message, F: Fn(Who) -> Message> canvas::Program<Message> for Circle<F> {
    type State = Memory;

    fn update(
        &self,
        memory: &mut Memory,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let who = self.at(memory, bounds, cursor)?;
                Some(Action::publish((self.on_press)(who)).and_capture())
            }
            // Names may show while the pointer is over it.
            Event::Mouse(mouse::Event::CursorMoved { .. } | mouse::Event::CursorLeft) => {
                let hovered = cursor.is_over(bounds);
                let changed = std::mem::replace(&mut memory.hovered, hovered) != hovered;
                changed.then(Action::request_redraw)
            }
            _ => None,
        }
    }

    fn draw(
        &self,
        memory: &Memory,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let tokens = Tokens::of(theme);
        let nameless = theme::hides_names(theme) && !is_asked(cursor.is_over(bounds));
        self.refresh(memory, bounds, tokens, nameless);
        let last = memory.last.borrow();
        let Some(drawn) = last.as_ref() else {
            return Vec::new();
        };
        let geometry = memory.cache.draw(renderer, bounds.size(), |frame| {
            Brush { frame, drawn }.paint();
        });
        vec![geometry]
    }

    fn mouse_interaction(
        &self,
        memory: &Memory,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        match self.at(memory, bounds, cursor) {
            Some(_) => mouse::Interaction::Pointer,
            None => mouse::Interaction::None,
        }
    }
}
