//! Naslag: articles that anybody can write, articles that the program makes, and looking
//! for words in them.

mod made;
mod reading;
mod search;
mod shipped;
pub(crate) mod signpost;

use std::sync::LazyLock;

use casuskompas::guidance::Guidance;
use casuskompas::naslag::Naslag;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

static GENERAL: LazyLock<Naslag> = LazyLock::new(|| Naslag::new(&GUIDANCE, &GUIDANCE.regions()[0]));

fn guidance() -> &'static Guidance {
    &GUIDANCE
}

/// As it reads where no region was chosen.
fn naslag() -> &'static Naslag {
    &GENERAL
}
