//! A part that goes wrong takes nothing else down, whenever it does.

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Role, button, dialog, guarded, layers, root, text_field};
use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse, renderer};
use iced::keyboard::key::Named;
use iced::widget::{column, container};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme};

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Program, Window};

/// When a part stumbles.
#[derive(Debug, Clone, Copy, PartialEq)]
enum When {
    Never,
    Built,
    Remembered,
    Compared,
    Measured,
    LaidOut,
    Walked,
    Told,
    Drawn,
    PointedAt,
}

const ALL: [When; 9] = [
    When::Built,
    When::Remembered,
    When::Compared,
    When::Measured,
    When::LaidOut,
    When::Walked,
    When::Told,
    When::Drawn,
    When::PointedAt,
];

#[derive(Debug, Clone)]
struct Typed(String);

/// What is typed, and when the part stumbles.
struct Model(String, When);

struct Stumbling(When);

impl Stumbling {
    fn at(&self, when: When) {
        assert_ne!(self.0, when, "stumbles");
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Stumbling {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Self>()
    }

    fn state(&self) -> tree::State {
        self.at(When::Remembered);
        tree::State::None
    }

    fn diff(&self, _: &mut Tree) {
        self.at(When::Compared);
    }

    fn size(&self) -> Size<Length> {
        self.at(When::Measured);
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, _: &Limits) -> Node {
        self.at(When::LaidOut);
        Node::new(Size::new(100.0, 20.0))
    }

    fn operate(&mut self, _: &mut Tree, _: Layout<'_>, _: &Renderer, _: &mut dyn Operation) {
        self.at(When::Walked);
    }

    fn update(
        &mut self,
        _: &mut Tree,
        _: &Event,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        _: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        self.at(When::Told);
    }

    fn draw(
        &self,
        _: &Tree,
        _: &mut Renderer,
        _: &Theme,
        _: &renderer::Style,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
    ) {
        self.at(When::Drawn);
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        self.at(When::PointedAt);
        mouse::Interaction::None
    }
}

fn view(model: &Model) -> Element<'_, Typed> {
    let part = guarded(|| {
        Stumbling(model.1).at(When::Built);
        Element::new(Stumbling(model.1))
    });
    root("Proef", column![part, text_field("Veld", &model.0, Typed)]).into()
}

fn update(model: &mut Model, Typed(words): Typed) {
    model.0 = words;
}

fn window(when: When) -> Window<Model, Typed> {
    let mut window = Window::new(Model(String::new(), when), view, update);
    // A box is higher than what stood there.
    let _ = window.spoken();
    window.click(Role::TextField, "Veld");
    window
}

fn tells(window: &mut Window<Model, Typed>) -> bool {
    window.tree().contains("Dit deel kan nu niet getekend worden")
}

#[test]
fn the_rest_goes_on_and_a_box_tells_it() {
    let mut sound = window(When::Never);
    let whole = sound.paint();
    assert!(!tells(&mut sound));
    for when in ALL {
        let mut window = window(when);
        window.type_text("oma");
        let painted = window.paint();
        window.type_text("'s");
        assert_eq!(window.model.0, "oma's", "{when:?}");
        // Without these two there is enough to draw it all the same.
        if !matches!(when, When::Measured | When::PointedAt) {
            assert!(tells(&mut window), "{when:?}");
            assert_ne!(painted, whole, "{when:?}");
        }
    }
}

#[test]
fn a_dialog_that_stumbles_says_so_and_can_be_closed() {
    fn with_dialog(model: &Model) -> Element<'_, Typed> {
        let asked = (model.0 != "dicht").then(|| {
            let close = button("Sluiten").on_press(Typed("dicht".into()));
            let content = column![Element::new(Stumbling(model.1)), close];
            dialog("Vraag", content, Typed("dicht".into()))
        });
        let below = container(text_field("Veld", &model.0, Typed)).height(Length::Fill);
        root("Proef", layers(below, asked)).into()
    }
    for when in [When::LaidOut, When::Drawn, When::Walked, When::Told] {
        let mut window = Window::new(Model(String::new(), when), with_dialog, update);
        window.paint();
        window.type_text("x");
        window.redraw();
        assert!(tells(&mut window), "{when:?}");
        window.key(Named::Escape);
        assert_eq!(window.model.0, "dicht", "{when:?}");
    }
}

#[test]
fn after_a_window_that_could_not_be_drawn_the_next_one_says_so() {
    let first = with_new_vault();
    let folder = first.folder.clone();
    drop(first);
    let mut program = Program::start(folder.clone(), Begin::AfterFault);
    program.must_see("Het venster kon niet meer getekend worden.");
    program.fill("Wachtzin", PASSPHRASE);
    program.press("Ontgrendelen");
    program.ctrl("l");
    assert!(!program.sees("Het venster kon niet meer"));
    let mut usual = Program::start(folder, Begin::Usual);
    assert!(!usual.sees("Het venster kon niet meer"));
}

#[test]
fn it_is_tried_again_when_it_is_shown_anew() {
    fn sometimes(model: &Model) -> Element<'_, Typed> {
        match model.0.is_empty() {
            true => root("Proef", text_field("Veld", &model.0, Typed)).into(),
            false => view(model),
        }
    }
    let model = Model("a".into(), When::Drawn);
    let mut window = Window::new(model, sometimes, update);
    window.paint();
    assert!(tells(&mut window));
    window.model.1 = When::Never;
    assert!(tells(&mut window), "it does not flicker while it stays");
    window.model.0 = String::new();
    window.redraw();
    window.model.0 = "a".into();
    assert!(!tells(&mut window));
}
