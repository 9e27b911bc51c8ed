//! Choices as the words by which other programs know them.

use serde::Serializer;

/// A choice as the word by which other programs know it, such as `risicos`;
/// cases in files write it as the name of its variant.
pub(super) fn word<T, S>(choice: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Copy + Into<&'static str>,
    S: Serializer,
{
    serializer.serialize_str((*choice).into())
}
