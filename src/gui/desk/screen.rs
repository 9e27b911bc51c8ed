//! What is on the screen. What is about a case holds it, so that none is ever
//! shown without one.

use super::pages::{Page, Place};
use crate::case::CaseId;
use crate::gui::casefile::Casefile;
use crate::gui::screen::versions::{compare, history, unite};
use crate::t;

/// What can be on the screen.
#[derive(Debug)]
pub(super) enum Screen {
    /// A page that can always be opened.
    Page(Page),
    /// The open case.
    Case(Box<Casefile>),
    /// Two versions of a case beside each other.
    Compare(Box<compare::State>),
    /// Two cases that become one.
    Unite(Box<unite::State>),
    /// Earlier versions of a case.
    History(Box<history::State>),
}

impl Screen {
    /// What it is called.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Page(page) => page.row().name(),
            Self::Case(file) => file.step().name(),
            Self::Compare(_) => t!("compare-title"),
            Self::Unite(_) => t!("uniting-title"),
            Self::History(_) => t!("history-title"),
        }
    }

    /// The page of the navigation where it stands.
    pub(super) fn place(&self) -> Page {
        match self {
            Self::Page(page) => match page.row().place {
                Place::Within(other) => other,
                Place::Top(_) | Place::Bottom(_) => *page,
            },
            Self::Case(_) | Self::Compare(_) | Self::Unite(_) | Self::History(_) => Page::Cases,
        }
    }

    /// Whether it is about this case.
    fn is_about(&self, id: CaseId) -> bool {
        match self {
            Self::Page(_) => false,
            Self::Case(file) => file.case().id == id,
            Self::Compare(state) => state.pair().id == id,
            Self::Unite(state) => state.two().contains(&id),
            Self::History(state) => state.id() == id,
        }
    }
}

/// What is on the screen, and the open case while something else is.
#[derive(Debug)]
pub(super) struct Stage {
    screen: Screen,
    aside: Option<Box<Casefile>>,
}

impl Default for Stage {
    fn default() -> Self {
        Self { screen: Screen::Page(Page::default()), aside: None }
    }
}

impl Stage {
    pub(super) fn screen(&self) -> &Screen {
        &self.screen
    }

    pub(super) fn screen_mut(&mut self) -> &mut Screen {
        &mut self.screen
    }

    /// Whether a page is on.
    pub(super) fn is_on(&self, page: Page) -> bool {
        matches!(self.screen, Screen::Page(on) if on == page)
    }

    /// Whether the open case is on.
    pub(super) fn is_in_case(&self) -> bool {
        matches!(self.screen, Screen::Case(_))
    }

    /// Shows something else and gives back what was on, unless that is the open
    /// case, which is put aside. One case is open at most.
    pub(super) fn show(&mut self, screen: Screen) -> Option<Screen> {
        let opens_case = matches!(screen, Screen::Case(_));
        let before = match std::mem::replace(&mut self.screen, screen) {
            Screen::Case(file) => {
                self.aside = Some(file);
                None
            }
            before => Some(before),
        };
        self.aside.take_if(|_| opens_case);
        before
    }

    /// Holds a case open while something else is on the screen.
    pub(super) fn hold(&mut self, file: Box<Casefile>) {
        if !self.is_in_case() {
            self.aside = Some(file);
        }
    }

    /// Lets go of a case: what is about it leaves the screen.
    pub(super) fn close(&mut self, id: CaseId) {
        self.aside.take_if(|file| file.case().id == id);
        if self.screen.is_about(id) {
            self.screen = Screen::Page(Page::Cases);
        }
    }

    /// Takes the open case from where it was put aside, to show it.
    pub(super) fn take_aside(&mut self) -> Option<Box<Casefile>> {
        self.aside.take()
    }

    /// The open case, on the screen or put aside.
    pub(super) fn case(&self) -> Option<&Casefile> {
        match &self.screen {
            Screen::Case(file) => Some(file),
            _ => self.aside.as_deref(),
        }
    }

    /// The open case while it is on the screen.
    pub(super) fn shown_case(&mut self) -> Option<&mut Casefile> {
        match &mut self.screen {
            Screen::Case(file) => Some(file),
            _ => None,
        }
    }

    pub(super) fn case_mut(&mut self) -> Option<&mut Casefile> {
        match &mut self.screen {
            Screen::Case(file) => Some(file),
            _ => self.aside.as_deref_mut(),
        }
    }
}
