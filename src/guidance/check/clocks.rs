//! Clocks: every term lasts some time, and comes from somewhere.

use super::super::read;
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn clocks(&mut self) {
        let clocks = &self.content.clocks;
        let (order, report) = (&clocks.huisverbod, &clocks.veilig_thuis);
        let at = |name: &str| Locator::at(read::CLOCKS, format!("{name}: ("));
        self.sourced(&at("huisverbod"), &order.sources);
        self.sourced(&at("veilig_thuis"), &report.sources);
        self.sourced(&at("onderzoek"), &clocks.onderzoek.sources);
        self.sourced(&at("school"), &clocks.school.sources);
        self.sourced(&at("verwurging"), &clocks.verwurging.sources);
        self.sourced(&at("seksueel_geweld"), &clocks.seksueel_geweld.sources);
        let fitting = order.days >= 1
            && order.longest >= order.days
            && order.hours_before < order.days.saturating_mul(24);
        if !fitting {
            let (what, mend) = (t!("guidance-clock-order"), t!("guidance-clock-order-mend"));
            self.fault(&at("huisverbod"), what, mend);
        }
        let lasting = [
            ("veilig_thuis", "working_days", report.working_days),
            ("onderzoek", "weeks", clocks.onderzoek.weeks),
            ("school", "hours", clocks.school.hours),
            ("verwurging", "hours", clocks.verwurging.hours),
            ("verwurging", "told_days", clocks.verwurging.told_days),
            ("seksueel_geweld", "days", clocks.seksueel_geweld.days),
        ];
        for (name, field, _) in lasting.into_iter().filter(|(_, _, count)| *count < 1) {
            let (what, mend) = (
                t!("guidance-clock-none", name = name),
                t!("guidance-clock-none-mend", field = field),
            );
            self.fault(&at(name).field(field), what, mend);
        }
    }
}
