//! What somebody attaches to a case: what it is, by its content and not by its name,
//! and a photo without what the camera wrote in it.
//!
//! A picture is drawn anew from its pixels: of place, device, time, thumbnail and
//! remarks nothing is left, whatever kind of metadata they stood in. How it was held
//! is applied first. A PDF stays as it is, also with the name of who made it.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::case::{BijlageKind, LARGEST_BIJLAGE};
use crate::t;

/// A picture has no more pixels than this, in millions: a page at 600 dots per inch
/// has 35.
const MOST_MEGAPIXELS: u64 = 50;

/// Of 100: as a camera writes it, and what is tried where that takes more room than the
/// picture took.
const QUALITIES: [u8; 4] = [90, 80, 70, 60];

/// The head of a PDF may stand after some other bytes.
const HEAD_OF_PDF: usize = 1024;

/// Content that can be kept.
#[derive(Debug)]
pub struct Cleaned {
    /// What it is.
    pub kind: BijlageKind,
    /// What is kept of it.
    pub content: Zeroizing<Vec<u8>>,
}

/// Why something cannot be an attachment, in words for the user.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unfit {
    /// There is nothing in it.
    #[error("{}", t!("bijlage-empty"))]
    Empty,
    /// It is none of the kinds that can be shown.
    #[error("{}", t!("bijlage-unknown-kind"))]
    UnknownKind,
    /// It is a picture with more pixels than can be drawn.
    #[error("{}", t!("bijlage-too-many-pixels", limit = MOST_MEGAPIXELS))]
    TooManyPixels,
    /// It is kept, but to draw it would take more work than a page is worth.
    #[error("{}", t!("bijlage-too-much"))]
    TooMuchToDraw,
    /// It is kept, but cannot be drawn.
    #[error("{}", t!("bijlage-undrawn"))]
    Undrawn,
    /// It is a picture that cannot be drawn, as the decoder said.
    #[error("{}", t!("bijlage-broken", detail = .0.as_str()))]
    Broken(String),
}

/// What can be kept of a file that somebody attaches.
///
/// # Errors
/// Why nothing can.
pub fn cleaned(file: Zeroizing<Vec<u8>>) -> Result<Cleaned, Unfit> {
    if file.is_empty() {
        return Err(Unfit::Empty);
    }
    if let Some(format) = picture(&file) {
        let content = drawn_anew(&file, format)?;
        return Ok(Cleaned { kind: BijlageKind::Afbeelding, content });
    }
    if is_pdf(&file) {
        return Ok(Cleaned { kind: BijlageKind::Pdf, content: file });
    }
    match as_text(&file) {
        Some(text) => {
            Ok(Cleaned { kind: BijlageKind::Tekst, content: Zeroizing::new(text.into_bytes()) })
        }
        None => Err(Unfit::UnknownKind),
    }
}

/// The ending of a plain file with this content.
#[must_use]
pub fn ending(kind: BijlageKind, content: &[u8]) -> &'static str {
    match (kind, picture(content)) {
        (BijlageKind::Pdf, _) => "pdf",
        (BijlageKind::Tekst, _) => "txt",
        (BijlageKind::Afbeelding, Some(ImageFormat::Jpeg)) => "jpg",
        (BijlageKind::Afbeelding, _) => "png",
    }
}

/// Of which kind a picture is, of those that can be shown.
pub(super) fn picture(file: &[u8]) -> Option<ImageFormat> {
    use ImageFormat::{Gif, Jpeg, Png, WebP};
    let format = image::guess_format(file).ok()?;
    [Jpeg, Png, Gif, WebP].contains(&format).then_some(format)
}

fn is_pdf(file: &[u8]) -> bool {
    let head = &file[..file.len().min(HEAD_OF_PDF)];
    head.windows(5).any(|bytes| bytes == b"%PDF-")
}

/// The pixels of a picture as a new one: a photo as JPEG, anything else as PNG, or as
/// JPEG when that would become too large. Of what moves, the first picture.
fn drawn_anew(file: &[u8], format: ImageFormat) -> Result<Zeroizing<Vec<u8>>, Unfit> {
    let image = decoded(file, format)?;
    match as_png(&image, format, LARGEST_BIJLAGE as usize)? {
        Some(content) => Ok(content),
        None => as_jpeg(&image, QUALITIES[0]),
    }
}

/// The same in no more room than it took, as far as that can be had: there may be no
/// more room than that.
pub(super) fn drawn_within(file: &[u8], format: ImageFormat) -> Result<Zeroizing<Vec<u8>>, Unfit> {
    let image = decoded(file, format)?;
    if let Some(content) = as_png(&image, format, file.len())? {
        return Ok(content);
    }
    let mut content = as_jpeg(&image, QUALITIES[0])?;
    for quality in &QUALITIES[1..] {
        if content.len() <= file.len() {
            break;
        }
        content = as_jpeg(&image, *quality)?;
    }
    Ok(content)
}

/// What is no photo, without loss; none when it is one, or would become larger than
/// `most` bytes.
fn as_png(
    image: &DynamicImage,
    format: ImageFormat,
    most: usize,
) -> Result<Option<Zeroizing<Vec<u8>>>, Unfit> {
    let is_photo = match format {
        ImageFormat::Jpeg => true,
        ImageFormat::WebP => !image.color().has_alpha(),
        _ => false,
    };
    if is_photo {
        return Ok(None);
    }
    let mut content = Zeroizing::new(Vec::new());
    let mut writer = Cursor::new(&mut *content);
    let written = match image.color().has_alpha() {
        true => DynamicImage::from(image.to_rgba8()).write_to(&mut writer, ImageFormat::Png),
        false => image.write_to(&mut writer, ImageFormat::Png),
    };
    written.map_err(broken)?;
    Ok((content.len() <= most).then_some(content))
}

/// The pixels, upright.
///
/// # Errors
/// [`Unfit::TooManyPixels`], or what the decoder said.
pub(super) fn decoded(file: &[u8], format: ImageFormat) -> Result<DynamicImage, Unfit> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEGAPIXELS * 1_000_000 * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(Unfit::TooManyPixels);
    }
    // What is said of that and cannot be understood is as good as nothing.
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    Ok(image)
}

/// What shines through becomes white.
fn as_jpeg(image: &DynamicImage, quality: u8) -> Result<Zeroizing<Vec<u8>>, Unfit> {
    let plain = match image.color().has_alpha() {
        true => on_white(image),
        false if image.color().has_color() => DynamicImage::from(image.to_rgb8()),
        false => DynamicImage::from(image.to_luma8()),
    };
    let mut content = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut content, quality);
    plain.write_with_encoder(encoder).map_err(broken)?;
    Ok(Zeroizing::new(content))
}

fn on_white(image: &DynamicImage) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let white = image::Rgba([u8::MAX; 4]);
    let mut paper = DynamicImage::from(image::RgbaImage::from_pixel(width, height, white));
    image::imageops::overlay(&mut paper, image, 0, 0);
    DynamicImage::from(paper.to_rgb8())
}

fn broken(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::TooManyPixels,
        error => Unfit::Broken(error.to_string()),
    }
}

/// A text without anything that is none: Notepad writes a mark before the first word,
/// and some programs write every letter in two bytes.
fn as_text(file: &[u8]) -> Option<String> {
    let text = match file {
        [0xff, 0xfe, rest @ ..] => in_pairs(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => in_pairs(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => String::from_utf8(file.to_vec()).ok(),
    };
    let is_word = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    text.filter(|text| text.chars().all(is_word))
}

fn in_pairs(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let whole = rest.is_empty().then_some(pairs)?;
    char::decode_utf16(whole.iter().map(|pair| read(*pair))).collect::<Result<_, _>>().ok()
}
