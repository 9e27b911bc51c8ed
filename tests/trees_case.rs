//! What a reader hears of each step of a case, reviewed line by line.

use casuskompas::case::{Case, Phase};
use casuskompas::demo::CONSULTANT;
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::casefile::{self, Casefile, Message, Outcome};
use casuskompas::gui::outbox::Kept;
use casuskompas::gui::room::Room;
use casuskompas::gui::widget::root;
use casuskompas::vault::VaultError;
use iced::Element;
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::runtime::{Action, task};

use crate::support::{Window, context, expect_tree, family};

/// A case in a window, without the rest of the program.
struct Sheet {
    file: Casefile,
    kept: Kept<VaultError>,
    room: Room,
}

impl Sheet {
    fn send(&mut self, message: Message) {
        let outcome = self.file.update(message, &context(CONSULTANT));
        let (Outcome::Changed(task) | Outcome::Moved(task) | Outcome::Run(task)) = outcome else {
            return;
        };
        let Some(mut stream) = task::into_stream(task) else {
            return;
        };
        while let Some(action) = block_on(stream.next()) {
            if let Action::Output(message) = action {
                self.send(message);
            }
        }
    }
}

fn view(sheet: &Sheet) -> Element<'_, Message> {
    let page = casefile::view(
        &sheet.file,
        &sheet.kept,
        context(CONSULTANT),
        sheet.room,
        false,
    );
    root("Casuskompas", page).into()
}

type Open = Window<Sheet, Message>;

fn open(case: Case, step: Step, room: Room) -> Open {
    let sheet = Sheet {
        file: Casefile::open(case, step, &context(CONSULTANT)),
        kept: Kept::Untouched,
        room,
    };
    let width = match room {
        Room::Narrow => 683.0,
        Room::Medium => 900.0,
        Room::Wide => 1166.0,
    };
    // High enough to hold a whole step, so that everything can be clicked.
    Window::new(sheet, view, Sheet::send).sized(width, 9000.0)
}

fn linde(step: Step) -> Open {
    open(family("Gezin Linde"), step, Room::Wide)
}

const STEPS: [(&str, Step); 7] = [
    ("family", Step::Family),
    ("concerns", Step::Concerns),
    ("phase-1", Step::Phase(Phase::DirecteVeiligheid)),
    ("phase-2", Step::Phase(Phase::Risicos)),
    ("phase-3", Step::Phase(Phase::Herstel)),
    ("ave", Step::Ave),
    ("logbook", Step::Logbook),
];

#[test]
fn every_step_of_a_full_family() {
    for (name, step) in STEPS {
        expect_tree(&format!("case-{name}"), &mut linde(step));
    }
}
