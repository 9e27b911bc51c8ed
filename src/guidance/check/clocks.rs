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
        let fitting = order.days >= 1
            && order.longest >= order.days
            && order.hours_before < order.days.saturating_mul(24);
        if !fitting {
            let (what, mend) = (t!("guidance-clock-order"), t!("guidance-clock-order-mend"));
            self.fault(&at("huisverbod"), what, mend);
        }
        if report.working_days < 1 {
            let (what, mend) = (t!("guidance-clock-report"), t!("guidance-clock-report-mend"));
            self.fault(&at("veilig_thuis"), what, mend);
        }
    }
}
