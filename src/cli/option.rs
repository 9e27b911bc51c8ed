//! An option of a command, as it is typed and as help tells it.

/// What can be typed after `--`.
pub(super) struct CommandOption {
    /// Without the `--`.
    pub(super) name: &'static str,
    /// What help calls the value, with the choices between `|`; absent when the
    /// option takes none.
    pub(super) value: Option<&'static str>,
    /// Whether the command means nothing without it.
    pub(super) required: bool,
    /// The key of what it means.
    pub(super) meaning: &'static str,
}

impl CommandOption {
    pub(super) const fn flag(name: &'static str, meaning: &'static str) -> Self {
        Self { name, value: None, required: false, meaning }
    }

    pub(super) const fn with_value(
        name: &'static str,
        value: &'static str,
        meaning: &'static str,
    ) -> Self {
        Self { name, value: Some(value), required: false, meaning }
    }

    pub(super) const fn required(
        name: &'static str,
        value: &'static str,
        meaning: &'static str,
    ) -> Self {
        Self { name, value: Some(value), required: true, meaning }
    }

    /// How it is typed, with the word for its value.
    pub(super) fn usage(&self) -> String {
        match self.value {
            Some(value) => format!("--{} {value}", self.name),
            None => format!("--{}", self.name),
        }
    }
}
