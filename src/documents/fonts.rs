//! The typefaces of documents, built into the program.
//!
//! Inter is that of the window as well: Latin, Turkish, Greek, Cyrillic. What it
//! cannot show comes from DejaVu Sans: Arabic, Hebrew, Armenian, Georgian, signs and
//! faces. For Chinese, Japanese and Korean there is none: four megabytes for a name
//! that nearly always comes with its Latin spelling.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// Running text.
pub const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");

/// Headings and what stands out.
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// What Inter does not have.
pub(super) const DEJAVU: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");

/// All of them, read when the first document is made.
static ALL: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = [INTER, INTER_SEMIBOLD, DEJAVU];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

/// Every typeface.
pub(super) fn all() -> &'static [Font] {
    &ALL
}

/// Whether one typeface shows all these characters together.
pub(super) fn show(characters: &str) -> bool {
    let has = |font: &Font| characters.chars().all(|one| font.info().coverage.contains(one.into()));
    all().iter().any(has)
}
