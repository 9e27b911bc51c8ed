//! Widgets that speak, take focus and keep every keystroke.
