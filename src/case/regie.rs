//! Who holds which role in this case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, day, line, offered, record, within};

offered! {
    /// The roles of the AVE table, in its order (S004 bijlage 4).
    pub enum Role {
        /// Contact for the family, guards the plan.
        Casusregie,
        /// Guards the cooperation.
        Procesregie,
        /// Whom to consult.
        InOverlegMet,
        /// Operationally responsible.
        Operationeel,
        /// Administratively responsible.
        Bestuurlijk,
    }
}

record! {
    /// Who fills a role, and since when.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Holder {
        /// A name or a function.
        pub name: String = line("ave-role-who"),
        /// From which organisation.
        pub organisation: String = line("ave-role-organisation"),
        /// The day they took it on.
        pub since: Option<NaiveDate> = day("ave-role-since-field").half_typed("since"),
    }
    Kind::alone()
}

record! {
    /// The roles in this case, as far as they are filled.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Regie {
        /// Casusregie.
        pub casusregie: Holder = within().tag("Casusregie").called("ave-role-casusregie"),
        /// Procesregie.
        pub procesregie: Holder = within().tag("Procesregie").called("ave-role-procesregie"),
        /// In overleg met.
        pub in_overleg_met: Holder = within().tag("InOverlegMet").called("ave-role-overleg"),
        /// Operationeel verantwoordelijk.
        pub operationeel: Holder = within().tag("Operationeel").called("ave-role-operationeel"),
        /// Bestuurlijk verantwoordelijk.
        pub bestuurlijk: Holder = within().tag("Bestuurlijk").called("ave-role-bestuurlijk"),
    }
    Kind::alone()
}

impl Regie {
    /// Who fills a role.
    #[must_use]
    pub fn holder(&self, role: Role) -> &Holder {
        match role {
            Role::Casusregie => &self.casusregie,
            Role::Procesregie => &self.procesregie,
            Role::InOverlegMet => &self.in_overleg_met,
            Role::Operationeel => &self.operationeel,
            Role::Bestuurlijk => &self.bestuurlijk,
        }
    }

    /// Who fills a role, to change.
    pub fn holder_mut(&mut self, role: Role) -> &mut Holder {
        match role {
            Role::Casusregie => &mut self.casusregie,
            Role::Procesregie => &mut self.procesregie,
            Role::InOverlegMet => &mut self.in_overleg_met,
            Role::Operationeel => &mut self.operationeel,
            Role::Bestuurlijk => &mut self.bestuurlijk,
        }
    }
}
