//! The circle of safety, drawn: children in the middle, around them who is there.

use std::cell::RefCell;

use iced::alignment::Vertical;
use iced::widget::canvas::{
    self, Action, Cache, Canvas, Event, Frame, Geometry, LineCap, LineDash, Path, Stroke, Text,
};
use iced::widget::{container, grid, text};
use iced::{Color, Element, Fill, Font, Point, Rectangle, Renderer, Theme, Vector, mouse, touch};

use super::geometry::{Arrangement, Disc, Standing, arrange};
use super::ties::{self, Line, Tie};
use super::words;
use crate::case::{PersonId, Place, RelationKind};
use crate::gui::fonts;
use crate::gui::theme::{Tokens, Tone};

/// What the drawing shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Everybody, with the letters for the disc.
    pub people: Vec<(Standing, String)>,
    /// What is between them.
    pub ties: Vec<Tie>,
    /// Who is marked.
    pub selected: Option<PersonId>,
}

/// The most room the drawing takes, in logical pixels.
const WIDEST: f32 = 420.0;

/// Draws the circle as a square; pressing somebody sends `on_press`.
pub fn circle<'a, Message: 'a>(
    scene: Scene,
    on_press: impl Fn(PersonId) -> Message + 'a,
) -> Element<'a, Message> {
    let drawing = Canvas::new(Circle { scene, on_press })
        .width(Fill)
        .height(Fill);
    let square = grid([drawing.into()])
        .columns(1)
        .height(grid::aspect_ratio(1, 1));
    container(container(square).max_width(WIDEST))
        .center_x(Fill)
        .into()
}

struct Circle<F> {
    scene: Scene,
    on_press: F,
}

/// What was drawn last, so that typing elsewhere costs no drawing here.
#[derive(Default)]
pub struct Memory {
    last: RefCell<Option<Drawn>>,
    cache: Cache,
}

struct Drawn {
    scene: Scene,
    side: f32,
    tokens: &'static Tokens,
    people: Arrangement,
}

impl<F> Circle<F> {
    fn arrange(&self, bounds: Rectangle) -> Arrangement {
        let standing: Vec<Standing> = self
            .scene
            .people
            .iter()
            .map(|(who, _)| who.clone())
            .collect();
        arrange(&standing, bounds.width.min(bounds.height))
    }

    /// Brings the memory in line with the scene.
    fn refresh(&self, memory: &Memory, bounds: Rectangle, tokens: &'static Tokens) {
        let side = bounds.width.min(bounds.height);
        let mut last = memory.last.borrow_mut();
        let same = last.as_ref().is_some_and(|last| {
            last.scene == self.scene && last.side == side && last.tokens == tokens
        });
        if !same {
            memory.cache.clear();
            *last = Some(Drawn {
                scene: self.scene.clone(),
                side,
                tokens,
                people: self.arrange(bounds),
            });
        }
    }

    fn at(&self, memory: &Memory, bounds: Rectangle, cursor: mouse::Cursor) -> Option<PersonId> {
        let point = cursor.position_in(bounds)?;
        match memory.last.borrow().as_ref() {
            Some(last) if last.scene == self.scene => last.people.at(point),
            _ => self.arrange(bounds).at(point),
        }
    }
}

impl<Message, F: Fn(PersonId) -> Message> canvas::Program<Message> for Circle<F> {
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
            _ => None,
        }
    }

    fn draw(
        &self,
        memory: &Memory,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let tokens = Tokens::of(theme);
        self.refresh(memory, bounds, tokens);
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

/// One drawing in the making.
struct Brush<'a> {
    frame: &'a mut Frame,
    drawn: &'a Drawn,
}

impl Brush<'_> {
    fn paint(&mut self) {
        let drawn = self.drawn;
        self.rings();
        let lines = ties::lines(&drawn.scene.ties, &drawn.people);
        lines.iter().for_each(|line| self.line(line));
        for (disc, letters) in drawn.people.discs.iter().filter_map(|disc| {
            let mut people = drawn.scene.people.iter();
            let (_, letters) = people.find(|(who, _)| who.id == disc.id)?;
            Some((disc, letters))
        }) {
            self.disc(disc, letters);
        }
        lines.iter().for_each(|line| self.sign(line));
    }

    fn rings(&mut self) {
        let (tokens, people) = (self.drawn.tokens, &self.drawn.people);
        for ring in (0..4).rev() {
            let path = Path::circle(people.centre, people.rings[ring]);
            self.frame.fill(&path, ground(tokens, ring));
            let dashes = LineDash {
                segments: if ring == 3 { &[4.0, 5.0] } else { &[] },
                offset: 0,
            };
            let edge = Stroke::default()
                .with_color(tokens.brand.scale_alpha(if ring == 0 { 1.0 } else { 0.45 }))
                .with_width(1.0);
            let edge = Stroke {
                line_dash: dashes,
                ..edge
            };
            self.frame.stroke(&path, edge);
        }
        for (ring, place) in Place::ALL.into_iter().enumerate() {
            let spot = people.ring_names[ring];
            self.words(
                &words::ring(place),
                spot.center(),
                tokens.on_brand_soft,
                fonts::DEFAULT,
            );
        }
    }

    fn line(&mut self, line: &Line) {
        let tokens = self.drawn.tokens;
        stroke_line(self.frame, tokens, line.kind, line.start, line.end);
    }

    /// The word of a line on a small tinted ground.
    fn sign(&mut self, line: &Line) {
        let Some(spot) = line.sign else { return };
        let tone = tone(self.drawn.tokens, line.kind);
        let path = Path::rounded_rectangle(spot.position(), spot.size(), 4.0.into());
        self.frame.fill(&path, tone.soft);
        self.words(&line.word, spot.center(), tone.on_soft, fonts::DEFAULT);
    }

    fn disc(&mut self, disc: &Disc, letters: &str) {
        let tokens = self.drawn.tokens;
        let selected = self.drawn.scene.selected == Some(disc.id);
        let (ground, ink) = colours(tokens, disc.place);
        self.frame
            .fill(&Path::circle(disc.centre, disc.radius), ground);
        if selected {
            let ring = Path::circle(disc.centre, disc.radius + 2.5);
            let edge = Stroke::default().with_color(tokens.ink).with_width(2.5);
            self.frame.stroke(&ring, edge);
        }
        self.text(
            letters,
            disc.centre,
            ink,
            disc.radius * 0.84,
            fonts::SEMIBOLD,
        );
        self.name(disc, selected);
    }

    /// The name on the ground of its ring, so that a line behind it does not hide it.
    fn name(&mut self, disc: &Disc, selected: bool) {
        let tokens = self.drawn.tokens;
        let spot = disc.name;
        let halo = ground(tokens, disc.place as usize).scale_alpha(0.8);
        let path = Path::rounded_rectangle(spot.position(), spot.size(), 3.0.into());
        self.frame.fill(&path, halo);
        let font = if selected {
            fonts::SEMIBOLD
        } else {
            fonts::DEFAULT
        };
        let height = spot.height / disc.lines.len().max(1) as f32;
        let mut middle = Point::new(spot.center_x(), spot.y + height / 2.0);
        for line in &disc.lines {
            self.words(line, middle, tokens.ink, font);
            middle.y += height;
        }
    }

    fn words(&mut self, words: &str, middle: Point, color: Color, font: Font) {
        self.text(words, middle, color, self.drawn.people.letters, font);
    }

    fn text(&mut self, words: &str, middle: Point, color: Color, size: f32, font: Font) {
        self.frame.fill_text(Text {
            content: words.to_owned(),
            position: middle,
            color,
            size: size.into(),
            font,
            align_x: text::Alignment::Center,
            align_y: Vertical::Center,
            ..Text::default()
        });
    }
}

/// A line as an example beside its word, for the legend.
pub fn sample<'a, Message: 'a>(kind: RelationKind) -> Element<'a, Message> {
    Canvas::new(Sample(kind)).width(36).height(12).into()
}

struct Sample(RelationKind);

impl<Message> canvas::Program<Message> for Sample {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let (start, end) = (Point::new(2.0, 6.0), Point::new(34.0, 6.0));
        stroke_line(&mut frame, Tokens::of(theme), self.0, start, end);
        vec![frame.into_geometry()]
    }
}

/// Solid for support, dashed for conflict, dotted with an arrow for control.
fn stroke_line(frame: &mut Frame, tokens: &Tokens, kind: RelationKind, start: Point, end: Point) {
    let (segments, width): (&[f32], f32) = match kind {
        RelationKind::Support => (&[], 2.0),
        RelationKind::Conflict => (&[7.0, 4.0], 2.5),
        RelationKind::Control => (&[2.0, 3.5], 2.5),
    };
    let color = tone(tokens, kind).solid;
    let stroke = Stroke {
        line_dash: LineDash {
            segments,
            offset: 0,
        },
        line_cap: LineCap::Butt,
        ..Stroke::default().with_color(color).with_width(width)
    };
    frame.stroke(&Path::line(start, end), stroke);
    if kind == RelationKind::Control {
        frame.fill(&arrow_head(start, end), color);
    }
}

fn arrow_head(start: Point, end: Point) -> Path {
    let way = end - start;
    let ahead = way * (1.0 / way.x.hypot(way.y).max(1.0));
    let aside = Vector::new(-ahead.y, ahead.x) * 4.5;
    let back = end - ahead * 9.0;
    Path::new(|path| {
        path.move_to(end);
        path.line_to(back + aside);
        path.line_to(back - aside);
        path.close();
    })
}

fn tone(tokens: &Tokens, kind: RelationKind) -> Tone {
    match kind {
        RelationKind::Support => tokens.ok,
        RelationKind::Conflict => tokens.warn,
        RelationKind::Control => tokens.danger,
    }
}

/// The disc and the letters on it.
fn colours(tokens: &Tokens, place: Place) -> (Color, Color) {
    match place {
        Place::Child => (tokens.brand, tokens.on_brand),
        Place::Adult => (tokens.info.solid, tokens.card),
        Place::Network => (tokens.ok.solid, tokens.card),
        Place::Professional => (tokens.ink_soft, tokens.card),
    }
}

/// The ground of a ring: stronger towards the middle.
fn ground(tokens: &Tokens, ring: usize) -> Color {
    match ring {
        0 => tokens.brand_soft,
        ring => {
            let strength = [1.0, 0.75, 0.55, 0.35][ring];
            mixed(tokens.card, tokens.brand_soft, strength)
        }
    }
}

fn mixed(one: Color, other: Color, part: f32) -> Color {
    let mix = |one: f32, other: f32| one + (other - one) * part;
    Color::from_rgb(
        mix(one.r, other.r),
        mix(one.g, other.g),
        mix(one.b, other.b),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::Mode;

    fn contrast(one: Color, other: Color) -> f32 {
        let (one, other) = (one.relative_luminance(), other.relative_luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn letters_are_readable_on_every_disc_and_ring_in_every_mode() {
        for mode in Mode::ALL {
            let tokens = mode.tokens();
            for place in Place::ALL {
                let (disc, letters) = colours(tokens, place);
                assert!(contrast(disc, letters) >= 4.5, "{mode:?} {place:?}");
            }
            for ring in 0..4 {
                let ground = ground(tokens, ring);
                assert!(
                    contrast(tokens.on_brand_soft, ground) >= 4.5,
                    "{mode:?} {ring}"
                );
                assert!(contrast(tokens.ink, ground) >= 4.5, "{mode:?} {ring}");
                for kind in RelationKind::ALL {
                    let line = tone(tokens, kind).solid;
                    assert!(contrast(line, ground) >= 3.0, "{mode:?} {ring} {kind:?}");
                }
                for place in Place::ALL {
                    let disc = colours(tokens, place).0;
                    assert!(contrast(disc, ground) >= 3.0, "{mode:?} {ring} {place:?}");
                }
            }
        }
    }
}
