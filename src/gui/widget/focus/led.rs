//! Where a task leads that passes over a window, as the window asks it.

/// Where a task leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Led {
    /// Nowhere that matters to what stands still.
    #[default]
    Nowhere,
    /// To the top of a page.
    ToTop,
}
