//! Rings, discs and lines on the canvas, in the colours of the theme.

use iced::alignment::Horizontal;
use iced::widget::canvas::{Frame, LineCap, LineDash, Path, Stroke};
use iced::{Color, Element, Font, Point, Rectangle, Vector};

use super::geometry::{Disc, Who};
use super::scene::{Drawn, Somebody};
use super::ties::{self, Line};
use crate::case::{Place, RelationKind};
use crate::gui::fonts;
use crate::gui::theme::{Tokens, Tone};
use crate::gui::widget::{Lettering, drawing, width, write};

/// How much of its colour the edge of an outer ring has.
const FAINT: f32 = 0.75;

/// How wide words are in the drawing, in letters as wide as they are high.
pub fn width_of(words: &str) -> f32 {
    // Chosen people are written bold, which is wider.
    width(words, 20.0, fonts::SEMIBOLD) / 20.0
}

/// One drawing in the making.
pub(super) struct Brush<'a> {
    pub(super) frame: &'a mut Frame,
    pub(super) drawn: &'a Drawn,
}

impl Brush<'_> {
    /// Draws everything.
    pub(super) fn paint(&mut self) {
        let drawn = self.drawn;
        self.rings();
        let lines = ties::lines(&drawn.look.scene.ties, &drawn.people, width_of);
        lines.iter().for_each(|line| self.line(line));
        for disc in &drawn.people.discs {
            let mut people = drawn.look.scene.people.iter();
            if let Some(one) = people.find(|one| one.standing.who == disc.who) {
                self.disc(disc, one);
            }
        }
        lines.iter().for_each(|line| self.sign(line));
    }

    fn rings(&mut self) {
        let (tokens, people) = (self.drawn.look.tokens, &self.drawn.people);
        for ring in (0..3).rev() {
            let path = Path::circle(people.centre, people.rings[ring]);
            self.frame.fill(&path, ground(tokens, ring == 0));
            let dashes =
                LineDash { segments: if ring == 2 { &[4.0, 5.0] } else { &[] }, offset: 0 };
            let edge = Stroke::default()
                .with_color(tokens.brand.scale_alpha(if ring == 0 { 1.0 } else { FAINT }))
                .with_width(1.0);
            let edge = Stroke { line_dash: dashes, ..edge };
            self.frame.stroke(&path, edge);
        }
        for (spot, name) in people.ring_names.iter().zip(&self.drawn.look.scene.rings) {
            // The line makes way for its name.
            let width = width_of(name) * people.letters + 8.0;
            let gap = Rectangle { x: spot.center_x() - width / 2.0, width, ..*spot };
            let path = Path::rounded_rectangle(gap.position(), gap.size(), 3.0.into());
            self.frame.fill(&path, ground(tokens, false));
            self.words(name, spot.center(), tokens.on_brand_soft, fonts::DEFAULT);
        }
    }

    fn line(&mut self, line: &Line) {
        let tokens = self.drawn.look.tokens;
        stroke_line(self.frame, tokens, line.kind, line.start, line.end);
    }

    /// The word of a line on a small tinted ground.
    fn sign(&mut self, line: &Line) {
        let Some(spot) = line.sign else { return };
        let tone = tone(self.drawn.look.tokens, line.kind);
        let path = Path::rounded_rectangle(spot.position(), spot.size(), 4.0.into());
        self.frame.fill(&path, tone.soft);
        self.words(&line.word, spot.center(), tone.on_soft, fonts::DEFAULT);
    }

    fn disc(&mut self, disc: &Disc, one: &Somebody) {
        let tokens = self.drawn.look.tokens;
        let selected = self.drawn.look.scene.selected;
        let selected = selected.is_some_and(|id| disc.who == Who::One(id));
        let (ground, ink) = colours(tokens, disc.place);
        self.frame.fill(&Path::circle(disc.centre, disc.radius), ground);
        if selected {
            let ring = Path::circle(disc.centre, disc.radius + 2.5);
            let edge = Stroke::default().with_color(tokens.ink).with_width(2.5);
            self.frame.stroke(&ring, edge);
        }
        if matches!(disc.who, Who::Group(_)) {
            let ring = Path::circle(disc.centre, disc.radius - 2.0);
            self.frame.stroke(&ring, Stroke::default().with_color(ink).with_width(1.0));
        }
        let letters_high = disc.radius * 0.7 + 1.5;
        if !self.drawn.look.nameless {
            self.text(&one.letters, disc.centre, ink, letters_high, fonts::SEMIBOLD);
            return self.below(disc, &disc.lines, selected);
        }
        self.text(&one.unnamed.letters, disc.centre, ink, letters_high, fonts::SEMIBOLD);
        if let Some(role) = one.unnamed.role.as_ref().filter(|role| self.fits(role, disc.name)) {
            self.below(disc, std::slice::from_ref(role), selected);
        }
    }

    /// Whether words stay in the room that was kept for a name.
    fn fits(&self, words: &str, room: Rectangle) -> bool {
        width_of(words) * self.drawn.people.letters <= room.width
    }

    /// Who it is on the ground of its ring, so that a line behind it does not hide it.
    fn below(&mut self, disc: &Disc, lines: &[String], selected: bool) {
        let tokens = self.drawn.look.tokens;
        let spot = disc.name;
        let halo = ground(tokens, disc.place.is_family()).scale_alpha(0.85);
        let path = Path::rounded_rectangle(spot.position(), spot.size(), 3.0.into());
        self.frame.fill(&path, halo);
        let font = if selected { fonts::SEMIBOLD } else { fonts::DEFAULT };
        let height = spot.height / lines.len().max(1) as f32;
        let mut middle = Point::new(spot.center_x(), spot.y + height / 2.0);
        for line in lines {
            self.words(line, middle, tokens.ink, font);
            middle.y += height;
        }
    }

    fn words(&mut self, words: &str, middle: Point, color: Color, font: Font) {
        self.text(words, middle, color, self.drawn.people.letters, font);
    }

    fn text(&mut self, words: &str, at: Point, color: Color, size: f32, font: Font) {
        write(self.frame, Lettering { words, at, side: Horizontal::Center, color, size, font });
    }
}

/// A line as an example beside its word, for the legend.
pub(super) fn sample<'a, Message: 'a>(kind: RelationKind) -> Element<'a, Message> {
    let sample = drawing(move |frame, tokens| {
        stroke_line(frame, tokens, kind, Point::new(2.0, 6.0), Point::new(34.0, 6.0));
    });
    sample.width(36).height(12).into()
}

/// Solid for support, dashed for conflict, dotted with an arrow for control,
/// thin for a tie of family.
fn stroke_line(frame: &mut Frame, tokens: &Tokens, kind: RelationKind, start: Point, end: Point) {
    let (segments, width): (&[f32], f32) = match kind {
        RelationKind::Support => (&[], 2.0),
        RelationKind::Conflict => (&[7.0, 4.0], 2.5),
        RelationKind::Control => (&[2.0, 3.5], 2.5),
        RelationKind::Family => (&[], 1.2),
    };
    let color = ink(tokens, kind);
    let stroke = Stroke {
        line_dash: LineDash { segments, offset: 0 },
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

/// The colour of a line.
fn ink(tokens: &Tokens, kind: RelationKind) -> Color {
    match kind {
        RelationKind::Family => tokens.ink_soft,
        _ => tone(tokens, kind).solid,
    }
}

/// The colours of the word of a line.
fn tone(tokens: &Tokens, kind: RelationKind) -> Tone {
    match kind {
        RelationKind::Family => tokens.info,
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

/// The ground of the family, and of what is around it.
fn ground(tokens: &Tokens, family: bool) -> Color {
    match family {
        true => mixed(tokens.card, tokens.brand_soft, 0.6),
        false => tokens.card,
    }
}

fn mixed(one: Color, other: Color, part: f32) -> Color {
    let mix = |one: f32, other: f32| one + (other - one) * part;
    Color::from_rgb(mix(one.r, other.r), mix(one.g, other.g), mix(one.b, other.b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::Mode;
    use crate::gui::theme::tests::contrast;

    #[test]
    fn letters_are_readable_on_every_disc_and_ring_in_every_mode() {
        for mode in Mode::ALL {
            let tokens = mode.tokens();
            for place in Place::ALL {
                let (disc, letters) = colours(tokens, place);
                assert!(contrast(disc, letters) >= 4.5, "{mode:?} {place:?}");
            }
            for family in [true, false] {
                let ground = ground(tokens, family);
                let edge = mixed(ground, tokens.brand, FAINT);
                assert!(contrast(edge, ground) >= 3.0, "{mode:?} {family}");
                assert!(contrast(tokens.on_brand_soft, ground) >= 4.5, "{mode:?} {family}");
                assert!(contrast(tokens.ink, ground) >= 4.5, "{mode:?} {family}");
                for kind in RelationKind::ALL {
                    let line = ink(tokens, kind);
                    assert!(contrast(line, ground) >= 3.0, "{mode:?} {family} {kind:?}");
                }
                for place in Place::ALL {
                    let disc = colours(tokens, place).0;
                    assert!(contrast(disc, ground) >= 3.0, "{mode:?} {family} {place:?}");
                }
            }
        }
    }
}
