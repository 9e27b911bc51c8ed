//! The same words as a file for Word, to change before they are given.
//!
//! It has real headings, lists, a header row in its tables, a title and a language, so
//! that whoever works with a screen reader can use it. But nobody checked it as the PDF
//! is checked (PDF/UA-1), and whoever changes it can spoil that.
//!
//! Three things the library cannot write are put in afterwards, each at a place that it
//! writes itself (`added`): the title, the language, and which row is a header.

mod styles;

use std::io::Cursor;

use docx_rs::{
    BreakType, Docx, Footer, IndentLevel, NumPages, Numbering, NumberingId, PageNum, Paragraph,
    Run, Table, TableBorder, TableBorderPosition, TableCell, TableRow, WidthType,
};

use self::styles::{BULLETS, STEPS, Style, WIDTH, page, restarted};
use super::engine::Unmade;
use super::paper::{Block, Paper, Tone};
use crate::t;
use crate::texts::without_hidden;

/// The first number for a list of steps; each has one of its own, so that it begins
/// at 1 again.
const FIRST_STEPS: usize = 10;

/// A document as a file for Word.
///
/// # Errors
///
/// When it cannot be written, which is a fault of the program.
pub fn word(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    let mut writer = Writer::default();
    if let Some(house) = &paper.house {
        writer.words(&house.name, Style::Small);
    }
    writer.words(&paper.about, Style::Small);
    writer.words(&title(paper), Style::Title);
    writer.blocks(&paper.blocks);
    let docx = page(paper.large).footer(foot(&paper.foot));
    packed(writer.written(docx), &title(paper))
}

fn title(paper: &Paper) -> String {
    match shown(&paper.title).trim() {
        "" => t!("document-untitled"),
        title => title.to_owned(),
    }
}

/// What stands in it, in its order.
#[derive(Default)]
struct Writer {
    pieces: Vec<Piece>,
    /// The lists of steps.
    steps: Vec<Numbering>,
}

enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl Writer {
    fn written(self, docx: Docx) -> Docx {
        let docx = self.steps.into_iter().fold(docx, Docx::add_numbering);
        self.pieces.into_iter().fold(docx, |docx, piece| match piece {
            Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            Piece::Table(table) => docx.add_table(*table),
        })
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
    }

    /// Running text: an empty line begins a new paragraph.
    fn words(&mut self, words: &str, style: Style) {
        for part in paragraphs(words) {
            self.add(styled(style).add_run(run(&part)));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, words } => self.words(words, Style::heading(*level)),
            Block::Pictured { words, .. } => self.words(words, Style::Heading2),
            Block::Words { words } => self.words(words, Style::Body),
            // Drawings are told: nothing that cannot be read comes along.
            Block::Small { words } | Block::Drawing { alt: words, .. } => {
                self.words(words, Style::Small)
            }
            Block::Bullets { items } => self.list(items, BULLETS),
            Block::Steps { items } => self.steps(items),
            Block::Facts { facts } => facts.iter().for_each(|fact| self.fact(fact)),
            Block::Code { groups } => self.words(&groups.join(" "), Style::Code),
            Block::Quote { words, by } => self.quote(words, by),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Card { tone, blocks } => self.card(*tone, blocks),
        }
    }

    fn list(&mut self, items: &[String], numbering: usize) {
        for item in items {
            let listed = styled(Style::ListItem).add_run(run(item));
            self.add(listed.numbering(NumberingId::new(numbering), IndentLevel::new(0)));
        }
    }

    fn steps(&mut self, items: &[String]) {
        let number = FIRST_STEPS + self.steps.len();
        self.steps.push(restarted(Numbering::new(number, STEPS)));
        self.list(items, number);
    }

    fn fact(&mut self, (name, known): &(String, String)) {
        let name = Run::new().add_text(format!("{}: ", shown(name))).bold();
        self.add(styled(Style::Body).add_run(name).add_run(run(known)));
    }

    fn quote(&mut self, words: &str, by: &str) {
        self.words(&format!("“{words}”"), Style::Quote);
        self.words(by, Style::Small);
    }

    /// What to do in danger stands out; other frames only keep pieces together.
    fn card(&mut self, tone: Tone, blocks: &[Block]) {
        for block in blocks {
            match (tone, block) {
                (Tone::Danger, Block::Words { words }) => self.words(words, Style::Danger),
                _ => self.block(block),
            }
        }
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let widths = widths(head, rows);
        // Only a header never breaks over two pages; by that it is known when it is
        // marked as one.
        let header = TableRow::new(cells(head, &widths, true)).cant_split();
        let rows = rows.iter().map(|row| TableRow::new(cells(row, &widths, false)));
        let table = Table::new([header].into_iter().chain(rows).collect());
        let table = INNER.into_iter().fold(table, Table::clear_border);
        let table = LINES.into_iter().fold(table, |table, place| {
            table.set_border(TableBorder::new(place).color(styles::RULE).size(4))
        });
        let table = table.set_grid(widths).width(WIDTH, WidthType::Dxa);
        self.pieces.push(Piece::Table(Box::new(table)));
        // Word asks for a paragraph between tables that follow each other.
        self.add(Paragraph::new());
    }
}

const INNER: [TableBorderPosition; 3] =
    [TableBorderPosition::Left, TableBorderPosition::Right, TableBorderPosition::InsideV];

const LINES: [TableBorderPosition; 3] =
    [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH];

fn cells(row: &[String], widths: &[usize], bold: bool) -> Vec<TableCell> {
    let each = row.iter().zip(widths).map(|(words, width)| {
        let run = if bold { run(words).bold() } else { run(words) };
        let cell = TableCell::new().width(*width, WidthType::Dxa);
        cell.add_paragraph(styled(Style::Cell).add_run(run))
    });
    each.collect()
}

/// How wide each column is, by its longest words, as in the PDF.
fn widths(head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let longest = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        cells.chain(head.get(at)).map(|words| words.chars().count()).max().unwrap_or_default()
    };
    let share = |at: usize| longest(at).clamp(12, 70);
    let all: usize = (0..head.len()).map(share).sum();
    (0..head.len()).map(|at| WIDTH * share(at) / all.max(1)).collect()
}

fn styled(style: Style) -> Paragraph {
    Paragraph::new().style(style.id())
}

/// Words as they were typed: a new line stays one.
fn run(words: &str) -> Run {
    let words = shown(words);
    words.lines().enumerate().fold(Run::new(), |run, (at, line)| {
        let run = if at > 0 { run.add_break(BreakType::TextWrapping) } else { run };
        run.add_text(line)
    })
}

/// Words without what no file of this kind may hold.
fn shown(words: &str) -> String {
    let kept = |letter: &char| !matches!(letter, '\u{fffe}' | '\u{ffff}');
    without_hidden(words).replace('\t', " ").chars().filter(kept).collect()
}

fn paragraphs(words: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in words.trim().lines() {
        match (line.trim().is_empty(), all.last_mut()) {
            (true, _) => all.push(String::new()),
            (false, Some(last)) if last.is_empty() => line.clone_into(last),
            (false, Some(last)) => {
                last.push('\n');
                last.push_str(line);
            }
            (false, None) => {}
        }
    }
    all.retain(|part| !part.is_empty());
    all
}

/// How to handle it, and which page of how many it is.
fn foot(words: &str) -> Footer {
    let pages = Paragraph::new()
        .style(Style::Small.id())
        .add_run(run(&format!("{words} ")))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" / "))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(pages)
}

/// What the library cannot write.
fn packed(docx: Docx, title: &str) -> Result<Vec<u8>, Unmade> {
    let mut parts = docx.build();
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let about = format!("<dc:title>{title}</dc:title><dc:language>nl-NL</dc:language>");
    let end = "</cp:coreProperties>";
    parts.doc_props.core = added(&parts.doc_props.core, end, &format!("{about}{end}"))?;
    let end = "</w:rPr></w:rPrDefault>";
    let language = format!("<w:lang w:val=\"nl-NL\" />{end}");
    parts.styles = added(&parts.styles, end, &language)?;
    let row = "<w:cantSplit />";
    if let Ok(marked) = added(&parts.document, row, &format!("{row}<w:tblHeader />")) {
        parts.document = marked;
    }
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| Unmade(error.to_string()))?;
    Ok(file.into_inner())
}

/// A part with what stands at a place replaced. Nothing that somebody typed can be such
/// a place: its signs are written otherwise.
fn added(part: &[u8], place: &str, by: &str) -> Result<Vec<u8>, Unmade> {
    let text = std::str::from_utf8(part).map_err(|error| Unmade(error.to_string()))?;
    match text.contains(place) {
        true => Ok(text.replace(place, by).into_bytes()),
        false => Err(Unmade(place.to_owned())),
    }
}
