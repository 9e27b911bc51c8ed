//! Whether a family is here already, before a new case is begun for it.

use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Center, Element};
use serde::{Deserialize, Serialize};

use super::{Ask, CONCERN, Message as Parent, NAME, State};
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{
    Role, announce, button, dialog, dutch_date, hideable, text_field, unspoken,
};
use crate::t;
use crate::vault::{Resembling, Stands, VaultError};

/// So many cases are shown; the rest is counted.
const SHOWN: usize = 5;

/// Whom somebody looks for, and who is like that.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Looking {
    words: String,
    #[serde(skip)]
    found: Option<Found>,
    /// Whether Enter was pressed before it was known who resembles whom.
    #[serde(skip)]
    hurried: bool,
}

/// What was found for some words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    words: String,
    cases: Result<Vec<Resembling>, VaultError>,
    /// How many files that were set aside could not be looked through.
    unread: usize,
}

/// What can happen while it is looked.
#[derive(Debug, Clone)]
pub enum Message {
    /// Words were typed.
    Words(String),
    /// It was found who resembles whom these words name, or not; and how many files that
    /// were set aside could not be looked through.
    Found(String, Result<Vec<Resembling>, VaultError>, usize),
    /// Enter: to the first case that was found and can be opened, or on when there is
    /// none; once that is known.
    GoOn,
    /// On to a new case, whoever was found.
    Pass,
    /// Open a case that was found.
    Open(Box<Resembling>),
}

impl Looking {
    /// Whether nothing was typed.
    fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// The cases that were found for the words of now.
    fn cases(&self) -> &[Resembling] {
        let now = self.found.as_ref().filter(|found| found.words == self.words);
        now.and_then(|found| found.cases.as_ref().ok()).map_or(&[], Vec::as_slice)
    }

    /// Whether any of them can be opened.
    fn opens(&self) -> bool {
        self.cases().iter().any(can_be_opened)
    }

    /// Whether it is certain that nobody resembles whom the words of now name.
    fn is_nobody(&self) -> bool {
        let now = self.found.as_ref().filter(|found| found.words == self.words);
        now.is_some_and(|found| found.unread == 0 && found.cases.as_ref().is_ok_and(Vec::is_empty))
    }

    /// Whether it is known who resembles whom the words of now name.
    fn is_known(&self) -> bool {
        self.is_empty() || self.found.as_ref().is_some_and(|found| found.words == self.words)
    }
}

fn first() -> Id {
    Id::new("new-case-found")
}

/// Handles a message.
pub(super) fn update(form: &mut State, message: Message) -> Reply<Parent, Ask> {
    let Some(looking) = &mut form.looking else {
        return Reply::none();
    };
    match message {
        Message::Words(words) => {
            looking.words.clone_from(&words);
            looking.hurried = false;
            if !looking.is_empty() {
                return Reply::ask(Ask::Find(words));
            }
        }
        Message::Found(words, cases, unread) if words == looking.words => {
            looking.found = Some(Found { words, cases, unread });
            if std::mem::take(&mut looking.hurried) {
                return arrived(form);
            }
        }
        // An answer to earlier words.
        Message::Found(..) => {}
        Message::GoOn if !looking.is_known() => {
            looking.hurried = true;
            return Reply::ask(Ask::Find(looking.words.clone()));
        }
        Message::GoOn if looking.opens() => return focus(first()).into(),
        Message::GoOn | Message::Pass => return go_on(form),
        Message::Open(one) => return open(&one),
    }
    Reply::none()
}

/// What Enter does that was pressed before this was known. Who was found is seen first.
fn arrived(form: &mut State) -> Reply<Parent, Ask> {
    match &form.looking {
        Some(looking) if looking.is_nobody() => go_on(form),
        Some(looking) if looking.opens() => focus(first()).into(),
        _ => Reply::none(),
    }
}

/// On to the new case. A name that was looked for is its working name, so that nobody
/// types it twice.
fn go_on(form: &mut State) -> Reply<Parent, Ask> {
    let looking = form.looking.take().unwrap_or_default();
    let words = looking.words.trim();
    let is_name = !words.is_empty() && !words.contains(|letter: char| letter.is_ascii_digit());
    if is_name && !form.has_name() {
        form.name = words.to_owned();
        return focus(CONCERN.id()).into();
    }
    focus(NAME.id()).into()
}

fn can_be_opened(one: &Resembling) -> bool {
    !matches!(one.stands, Stands::Deleted(_) | Stands::SetAside)
}

fn open(one: &Resembling) -> Reply<Parent, Ask> {
    match one.stands {
        Stands::Running | Stands::Closed => Reply::ask(Ask::Open(one.case, None)),
        Stands::Copy(number) => Reply::ask(Ask::Open(one.case, Some(number))),
        // It stands among the deleted cases or aside, and opens nowhere.
        Stands::Deleted(_) | Stands::SetAside => Reply::none(),
    }
}

/// Draws the question, with who was found.
pub(super) fn view(looking: &Looking) -> dialog::Dialog<'_, Parent> {
    let field = text_field(t!("new-case-look"), &looking.words, |words| {
        Parent::Looking(Message::Words(words))
    });
    let field = field
        .id("new-case-look")
        .help(t!("new-case-look-help"))
        .on_submit(Parent::Looking(Message::GoOn));
    let buttons = row![
        button(t!("new-case-anyway")).primary().on_press(Parent::Looking(Message::Pass)),
        button(t!("cancel")).on_press(Parent::Cancel),
    ];
    let content = Column::new()
        .push(field)
        .push(told(looking))
        .push(buttons.spacing(space::M))
        .spacing(space::L);
    dialog(t!("new-case-title"), content, Parent::Cancel)
}

/// Who was found; nothing before anybody was looked for.
fn told(looking: &Looking) -> Option<Element<'_, Parent>> {
    let found = looking.found.as_ref().filter(|_| !looking.is_empty())?;
    if let Err(error) = &found.cases {
        return Some(spoken::failure(error));
    }
    let cases = looking.cases();
    let count = spoken::said(t!("new-case-resembling", count = cases.len()), kit::strong);
    let first = cases.iter().position(can_be_opened);
    let items = cases.iter().take(SHOWN).enumerate();
    let items = items.map(|(place, one)| item(one, first == Some(place)));
    let list = spoken::items(t!("new-case-resembling-list"), space::S, items);
    let more = cases.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| kit::small(t!("new-case-resembling-more", count = more)));
    let list = (!cases.is_empty()).then_some(list);
    let unread = (found.unread > 0)
        .then(|| kit::warning(kit::body(t!("new-case-aside-unread", count = found.unread))));
    Some(column![count].push(list).push(more).push(unread).spacing(space::S).into())
}

fn item(one: &Resembling, is_first: bool) -> Element<'_, Parent> {
    let name = one.name.as_str();
    let shown = unspoken(hideable(kit::strong(name)));
    let head: Element<'_, Parent> = match one.stands {
        Stands::Deleted(_) | Stands::SetAside => spoken::told(name, shown),
        _ => {
            let link = announce(Role::Link, name, shown).ring(4.0, 0.0);
            let link = link.on_press(Parent::Looking(Message::Open(Box::new(one.clone()))));
            if is_first { link.id(first()).into() } else { link.into() }
        }
    };
    let head = row![head, kit::small(one.number.as_str())].spacing(space::S).align_y(Center);
    let people = (!one.people.is_empty()).then(|| {
        let words = t!("new-case-alike", people = one.people.join(", "));
        spoken::told(words.clone(), hideable(kit::small(words)))
    });
    let inside = one.in_texts.then(|| kit::small(t!("new-case-in-texts")));
    let content = column![head].push(people).push(inside);
    let content = content.push(kit::small(stands(one.stands))).spacing(2);
    spoken::item(one.case.to_string(), content)
}

fn stands(stands: Stands) -> String {
    match stands {
        Stands::Running => t!("new-case-runs"),
        Stands::Closed => t!("new-case-closed"),
        Stands::Copy(_) => t!("new-case-copy"),
        Stands::SetAside => t!("new-case-set-aside"),
        Stands::Deleted(until) => {
            t!("new-case-deleted", day = dutch_date::long(until.date_naive()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Xantippe";

    /// The form after words were typed and Enter was pressed at once.
    fn hurried() -> State {
        let mut form = State { looking: Some(Looking::default()), ..State::default() };
        let _ = update(&mut form, Message::Words(WORDS.to_owned()));
        let _ = update(&mut form, Message::GoOn);
        assert!(form.looking.is_some(), "it is not known yet who is here");
        form
    }

    fn found(form: &mut State, cases: Result<Vec<Resembling>, VaultError>) {
        let _ = update(form, Message::Found(WORDS.to_owned(), cases, 0));
    }

    fn deleted() -> Resembling {
        let until = chrono::DateTime::parse_from_rfc3339("2026-12-20T10:00:00+01:00");
        Resembling {
            case: crate::case::CaseId::default(),
            number: String::new(),
            name: WORDS.to_owned(),
            people: Vec::new(),
            in_texts: false,
            stands: Stands::Deleted(until.unwrap()),
        }
    }

    #[test]
    fn enter_before_it_is_known_goes_on_once_nobody_is_found() {
        let mut form = hurried();
        found(&mut form, Ok(Vec::new()));
        assert_eq!((form.looking, form.name.as_str()), (None, WORDS));
    }

    #[test]
    fn what_was_set_aside_and_cannot_be_read_is_told_before_anything_goes_on() {
        let mut form = hurried();
        let _ = update(&mut form, Message::Found(WORDS.to_owned(), Ok(Vec::new()), 1));
        assert!(form.looking.is_some());
    }

    #[test]
    fn who_was_found_or_what_failed_is_seen_before_anything_goes_on() {
        for cases in [Ok(vec![deleted()]), Err(VaultError::Disk("stuk".to_owned()))] {
            let mut form = hurried();
            found(&mut form, cases);
            assert!(form.looking.is_some());
            let _ = update(&mut form, Message::GoOn);
            assert!(form.looking.is_none(), "the second Enter goes on");
        }
    }

    #[test]
    fn enter_that_was_pressed_for_other_words_does_nothing_for_these() {
        let mut form = hurried();
        let _ = update(&mut form, Message::Words("Xan".to_owned()));
        found(&mut form, Ok(Vec::new()));
        let _ = update(&mut form, Message::Found("Xan".to_owned(), Ok(Vec::new()), 0));
        assert!(form.looking.is_some());
    }
}
