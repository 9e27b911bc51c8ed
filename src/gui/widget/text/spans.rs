//! Words of which parts look otherwise.
//!
//! They are laid out here, because what iced draws of parts keeps its layout to itself:
//! nobody could choose anything of it, and no operation would find the words.

use iced::advanced::layout::{self, Node};
use iced::advanced::text::{Difference, Paragraph as _, Shaping, Text};
use iced::advanced::widget::{Operation, text};
use iced::alignment::Vertical;
use iced::widget::text::{Alignment, LineHeight, Span, Wrapping};
use iced::{Element, Length, Renderer, Size};

use crate::gui::fonts;
use crate::gui::widget::host::{Canvas, Inside, Unplaced, View, Wrapper, wrap};

/// Words as they are laid out.
pub(super) type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;

/// Parts of one text, over the whole width.
struct Spans<'a> {
    parts: Vec<Span<'a>>,
    points: f32,
    line: LineHeight,
}

/// Shows words of which parts look otherwise, in letters of so many `points`.
pub(super) fn spans<'a, Message: 'a>(
    parts: Vec<Span<'a>>,
    points: f32,
    line: LineHeight,
) -> Element<'a, Message> {
    wrap([], Spans { parts, points, line })
}

/// The parts as they were laid out.
#[derive(Default)]
pub(super) struct Laid {
    pub(super) paragraph: Paragraph,
    pub(super) words: String,
    parts: Vec<Span<'static>>,
}

impl Laid {
    /// Lays out what changed.
    fn renew(&mut self, spans: &Spans<'_>, bounds: Size) {
        let difference = match self.parts == spans.parts {
            true => self.paragraph.compare(spans.text((), bounds)),
            false => Difference::Shape,
        };
        match difference {
            Difference::None => {}
            Difference::Bounds => self.paragraph.resize(bounds),
            Difference::Shape => {
                self.paragraph = Paragraph::with_spans(spans.text(&spans.parts[..], bounds));
                self.parts = spans.parts.iter().cloned().map(Span::to_static).collect();
                self.words = spans.parts.iter().map(|part| &*part.text).collect();
            }
        }
    }
}

impl Spans<'_> {
    fn text<Content>(&self, content: Content, bounds: Size) -> Text<Content> {
        Text {
            content,
            bounds,
            size: self.points.into(),
            line_height: self.line,
            font: fonts::DEFAULT,
            align_x: Alignment::Default,
            align_y: Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::WordOrGlyph,
        }
    }
}

impl<'a, Message: 'a> Wrapper<'a, Message> for Spans<'a> {
    type State = Laid;

    fn size(&self) -> Option<Size<Length>> {
        Some(Size::new(Length::Fill, Length::Shrink))
    }

    fn layout(&mut self, laid: &mut Laid, inside: Unplaced<'_, 'a, Message>) -> Node {
        layout::sized(&inside.limits, Length::Fill, Length::Shrink, |limits| {
            laid.renew(self, limits.max());
            laid.paragraph.min_bounds()
        })
    }

    fn operate(
        &mut self,
        laid: &mut Laid,
        inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, inside.bounds(), &laid.words);
    }

    fn draw(&self, laid: &Laid, view: View<'_, 'a, Message>, canvas: Canvas<'_>) {
        let (bounds, style) = (view.bounds(), text::Style::default());
        text::draw(canvas.renderer, &canvas.style, bounds, &laid.paragraph, style, view.viewport);
    }
}
