//! The words that are drawn, as an eye meets them: where each stands, what is cut
//! off, and what is broken inside a word.

use iced::advanced::graphics::text::{Text, cosmic_text};
use iced::advanced::text::Paragraph as _;
use iced::{Rectangle, Renderer, Size, Theme};

use super::Window;

/// Words that are drawn together.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    pub(crate) words: String,
    /// Where they stand.
    pub(crate) place: Rectangle,
    /// Whether they go on past the room for them.
    pub(crate) is_cut: bool,
    /// The words that go on in the middle on another line.
    pub(crate) broken: Vec<String>,
}

impl Drawn {
    /// Whether it is a symbol, drawn as a letter of another typeface.
    pub(crate) fn is_symbol(&self) -> bool {
        self.words.chars().all(|sign| ('\u{e000}'..'\u{f8ff}').contains(&sign))
    }
}

/// Everything that is drawn as words in a window.
pub(crate) fn words<Model, Message: Clone>(
    window: &mut Window<Model, Message>,
    theme: &Theme,
) -> Vec<Drawn> {
    window.drawn(theme, |renderer: &mut Renderer| {
        let mut all = Vec::new();
        for layer in renderer.layers() {
            for text in layer.text.iter().flat_map(|item| item.as_slice()) {
                all.extend(drawn(text, layer.bounds));
            }
        }
        all
    })
}

fn drawn(text: &Text, layer: Rectangle) -> Option<Drawn> {
    match text {
        Text::Paragraph { paragraph, position, clip_bounds, .. } => {
            let paragraph = paragraph.upgrade()?;
            let lines: Vec<&str> = paragraph.buffer().lines.iter().map(|one| one.text()).collect();
            let size = Size::new(width(paragraph.buffer()), paragraph.min_bounds().height);
            let place = Rectangle::new(*position, size);
            let beyond = place.x + size.width > clip_bounds.x + clip_bounds.width + 1.0;
            // What is scrolled away is not seen there.
            let place = place.intersection(clip_bounds)?.intersection(&layer)?;
            Some(Drawn {
                words: lines.join("\n"),
                place,
                is_cut: beyond || size.width > paragraph.bounds().width + 1.0,
                broken: broken(paragraph.buffer()),
            })
        }
        Text::Cached { content, bounds, .. } => Some(Drawn {
            words: content.clone(),
            place: Rectangle::new(bounds.position(), Size::ZERO),
            is_cut: false,
            broken: Vec::new(),
        }),
        Text::Editor { editor, position, clip_bounds, .. } => {
            let editor = editor.upgrade()?;
            let lines: Vec<&str> = editor.buffer().lines.iter().map(|one| one.text()).collect();
            let widths = editor.buffer().layout_runs().map(|run| run.line_w);
            let width = widths.fold(0.0, f32::max);
            let beyond = position.x + width > clip_bounds.x + clip_bounds.width + 1.0;
            let place = Rectangle::new(*position, Size::new(width, clip_bounds.height));
            Some(Drawn {
                words: lines.join("\n"),
                place: place.intersection(clip_bounds)?.intersection(&layer)?,
                is_cut: beyond,
                broken: Vec::new(),
            })
        }
        Text::Raw { .. } => None,
    }
}

/// How wide the widest line is, without the spaces at its end, which nobody sees.
fn width(buffer: &cosmic_text::Buffer) -> f32 {
    let lines = buffer.layout_runs().map(|run| {
        let is_space = |glyph: &&cosmic_text::LayoutGlyph| {
            run.text[glyph.start..glyph.end].chars().all(char::is_whitespace)
        };
        let spaces: f32 = run.glyphs.iter().rev().take_while(is_space).map(|glyph| glyph.w).sum();
        run.line_w - spaces
    });
    lines.fold(0.0, f32::max)
}

fn broken(buffer: &cosmic_text::Buffer) -> Vec<String> {
    let mut found = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    for run in buffer.layout_runs() {
        let starts = run.glyphs.iter().map(|glyph| glyph.start).min();
        let ends = run.glyphs.iter().map(|glyph| glyph.end).max();
        if let (Some((line, end)), Some(start)) = (before, starts)
            && line == run.line_i
        {
            found.extend(word_at(run.text, end, start));
        }
        before = ends.map(|end| (run.line_i, end));
    }
    found
}

/// The word inside which a line ends, if any.
fn word_at(text: &str, end: usize, start: usize) -> Option<String> {
    let inside = |sign: char| sign.is_alphanumeric();
    let (head, tail) = (text.get(..end)?, text.get(start..)?);
    let is_inside = end == start && head.ends_with(inside) && tail.starts_with(inside);
    let from = head.rfind(|sign| !inside(sign)).map_or(0, |at| at + 1);
    let to = tail.find(|sign| !inside(sign)).unwrap_or(tail.len());
    is_inside.then(|| format!("{}{}", head.get(from..).unwrap_or(head), &tail[..to]))
}
