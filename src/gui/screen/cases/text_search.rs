//! What was found inside the cases: the words that stand in their texts.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use iced::widget::{column, container, row, span};
use iced::{Center, Element, Fill};

use super::Message;
use crate::case::{CaseId, Summary};
use crate::gui::casefile::Lead;
use crate::gui::casefile::step::Step;
use crate::gui::kit::spoken;
use crate::gui::screen::{Ask, case_row};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::gui::{fonts, kit};
use crate::guidance::Guidance;
use crate::t;
use crate::vault::{Excerpt, Progress};

/// How many cases are shown at first, and how many more each time.
const STEP: usize = 10;

/// What is to be looked up in the texts of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// The cases with these words.
    Cases(String),
    /// The places of these words in some cases.
    Excerpts(String, Vec<CaseId>),
}

/// What was found inside cases, and what is still to be asked.
#[derive(Debug, Default)]
pub(super) struct TextSearch {
    /// The words looked for.
    wanted: String,
    /// While texts are being read: how far that is.
    reading: Option<Progress>,
    /// Whether to ask for the cases again.
    stale: bool,
    hits: HashSet<CaseId>,
    /// The places in the listing of the hits to show, in order.
    found: Vec<usize>,
    more: usize,
    excerpts: HashMap<CaseId, Excerpt>,
    /// The cases whose excerpts were asked for.
    asked: HashSet<CaseId>,
}

impl TextSearch {
    /// Begins anew with other words.
    pub(super) fn look_for(&mut self, words: &str) {
        *self = Self { wanted: words.trim().to_owned(), reading: self.reading, ..Self::default() };
        self.look_again();
    }

    /// Asks for the same words again, as some texts changed.
    pub(super) fn look_again(&mut self) {
        self.stale = !self.wanted.is_empty();
        self.asked.clear();
    }

    pub(super) fn set_reading(&mut self, reading: Option<Progress>) {
        self.reading = reading;
        self.look_again();
    }

    /// The cases with these words were found; says whether they still matter.
    pub(super) fn receive(&mut self, words: &str, cases: Vec<CaseId>) -> bool {
        let current = words == self.wanted;
        if current {
            self.hits = cases.into_iter().collect();
        }
        current
    }

    pub(super) fn receive_excerpts(&mut self, words: &str, found: Vec<(CaseId, Option<Excerpt>)>) {
        for (case, excerpt) in found.into_iter().filter(|_| words == self.wanted) {
            match excerpt {
                Some(excerpt) => self.excerpts.insert(case, excerpt),
                None => self.excerpts.remove(&case),
            };
        }
    }

    pub(super) fn has(&self, case: CaseId) -> bool {
        self.hits.contains(&case)
    }

    /// The hits that fit the choices and are not in the table, in order.
    pub(super) fn set_found(&mut self, found: Vec<usize>) {
        self.found = found;
    }

    pub(super) fn show_more(&mut self) {
        self.more += 1;
    }

    fn shown(&self) -> &[usize] {
        &self.found[..(STEP * (1 + self.more)).min(self.found.len())]
    }

    /// What is to be asked now; each thing once.
    pub(super) fn next_lookup(&mut self, summaries: &[Arc<Summary>]) -> Option<Lookup> {
        let words = self.wanted.clone();
        if std::mem::take(&mut self.stale) {
            return Some(Lookup::Cases(words));
        }
        let shown = self.shown().iter().filter_map(|place| summaries.get(*place));
        let new: Vec<CaseId> =
            shown.map(|summary| summary.id).filter(|case| !self.asked.contains(case)).collect();
        self.asked.extend(&new);
        (!new.is_empty()).then_some(Lookup::Excerpts(words, new))
    }

    /// Whether there is anything to show.
    pub(super) fn has_found(&self) -> bool {
        !self.found.is_empty()
    }
}

/// Draws what was found inside; nothing while nothing is looked for.
pub(super) fn view<'a>(
    search: &'a TextSearch,
    summaries: &'a [Arc<Summary>],
    guidance: &'a Guidance,
) -> Option<Element<'a, Message>> {
    if search.wanted.is_empty() {
        return None;
    }
    let cases = search.shown().iter().filter_map(|place| summaries.get(*place));
    let items = cases.map(|summary| item(summary, search.excerpts.get(&summary.id), guidance));
    let list = spoken::items(t!("inside-title"), space::M, items);
    let count = t!("inside-found", count = search.found.len());
    let content = column![kit::h2(t!("inside-title")), spoken::said(count, kit::body)]
        .push(search.reading.map(reading))
        .push(search.has_found().then_some(list))
        .push(more(search));
    Some(kit::card(content.spacing(space::S)).into())
}

/// How far the reading is, read aloud without the number that keeps changing.
fn reading<'a>(progress: Progress) -> Element<'a, Message> {
    let percent = progress.done * 100 / progress.all.max(1);
    let shown = kit::small(t!("inside-reading", percent = percent));
    announce(Role::Status, t!("inside-reading-aloud"), unspoken(shown)).into()
}

fn more<'a>(search: &TextSearch) -> Option<Element<'a, Message>> {
    let left = search.found.len() - search.shown().len();
    let more = button(t!("inside-more", count = left.min(STEP)))
        .link()
        .describe(t!("inside-title"))
        .on_press(Message::MoreInside);
    (left > 0).then(|| more.into())
}

/// The case, which opens at the words, where they stand in it, and the words
/// around what was found. The pointer may press all of it; for the keyboard the
/// name is a link.
fn item<'a>(
    summary: &'a Summary,
    excerpt: Option<&'a Excerpt>,
    guidance: &'a Guidance,
) -> Element<'a, Message> {
    let name = summary.name.as_str();
    let open = Message::Ask(ask(summary.id, excerpt));
    let link = announce(Role::Link, name, unspoken(hideable(kit::strong(name))))
        .on_press(open.clone())
        .ring(4.0, 0.0);
    let head = row![link, kit::small(summary.number.as_str())];
    let head = head.spacing(space::S).align_y(Center);
    let place = excerpt.and_then(|excerpt| place(excerpt, guidance));
    let place = place.map(|place| spoken::told(place.clone(), hideable(kit::small(place))));
    let marks = excerpt.and_then(|excerpt| excerpt.place.as_ref()).map(|place| &place.marks);
    let lock = marks.filter(|marks| !marks.is_empty()).map(|marks| {
        let words = kit::marks_words(marks);
        spoken::told(words.clone(), kit::lock(words))
    });
    let content = column![head].push(place).push(lock).push(excerpt.map(words)).spacing(2);
    announce(Role::ListItem, "", container(content).padding([space::XS, space::S]).width(Fill))
        .key(summary.id.to_string())
        .on_press(open)
        .no_tab_stop()
        .face(case_row::face)
        .into()
}

/// What a press asks: to open the case at the words, as far as that is known.
fn ask(case: CaseId, excerpt: Option<&Excerpt>) -> Ask {
    let place = excerpt.and_then(|excerpt| excerpt.place.clone());
    match (place, excerpt) {
        (Some(place), Some(excerpt)) => {
            Ask::Lead(case, Box::new(Lead { place: place.at, hit: excerpt.hit.clone() }))
        }
        (_, excerpt) => {
            let step = excerpt.and_then(|excerpt| excerpt.section).map(Step::of);
            Ask::Open(case, step.unwrap_or_default())
        }
    }
}

/// Where the words stand: the step, the record, the field.
fn place(excerpt: &Excerpt, guidance: &Guidance) -> Option<String> {
    let Some(place) = &excerpt.place else {
        return excerpt.section.map(|section| t!("inside-place", step = Step::of(section).name()));
    };
    Some(Lead::told(place, guidance))
}

fn words(excerpt: &Excerpt) -> Element<'_, Message> {
    let Excerpt { before, hit, after, .. } = excerpt;
    let shown = kit::rich([
        span(before.as_str()),
        span(hit.as_str()).font(fonts::SEMIBOLD),
        span(after.as_str()),
    ]);
    spoken::told(format!("{before}{hit}{after}"), hideable(shown))
}
