//! How a window is asked for instead of a command.

use std::ffi::OsString;

use super::option::CommandOption;

const DEMO: CommandOption = CommandOption::flag("demo", "help-demo");
const NO_ACCESSIBILITY: CommandOption =
    CommandOption::flag("no-accessibility", "help-no-accessibility");

/// All that can be said about the window.
pub(super) const OPTIONS: &[CommandOption] = &[DEMO, NO_ACCESSIBILITY];

/// How a window was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// With fictional families, of which nothing is kept.
    pub demo: bool,
    /// Without telling assistive technology anything.
    pub inaccessible: bool,
}

/// How these arguments (without the name of the program) ask for the window;
/// nothing when they ask for a terminal command.
pub fn asks_for_window(arguments: &[OsString]) -> Option<Window> {
    let mut window = Window::default();
    for argument in arguments {
        match argument.to_str()?.strip_prefix("--")? {
            name if name == DEMO.name => window.demo = true,
            name if name == NO_ACCESSIBILITY.name => window.inaccessible = true,
            _ => return None,
        }
    }
    Some(window)
}
