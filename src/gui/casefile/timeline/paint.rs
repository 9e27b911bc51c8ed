//! Lanes, bars, dots and words on the canvas, in the colours of the theme.

use iced::alignment::Horizontal;
use iced::widget::canvas::{Frame, LineDash, Path, Stroke};
use iced::{Color, Font, Point, Rectangle, Size, Vector};

use super::geometry::{Arrangement, Bar, Curve, Dot, LETTERS, Label, Of, SAID, Tread};
use super::words;
use crate::advice::chronicle::{Chronicle, Lane, Mark};
use crate::gui::fonts;
use crate::gui::theme::{Tokens, Tone};
use crate::gui::widget::{Lettering, width, write};
use crate::t;

/// How wide words are in the drawing, in letters as wide as they are high.
pub fn width_of(words: &str) -> f32 {
    // Names of lanes are written bold, which is wider.
    width(words, 20.0, fonts::SEMIBOLD) / 20.0
}

/// One drawing in the making.
pub(super) struct Brush<'a> {
    pub(super) frame: &'a mut Frame,
    pub(super) tokens: &'static Tokens,
    pub(super) placed: &'a Arrangement,
    pub(super) chronicle: &'a Chronicle,
    /// After so many days without violence it comes back.
    pub(super) safe_days: u32,
}

impl Brush<'_> {
    /// Draws everything, and what the pointer is on in words.
    pub(super) fn paint(mut self, pointed: &[usize], nameless: bool) {
        let placed = self.placed;
        self.frame.fill_rectangle(Point::ORIGIN, self.frame.size(), Color::TRANSPARENT);
        self.ground();
        placed.bars.iter().for_each(|bar| self.bar(bar));
        placed.treads.iter().for_each(|tread| self.tread(tread));
        self.risers();
        placed.curves.iter().for_each(|curve| self.curve(curve, nameless));
        self.today();
        placed.dots.iter().for_each(|dot| self.dot(dot));
        self.said(pointed, nameless);
    }

    /// The lanes with their names, and the marked days.
    fn ground(&mut self) {
        let (tokens, placed) = (self.tokens, self.placed);
        let plot = placed.plot;
        for tick in &placed.ticks {
            let line =
                Path::line(Point::new(tick.x, plot.y), Point::new(tick.x, plot.y + plot.height));
            self.frame.stroke(&line, Stroke::default().with_color(tokens.line));
            if let Some(label) = &tick.label {
                self.words(label, tokens.ink_faint, fonts::DEFAULT);
            }
        }
        for row in &placed.rows {
            self.words(&row.name, tokens.ink, fonts::SEMIBOLD);
            if !matches!(row.lane, Lane::Level | Lane::Score | Lane::Phase) {
                let y = row.room.center_y();
                let line = Path::line(Point::new(plot.x, y), Point::new(plot.x + plot.width, y));
                self.frame.stroke(&line, Stroke::default().with_color(tokens.line));
            }
        }
        for (_, label) in &placed.signs {
            self.words(label, tokens.ink_faint, fonts::DEFAULT);
        }
    }

    fn today(&mut self) {
        let (tokens, plot) = (self.tokens, self.placed.plot);
        if let Some((x, label)) = &self.placed.today {
            let line = Path::line(Point::new(*x, plot.y), Point::new(*x, plot.y + plot.height));
            self.frame.stroke(&line, Stroke::default().with_color(tokens.count).with_width(2.0));
            self.words(label, tokens.ink_soft, fonts::SEMIBOLD);
        }
    }

    fn bar(&mut self, bar: &Bar) {
        let tokens = self.tokens;
        let (fill, edge, ink) = match bar.of {
            Of::Quiet(_) => (Some(tokens.ok.soft), None, tokens.ok.on_soft),
            Of::Unasked | Of::HalfKnown => (None, Some(tokens.ink_faint), tokens.ink),
            Of::Lasting(Mark::Order) => (Some(tokens.danger.solid), None, tokens.card),
            Of::Lasting(Mark::Phase(_)) => {
                (Some(tokens.phase.soft), Some(tokens.phase.solid), tokens.phase.on_soft)
            }
            Of::Lasting(mark) => (Some(self.tone(mark).solid), None, tokens.ink),
        };
        let radius = (bar.room.height / 2.0).min(5.0);
        let path = Path::rounded_rectangle(bar.room.position(), bar.room.size(), radius.into());
        if let Some(fill) = fill {
            self.frame.fill(&path, fill);
        }
        if let Some(edge) = edge {
            let dashes: &[f32] = match bar.of {
                Of::Unasked | Of::HalfKnown => &[4.0, 4.0],
                _ => &[],
            };
            let stroke = Stroke::default().with_color(edge).with_width(1.5);
            let stroke = Stroke { line_dash: LineDash { segments: dashes, offset: 0 }, ..stroke };
            match bar.of {
                // A line, for what is no more than a time that went by.
                Of::Unasked => {
                    let y = bar.room.center_y();
                    let end = Point::new(bar.room.x + bar.room.width, y);
                    self.frame.stroke(&Path::line(Point::new(bar.room.x, y), end), stroke);
                }
                _ => self.frame.stroke(&path, stroke),
            }
        }
        if let Some(label) = &bar.label {
            if !bar.inside {
                // The line of the lane makes way for words beside a bar.
                let room = label.room.expand(2.0);
                self.frame.fill_rectangle(room.position(), room.size(), tokens.card);
            }
            self.words(label, if bar.inside { ink } else { tokens.ink }, fonts::DEFAULT);
        }
    }

    fn tread(&mut self, tread: &Tread) {
        let end = Point::new(tread.until, tread.from.y);
        let stroke = Stroke::default().with_color(self.tokens.ink).with_width(3.0);
        self.frame.stroke(&Path::line(tread.from, end), stroke);
        if let Some((_, at)) = tread.advised {
            let edge = Stroke::default().with_color(self.tokens.ink_soft).with_width(1.5);
            self.frame.fill(&Path::circle(at, 4.0), self.tokens.card);
            self.frame.stroke(&Path::circle(at, 4.0), edge);
        }
    }

    /// From one level to the next.
    fn risers(&mut self) {
        let stroke = Stroke::default().with_color(self.tokens.ink).with_width(3.0);
        for pair in self.placed.treads.windows(2) {
            let [before, after] = pair else { continue };
            if after.begins {
                let from = Point::new(after.from.x, before.from.y);
                self.frame.stroke(&Path::line(from, after.from), stroke);
            }
        }
    }

    /// What somebody scored; with names hidden no letters say who.
    fn curve(&mut self, curve: &Curve, nameless: bool) {
        let tokens = self.tokens;
        let color =
            [tokens.brand, tokens.info.solid, tokens.warn.solid, tokens.ok.solid][curve.order % 4];
        const DASHES: [&[f32]; 4] = [&[], &[6.0, 3.0], &[2.0, 3.0], &[8.0, 3.0, 2.0, 3.0]];
        let stroke = Stroke {
            line_dash: LineDash { segments: DASHES[curve.order % 4], offset: 0 },
            ..Stroke::default().with_color(color).with_width(1.8)
        };
        let line = Path::new(|path| {
            for (at, (point, _)) in curve.points.iter().enumerate() {
                if at == 0 { path.move_to(*point) } else { path.line_to(*point) }
            }
        });
        self.frame.stroke(&line, stroke);
        let mut drawn: Option<Point> = None;
        for (point, _) in &curve.points {
            if drawn.is_none_or(|before| before.distance(*point) > 5.0) {
                self.frame.fill(&Path::circle(*point, 3.5), color);
                drawn = Some(*point);
            }
        }
        if let Some(label) = curve.label.as_ref().filter(|_| !nameless) {
            self.words(label, tokens.ink, fonts::SEMIBOLD);
        }
    }

    fn dot(&mut self, dot: &Dot) {
        match dot.count() {
            None => self.single(dot),
            Some(count) => self.group(dot, count),
        }
        if dot.mark == Mark::Violence && self.recurs(dot) {
            self.ring(dot.room());
        }
    }

    fn single(&mut self, dot: &Dot) {
        self.frame.fill(&Path::circle(dot.centre, dot.half + 1.0), self.tokens.card);
        self.sign(dot.mark, dot.ahead, dot.centre, self.tone(dot.mark).solid);
    }

    /// What weighs most, with the number of all.
    fn group(&mut self, dot: &Dot, count: usize) {
        let tone = self.tone(dot.mark);
        let room = dot.room().expand(1.0);
        let radius = (room.height / 2.0).into();
        let pill = Path::rounded_rectangle(room.position(), room.size(), radius);
        self.frame.fill(&pill, tone.soft);
        self.frame.stroke(&pill, Stroke::default().with_color(tone.solid));
        self.sign(dot.mark, dot.ahead, Point::new(room.x + 10.0, dot.centre.y), tone.solid);
        let words = count.to_string();
        let at = Point::new(room.x + room.width - 6.0, dot.centre.y);
        let (side, color, font) = (Horizontal::Right, tone.on_soft, fonts::SEMIBOLD);
        write(self.frame, Lettering { words: &words, at, side, color, size: LETTERS, font });
    }

    /// Whether violence in a dot came back after a safe time.
    fn recurs(&self, dot: &Dot) -> bool {
        let mut back =
            self.chronicle.stretches.iter().filter_map(|one| one.recurrence(self.safe_days));
        back.any(|one| dot.days.0 <= one.on && one.on <= dot.days.1)
    }

    /// A second edge: violence that came back.
    fn ring(&mut self, room: Rectangle) {
        let room = room.expand(4.0);
        let ring =
            Path::rounded_rectangle(room.position(), room.size(), (room.height / 2.0).into());
        self.frame.stroke(&ring, Stroke::default().with_color(self.tokens.ink).with_width(1.5));
    }

    /// A shape for each kind of thing, hollow for what is to come.
    fn sign(&mut self, mark: Mark, ahead: bool, at: Point, color: Color) {
        let line = Stroke::default().with_color(color).with_width(2.0);
        let shape = match mark {
            Mark::Violence => polygon(at, &[(0.0, -7.0), (6.5, 5.5), (-6.5, 5.5)]),
            Mark::Breach | Mark::Broken => {
                self.frame.stroke(
                    &Path::line(at + Vector::new(-4.5, -4.5), at + Vector::new(4.5, 4.5)),
                    line,
                );
                self.frame.stroke(
                    &Path::line(at + Vector::new(-4.5, 4.5), at + Vector::new(4.5, -4.5)),
                    line,
                );
                return;
            }
            Mark::Done => {
                let tick = Path::new(|path| {
                    path.move_to(at + Vector::new(-5.0, 0.5));
                    path.line_to(at + Vector::new(-1.5, 4.0));
                    path.line_to(at + Vector::new(5.0, -4.5));
                });
                self.frame.stroke(&tick, line);
                return;
            }
            Mark::Decision | Mark::Level { .. } => {
                polygon(at, &[(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)])
            }
            Mark::Report => Path::rectangle(at - Vector::new(5.5, 5.5), Size::new(11.0, 11.0)),
            Mark::Begins => polygon(at, &[(-4.5, -6.0), (6.0, 0.0), (-4.5, 6.0)]),
            Mark::Ends => Path::rectangle(at - Vector::new(2.0, 6.0), Size::new(4.0, 12.0)),
            Mark::Talk | Mark::Score(..) => Path::circle(at, 5.5),
            Mark::Phase(_) | Mark::Order | Mark::Other => Path::circle(at, 3.5),
        };
        if ahead {
            self.frame.stroke(&shape, line);
        } else {
            self.frame.fill(&shape, color);
        }
    }

    fn tone(&self, mark: Mark) -> Tone {
        let tokens = self.tokens;
        match mark {
            Mark::Violence | Mark::Broken => tokens.warn,
            Mark::Breach | Mark::Order | Mark::Report => tokens.danger,
            Mark::Done => tokens.ok,
            Mark::Decision | Mark::Phase(_) | Mark::Begins | Mark::Ends => tokens.info,
            Mark::Level { .. } | Mark::Talk | Mark::Score(..) => {
                Tone { solid: tokens.brand, soft: tokens.brand_soft, on_soft: tokens.on_brand_soft }
            }
            Mark::Other => {
                Tone { solid: tokens.ink_soft, soft: tokens.disabled, on_soft: tokens.on_disabled }
            }
        }
    }

    /// What the pointer is on, below the drawing.
    fn said(&mut self, pointed: &[usize], nameless: bool) {
        let Some(event) = pointed.first().and_then(|at| self.chronicle.events.get(*at)) else {
            return;
        };
        let day = words::day(event, self.chronicle.today);
        let parts = match pointed.len() {
            1 if nameless || event.words.is_empty() => vec![day, event.name.clone()],
            1 => vec![day, event.name.clone(), words::short(&event.words)],
            count => vec![t!("timeline-group", lane = event.lane.name(), count = count)],
        };
        let room = self.placed.size.width - 8.0;
        let all = parts.join(" · ");
        let mut shown = all.as_str();
        while width(shown, LETTERS, fonts::DEFAULT) > room {
            let Some((before, _)) = shown.rsplit_once(' ') else { break };
            shown = before;
        }
        let at = Point::new(4.0, self.placed.size.height + SAID / 2.0);
        let color = self.tokens.ink;
        let (side, font) = (Horizontal::Left, fonts::DEFAULT);
        write(self.frame, Lettering { words: shown, at, side, color, size: LETTERS, font });
    }

    fn words(&mut self, label: &Label, color: Color, font: Font) {
        let at = Point::new(label.room.x, label.room.center_y());
        let (words, side) = (label.words.as_str(), Horizontal::Left);
        write(self.frame, Lettering { words, at, side, color, size: LETTERS, font });
    }
}

fn polygon(at: Point, corners: &[(f32, f32)]) -> Path {
    Path::new(|path| {
        for (place, (x, y)) in corners.iter().enumerate() {
            let corner = at + Vector::new(*x, *y);
            if place == 0 { path.move_to(corner) } else { path.line_to(corner) }
        }
        path.close();
    })
}
