//! Fictional families, for the demonstration and for tests.

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use uuid::Uuid;

use crate::case::ron::dialect;
use crate::case::{Bijlage, Case, CaseId, ron};

/// The families with the name of their file, in the order in which they are shown.
pub const SOURCES: &[(&str, &str)] = &[
    ("linde.ron", include_str!("../data/families/linde.ron")),
    ("esdoorn.ron", include_str!("../data/families/esdoorn.ron")),
    ("berk.ron", include_str!("../data/families/berk.ron")),
    ("wilg.ron", include_str!("../data/families/wilg.ron")),
    ("els.ron", include_str!("../data/families/els.ron")),
    ("iep.ron", include_str!("../data/families/iep.ron")),
    ("hazelaar.ron", include_str!("../data/families/hazelaar.ron")),
    ("meidoorn.ron", include_str!("../data/families/meidoorn.ron")),
    ("vlier.ron", include_str!("../data/families/vlier.ron")),
    ("hulst.ron", include_str!("../data/families/hulst.ron")),
];

/// The name of the person at the desk in the fictional families: they hold
/// casusregie of some and not of others.
pub const CONSULTANT: &str = "S. de Wit";

/// The family of the tour: the first.
pub const OF_TOUR: CaseId = CaseId(Uuid::from_u128(0x11de_0000_2026_4014_8000_0000_0000_0001));

/// The day on which the families were written.
const WRITTEN_ON: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 19);

/// The fictional families as if they had been written on `today`: all their
/// dates move along, so that what was due in two days still is. Their ids are
/// the same every time.
#[must_use]
pub fn families(today: NaiveDate) -> Vec<Case> {
    let days = days_since_written(today);
    // A test reads every source, so that none is ever left out here.
    let readable = SOURCES.iter().filter_map(|(_, source)| ron::from_text(source).ok());
    readable
        .map(|mut family| {
            family.shift_days(days);
            family
        })
        .collect()
}

/// Content of their attachments, with the name of its file.
const CONTENTS: &[(&str, &[u8])] = &[
    ("tekening-noor.png", include_bytes!("../data/families/bijlagen/tekening-noor.png")),
    (
        "bericht-verslavingszorg.txt",
        include_bytes!("../data/families/bijlagen/bericht-verslavingszorg.txt"),
    ),
];

/// An attachment of a fictional family, not beside its case yet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Attachment {
    /// The family.
    pub case: CaseId,
    /// What the case tells of it, but for its content.
    pub bijlage: Bijlage,
    content: String,
}

impl Attachment {
    /// Its content.
    #[must_use]
    pub fn content(&self) -> &'static [u8] {
        let named = CONTENTS.iter().find(|(name, _)| *name == self.content);
        named.map_or(&[], |(_, content)| *content)
    }
}

/// The attachments of the fictional families, as if they had come for `today`. They are
/// no part of [`families`]: without a vault there is nothing to keep them in.
#[must_use]
pub fn attachments(today: NaiveDate) -> Vec<Attachment> {
    let by = TimeDelta::days(days_since_written(today));
    // A test reads them, so that none is ever left out here.
    let mut all: Vec<Attachment> = dialect().from_str(ATTACHMENTS).unwrap_or_default();
    for one in &mut all {
        one.bijlage.on = one.bijlage.on.map(|on| on + by);
    }
    all
}

const ATTACHMENTS: &str = include_str!("../data/families/bijlagen/bijlagen.ron");

fn days_since_written(today: NaiveDate) -> i64 {
    WRITTEN_ON.map_or(0, |written| (today - written).num_days())
}
