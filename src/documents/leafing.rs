//! The pages of an attachment as pixels: photos, and PDFs page by page.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page,
};
use hayro::hayro_syntax::{Pdf, page::Page};
use hayro::vello_cpu::{color::palette::css::WHITE, kurbo::Rect};
use hayro::{RenderCache, RenderSettings};
use image::imageops::FilterType;

use super::attached::{Unfit, decoded, picture};
use super::cost::{Reckoning, TooMuch};
use super::fonts::{DEJAVU, INTER};
use super::pixels::Pixels;
use crate::case::BijlageKind;

/// No page is drawn wider or higher than so many pixels.
const LARGEST: f32 = 5_000.0;

/// Content that is looked at. Copies share it.
pub type Content = Arc<zeroize::Zeroizing<Vec<u8>>>;

/// How many pages it has; text has none.
///
/// # Errors
/// When it cannot be understood.
pub fn pages(kind: BijlageKind, content: &Content) -> Result<usize, Unfit> {
    match kind {
        BijlageKind::Tekst => Ok(0),
        BijlageKind::Afbeelding => Ok(1),
        BijlageKind::Pdf => guarded(|| Ok(pdf(content)?.pages().len())),
    }
}

/// A page, counted from 0, at most so many pixels wide.
///
/// # Errors
/// When there is no such page, or it cannot be drawn.
pub fn drawn(
    kind: BijlageKind,
    content: &Content,
    page: usize,
    width: u32,
) -> Result<Pixels, Unfit> {
    match kind {
        BijlageKind::Pdf => guarded(|| drawn_page(content, page, width)),
        _ => guarded(|| drawn_picture(content, width)),
    }
}

/// A fault in a library that draws what a stranger made ends nothing else.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, Unfit>) -> Result<T, Unfit> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|why| {
        Err(if why.is::<TooMuch>() { Unfit::TooMuchToDraw } else { Unfit::Undrawn })
    })
}

fn pdf(content: &Content) -> Result<Pdf, Unfit> {
    Pdf::new(Arc::clone(content)).map_err(|_| Unfit::Undrawn)
}

fn drawn_page(content: &Content, page: usize, width: u32) -> Result<Pixels, Unfit> {
    let pdf = pdf(content)?;
    let page = pdf.pages().get(page).ok_or(Unfit::Undrawn)?;
    let (wide, high) = page.render_dimensions();
    if !(wide >= 1.0 && high >= 1.0) {
        return Err(Unfit::Undrawn);
    }
    let scale = (width as f32 / wide).min(LARGEST / wide).min(LARGEST / high);
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    reckon(page);
    let drawn = hayro::render(page, &RenderCache::new(), &reading(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let rgba = drawn.data_as_u8_slice().to_vec();
    match width > 0 && height > 0 {
        true => Ok(Pixels { width, height, rgba }),
        false => Err(Unfit::Undrawn),
    }
}

/// Reads the page without drawing it; unwinds when drawing it would be too much.
fn reckon(page: &Page<'_>) {
    let (wide, high) = page.render_dimensions();
    let extent = Rect::new(0.0, 0.0, f64::from(wide), f64::from(high));
    let upright = page.initial_transform(true).to_kurbo();
    let cache = InterpreterCache::new();
    let mut context = Context::new(upright, extent, &cache, page.xref(), reading());
    interpret_page(page, &mut context, &mut Reckoning::of(extent));
}

/// Typefaces that stand in no PDF are those of our own documents.
fn reading() -> InterpreterSettings {
    let resolver = |query: &FontQuery| {
        let bytes = match query {
            FontQuery::Standard(_) => INTER,
            FontQuery::Fallback(_) => DEJAVU,
        };
        Some((Arc::new(bytes) as _, 0))
    };
    InterpreterSettings { font_resolver: Arc::new(resolver), ..InterpreterSettings::default() }
}

fn drawn_picture(content: &Content, width: u32) -> Result<Pixels, Unfit> {
    // It may have come from another vault, where nobody looked how large it is.
    let format = picture(content).ok_or(Unfit::Undrawn)?;
    let image = decoded(content, format).map_err(|why| match why {
        Unfit::TooManyPixels => Unfit::TooMuchToDraw,
        _ => Unfit::Undrawn,
    })?;
    let fits = width.clamp(1, LARGEST as u32).min(image.width());
    let image = match fits < image.width() {
        true => image.resize(fits, LARGEST as u32, FilterType::Triangle),
        false => image,
    };
    let image = image.into_rgba8();
    let (width, height) = image.dimensions();
    Ok(Pixels { width, height, rgba: image.into_raw() })
}
