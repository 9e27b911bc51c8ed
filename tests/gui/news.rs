//! News that comes while somebody types takes neither the keyboard nor the
//! caret: every letter arrives where it was meant.

use std::fs;
use std::path::PathBuf;

use casuskompas::case::Case;
use casuskompas::gui::app::Message;
use casuskompas::gui::casefile::{self, step::Step};
use casuskompas::gui::desk::{self, Notice};
use casuskompas::gui::widget::{Caret, Role};
use casuskompas::platform::SystemLook;
use casuskompas::vault::VaultError;
use chrono::TimeDelta;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// What comes while somebody types.
#[derive(Debug, Clone, Copy, PartialEq)]
enum News {
    /// The first that is told of its kind above the page.
    Above(Notice),
    /// It is told no more.
    Gone,
    /// The case was changed by somebody else.
    Conflict,
    /// Saving fails, and works again.
    NotKept,
    Kept,
    /// The vault locks soon; somebody goes on; that was long ago.
    LocksSoon,
    Stays,
    LongAgo,
    /// The list was read anew, and the pages.
    Listed,
    Looked,
    /// Another day began, and with it other advice.
    Midnight,
    /// The system looks otherwise.
    Dark,
    /// A screen reader asks something.
    Heard,
    /// Work that ended would like the keyboard.
    Tidied,
}

/// In a case, where a field is far down in the tree.
const IN_CASE: &[News] = &[
    News::Above(Notice::Trouble),
    News::Gone,
    News::Conflict,
    News::Listed,
    News::Gone,
    News::NotKept,
    News::Kept,
    News::LocksSoon,
    News::Stays,
    News::LongAgo,
    News::Looked,
    News::Midnight,
    News::Dark,
    News::Heard,
    News::Tidied,
];

/// On a page.
const ON_PAGE: &[News] = &[
    News::Above(Notice::Trouble),
    News::Gone,
    News::Above(Notice::NotKept),
    News::Kept,
    News::Above(Notice::BackupDue),
    News::Listed,
    News::LocksSoon,
    News::Stays,
    News::LongAgo,
    News::Looked,
    News::Heard,
    News::Tidied,
];

/// Sizes of a window, in logical pixels, and so every way to lay it out.
const ROOMS: [(f32, f32); 4] = [(1366.0, 768.0), (1100.0, 900.0), (800.0, 900.0), (683.0, 384.0)];

/// Where every kind that is told above a page comes by: one that is new belongs
/// in one of these lists as well.
fn is_tried(notice: Notice) -> bool {
    match notice {
        Notice::Trouble | Notice::NotKept | Notice::BackupDue => {
            ON_PAGE.contains(&News::Above(notice))
        }
        // Stands from the opening of the vault to its end.
        Notice::ReadingOnly => true,
        // Comes when it is asked for: tests/gui/tour.rs.
        Notice::Tour => true,
        // Stands from the opening of the vault until it is answered:
        // tests/gui/weak_passphrase.rs.
        Notice::WeakPassphrase => true,
    }
}

#[test]
fn every_kind_above_a_page_comes_by() {
    assert_eq!(Notice::ALL.iter().filter(|notice| !is_tried(**notice)).count(), 0);
}

fn cases(program: &Program) -> PathBuf {
    program.folder.path().join("kluis/cases")
}

fn open_case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

impl News {
    fn come(self, program: &mut Program) {
        let aside = program.folder.path().join("aside");
        match self {
            Self::Above(Notice::Trouble) => program.slip(trouble()),
            // Stands there from the beginning, below the others.
            Self::Gone | Self::Above(Notice::BackupDue) => {
                program.slip(Message::Desk(desk::Message::Understood))
            }
            Self::Conflict => {
                let file = cases(program).join(format!("{}.age", open_case(program).id));
                let copy = fs::read(&file).unwrap();
                program.slip(Message::Desk(desk::Message::KeepNow));
                fs::write(&file, copy).unwrap();
                program.window.stroke("!");
                program.slip(Message::Desk(desk::Message::KeepNow));
                assert!(program.app().desk().unwrap().is_kept());
            }
            Self::NotKept | Self::Above(Notice::NotKept) => {
                fs::rename(cases(program), aside).unwrap();
                fs::write(cases(program), "").unwrap();
                let number = casefile::Message::Renumber("2026-099".into());
                program.slip(Message::Desk(desk::Message::Case(number)));
                program.slip(Message::Desk(desk::Message::KeepNow));
                assert!(!program.app().desk().unwrap().is_kept());
            }
            Self::Kept => {
                fs::remove_file(cases(program)).unwrap();
                fs::rename(aside, cases(program)).unwrap();
                program.slip(Message::Desk(desk::Message::KeepNow));
            }
            Self::LocksSoon => {
                program.slip(Message::Active);
                program.clock.advance(TimeDelta::seconds(9 * 60 + 5));
                program.slip(Message::Tick);
            }
            Self::Stays => program.slip(Message::Active),
            Self::LongAgo => {
                program.clock.advance(TimeDelta::seconds(11));
                program.slip(Message::Tick);
            }
            Self::Listed => {
                let listing = program.app().desk().unwrap().vault().list();
                program.slip(Message::Desk(desk::Message::Listed(listing)));
            }
            Self::Looked => program.slip(Message::Desk(desk::Message::WordsRead(None))),
            Self::Midnight => {
                program.clock.advance(TimeDelta::hours(11));
                program.slip(Message::Active);
                program.slip(Message::Tick);
            }
            Self::Dark => {
                program.slip(Message::Look(SystemLook { dark: true, contrast: true }));
            }
            Self::Heard => program.slip(Message::Heard),
            Self::Tidied => program.slip(Message::Desk(desk::Message::Tidied(Ok(())))),
            Self::Above(Notice::ReadingOnly | Notice::Tour | Notice::WeakPassphrase) => {
                unreachable!("does not come by itself")
            }
        }
    }
}

fn trouble() -> Message {
    Message::Desk(desk::Message::Tidied(Err(VaultError::FolderNotEmpty)))
}

/// Somebody who types in the middle of a text, and what must be there by now.
struct Typist {
    program: Program,
    role: Role,
    field: &'static str,
    before: String,
}

const AFTER: &str = " en later.";

impl Typist {
    fn begin(mut program: Program, role: Role, field: &'static str) -> Self {
        program.window.click(role, field);
        program.type_text(AFTER);
        program.key(Named::Home);
        Self { program, role, field, before: String::new() }
    }

    fn letter(&mut self, letter: char) {
        self.program.window.stroke(&letter.to_string());
        self.before.push(letter);
    }

    fn check(&mut self, after: &dyn std::fmt::Debug) {
        let said = self.program.window.get(self.role, self.field).announcement;
        let words = format!("{}{AFTER}", self.before);
        assert_eq!(said.value.as_deref(), Some(words.as_str()), "after {after:?}");
        assert!(said.focused, "after {after:?} {:?} has it", self.program.window.focused());
        let at = self.before.chars().count();
        assert_eq!(said.caret, Some(Caret { anchor: at, focus: at }), "after {after:?}");
    }

    fn meet(&mut self, news: News) {
        // The next key comes before the window was drawn anew.
        news.come(&mut self.program);
        if news == News::Conflict {
            self.before.push('!');
        }
        for letter in "ab cd".chars() {
            self.letter(letter);
        }
        self.check(&news);
    }
}

#[test]
fn every_letter_arrives_in_a_case_whatever_news_comes() {
    for room in ROOMS {
        let mut program = with_new_vault();
        program.press("Nieuwe casus");
        program.fill("Werknaam", "Gezin Linde");
        program.fill("Wat speelt er, in één zin", "Ruzie bij de deur.");
        program.press("Casus maken");
        program.press("Logboek");
        program.wait(2);
        let mut typist = Typist::begin(program, Role::TextArea, "Nieuwe notitie");
        typist.program.window.resize(room.0, room.1);
        for news in IN_CASE {
            typist.meet(*news);
        }
        typist.program.wait(2);
        let case = open_case(&typist.program);
        let words = format!("{}{AFTER}", typist.before);
        assert!(case.half_typed.values().any(|kept| *kept == words), "{:?}", case.half_typed);
    }
}

#[test]
fn every_letter_arrives_on_a_page_whatever_news_comes() {
    for room in ROOMS {
        let mut program = with_new_vault();
        program.press("Nieuwe casus");
        program.fill("Werknaam", "Gezin Linde");
        program.press("Casus maken");
        program.press("Vandaag");
        program.clock.advance(TimeDelta::days(20));
        program.ctrl("l");
        program.fill("Wachtzin", PASSPHRASE);
        program.key(Named::Enter);
        program.press("Vandaag");
        let id = program.app().desk().unwrap().summaries()[0].id;
        program.send(Message::Desk(desk::Message::Open(id, Step::Family)));
        program.press("Vandaag");
        assert_eq!(program.app().desk().unwrap().notice(), Some(Notice::BackupDue));
        let mut typist = Typist::begin(program, Role::TextField, "Zoek in alle casussen");
        typist.program.window.resize(room.0, room.1);
        for news in ON_PAGE {
            typist.meet(*news);
            if let News::Above(notice) = news {
                assert_eq!(typist.program.app().desk().unwrap().notice(), Some(*notice));
            }
        }
    }
}

#[test]
fn another_room_leaves_the_keyboard_and_the_caret() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.press("Casus maken");
    program.press("Logboek");
    let mut typist = Typist::begin(program, Role::TextArea, "Nieuwe notitie");
    for room in ROOMS.iter().chain(ROOMS.iter().rev()) {
        typist.program.window.resize(room.0, room.1);
        typist.letter('x');
        typist.check(room);
    }
}
