//! Where pages end: no heading and no head of a table stands alone at the foot of one,
//! and no last page holds next to nothing.

use casuskompas::documents::{
    Block, Drawing, Form, Paper, reference, role_cards, trainer_paper, typeset,
};
use casuskompas::naslag::Naslag;
use casuskompas::practice;

use super::made::{GUIDANCE, PRINTED, today};
use crate::support::pdf;

/// So many lines stand on a last page at least.
const FEWEST_LINES: usize = 4;

/// So many words stand on a last page beside what is drawn on it.
const FEWEST_WORDS: usize = 8;

/// The lines of each page, without what stands at the foot of every page.
pub(super) fn pages(paper: &Paper, file: &[u8]) -> Vec<Vec<String>> {
    let foot: Vec<&str> = paper.foot.split_whitespace().take(3).collect();
    let foot = foot.join(" ");
    let body = |lines: Vec<String>| {
        let is_foot =
            |line: &String| line.split_whitespace().collect::<Vec<_>>().join(" ").contains(&foot);
        let end = lines.iter().rposition(is_foot).unwrap_or(lines.len());
        lines[..end].to_vec()
    };
    pdf::lines(file).into_iter().map(body).collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// What is wrong with how these pages end, in words.
pub(super) fn faults(paper: &Paper, pages: &[Vec<String>]) -> Vec<String> {
    let (mut faults, mut blocks) = (Vec::new(), Vec::new());
    each_block(&paper.blocks, &mut blocks);
    let Some((last, others)) = pages.split_last().filter(|(_, others)| !others.is_empty()) else {
        return faults;
    };
    for page in others {
        let text = page.join(" ");
        let alone = blocks.iter().filter(|one| ends_with(&words(&text), one));
        faults.extend(alone.map(|one| format!("at the foot of a page: {}", one.told())));
    }
    if last.len() < FEWEST_LINES {
        faults.push(format!("on the last page stands only: {last:?}"));
    }
    let drawn = drawn_words(&blocks);
    let text = last.join(" ");
    let told = words(&text).into_iter().filter(|word| !drawn.contains(word)).count();
    if told < FEWEST_WORDS {
        faults.push(format!("beside what is drawn the last page says little: {last:?}"));
    }
    faults
}

fn each_block<'a>(blocks: &'a [Block], all: &mut Vec<&'a Block>) {
    for block in blocks {
        all.push(block);
        if let Block::Card { blocks, .. } = block {
            each_block(blocks, all);
        }
    }
}

/// Whether a page ends with the words of a heading, or with those of the head of a table.
fn ends_with(page: &[&str], block: &Block) -> bool {
    let head = match block {
        Block::Heading { words, .. } | Block::Pictured { words, .. } => words.clone(),
        Block::Table { head, .. } => head.join(" "),
        _ => return false,
    };
    let mut head = words(&head);
    let mut end = page[page.len().saturating_sub(head.len())..].to_vec();
    // What stands in two lines is read line by line, not cell by cell.
    if matches!(block, Block::Table { .. }) {
        head.sort_unstable();
        end.sort_unstable();
    }
    !head.is_empty() && head == end
}

/// What stands in drawings, for the eye.
fn drawn_words<'a>(blocks: &[&'a Block]) -> Vec<&'a str> {
    let drawings = blocks.iter().filter_map(|block| match block {
        Block::Drawing { drawing, .. } => Some(drawing),
        _ => None,
    });
    drawings.flat_map(in_drawing).flat_map(words).collect()
}

fn in_drawing(drawing: &Drawing) -> Vec<&str> {
    match drawing {
        Drawing::Circle { people, legend, .. } => {
            let people = people.iter().flat_map(|one| [one.name.as_str(), &one.role]);
            people.chain(legend.iter().map(|(_, words)| words.as_str())).collect()
        }
        Drawing::Timeline { ticks, lanes } => {
            let ticks = ticks.iter().map(|tick| tick.words.as_str());
            ticks.chain(lanes.iter().map(|lane| lane.name.as_str())).collect()
        }
        Drawing::Scores { rows } => rows.iter().map(|row| row.name.as_str()).collect(),
        Drawing::Bars { rows } => rows.iter().map(|row| row.name.as_str()).collect(),
    }
}

#[test]
fn no_page_of_any_kind_ends_badly() {
    if pdf::unread() {
        return;
    }
    let mut long = 0;
    for one in PRINTED.iter() {
        let pages = pages(&one.paper, &one.pdf);
        let faults = faults(&one.paper, &pages);
        assert!(faults.is_empty(), "{}: {faults:#?}", one.name);
        long += usize::from(pages.len() > 1);
    }
    assert!(long > 40, "{long} of more than one page");
}

/// What is of no family: the notes and the cards of a trainer, and the articles of Naslag.
#[test]
fn no_page_of_the_practice_cases_and_the_reference_ends_badly() {
    if pdf::unread() {
        return;
    }
    let region = &GUIDANCE.regions()[0];
    let practice = practice::shipped(&GUIDANCE);
    let practice = practice.iter().flat_map(|one| [trainer_paper(one), role_cards(one)]);
    let naslag = Naslag::new(&GUIDANCE, region);
    let articles = naslag.articles().iter().map(|one| reference(one, region, today()));
    for paper in practice.chain(articles) {
        let file = typeset(&paper).unwrap().pdf().unwrap();
        let faults = faults(&paper, &pages(&paper, &file));
        assert!(faults.is_empty(), "{}: {faults:#?}", paper.title);
    }
}

/// Words that come to the end of a page at every place, in every form.
#[test]
fn however_much_is_told_the_last_page_holds_more_than_a_line() {
    if pdf::unread() {
        return;
    }
    let told = "Oma kijkt elke dag of het gaat. ".repeat(4);
    for (form, large) in [(Form::Pages, false), (Form::Pages, true), (Form::OnePage, false)] {
        let mut long = 0;
        for count in (8..34).chain(48..60) {
            let part = [Block::heading(format!("Kop {count}")), Block::words(told.clone())];
            let blocks = std::iter::repeat_n(part, count).flatten().collect();
            let foot = "Dit is van u.".to_owned();
            let paper =
                Paper { title: "Plan".to_owned(), form, large, foot, blocks, ..Paper::default() };
            let file = typeset(&paper).unwrap().pdf().unwrap();
            let pages = pages(&paper, &file);
            let faults = faults(&paper, &pages);
            assert!(faults.is_empty(), "{form:?}, {large}, {count}: {faults:#?}");
            long += usize::from(pages.len() > 1);
        }
        assert!(long > 10, "{form:?}, {large}: {long}");
    }
}

/// Who finds nothing on spoilt pages proves nothing.
#[test]
fn pages_that_end_badly_are_found() {
    let table = Block::Table {
        head: ["Wie", "Hoe vaak"].map(str::to_owned).to_vec(),
        rows: vec![["Eva", "elke dag"].map(str::to_owned).to_vec()],
    };
    let rows = vec![];
    let drawing = Block::Drawing { alt: "Eva: 4.".to_owned(), drawing: Drawing::Scores { rows } };
    let blocks = vec![Block::heading("Wat is afgesproken"), table, drawing];
    let paper = Paper { blocks, ..Paper::default() };
    let page = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>();
    let found = |first: &[&str], last: &[&str]| faults(&paper, &[page(first), page(last)]).len();
    let whole = ["Een twee drie", "vier vijf zes", "zeven acht", "negen"];
    assert_eq!(found(&["Iets"], &whole), 0);
    assert_eq!(found(&["Iets", "Wat is afgesproken"], &whole), 1);
    assert_eq!(found(&["Iets", "Wie Hoe", "vaak"], &whole), 1);
    assert_eq!(found(&["Iets"], &["Een twee drie vier vijf zes zeven acht"]), 1);
    assert_eq!(found(&["Iets"], &["Wie", "staan", "er", "om"]), 1);
}
