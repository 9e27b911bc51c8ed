//! Routes: each once, with words, criteria, what to prepare and where it comes from.

use super::super::{RouteGuide, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::case::Route;
use crate::t;

impl Checker<'_> {
    pub(super) fn routes(&mut self) {
        for guide in &self.content.routes {
            self.one_route(guide);
        }
        for route in Route::ALL {
            let found = self.content.routes.iter().filter(|guide| guide.route == route).count();
            if found != 1 {
                let top = Locator::top(read::ROUTES);
                let what = t!("guidance-route-once", route = format!("{route:?}"));
                self.fault(&top, what, t!("guidance-route-once-mend"));
            }
        }
    }

    fn one_route(&mut self, guide: &RouteGuide) {
        let at = Locator::at(read::ROUTES, format!("route: {:?},", guide.route));
        for (field, text) in [("name", &guide.name), ("text", &guide.text), ("ask", &guide.ask)] {
            self.text(&at, field, text);
        }
        for criterion in &guide.criteria {
            self.text(&at, "name", &criterion.name);
        }
        self.sourced(&at, &guide.sources);
        if guide.criteria.is_empty() || guide.prepare.iter().all(|one| one.trim().is_empty()) {
            self.fault(&at, t!("guidance-route-empty"), t!("guidance-route-empty-mend"));
        }
    }
}
