//! The top of the window: Tab, shortcuts and signs of life.

mod copying;
mod grant;
mod listening;
#[cfg(not(feature = "gpu"))]
mod painting;

use std::time::{Duration, Instant};

use iced::advanced::widget::Operation;
use iced::advanced::{InputMethod, Shell, mouse};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Rectangle, Size, touch, window};

use super::focus::{Anchor, Held, Keyboard, Led, reveal_caret, scrolls};
use super::keys;
use crate::gui::widget::hiding::{Heard, hear_key};
#[cfg(not(feature = "gpu"))]
use crate::gui::widget::host::{Canvas, View};
use crate::gui::widget::host::{Context, Inside, Wrapper, wrap};
use crate::gui::widget::reading::{self, Beginning};
use crate::gui::widget::spoken::{Announcement, Listener, Role};

use copying::Watched;
use listening::{after, before};

type OnSign<'a, Message> = Box<dyn Fn(&str) -> Option<Message> + 'a>;
type OnCopy<'a, Message> = Box<dyn Fn(&str) -> Message + 'a>;
type OnShortcut<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// The top of the window; see [`root`].
#[must_use]
pub struct Root<'a, Message> {
    inner: Element<'a, Message>,
    top: Top<'a, Message>,
}

/// What the window does besides showing its view.
struct Top<'a, Message> {
    announcement: Announcement,
    on_shortcut: Option<OnShortcut<'a, Message>>,
    on_unwanted_sign: Option<OnSign<'a, Message>>,
    on_unwanted_key: Option<OnShortcut<'a, Message>>,
    on_activity: Option<Box<dyn Fn() -> Message + 'a>>,
    on_resize: Option<Box<dyn Fn(Size) -> Message + 'a>>,
    on_copy: Option<OnCopy<'a, Message>>,
    on_caps_lock: Option<Box<dyn Fn(bool) -> Message + 'a>>,
    listener: Option<&'a dyn Listener>,
}

#[derive(Debug, Default)]
struct State {
    last_activity: Option<Instant>,
    /// Whether Caps Lock is on, as far as keys told.
    caps_lock: bool,
    /// A key went to the screen since it was last drawn.
    typed: bool,
    /// The room there was when it was last told.
    size: Option<Size>,
    keyboard: Keyboard,
    /// Whether there is a new view of which nobody saw yet what it did to the
    /// keyboard.
    renewed: bool,
    /// The same of what that view did to the places of things.
    unheld: bool,
    anchor: Anchor,
    #[cfg(not(feature = "gpu"))]
    painting: painting::Painting,
}

/// Signs of life are passed on no more often than this.
const ACTIVITY_EVERY: Duration = Duration::from_secs(1);

/// Puts `view` at the top of a window called `title`: Tab and Shift+Tab go
/// round through everything in it and scroll it into view.
pub fn root<'a, Message>(
    title: impl Into<String>,
    view: impl Into<Element<'a, Message>>,
) -> Root<'a, Message> {
    let top = Top {
        announcement: Announcement::new(Role::Window, title),
        on_shortcut: None,
        on_unwanted_sign: None,
        on_unwanted_key: None,
        on_activity: None,
        on_resize: None,
        on_copy: None,
        on_caps_lock: None,
        listener: None,
    };
    Root { inner: view.into(), top }
}

impl<'a, Message> Root<'a, Message> {
    /// Makes it the top of a window beside the main one, by a name that is not shown:
    /// tasks that move the keyboard or scroll pass it by, and a key in it shows no
    /// name in the other.
    pub fn beside(mut self, name: impl Into<String>) -> Self {
        self.top.announcement.key = Some(name.into());
        self
    }

    /// What a key means everywhere in the window, before anything in it sees
    /// the key. Keys that type a character with AltGr are left alone.
    pub fn on_shortcut(
        mut self,
        on_shortcut: impl Fn(&Key, Modifiers) -> Option<Message> + 'a,
    ) -> Self {
        self.top.on_shortcut = Some(Box::new(on_shortcut));
        self
    }

    /// What a typed character means when nothing in the window took it.
    pub fn on_unwanted_sign(mut self, on_sign: impl Fn(&str) -> Option<Message> + 'a) -> Self {
        self.top.on_unwanted_sign = Some(Box::new(on_sign));
        self
    }

    /// What a key means when nothing in the window took it; once per stroke.
    pub fn on_unwanted_key(
        mut self,
        on_key: impl Fn(&Key, Modifiers) -> Option<Message> + 'a,
    ) -> Self {
        self.top.on_unwanted_key = Some(Box::new(on_key));
        self
    }

    /// What any use of pointer or keyboard sends, at most once a second.
    pub fn on_activity(mut self, on_activity: impl Fn() -> Message + 'a) -> Self {
        self.top.on_activity = Some(Box::new(on_activity));
        self
    }

    /// What a change of the room in the window sends, in logical pixels; the
    /// first drawing counts as one. A view that builds itself while it is laid
    /// out would be laid out again with old words between a key and its message.
    pub fn on_resize(mut self, on_resize: impl Fn(Size) -> Message + 'a) -> Self {
        self.top.on_resize = Some(Box::new(on_resize));
        self
    }

    /// What copying or cutting words anywhere in the window sends.
    pub fn on_copy(mut self, on_copy: impl Fn(&str) -> Message + 'a) -> Self {
        self.top.on_copy = Some(Box::new(on_copy));
        self
    }

    /// What a key sends that tells that Caps Lock is on now, or off.
    pub fn on_caps_lock(mut self, on_change: impl Fn(bool) -> Message + 'a) -> Self {
        self.top.on_caps_lock = Some(Box::new(on_change));
        self
    }

    /// Who hears what the window says each time it is drawn. Not after each
    /// message: clicks, the caret and scrolling change what a window says
    /// without any message, but always draw it anew.
    pub fn listener(mut self, listener: &'a dyn Listener) -> Self {
        self.top.listener = Some(listener);
        self
    }
}

impl<'a, Message> Top<'a, Message> {
    fn is_main(&self) -> bool {
        self.announcement.key.is_none()
    }

    fn measure(
        &self,
        state: &mut State,
        size: Size,
        event: &Event,
        shell: &mut Shell<'_, Message>,
    ) {
        let is_drawn = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        if let Some(on_resize) = self.on_resize.as_ref().filter(|_| is_drawn)
            && state.size.replace(size) != Some(size)
        {
            shell.publish(on_resize(size));
        }
    }

    fn notice(&self, state: &mut State, event: &Event, shell: &mut Shell<'_, Message>) {
        let Some(on_activity) = self.on_activity.as_ref().filter(|_| is_activity(event)) else {
            return;
        };
        let now = Instant::now();
        let rested =
            state.last_activity.is_none_or(|last| now.duration_since(last) >= ACTIVITY_EVERY);
        if rested {
            state.last_activity = Some(now);
            shell.publish(on_activity());
        }
    }

    fn notice_caps_lock(&self, state: &mut State, event: &Event, shell: &mut Shell<'_, Message>) {
        let (Some(on), Some(send)) = (keys::caps_lock(event), &self.on_caps_lock) else {
            return;
        };
        if std::mem::replace(&mut state.caps_lock, on) != on {
            shell.publish(send(on));
        }
    }

    fn unwanted_sign(&self, event: &Event, shell: &mut Shell<'_, Message>) {
        let Some(on_sign) = self.on_unwanted_sign.as_ref() else {
            return;
        };
        if let Some(message) = keys::sign(event).and_then(on_sign)
            && !shell.is_event_captured()
        {
            shell.publish(message);
            shell.capture_event();
        }
    }

    fn unwanted_key(&self, event: &Event, shell: &mut Shell<'_, Message>) {
        if let Some(message) = stroke(self.on_unwanted_key.as_ref(), event)
            && !shell.is_event_captured()
        {
            shell.publish(message);
            shell.capture_event();
        }
    }

    /// What the keyboard asks for after the screen heard an event.
    fn follow_up(
        &self,
        state: &mut State,
        event: &Event,
        inside: &mut Inside<'_, 'a, Message>,
        shell: &mut Shell<'_, Message>,
    ) {
        let mut run = |operation: &mut dyn Operation| inside.operate(operation);
        let scrolled = !shell.is_event_captured() && scrolls(event, &mut run);
        if state.keyboard.regains(event, &mut run) || scrolled {
            shell.request_redraw();
        }
        let typed = keys::pressed(event).is_some() || matches!(event, Event::InputMethod(_));
        state.typed |= typed && !scrolled;
        if let Some(caret) = caret(event, shell).filter(|_| std::mem::take(&mut state.typed)) {
            reveal_caret(caret, &mut run);
        }
    }
}

/// What a stroke of keys means, if anything; none where it types a character.
fn stroke<Message>(on_key: Option<&OnShortcut<'_, Message>>, event: &Event) -> Option<Message> {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        key, modifiers, text, repeat: false, ..
    }) = event
    else {
        return None;
    };
    let types = text.as_ref().is_some_and(|text| !text.chars().any(char::is_control));
    if types && modifiers.control() && modifiers.alt() {
        return None;
    }
    on_key?(key, *modifiers)
}

fn is_activity(event: &Event) -> bool {
    match event {
        Event::Keyboard(event) => matches!(event, keyboard::Event::KeyPressed { .. }),
        // Who writes through an input method may strike no key that we see.
        Event::InputMethod(_) => true,
        Event::Mouse(event) => !matches!(event, mouse::Event::CursorLeft),
        Event::Touch(event) => !matches!(event, touch::Event::FingerLost { .. }),
        _ => false,
    }
}

/// Where the caret of a field stands in the window that is about to be drawn.
fn caret<Message>(event: &Event, shell: &Shell<'_, Message>) -> Option<Rectangle> {
    match (event, shell.input_method()) {
        (Event::Window(window::Event::RedrawRequested(_)), InputMethod::Enabled { cursor, .. }) => {
            Some(*cursor)
        }
        _ => None,
    }
}

impl<'a, Message> Wrapper<'a, Message> for Top<'a, Message> {
    type State = State;

    fn renew(&self, state: &mut State) {
        state.renewed = true;
        state.unheld = true;
    }

    fn operate(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        state.keep_keyboard(&mut inside);
        state.unheld &= state.anchor.has_moved(&mut |operation| inside.operate(operation));
        self.announcement.emit(None, inside.bounds(), operation);
        let mut led = Led::default();
        operation.custom(None, inside.bounds(), &mut led);
        if led == Led::ToTop {
            state.anchor.let_go();
        }
        operation.traverse(&mut |operation| inside.operate(operation));
        state.keyboard.settles(&mut |operation| inside.operate(operation));
        let pending = state.unheld;
        state.anchor.yield_to_scrolling(pending, &mut |operation| inside.operate(operation));
    }

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        if state.keep_keyboard(&mut inside) {
            shell.request_redraw();
        }
        state.hold_still(&mut inside, shell);
        state.anchor.hear(event);
        let heard = if self.is_main() { hear_key(event) } else { Heard::default() };
        if heard.changes {
            shell.request_redraw();
        }
        let pointer = context.cursor.position();
        let mut run = |operation: &mut dyn Operation| inside.operate(operation);
        if heard.is_first_use && Keyboard::shows_first(event, &mut run) {
            shell.capture_event();
        } else {
            self.hear(state, &mut inside, event, context, shell);
        }
        // What a widget tells by itself, such as that a date is wrong when its
        // field is left, may push things down between a press and its release.
        state.unheld |= shell.is_layout_invalid();
        state.keyboard.settles_after(event, &mut |operation| inside.operate(operation));
        // Whatever scrolled now did so on purpose: a key, the bar, the caret.
        if !state.anchor.waits() {
            state.anchor.yield_to_scrolling(false, &mut |operation| inside.operate(operation));
        }
        if state.anchor.note(event, pointer, &mut |operation| inside.operate(operation)) {
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    #[cfg(not(feature = "gpu"))]
    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw(&mut canvas);
        state.painting.settle(canvas.renderer, view.bounds().size());
    }
}

impl<'a, Message> Top<'a, Message> {
    /// Hears of an event once the keyboard is where it was.
    fn hear(
        &self,
        state: &mut State,
        inside: &mut Inside<'_, 'a, Message>,
        event: &Event,
        context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(listener) = self.listener {
            before(listener, event, inside);
        }
        self.notice(state, event, shell);
        self.notice_caps_lock(state, event, shell);
        self.measure(state, inside.bounds().size(), event, shell);
        if let Some(message) = stroke(self.on_shortcut.as_ref(), event) {
            shell.publish(message);
            shell.capture_event();
            return;
        }
        if state.keyboard.moves(event, &mut |operation| inside.operate(operation)) {
            shell.capture_event();
            shell.request_redraw();
            return;
        }
        let cursor = context.cursor;
        state.keyboard.notice(event, cursor, &mut |operation| inside.operate(operation));
        let (inner, on_copy) = (context.clipboard, self.on_copy.as_deref());
        let mut watched = Watched { inner, on_copy, sent: Vec::new() };
        let mut context = Context { clipboard: &mut watched, ..context };
        if reading::asks(event) {
            state.next_words(inside, event, &mut context, shell);
        } else {
            inside.update(event, &mut context, shell);
        }
        watched.sent.into_iter().for_each(|copied| shell.publish(copied));
        self.unwanted_sign(event, shell);
        self.unwanted_key(event, shell);
        self.follow_up(state, event, inside, shell);
        if let Some(listener) = self.listener {
            after(listener, &self.announcement.name, event, inside);
        }
    }
}

impl State {
    /// Once for each new view, and once more when it had to wait for room.
    fn hold_still<Message>(
        &mut self,
        inside: &mut Inside<'_, '_, Message>,
        shell: &mut Shell<'_, Message>,
    ) {
        let mut run = |operation: &mut dyn Operation| inside.operate(operation);
        if !std::mem::take(&mut self.unheld) && !self.anchor.waits() {
            return;
        }
        let held = self.anchor.hold(&mut run);
        if held == Held::Waits {
            shell.invalidate_layout();
        }
        if held != Held::Still {
            shell.request_redraw();
        }
    }

    /// Goes on to the next words that can be chosen, round through the window.
    fn next_words<Message>(
        &mut self,
        inside: &mut Inside<'_, '_, Message>,
        event: &Event,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        for from in [Beginning::Hand, Beginning::Top] {
            if !shell.is_event_captured() {
                reading::search(from, || inside.update(event, context, shell));
            }
        }
        if shell.is_event_captured() {
            self.keyboard.rests(&mut |operation| inside.operate(operation));
        }
    }

    /// Once for each new view.
    fn keep_keyboard<Message>(&mut self, inside: &mut Inside<'_, '_, Message>) -> bool {
        std::mem::take(&mut self.renewed)
            && self.keyboard.keeps(&mut |operation| inside.operate(operation))
    }
}

impl<'a, Message: 'a> From<Root<'a, Message>> for Element<'a, Message> {
    fn from(root: Root<'a, Message>) -> Self {
        wrap([root.inner], root.top)
    }
}
