//! Help about what is on the screen: what it is for, how to begin, and what to read.

use super::Desk;
use super::pages::Page;
use super::screen::Screen;
use crate::case::Phase;
use crate::gui::casefile::step::Step;
use crate::t;

impl Desk {
    /// What the screen is called, and help about it.
    pub fn help(&self) -> (String, String) {
        let screen = self.stage.screen();
        (screen.name(), help(screen))
    }

    /// The article of the reference that tells more of it.
    pub fn article(&self) -> Option<&'static str> {
        match self.stage.screen() {
            Screen::Case(file) => Some(about_step(file.step())),
            Screen::Compare(_) | Screen::Unite(_) | Screen::History(_) => None,
            Screen::Page(page) => about_page(*page),
        }
    }
}

fn about_step(step: Step) -> &'static str {
    match step {
        Step::Family => "veilig-bereikbaar",
        Step::Happened => "rode-vlaggen",
        Step::Safety => "kinderen",
        Step::Questions => "criteria",
        Step::Meldcode => "meldcode",
        Step::Plan => "veiligheidsplan",
        Step::Ave => "ave",
        Step::Overleg => "overleg",
        Step::Timeline => "stagnatie",
        Step::Logbook => "regie",
        Step::Documents => "gegevens-delen",
        Step::Closing => "waakvlam",
        Step::Phase(Phase::DirecteVeiligheid | Phase::Risicos | Phase::Herstel) => "fasen",
    }
}

fn about_page(page: Page) -> Option<&'static str> {
    match page {
        Page::Today => Some("termijnen"),
        Page::Cases | Page::Practice | Page::SelfScan | Page::Insight => Some("methode"),
        Page::Meetings => Some("overleg"),
        Page::Naslag => None,
        Page::Sharing => Some("gegevens-delen"),
        Page::Vault => Some("bewaren"),
        Page::Settings => Some("partners"),
    }
}

fn help(screen: &Screen) -> String {
    match screen {
        Screen::Case(file) => file.step().help(),
        Screen::Compare(_) => t!("page-help-compare"),
        Screen::Unite(_) => t!("page-help-unite"),
        Screen::History(_) => t!("page-help-history"),
        Screen::Page(Page::Today) => t!("page-help-today"),
        Screen::Page(Page::Cases) => t!("page-help-cases"),
        Screen::Page(Page::Practice) => t!("page-help-practice"),
        Screen::Page(Page::SelfScan) => t!("page-help-selfscan"),
        Screen::Page(Page::Insight) => t!("page-help-insight"),
        Screen::Page(Page::Naslag) => t!("page-help-naslag"),
        Screen::Page(Page::Sharing) => t!("page-help-sharing"),
        Screen::Page(Page::Meetings) => t!("page-help-meetings"),
        Screen::Page(Page::Vault) => t!("page-help-vault"),
        Screen::Page(Page::Settings) => t!("page-help-settings"),
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::{Page, Step, about_page, about_step};
    use crate::guidance::Guidance;
    use crate::naslag::Naslag;

    #[test]
    fn every_step_and_page_leads_to_an_article_that_is_there() {
        let guidance = Guidance::embedded().unwrap();
        let naslag = Naslag::new(&guidance, &guidance.regions()[0]);
        let steps = Step::ALL.iter().map(|step| about_step(*step));
        let pages = Page::VARIANTS.iter().filter_map(|page| about_page(*page));
        for article in steps.chain(pages) {
            assert!(naslag.article(article).is_some(), "{article}");
        }
    }
}
