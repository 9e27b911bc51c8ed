//! Words that are perhaps not well spelt, one by one, with what may have been meant.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use iced::widget::text::Span;
use iced::widget::{Column, column, container, row, span};
use iced::{Element, Fill, Task};

use super::Dialog;
use crate::case::{Case, WordPlace, each_text};
use crate::gui::casefile::{self, Lead};
use crate::gui::context::Context;
use crate::gui::desk::{Desk, Message as Parent};
use crate::gui::kit::{self, spoken};
use crate::gui::spelling::Spelling;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{self, button, dialog, hideable};
use crate::gui::{background, fonts};
use crate::t;
use crate::texts::spelling::Speller;
use crate::vault::VaultError;

/// So many letters are shown on either side of the word.
const AROUND: usize = 60;

/// The first button, which keeps the keyboard while words come and go.
const FIRST: &str = "spelling-leave";

/// What the dialog shows.
#[derive(Debug, Default)]
pub struct State {
    /// Whether the list of words is still being read.
    reading: bool,
    /// The word at hand, and how many there are with it.
    found: Option<Found>,
    left: usize,
    /// What may have been meant; absent while that is looked for.
    offers: Option<Vec<String>>,
    /// Words that stay as they are, as they were typed.
    left_alone: BTreeSet<String>,
    /// Words that are kept, to let go of again.
    own: Rc<BTreeSet<String>>,
    /// Why a word could not be kept.
    fault: Option<VaultError>,
    may_change: bool,
}

/// A word that is perhaps not well spelt.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    word: String,
    /// Where it stands in the words around it, in bytes.
    at: Range<usize>,
    text: String,
    place: WordPlace,
}

/// What can happen in the dialog.
#[derive(Debug, Clone)]
pub enum Message {
    /// The list of words was read.
    Read,
    /// What may have been meant with a word was found.
    Offers(String, Vec<String>),
    /// Put this in the place of the word.
    Replace(String),
    /// Leave it as it is.
    Leave,
    /// Never mark it again.
    Keep,
    /// Mark a word that was kept again.
    LetGo(String),
    /// Go to where it stands.
    Show,
    /// Close the dialog.
    Close,
}

impl Desk {
    /// Reads the list of words, where words are marked and it was not read yet.
    pub(in crate::gui::desk) fn read_word_list(context: &Context<'_>) -> Task<Parent> {
        if !context.preferences.check_spelling || Speller::loaded().is_some() {
            return Task::none();
        }
        background::run(Speller::load).map(|_| Parent::WordListRead)
    }

    /// Reads the words that the user keeps.
    pub(in crate::gui::desk) fn read_own_words(&self) -> Task<Parent> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.own_words()).map(Parent::OwnWords)
    }

    /// The words that the user keeps came. Without them more words are marked;
    /// *Nu nakijken* tells what is wrong with their file.
    pub(in crate::gui::desk) fn receive_own_words(
        &mut self,
        words: Result<BTreeSet<String>, VaultError>,
    ) -> Task<Parent> {
        match (words, &mut self.dialog) {
            (Ok(words), _) => self.own_words = Rc::new(words),
            (Err(error), Some(Dialog::Spelling(state))) => state.fault = Some(error),
            (Err(_), _) => {}
        }
        self.mark_words();
        self.look_on()
    }

    /// Lets the open case mark no words that the user keeps.
    pub(in crate::gui::desk) fn mark_words(&mut self) {
        if let Some(open) = self.stage.case_mut() {
            open.set_own_words(&self.own_words);
        }
    }

    /// Begins to go through the words of the open case.
    pub(in crate::gui::desk) fn check_spelling(&mut self) -> Task<Parent> {
        let Some(open) = self.stage.case() else {
            return Task::none();
        };
        let may_change = !self.is_read_only() && !open.case().is_read_only();
        let reading = Speller::loaded().is_none();
        let state = State { reading, may_change, ..State::default() };
        self.dialog = Some(Dialog::Spelling(Box::new(state)));
        match reading {
            true => background::run(Speller::load).map(|_| Parent::Spelling(Message::Read)),
            false => self.look_on(),
        }
    }

    pub(in crate::gui::desk) fn update_spelling(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let Some(Dialog::Spelling(state)) = &mut self.dialog else {
            return Task::none();
        };
        match message {
            Message::Read => {
                state.reading = false;
                self.look_on()
            }
            Message::Offers(word, offers) => {
                if state.found.as_ref().is_some_and(|found| found.word == word) {
                    state.offers = Some(offers);
                }
                Task::none()
            }
            Message::Leave => {
                let word = state.found.take().map(|found| found.word);
                state.left_alone.extend(word);
                self.look_on()
            }
            Message::Replace(word) => {
                // Words that came from elsewhere meanwhile are not written over.
                let case = self.stage.case().map(|open| open.case());
                let is_there = |found: &Found| {
                    case.is_some_and(|case| found.place.at.words(case) == Some(&found.text))
                };
                let found = state.found.take().filter(is_there);
                let rewritten = found.map(|found| found.with(&word));
                let rewritten = rewritten.map(|rewrite| self.update_case(rewrite, context));
                Task::batch([rewritten.unwrap_or_else(Task::none), self.look_on()])
            }
            Message::Keep => {
                let word = state.found.as_ref().map(|found| found.word.clone());
                word.map_or_else(Task::none, |word| self.keep_word(word, true))
            }
            Message::LetGo(word) => self.keep_word(word, false),
            Message::Show => {
                let lead = state.found.take().map(Found::lead);
                self.close_dialog();
                lead.map_or_else(Task::none, |lead| self.update_case(lead, context))
            }
            Message::Close => {
                self.close_dialog();
                Task::none()
            }
        }
    }

    fn keep_word(&self, word: String, kept: bool) -> Task<Parent> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.keep_word(&word, kept)).map(Parent::OwnWords)
    }

    /// Goes on to the next word, and looks for what may have been meant.
    fn look_on(&mut self) -> Task<Parent> {
        let (Some(Dialog::Spelling(state)), Some(open)) = (&mut self.dialog, self.stage.case())
        else {
            return Task::none();
        };
        state.own = Rc::clone(&self.own_words);
        let before = state.found.take();
        (state.found, state.left) = look(open.case(), open.spelling(), &state.left_alone);
        let Some(found) = state.found.as_ref().filter(|_| state.may_change) else {
            return focus(FIRST);
        };
        if before.as_ref() == Some(found) {
            return Task::none();
        }
        state.offers = None;
        let word = found.word.clone();
        let offers = background::run(move || {
            let offers = Speller::load().offers(&word);
            Message::Offers(word, offers)
        });
        Task::batch([offers.map(Parent::Spelling), focus(FIRST)])
    }
}

/// The first word of a case that is perhaps not well spelt, and how many
/// different ones there are.
fn look(case: &Case, spelling: &Spelling, but: &BTreeSet<String>) -> (Option<Found>, usize) {
    let (mut first, mut words) = (None, BTreeSet::new());
    each_text(case, &mut |text, spot| {
        if !spot().may_change(case) {
            return;
        }
        for at in spelling.faults(text) {
            let word = &text[at.clone()];
            if but.contains(word) {
                continue;
            }
            words.insert(word.to_owned());
            first.get_or_insert_with(|| Found {
                word: word.to_owned(),
                at,
                text: text.to_owned(),
                place: spot().place(case),
            });
        }
    });
    (first, words.len())
}

impl Found {
    /// The same words with another in the place of this one.
    fn with(self, word: &str) -> casefile::Message {
        let mut text = self.text;
        text.replace_range(self.at, word);
        casefile::Message::Rewrite(Box::new(self.place.at), text)
    }

    fn lead(self) -> casefile::Message {
        casefile::Message::Lead(Lead { place: self.place.at, hit: self.word })
    }

    /// What stands before and after it, as far as it helps to understand it.
    fn around(&self) -> (String, String) {
        let (before, after) = (&self.text[..self.at.start], &self.text[self.at.end..]);
        let before = before.rsplit('\n').next().unwrap_or(before);
        let after = after.split('\n').next().unwrap_or(after);
        let skipped = before.chars().count().saturating_sub(AROUND);
        let cut: String = before.chars().skip(skipped).collect();
        let before = if skipped > 0 { format!("…{cut}") } else { cut };
        (before, kit::beginning(after, AROUND))
    }
}

/// Draws the dialog.
pub(super) fn view<'a>(
    state: &'a State,
    context: &Context<'_>,
) -> widget::dialog::Dialog<'a, Message> {
    let content = match &state.found {
        Some(found) => one(state, found, context),
        None => none(state),
    };
    dialog(t!("spelling-title"), content, Message::Close)
}

fn none(state: &State) -> Element<'_, Message> {
    let words = if state.reading { t!("spelling-reading") } else { t!("spelling-none") };
    let close = button(t!("spelling-close")).id(FIRST).primary().on_press(Message::Close);
    let words = spoken::news("spelling", words.clone(), kit::body(words));
    column![words, close].push(kept(state)).spacing(space::L).into()
}

/// So high the list of kept words becomes, in logical pixels.
const KEPT_HEIGHT: f32 = 220.0;

/// The words that are kept, each with the way to let go of it.
fn kept(state: &State) -> Option<Element<'_, Message>> {
    if state.own.is_empty() || !state.may_change {
        return None;
    }
    let words = state.own.iter().map(|word| {
        let label = t!("spelling-let-go", word = word.as_str());
        button(label).link().key(word.clone()).on_press(Message::LetGo(word.clone())).into()
    });
    let words = kit::scroll(Column::with_children(words).width(Fill));
    let list = container(words).max_height(KEPT_HEIGHT);
    Some(column![kit::h3(t!("spelling-kept")), list].spacing(space::S).into())
}

fn one<'a>(state: &'a State, found: &'a Found, context: &Context<'_>) -> Element<'a, Message> {
    let (before, after) = found.around();
    let told = t!("spelling-word", word = found.word.as_str(), count = state.left);
    let spoken_words = format!("{told} {before}{}{after}", found.word);
    let sentence: [Span<'_>; 3] =
        [span(before), span(found.word.as_str()).font(fonts::SEMIBOLD), span(after)];
    let words = column![
        kit::body(told),
        hideable(kit::small(Lead::told(&found.place, context.guidance))),
        hideable(kit::rich(sentence)),
    ];
    let buttons = row![
        button(t!("spelling-leave")).id(FIRST).on_press(Message::Leave),
        button(t!("spelling-show")).on_press(Message::Show),
    ]
    .push(state.may_change.then(|| button(t!("spelling-keep")).on_press(Message::Keep)))
    .push(button(t!("spelling-close")).on_press(Message::Close));
    column![
        spoken::news("spelling", spoken_words, words.spacing(space::S)),
        buttons.spacing(space::S).wrap(),
    ]
    .push(state.fault.as_ref().map(fault_words))
    .push(state.may_change.then(|| offers(state)))
    .spacing(space::L)
    .into()
}

fn fault_words<'a>(fault: &VaultError) -> Element<'a, Message> {
    let words = t!("spelling-not-kept", why = fault.to_string());
    spoken::alert(words.clone(), kit::warning(kit::body(words)))
}

/// What may have been meant. It stands last, since it comes a moment later.
fn offers(state: &State) -> Element<'_, Message> {
    let Some(offers) = &state.offers else {
        return kit::small(t!("spelling-looking"));
    };
    if offers.is_empty() {
        return kit::small(t!("spelling-no-offers"));
    }
    let buttons = offers.iter().map(|word| {
        let words = t!("spelling-replace", word = word.as_str());
        button(words).on_press(Message::Replace(word.clone())).into()
    });
    Column::with_children(buttons).spacing(space::S).into()
}
