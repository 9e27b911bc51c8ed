//! Finding a widget by what it says it is.

use casuskompas::gui::widget::{Announcement, Role};
use iced_test::Selector;
use iced_test::selector::{Candidate, Target};

/// Selects the widget with this role and name, to find or to click it.
pub(crate) fn named(role: Role, name: &str) -> impl Selector<Output = Target> + Send + use<> {
    Named { role, name: name.to_owned() }
}

struct Named {
    role: Role,
    name: String,
}

impl Selector for Named {
    type Output = Target;

    fn select(&mut self, candidate: Candidate<'_>) -> Option<Target> {
        let Candidate::Custom { state, .. } = &candidate else {
            return None;
        };
        let said = state.downcast_ref::<Announcement>()?;
        (said.role == self.role && said.name == self.name).then(|| Target::from(candidate))
    }

    fn description(&self) -> String {
        format!("{:?} called {:?}", self.role, self.name)
    }
}
