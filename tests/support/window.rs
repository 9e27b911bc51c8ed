//! Windows without a screen that keep their focus from view to view, which the simulator
//! of iced does not, and that hear every operation all together, as they do in iced.

use std::any::Any;

use casuskompas::gui::fonts;
use casuskompas::gui::theme::{self, Mode};
use casuskompas::gui::widget::{Announcement, Ask, Role, Spoken, collect};
use iced::advanced::clipboard::{Clipboard, Kind};
use iced::advanced::input_method;
use iced::advanced::mouse;
use iced::advanced::renderer::{self, Headless};
use iced::advanced::widget::operation::{Outcome, black_box};
use iced::advanced::widget::{Id, Operation};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Point, Rectangle, Renderer, Settings, Size, Theme, window};
use iced_test::futures::futures::executor::block_on;
use iced_test::futures::futures::stream::StreamExt;
use iced_test::runtime::Action;
use iced_test::runtime::task::into_stream;
use iced_test::runtime::user_interface::{Cache, UserInterface};

use super::tree::lines;

/// Settings with the typefaces of the program.
pub(crate) fn settings() -> Settings {
    Settings {
        fonts: fonts::all(),
        default_font: fonts::DEFAULT,
        default_text_size: 14.0.into(),
        ..Settings::default()
    }
}

/// Walks with an operation over the widgets.
pub(crate) type Run<'a> = &'a mut dyn FnMut(&mut dyn Operation);

type View<Model, Message> = Box<dyn for<'a> Fn(&'a Model, window::Id) -> Element<'a, Message>>;

type Interface<'a, Message> = UserInterface<'a, Message, Theme, Renderer>;

/// A model with its view, as the program runs it, in one window or more. Hands are in one
/// of them at a time.
pub(crate) struct Window<Model, Message> {
    pub(crate) model: Model,
    pub(crate) heard: Vec<Message>,
    view: View<Model, Message>,
    update: fn(&mut Model, Message),
    panes: Vec<Pane>,
    /// In which of them the hands are.
    at: usize,
    /// Whether the next operation goes over the windows from the last to the first: iced
    /// promises no order.
    backwards: bool,
    pub(crate) clipboard: Pocket,
}

/// What one window keeps from view to view.
struct Pane {
    id: window::Id,
    cache: Cache,
    renderer: Renderer,
    cursor: mouse::Cursor,
    size: Size,
}

impl Pane {
    fn new(id: window::Id, size: Size) -> Self {
        let renderer =
            block_on(<Renderer as Headless>::new(fonts::DEFAULT, 14.0.into(), Some("tiny-skia")));
        Self {
            id,
            cache: Cache::new(),
            renderer: renderer.unwrap(),
            cursor: mouse::Cursor::Unavailable,
            size,
        }
    }
}

/// A clipboard of its own for each window.
#[derive(Default)]
pub(crate) struct Pocket(pub(crate) Option<String>);

impl Clipboard for Pocket {
    fn read(&self, _: Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _: Kind, contents: String) {
        self.0 = Some(contents);
    }
}

impl<Model: 'static, Message: Clone + 'static> Window<Model, Message> {
    pub(crate) fn new(
        model: Model,
        view: fn(&Model) -> Element<'_, Message>,
        update: fn(&mut Model, Message),
    ) -> Self {
        Self::of(window::Id::unique(), model, Box::new(move |model, _| view(model)), update)
    }
}

impl<Model, Message: Clone> Window<Model, Message> {
    /// The main window of a program that may open more.
    pub(crate) fn of(
        id: window::Id,
        model: Model,
        view: View<Model, Message>,
        update: fn(&mut Model, Message),
    ) -> Self {
        let fonts = iced::advanced::graphics::text::font_system();
        for font in fonts::all() {
            fonts.write().unwrap().load_font(font);
        }
        let mut window = Self {
            model,
            heard: Vec::new(),
            view,
            update,
            panes: vec![Pane::new(id, Size::new(800.0, 600.0))],
            at: 0,
            backwards: false,
            clipboard: Pocket::default(),
        };
        window.redraw();
        window
    }

    /// Another window opens. The hands stay where they are.
    pub(crate) fn open(&mut self, id: window::Id, size: Size) {
        self.panes.push(Pane::new(id, size));
    }

    /// A window other than the first closes; whether it was there.
    pub(crate) fn close(&mut self, id: window::Id) -> bool {
        let before = self.panes.len();
        let first = self.panes[0].id;
        self.panes.retain(|pane| pane.id == first || pane.id != id);
        let closed = self.panes.len() < before;
        self.at = if closed { 0 } else { self.at };
        closed
    }

    /// The windows that are open, the first before the others.
    pub(crate) fn ids(&self) -> Vec<window::Id> {
        self.panes.iter().map(|pane| pane.id).collect()
    }

    /// Goes on in another window.
    pub(crate) fn turn_to(&mut self, id: window::Id) {
        self.at = self.panes.iter().position(|pane| pane.id == id).unwrap();
    }

    fn pane(&mut self) -> &mut Pane {
        &mut self.panes[self.at]
    }

    /// Lets `act` work with the view of one window.
    fn built<T>(
        &mut self,
        at: usize,
        act: impl FnOnce(&mut Interface<'_, Message>, &mut Renderer, mouse::Cursor, &mut Pocket) -> T,
    ) -> T {
        let Self { model, view, panes, clipboard, .. } = self;
        let Pane { id, cache, renderer, cursor, size } = &mut panes[at];
        let before = std::mem::take(cache);
        let mut ui = UserInterface::build(view(model, *id), *size, before, renderer);
        let made = act(&mut ui, renderer, *cursor, clipboard);
        *cache = ui.into_cache();
        made
    }

    pub(crate) fn sized(mut self, width: f32, height: f32) -> Self {
        self.pane().size = Size::new(width, height);
        self.redraw();
        self
    }

    /// Gives the window another size, as dragging its corner does.
    pub(crate) fn resize(&mut self, width: f32, height: f32) {
        self.pane().size = Size::new(width, height);
        self.redraw();
        self.redraw();
    }

    pub(crate) fn size(&self) -> Size {
        self.panes[self.at].size
    }

    /// Draws every window.
    pub(crate) fn redraw(&mut self) {
        let now = std::time::Instant::now();
        let mut at = 0;
        // What is drawn may close a window.
        while at < self.panes.len() {
            self.feed(at, &[Event::Window(window::Event::RedrawRequested(now))]);
            at += 1;
        }
    }

    fn feed(&mut self, at: usize, events: &[Event]) {
        let mut messages = Vec::new();
        self.built(at, |ui, renderer, cursor, clipboard| {
            let _ = ui.update(events, cursor, renderer, clipboard, &mut messages);
        });
        for message in messages {
            self.heard.push(message.clone());
            (self.update)(&mut self.model, message);
        }
    }

    /// One event, and the redraw that follows it.
    pub(crate) fn event(&mut self, event: Event) {
        self.burst(&[event]);
    }

    /// Several events before the next view.
    pub(crate) fn burst(&mut self, events: &[Event]) {
        self.feed(self.at, events);
        self.redraw();
    }

    /// Draws everything and gives the pixels, as a first frame would.
    pub(crate) fn paint(&mut self) -> Vec<u8> {
        self.paint_in(&theme::theme(Mode::Light))
    }

    /// The same in the colours of a theme.
    pub(crate) fn paint_in(&mut self, theme: &Theme) -> Vec<u8> {
        let size = self.size();
        let size = Size::new(size.width as u32, size.height as u32);
        let ground = theme.palette().background;
        self.drawn(theme, |renderer| renderer.screenshot(size, 1.0, ground))
    }

    /// Lets `act` work with what is drawn, before anything is painted.
    pub(crate) fn drawn<T>(&mut self, theme: &Theme, act: impl FnOnce(&mut Renderer) -> T) -> T {
        let style = renderer::Style { text_color: theme.palette().text };
        self.built(self.at, |ui, renderer, cursor, _| ui.draw(renderer, theme, &style, cursor));
        act(&mut self.pane().renderer)
    }

    /// Lets `act` run any number of operations over one view.
    pub(crate) fn walk<T>(&mut self, act: impl FnOnce(Run<'_>) -> T) -> T {
        self.built(self.at, |ui, renderer, _, _| {
            act(&mut |operation| ui.operate(renderer, operation))
        })
    }

    /// Lets an operation walk over the widgets of all windows, and what it asks for next.
    pub(crate) fn operate(&mut self, operation: Box<dyn Operation>) {
        let mut next = Some(operation);
        while let Some(mut operation) = next.take() {
            self.backwards = !self.backwards;
            for step in 0..self.panes.len() {
                let at = if self.backwards { self.panes.len() - 1 - step } else { step };
                self.built(at, |ui, renderer, _, _| ui.operate(renderer, operation.as_mut()));
            }
            if let Outcome::Chain(following) = operation.finish() {
                next = Some(following);
            }
        }
    }

    pub(crate) fn spoken(&mut self) -> Vec<Spoken> {
        let mut operation = collect();
        self.built(self.at, |ui, renderer, _, _| {
            ui.operate(renderer, &mut black_box(&mut operation));
        });
        match operation.finish() {
            Outcome::Some(spoken) => spoken,
            _ => Vec::new(),
        }
    }

    /// Asks something of a widget as assistive technology does.
    pub(crate) fn ask(&mut self, role: Role, name: &str, ask: Ask) {
        self.operate(Box::new(Asking { role, name: name.to_owned(), ask: Some(ask) }));
        self.redraw();
    }

    /// Runs what a task asks of the widgets, such as moving the focus.
    pub(crate) fn run<T: 'static>(&mut self, task: iced::Task<T>) {
        let Some(mut actions) = into_stream(task) else {
            return;
        };
        while let Some(action) = block_on(actions.next()) {
            if let Action::Widget(operation) = action {
                self.operate(operation);
            }
        }
    }

    pub(crate) fn find(&mut self, role: Role, name: &str) -> Option<Spoken> {
        self.spoken()
            .into_iter()
            .find(|spoken| spoken.announcement.role == role && spoken.announcement.name == name)
    }

    pub(crate) fn get(&mut self, role: Role, name: &str) -> Spoken {
        self.find(role, name).unwrap_or_else(|| panic!("no {role:?} {name:?} in\n{}", self.tree()))
    }

    /// Role and name of what has the keyboard.
    pub(crate) fn focused(&mut self) -> Option<String> {
        let spoken = self.spoken();
        let focused = spoken.iter().find(|spoken| spoken.announcement.focused)?;
        let said = &focused.announcement;
        Some(format!("{:?} {}", said.role, said.name))
    }

    /// Everything that is announced, as an indented text.
    pub(crate) fn tree(&mut self) -> String {
        lines(&self.spoken())
    }

    pub(crate) fn click(&mut self, role: Role, name: &str) {
        let center = self.get(role, name).bounds.center();
        self.click_at(center);
    }

    pub(crate) fn point_at(&mut self, point: Point) {
        self.pane().cursor = mouse::Cursor::Available(point);
        self.event(Event::Mouse(mouse::Event::CursorMoved { position: point }));
    }

    pub(crate) fn click_at(&mut self, point: Point) {
        self.point_at(point);
        self.event(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.event(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    /// Presses and lets go before the view is made anew.
    pub(crate) fn click_in_one_view(&mut self, point: Point) {
        self.point_at(point);
        self.burst(&[
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
    }

    /// Presses at one place, goes to another and lets go.
    pub(crate) fn drag(&mut self, from: Point, to: Point) {
        self.point_at(from);
        self.event(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.point_at(to);
        self.event(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
    }

    pub(crate) fn key(&mut self, key: Named) {
        self.key_with(key, Modifiers::empty());
    }

    pub(crate) fn key_with(&mut self, key: Named, modifiers: Modifiers) {
        self.held(modifiers, press(Key::Named(key), None, modifiers));
    }

    pub(crate) fn ctrl(&mut self, letter: &str) {
        let key = Key::Character(letter.into());
        self.held(Modifiers::CTRL, press(key, None, Modifiers::CTRL));
    }

    /// One key press that carries all of `text`, as dead keys do.
    pub(crate) fn stroke(&mut self, text: &str) {
        self.event(press(Key::Character(text.into()), Some(text), Modifiers::empty()));
    }

    /// A character typed with AltGr on Windows, where Ctrl and Alt seem held.
    pub(crate) fn alt_gr(&mut self, key: &str, text: &str) {
        let held = Modifiers::CTRL | Modifiers::ALT;
        self.held(held, press(Key::Character(key.into()), Some(text), held));
    }

    /// A character with keys held, as Ctrl+Shift+Z.
    pub(crate) fn key_text(&mut self, letter: &str, modifiers: Modifiers) {
        let key = Key::Character(letter.into());
        self.held(modifiers, press(key, None, modifiers));
    }

    /// What an input method shows before it is sure.
    pub(crate) fn compose(&mut self, text: &str) {
        let shown = input_method::Event::Preedit(text.to_owned(), None);
        self.event(Event::InputMethod(shown));
    }

    /// What an input method types at last.
    pub(crate) fn commit(&mut self, text: &str) {
        self.compose("");
        self.event(Event::InputMethod(input_method::Event::Commit(text.to_owned())));
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.stroke(&c.to_string());
        }
    }

    pub(crate) fn tab(&mut self) {
        self.key(Named::Tab);
    }

    pub(crate) fn tab_back(&mut self) {
        self.key_with(Named::Tab, Modifiers::SHIFT);
    }

    fn held(&mut self, modifiers: Modifiers, event: Event) {
        let changed = |modifiers| Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
        self.event(changed(modifiers));
        self.event(event);
        self.event(changed(Modifiers::empty()));
    }
}

struct Asking {
    role: Role,
    name: String,
    ask: Option<Ask>,
}

impl Operation for Asking {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>()
            && said.role == self.role
            && said.name == self.name
        {
            said.asked = self.ask.take();
        }
    }
}

/// A key press as the window system reports it.
pub(crate) fn press(key: Key, text: Option<&str>, modifiers: Modifiers) -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: Physical::Unidentified(NativeCode::Unidentified),
        location: keyboard::Location::Standard,
        modifiers,
        text: text.map(Into::into),
        repeat: false,
    })
}
