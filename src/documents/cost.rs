//! What drawing a page of a stranger's PDF would cost, reckoned before it is drawn: a
//! few bytes can ask for a thousand million shapes.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect, Shape};

/// What a page may cost, in shapes of no extent. A page of text has some 5,000, a crowded
/// town plan 200,000.
const MOST: f64 = 500_000.0;

/// What filling the page once costs.
const PAGE: f64 = 200.0;

/// What a pixel of an image costs: 100 million may be unpacked for a page.
const PIXEL: f64 = MOST / 100e6;

/// What is drawn by drawing something else: a pattern, a mask, a letter made of shapes.
const INDIRECT: f64 = 1_000.0;

/// The page would cost more than drawing it is worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct TooMuch;

/// Looks on while a page is read, and ends that once it becomes too much: by unwinding,
/// as there is no other way out of the reader of PDFs.
#[derive(Debug)]
pub(super) struct Reckoning {
    page: Rect,
    spent: f64,
}

impl Reckoning {
    /// Of a page of this extent, in the units of its drawing.
    pub(super) fn of(page: Rect) -> Self {
        Self { page, spent: 0.0 }
    }

    fn spend(&mut self, cost: f64) {
        self.spent += cost;
        // What is not a number is not little either.
        if !self.spent.is_finite() || self.spent > MOST {
            std::panic::resume_unwind(Box::new(TooMuch));
        }
    }

    /// A shape costs by the part of the page that it can cover.
    fn spend_shape(&mut self, path: &BezPath, transform: Affine) {
        let covers = transform.transform_rect_bbox(path.bounding_box()).intersect(self.page);
        let points = path.elements().len() as f64;
        self.spend(1.0 + points / 10.0 + PAGE * covers.area() / self.page.area());
    }

    fn spend_paint(&mut self, paint: &Paint<'_>) {
        if matches!(paint, Paint::Pattern(_)) {
            self.spend(INDIRECT);
        }
    }
}

impl<'a> Device<'a> for Reckoning {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        if mask.is_some() {
            self.spend(INDIRECT);
        }
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, path: &BezPath, at: Affine, paint: &Paint<'a>, _: &PathDrawMode) {
        self.spend_shape(path, at);
        self.spend_paint(paint);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.spend_shape(&clip.path, Affine::IDENTITY);
    }

    fn push_transparency_group(&mut self, _: f32, mask: Option<SoftMask<'a>>, _: BlendMode) {
        self.spend(PAGE);
        self.set_soft_mask(mask);
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        paint: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.spend(if matches!(glyph, Glyph::Type3(_)) { INDIRECT / 10.0 } else { 1.0 });
        self.spend_paint(paint);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, _: Affine) {
        self.spend(1.0 + f64::from(image.width()) * f64::from(image.height()) * PIXEL);
    }

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
