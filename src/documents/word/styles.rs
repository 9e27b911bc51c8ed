//! How it looks in Word: the styles under the names that Word itself gives them, so that
//! whoever changes the document finds them.

use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelOverride, LevelText, LineSpacing, NumberFormat,
    Numbering, PageMargin, RunFonts, SpecialIndentType, Start, StyleType,
};

const INK: &str = "12292C";
const QUIET: &str = "4A5D60";
const DANGER: &str = "8C1C3C";
pub(super) const RULE: &str = "C3CCCC";

/// The lists: what the numbers in a document refer to. 1 is the library's own.
pub(super) const BULLETS: usize = 2;
pub(super) const STEPS: usize = 3;

/// A4, and the width between its margins, in twentieths of a point.
const PAPER: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_134;
pub(super) const WIDTH: usize = 9_638;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading2,
    Heading3,
    Body,
    Small,
    ListItem,
    Quote,
    Cell,
    Code,
    Danger,
}

impl Style {
    const ALL: [Self; 10] = [
        Self::Title,
        Self::Heading2,
        Self::Heading3,
        Self::Body,
        Self::Small,
        Self::ListItem,
        Self::Quote,
        Self::Cell,
        Self::Code,
        Self::Danger,
    ];

    /// The title is the heading of level 1.
    pub(super) fn heading(level: u8) -> Self {
        if level > 2 { Self::Heading3 } else { Self::Heading2 }
    }

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Body => "BodyText",
            Self::Small => "Caption",
            Self::ListItem => "ListParagraph",
            Self::Quote => "Quote",
            Self::Cell => "TableText",
            Self::Code => "RecoveryCode",
            Self::Danger => "IntenseQuote",
        }
    }

    /// The name by which Word knows it, in whatever language it is set.
    fn name(self) -> &'static str {
        match self {
            Self::Title => "heading 1",
            Self::Heading2 => "heading 2",
            Self::Heading3 => "heading 3",
            Self::Body => "Body Text",
            Self::Small => "caption",
            Self::ListItem => "List Paragraph",
            Self::Quote => "Quote",
            Self::Cell => "Table Text",
            Self::Code => "Recovery Code",
            Self::Danger => "Intense Quote",
        }
    }

    /// `base` is the size of running text in half points.
    fn made(self, base: usize) -> docx_rs::Style {
        let style = docx_rs::Style::new(self.id(), StyleType::Paragraph).name(self.name());
        let spaced = |before, after| LineSpacing::new().before(before).after(after).line(264);
        match self {
            Self::Title => style
                .size(base * 3 / 2)
                .bold()
                .color(INK)
                .outline_lvl(0)
                .line_spacing(spaced(0, 160)),
            Self::Heading2 => style
                .size(base * 6 / 5)
                .bold()
                .color(INK)
                .outline_lvl(1)
                .line_spacing(spaced(280, 80)),
            Self::Heading3 => {
                style.size(base).bold().color(QUIET).outline_lvl(2).line_spacing(spaced(200, 60))
            }
            Self::Body => style.size(base).line_spacing(spaced(0, 120)),
            Self::Small => style.size(base * 17 / 20).color(QUIET).line_spacing(spaced(0, 120)),
            Self::ListItem => style.size(base).line_spacing(spaced(0, 60)),
            Self::Quote => {
                let indented = style.indent(Some(360), None, None, None);
                indented.size(base).italic().line_spacing(spaced(80, 40))
            }
            Self::Cell => style.size(base * 9 / 10).line_spacing(spaced(30, 30)),
            Self::Code => style.size(base * 8 / 5).bold().line_spacing(spaced(160, 160)),
            Self::Danger => {
                style.size(base * 11 / 10).bold().color(DANGER).line_spacing(spaced(240, 120))
            }
        }
    }
}

/// An empty document: the page, the letters, the styles and the lists.
pub(super) fn page(large: bool) -> Docx {
    let base = if large { 32 } else { 22 };
    let fonts = RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial").east_asia("Arial");
    let margin = PageMargin {
        top: MARGIN,
        left: MARGIN,
        bottom: MARGIN,
        right: MARGIN,
        header: 600,
        footer: 600,
        gutter: 0,
    };
    let empty = Docx::new()
        .page_size(PAPER.0, PAPER.1)
        .page_margin(margin)
        .default_fonts(fonts)
        .default_size(base)
        .add_abstract_numbering(list(BULLETS, "bullet", "•"))
        .add_abstract_numbering(list(STEPS, "decimal", "%1."))
        .add_numbering(Numbering::new(BULLETS, BULLETS));
    Style::ALL.into_iter().fold(empty, |docx, style| docx.add_style(style.made(base)))
}

fn list(id: usize, format: &str, text: &str) -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    );
    let level = level.indent(Some(420), Some(SpecialIndentType::Hanging(300)), None, None);
    AbstractNumbering::new(id).add_level(level)
}

/// A list that begins at 1, whatever came before.
pub(super) fn restarted(numbering: Numbering) -> Numbering {
    numbering.add_override(LevelOverride::new(0).start(1))
}
