//! The table of commands: whatever stands here can be typed, and is in the help.

mod add;
mod advise;
mod attach;
mod attachments;
mod backup;
mod certificate;
mod check;
mod create;
mod deelcode;
mod delete;
mod deleted;
mod destroy;
mod document;
mod guidance;
mod history;
mod inbox;
mod join;
mod list;
mod log;
mod merge;
mod oefening;
mod oefening_paper;
mod organisation;
mod passphrase;
mod policy;
mod receipt;
mod receive;
mod recovery;
mod renew;
mod rescue;
mod restore;
mod send;
mod show;
#[cfg(test)]
mod tests;
mod undelete;
mod zelfscan;

use super::command::Command;

/// Commands that belong together in the help.
pub(super) struct Family {
    /// The key of the heading; the first family has none.
    pub(super) title: Option<&'static str>,
    pub(super) commands: &'static [Command],
}

/// All commands, in the order of the help.
pub(super) const FAMILIES: &[Family] = &[
    Family {
        title: None,
        commands: &[
            advise::ADVISE,
            create::CREATE,
            list::LIST,
            show::SHOW,
            add::ADD,
            document::DOCUMENT,
            attach::ATTACH,
            attachments::ATTACHMENTS,
            attachments::ATTACHMENT,
            guidance::CHECK,
            oefening::CHECK,
            oefening_paper::PAPER,
            zelfscan::CHECK,
            policy::POLICY,
        ],
    },
    Family {
        title: Some("help-past"),
        commands: &[
            log::LOG,
            history::HISTORY,
            join::JOIN,
            delete::DELETE,
            deleted::DELETED,
            undelete::UNDELETE,
            destroy::DESTROY,
            certificate::CERTIFICATE,
        ],
    },
    Family {
        title: Some("help-keys"),
        commands: &[
            passphrase::PASSPHRASE,
            recovery::RECOVERY,
            organisation::ORGANISATION,
            renew::RENEW,
        ],
    },
    Family {
        title: Some("help-damage"),
        commands: &[backup::BACKUP, restore::RESTORE, merge::MERGE, check::CHECK, rescue::RESCUE],
    },
    Family {
        title: Some("help-exchange"),
        commands: &[
            deelcode::DEELCODE,
            guidance::SIGN,
            send::SEND,
            receive::RECEIVE,
            inbox::INBOX,
            receipt::RECEIPT,
        ],
    },
];

/// Every command.
pub(super) fn all() -> impl Iterator<Item = &'static Command> {
    FAMILIES.iter().flat_map(|family| family.commands)
}
