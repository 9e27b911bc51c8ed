//! Whose pack it is: a signature below a text that anybody may read, such as what a
//! municipality lays over its region.
//!
//! ```text
//! (the pack)
//! // deelcode: deel1…
//! // signature: 9f…
//! ```
//!
//! Signed is the text above, with one kind of line ending and without what is blank at its
//! end, so that a mail program may change those.

use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::keys::is_signed;
use super::letter::unhex;
use crate::vault::Vault;
use crate::vault::keys::Randomness;
use crate::vault::keys::hexadecimal::hex;

const CODE: &str = "// deelcode: ";
const SIGNATURE: &str = "// signature: ";
const DOMAIN: &[u8] = b"casuskompas pack 1\0";

/// Who signed a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    /// Nobody.
    Nobody,
    /// The text is not the one that was signed, or the signature is no signature.
    Broken,
    /// Whoever has the keys behind this deelcode.
    By(Deelcode),
}

/// Who signed a text.
#[must_use]
pub fn signing(text: &str) -> Signing {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.iter().filter(|line| is_mark(line)).count() {
        0 => Signing::Nobody,
        2 => last_two(text, &lines).map_or(Signing::Broken, Signing::By),
        _ => Signing::Broken,
    }
}

/// Whether a line belongs to a signature.
fn is_mark(line: &str) -> bool {
    [CODE, SIGNATURE].iter().any(|mark| line.trim_start().starts_with(mark.trim_end()))
}

/// Whose signature the last two lines are.
fn last_two(text: &str, lines: &[&str]) -> Option<Deelcode> {
    let [.., code, signature] = lines else {
        return None;
    };
    let deelcode: Deelcode = code.strip_prefix(CODE)?.parse().ok()?;
    let signature = unhex(signature.strip_prefix(SIGNATURE)?)?;
    let (body, _) = text.rsplit_once(CODE)?;
    let signer = deelcode.signer()?;
    is_signed(&signer, DOMAIN, plain(body).as_bytes(), &signature).then_some(deelcode)
}

/// What of a text is signed.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim_end().to_owned()
}

impl Vault {
    /// The text with the signature of this vault below it, in place of any that was there.
    /// Its keys are made when there are none yet.
    ///
    /// # Errors
    /// What is wrong with the keys, or the disk.
    pub fn sign_pack(
        &self,
        text: &str,
        randomness: Randomness<'_>,
    ) -> Result<String, ExchangeError> {
        let _one = self.one_exchange();
        let keys = self.exchange_keys(randomness)?;
        let unsigned = text.lines().filter(|line| !is_mark(line));
        let body = plain(&unsigned.collect::<Vec<_>>().join("\n"));
        let signature = hex(&keys.sign(DOMAIN, body.as_bytes()));
        Ok(format!("{body}\n{CODE}{}\n{SIGNATURE}{signature}\n", keys.deelcode()))
    }
}
