//! Help about what is on the screen: what it is for and how to begin.

use super::Desk;
use super::pages::Page;
use super::screen::Screen;
use crate::t;

impl Desk {
    /// What the screen is called, and help about it.
    pub fn help(&self) -> (String, String) {
        let screen = self.stage.screen();
        (screen.name(), help(screen))
    }
}

fn help(screen: &Screen) -> String {
    match screen {
        Screen::Case(file) => file.step().help(),
        Screen::Compare(_) => t!("page-help-compare"),
        Screen::History(_) => t!("page-help-history"),
        Screen::Page(Page::Today) => t!("page-help-today"),
        Screen::Page(Page::Cases) => t!("page-help-cases"),
        Screen::Page(Page::Practice) => t!("page-help-practice"),
        Screen::Page(Page::Naslag) => t!("page-help-naslag"),
        Screen::Page(Page::Sharing) => t!("page-help-sharing"),
        Screen::Page(Page::Meetings) => t!("page-help-meetings"),
        Screen::Page(Page::Vault) => t!("page-help-vault"),
        Screen::Page(Page::Settings) => t!("page-help-settings"),
    }
}
