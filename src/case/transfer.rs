//! Handing casusregie or procesregie to somebody else. The giver stays until the
//! receiver confirms (S001, vertrekpunt 8: not letting go before the other holds).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, choice, day, flag, line, number, numbered, offered, put_back, record};
use super::regie::Holder;
use super::{Case, Role};

numbered! {
    held /// A transfer within one case. 0 means: not numbered yet.
    TransferId
}

numbered! {
    held /// A former holder within one case. 0 means: not numbered yet.
    FormerHolderId
}

offered! {
    /// The roles that are handed over warmly.
    #[derive(Default)]
    pub enum RegieRole {
        /// Contact for the family, guards the plan.
        #[default]
        Casusregie,
        /// Guards the cooperation.
        Procesregie,
    }
}

impl RegieRole {
    /// The role among all roles of a case.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Self::Casusregie => Role::Casusregie,
            Self::Procesregie => Role::Procesregie,
        }
    }
}

record! {
    /// A transfer to a colleague, with what makes it a warm one (follow-up of the
    /// TSD inspection in 14 municipalities: written and warm, in the presence of
    /// the family, one visible contact person).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Transfer {
        /// The number others refer to.
        pub id: TransferId = number(),
        /// Which role.
        pub kind: RegieRole = choice("transfer-role", "transfer-role-{}"),
        /// Who takes it over.
        pub to: String = line("transfer-to").colleague(),
        /// From which organisation.
        pub organisation: String = line("transfer-organisation"),
        /// The day on which it was agreed.
        pub agreed_on: Option<NaiveDate> = day("transfer-agreed-on").past().half_typed("transfer"),
        /// Whether the family was there.
        pub with_family: bool = flag("transfer-with-family"),
        /// Whether it was told in a talk.
        pub spoken: bool = flag("transfer-spoken"),
        /// Whether it stands on paper.
        pub written: bool = flag("transfer-written"),
        /// Whether the family knows who is its one contact person.
        pub one_contact: bool = flag("transfer-one-contact"),
        /// The day on which the receiver confirmed; absent while the giver holds it.
        pub confirmed_on: Option<NaiveDate> = day("transfer-confirmed-on").not_asked(),
    }
    Kind::numbered("transfers", &["to"]).dated("agreed_on")
}

impl Transfer {
    /// Whether it waits for the receiver, whoever that is.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.confirmed_on.is_none() && !self.to.trim().is_empty()
    }
}

record! {
    /// Somebody who held a role before.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct FormerHolder {
        /// The number others refer to.
        pub id: FormerHolderId = number(),
        /// Which role.
        pub kind: RegieRole = choice("former-role", "transfer-role-{}").not_asked(),
        /// A name or a function.
        pub name: String = line("former-name").colleague().not_asked(),
        /// From which organisation.
        pub organisation: String = line("former-organisation").not_asked(),
        /// The day they took it on.
        pub since: Option<NaiveDate> = day("former-since").not_asked(),
        /// The day they gave it away.
        pub until: Option<NaiveDate> = day("former-until").not_asked(),
    }
    Kind::numbered("former-holders", &["name"]).dated("until")
}

impl Case {
    /// Lets the receiver of a transfer hold the role from a day on. Returns whether
    /// there was one that waited.
    pub fn confirm_transfer(&mut self, id: TransferId, on: NaiveDate) -> bool {
        let found = self.transfers.iter_mut().find(|one| one.id == id && one.is_pending());
        let Some(transfer) = found else {
            return false;
        };
        transfer.confirmed_on = Some(on);
        let (role, holder) = (
            transfer.kind,
            Holder {
                name: transfer.to.trim().to_owned(),
                organisation: transfer.organisation.trim().to_owned(),
                since: Some(on),
            },
        );
        self.hand_on(role, holder, on);
        true
    }

    /// Makes somebody the holder of a role, and remembers who held it.
    pub(super) fn hand_on(&mut self, role: RegieRole, holder: Holder, on: NaiveDate) {
        let before = std::mem::replace(self.regie.holder_mut(role.role()), holder);
        if before.name.trim().is_empty() {
            return;
        }
        let end = self.former_holders.len();
        let former = FormerHolder {
            id: FormerHolderId::default(),
            kind: role,
            name: before.name,
            organisation: before.organisation,
            since: before.since,
            until: Some(on),
        };
        put_back(&mut self.former_holders, end, former);
    }
}
