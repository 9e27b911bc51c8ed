//! How things stand in the room that a window gives.

/// How things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Everything stands below each other.
    Narrow,
    /// The navigation shows signs only, the steps stand above the content, and
    /// the Kompas is folded until it is asked for.
    Medium,
    /// Everything stands side by side.
    Wide,
}

impl Layout {
    /// The layout for a width, in logical pixels.
    pub fn of(width: f32) -> Self {
        match width {
            width if width >= 1180.0 => Self::Wide,
            width if width >= 760.0 => Self::Medium,
            _ => Self::Narrow,
        }
    }

    /// Whether what usually stays on top of a case scrolls along, because so
    /// much would stay, in this height in logical pixels, that little else is seen.
    pub fn flows(self, height: f32) -> bool {
        match self {
            Self::Wide => false,
            Self::Medium | Self::Narrow => height < 400.0,
        }
    }
}
