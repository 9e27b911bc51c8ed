//! Our roles in the words of AccessKit.

use accesskit::{Live, Role as Theirs};

use crate::gui::widget::{self, Announcement, Role};

pub(super) fn role(role: Role) -> Theirs {
    match role {
        Role::Button => Theirs::Button,
        Role::Link => Theirs::Link,
        Role::CheckBox => Theirs::CheckBox,
        Role::RadioGroup => Theirs::RadioGroup,
        Role::Radio => Theirs::RadioButton,
        // A date is typed like any text; readers know no better field for that.
        Role::TextField | Role::DateField => Theirs::TextInput,
        Role::TextArea => Theirs::MultilineTextInput,
        Role::PasswordField => Theirs::PasswordInput,
        Role::Slider => Theirs::Slider,
        Role::Progress => Theirs::ProgressIndicator,
        Role::Heading => Theirs::Heading,
        Role::Image => Theirs::Image,
        Role::Text => Theirs::Label,
        role => container(role),
    }
}

fn container(role: Role) -> Theirs {
    match role {
        Role::Navigation => Theirs::Navigation,
        Role::Main => Theirs::Main,
        Role::Complementary => Theirs::Complementary,
        Role::Dialog => Theirs::Dialog,
        Role::Alert => Theirs::Alert,
        Role::Status => Theirs::Status,
        Role::Table => Theirs::Table,
        Role::Row => Theirs::Row,
        Role::Cell => Theirs::Cell,
        Role::ColumnHeader => Theirs::ColumnHeader,
        Role::RowHeader => Theirs::RowHeader,
        Role::List => Theirs::List,
        Role::ListItem => Theirs::ListItem,
        Role::Window => Theirs::Window,
        _ => Theirs::Group,
    }
}

/// Whether this is a field to type in.
pub(super) fn is_text(role: Role) -> bool {
    matches!(role, Role::TextField | Role::TextArea | Role::DateField | Role::PasswordField)
}

/// Whether what is inside is told by the widget itself.
pub(super) fn hides_inside(role: Role) -> bool {
    role == Role::Slider
}

/// Whether a change is read aloud; alerts and news always are.
pub(super) fn live(said: &Announcement) -> Live {
    match (said.live, said.role) {
        (widget::Live::Assertive, _) | (widget::Live::Off, Role::Alert) => Live::Assertive,
        (widget::Live::Polite, _) | (widget::Live::Off, Role::Status) => Live::Polite,
        _ => Live::Off,
    }
}
