//! Going from page to page, and doing what a page asks.

use iced::Task;

use super::after_saving::AfterSaving;
use super::screen::Screen;
use super::{Ask as OfWindow, Desk, Message, Page, Reply, Version, Which};
use crate::gui::casefile::kompas::{KompasMessage, clocks};
use crate::gui::casefile::{self, step::Step};
use crate::gui::context::Context;
use crate::gui::screen::versions::compare::Pair;
use crate::gui::screen::{Ask, cases, naslag, practice};
use crate::gui::widget::focus::{focus, focus_all, to_main, to_top};
use crate::platform::Preferences;

impl Desk {
    /// Shows something else. The choices between two versions or two cases stay.
    pub(super) fn show(&mut self, screen: Screen) {
        match self.stage.show(screen) {
            Some(Screen::Compare(state)) => self.choices = Some(state.draft()),
            Some(Screen::Unite(state)) => self.uniting = Some(state.draft()),
            _ => {}
        }
    }

    pub(super) fn go(&mut self, page: Page, context: &Context<'_>) -> Task<Message> {
        let moved = !self.stage.is_on(page);
        self.show(Screen::Page(page));
        let row = page.row();
        // Pages look alike to the window: without this one would open as far
        // down as the last one was scrolled.
        let top = if moved { to_top((row.scrolling)()) } else { Task::none() };
        Task::batch([self.keep_now(context), (row.look)(self), top])
    }

    pub(super) fn go_to_step(&mut self, step: Step, context: &Context<'_>) -> Task<Message> {
        self.update_case(casefile::Message::Go(step), context).chain(to_main())
    }

    /// Undoes what was done last in the open case, or does it again, in view.
    pub(super) fn travel(&mut self, back: bool, context: &Context<'_>) -> Task<Message> {
        let shows = !self.stage.is_on(Page::Meetings);
        if let Some(aside) = shows.then(|| self.stage.take_aside()).flatten() {
            self.show(Screen::Case(aside));
        }
        self.update_case(casefile::Message::Travel { back }, context)
    }

    /// Opens a page with the keyboard in it: what was pressed is gone.
    pub(super) fn go_into(&mut self, page: Page, context: &Context<'_>) -> Task<Message> {
        self.go(page, context).chain(to_main())
    }

    pub(super) fn find(&mut self, context: &Context<'_>) -> Task<Message> {
        self.go(Page::Cases, context).chain(focus_all(cases::search_field()))
    }

    /// In a practice case. It knows no vault: the desk takes the names out of a case with
    /// which a new one begins.
    pub(super) fn update_practice(
        &mut self,
        message: practice::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        let reply = practice::update(&mut self.practice, message, context);
        reply.map(Message::Practice).settle(|ask| match ask {
            practice::Ask::Text(case) => self.begin_practice(case, context),
            practice::Ask::Top => to_top(practice::scrolling()).chain(to_main()),
            // The keyboard scrolls to where it goes, so the top comes after it.
            practice::Ask::GoOn => focus(practice::next()).chain(to_top(practice::scrolling())),
        })
    }

    /// In Casussen. The order of the list is for the window to remember.
    pub(super) fn update_cases(&mut self, message: cases::Message, context: &Context<'_>) -> Reply {
        let reply = cases::update(&mut self.cases, message, &self.listing.summaries, context)
            .map(Message::Cases);
        reply.then(|ask| match ask {
            Ask::Sort(by, reversed) => Reply::ask(OfWindow::Prefer(Preferences {
                cases_sorted_by: by,
                cases_reversed: reversed,
                ..context.preferences.clone()
            })),
            ask => self.do_for_page(ask, context).into(),
        })
    }

    /// Opens an article of the reference.
    pub(super) fn look_up(&mut self, article: &str, context: &Context<'_>) -> Task<Message> {
        self.naslag.open(article);
        self.go_into(Page::Naslag, context).chain(to_top(naslag::scrolling()))
    }

    /// In the reference.
    pub(super) fn update_naslag(
        &mut self,
        message: naslag::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        let reply = naslag::update(&mut self.naslag, message, &self.vault, context);
        reply.map(Message::Naslag).settle(|ask| match ask {
            naslag::Ask::Top => to_main().chain(to_top(naslag::scrolling())),
        })
    }

    /// Does what a page asks.
    pub(super) fn do_for_page(&mut self, ask: Ask, context: &Context<'_>) -> Task<Message> {
        match ask {
            Ask::NewCase => self.start_new_case(),
            Ask::Share => self.go_into(Page::Sharing, context),
            Ask::SelfScan => self.go_into(Page::SelfScan, context),
            Ask::Vault => self.go_into(Page::Vault, context),
            Ask::Open(id, step) => self.open_case(Version::main(id, step), context),
            Ask::Decide(id, kind, number) => {
                let decide = casefile::Message::Decide(kind, number);
                self.open_and(Version::main(id, clocks::place(kind)), decide, context)
            }
            Ask::PutOff(id, step, key) => {
                let later = casefile::Message::Kompas(KompasMessage::Later(key));
                self.open_and(Version::main(id, step), later, context)
            }
            Ask::Lead(id, lead) => {
                let version = Version::main(id, Step::at(&lead.place));
                self.open_and(version, casefile::Message::Lead(*lead), context)
            }
            Ask::OpenCopy(id, number) => {
                self.open_case(Version::other(id, Which::Copy(number)), context)
            }
            Ask::OpenOlder(id) => self.open_case(Version::other(id, Which::Older), context),
            Ask::Search(words) => {
                self.cases.search_for(words);
                self.find(context)
            }
            Ask::Compare(id, copy) => {
                self.after_saving(AfterSaving::Compare(Pair { id, copy }), context)
            }
            Ask::TakeOver(file) => self.tidy(move |vault| vault.adopt(&file)),
            Ask::PutAway(file) => self.tidy(move |vault| vault.put_away(&file)),
            Ask::BringBack(id) => self.bring_back(id, context),
            Ask::Undelete(id) => self.undelete(id, context),
            Ask::PutOn(meeting, cases) => self.put_on_agenda(meeting, &cases, context),
            Ask::Give(cases) => self.give_each(cases, context),
            Ask::Unite(two) => self.after_saving(AfterSaving::Unite(two), context),
            Ask::TwoFamilies(two) => self.say_two_families(two),
            Ask::KeepFilter(name, chosen) => self.keep_filter(name, chosen),
            Ask::Top(part) => to_top(part),
            // Casussen alone asks for it, and it is answered there.
            Ask::Sort(..) => Task::none(),
        }
    }
}
