//! Going from page to page and from case to case.

use chrono::TimeDelta;
use iced::Task;
use iced::advanced::widget::Id;
use iced::widget::operation;

use super::versions::Waiting;
use super::{Desk, Message, Page, Request, Version, Which, new_case};
use crate::case::Case;
use crate::gui::casefile::{self, Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::screen::versions::compare::{self, Pair};
use crate::gui::screen::versions::history;
use crate::gui::screen::{Wish, cases, settings, sharing, today, vault as vault_page};
use crate::gui::widget::focus::{focus, to_main};
use crate::vault::{Opened, VaultError};

impl Desk {
    pub(super) fn go(&mut self, page: Page, elapsed: TimeDelta, context: &Context<'_>) -> Request {
        let moved = self.page != page;
        self.page = page;
        let mut kept = self.keep_now(elapsed, context);
        if page == Page::Vault {
            kept = Task::batch([kept, self.look_at_vault()]);
        }
        if page == Page::Sharing {
            kept = Task::batch([kept, self.look_at_sharing()]);
        }
        // Pages look alike to the window: without this one would open as far
        // down as the last one was scrolled.
        match scrolling(page).filter(|_| moved) {
            Some(part) => Task::batch([kept, to_top(part)]).into(),
            None => kept.into(),
        }
    }

    pub(super) fn go_to_step(
        &mut self,
        step: Step,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        match self.update_case(casefile::Message::Go(step), elapsed, context) {
            Request::Run(moved) => moved.chain(to_main()).into(),
            other => other,
        }
    }

    pub(super) fn follow(
        &mut self,
        wish: Option<Wish>,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        match wish {
            None => Task::none().into(),
            Some(Wish::NewCase) => self.start_new_case(),
            Some(Wish::Share) => self.go_into(Page::Sharing, elapsed, context),
            Some(Wish::Vault) => self.go_into(Page::Vault, elapsed, context),
            Some(Wish::Open(id, step)) => self.open_case(Version::main(id, step), elapsed, context),
            Some(Wish::OpenCopy(id, number)) => {
                self.open_case(Version::other(id, Which::Copy(number)), elapsed, context)
            }
            Some(Wish::OpenOlder(id)) => {
                self.open_case(Version::other(id, Which::Older), elapsed, context)
            }
            Some(Wish::Search(words)) => {
                self.cases.search_for(words);
                self.find(elapsed, context)
            }
            Some(Wish::Compare(id, copy)) => {
                self.when_kept(Waiting::Compare(Pair { id, copy }), elapsed, context)
            }
            Some(Wish::TakeOver(file)) => self.tidy(move |vault| vault.adopt(&file)),
            Some(Wish::PutAway(file)) => self.tidy(move |vault| vault.put_away(&file)),
            Some(Wish::Undelete(id)) => self.undelete(id, context),
            Some(Wish::Top(part)) => to_top(part).into(),
        }
    }

    /// Opens a page with the keyboard in it: what was pressed is gone.
    fn go_into(&mut self, page: Page, elapsed: TimeDelta, context: &Context<'_>) -> Request {
        match self.go(page, elapsed, context) {
            Request::Run(task) => task.chain(to_main()).into(),
            other => other,
        }
    }

    pub(super) fn find(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Request {
        let kept = self.go(Page::Cases, elapsed, context);
        let focus = focus(cases::search_field());
        match kept {
            Request::Run(task) => task.chain(focus).into(),
            other => other,
        }
    }

    pub(super) fn open_case(
        &mut self,
        version: Version,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        if let Some(open) = self.open.as_mut().filter(|open| open.is(version.id, version.copy())) {
            let _ = open.update(casefile::Message::Go(version.step), context);
            return match self.go(Page::Case, elapsed, context) {
                Request::Run(kept) => Task::batch([kept, to_main()]).into(),
                other => other,
            };
        }
        self.when_kept(Waiting::Open(version), elapsed, context)
    }

    pub(super) fn receive_case(
        &mut self,
        opened: Result<Opened, VaultError>,
        version: Version,
        context: &Context<'_>,
    ) -> Request {
        match opened {
            Ok(opened) => {
                self.outbox.untouched();
                let noted = self.note_opened(&opened.case, context);
                let mut file = Casefile::open(opened.case, version.step, context);
                file.set_copy(version.copy());
                self.open = Some(file);
                self.page = Page::Case;
                Task::batch([noted, to_main()]).into()
            }
            Err(error) => {
                self.trouble = Some(error);
                Task::none().into()
            }
        }
    }

    pub(super) fn start_new_case(&mut self) -> Request {
        if !self.is_read_only() {
            self.new_case.get_or_insert_default();
        }
        Task::none().into()
    }

    pub(super) fn update_new_case(
        &mut self,
        message: new_case::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let Some(form) = &mut self.new_case else {
            return Task::none().into();
        };
        match new_case::update(form, message, &self.listing.summaries, context) {
            new_case::Outcome::None => Task::none().into(),
            new_case::Outcome::Focus(field) => focus(field).into(),
            new_case::Outcome::Cancelled => {
                self.new_case = None;
                Task::none().into()
            }
            new_case::Outcome::Made(case) => self.begin(*case, elapsed, context),
        }
    }

    pub(super) fn begin(
        &mut self,
        case: Case,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        self.new_case = None;
        let kept = self.keep_now(elapsed, context);
        self.outbox.put(&case, elapsed);
        self.outbox.hurry();
        self.open = Some(Casefile::open(case, Step::Family, context));
        self.page = Page::Case;
        Task::batch([kept, self.keep_next(elapsed, context), to_main()]).into()
    }
}

/// The part of a page that scrolls; a case looks after its own.
fn scrolling(page: Page) -> Option<Id> {
    match page {
        Page::Today => Some(today::scrolling()),
        Page::Cases => Some(cases::scrolling()),
        Page::Settings => Some(settings::scrolling()),
        Page::Compare => Some(compare::scrolling()),
        Page::History => Some(history::scrolling()),
        Page::Vault => Some(vault_page::scrolling()),
        Page::Sharing => Some(sharing::scrolling()),
        Page::Case => None,
    }
}

fn to_top(part: Id) -> Task<Message> {
    let top = operation::AbsoluteOffset { x: 0.0, y: 0.0 };
    operation::scroll_to(part, top)
}
