//! Pages as pixels, for who looks at them before they are given.

use typst_render::RenderOptions;

use super::engine::{Forgetting, Typeset};

/// Points to an inch.
const POINTS: f64 = 72.0;

/// No page is drawn sharper than this many pixels to a point: that is as sharp as
/// print, and a page of A4 takes 32 MB.
const SHARPEST: f64 = 4.0;

/// A page as pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// How many stand beside each other.
    pub width: u32,
    /// How many stand above each other.
    pub height: u32,
    /// Red, green, blue and 255, row by row.
    pub rgba: Vec<u8>,
}

/// Tells nothing of what is drawn.
impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pixels").field("width", &self.width).finish_non_exhaustive()
    }
}

impl Typeset {
    /// How wide and high a page is, in inches, counted from 0; none when there is no
    /// such page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.page(page)?.frame.size();
        Some((size.x.to_pt() / POINTS, size.y.to_pt() / POINTS))
    }

    /// A page drawn, counted from 0, so many pixels wide, or somewhat fewer where that
    /// would be more than a page can be sharp; none when there is no such page.
    #[must_use]
    pub fn pixels(&self, page: usize, width: f64) -> Option<Pixels> {
        let _forgetting = Forgetting;
        let page = self.page(page)?;
        let points = page.frame.size().x.to_pt().max(1.0);
        let scale = (width / points).clamp(1.0 / points, SHARPEST);
        let options = RenderOptions { pixel_per_pt: scale.into(), render_bleed: false };
        let drawn = typst_render::render(page, &options);
        let (width, height) = (drawn.width(), drawn.height());
        Some(Pixels { width, height, rgba: drawn.take() })
    }
}
