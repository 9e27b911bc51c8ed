//! Symbols from the icon font. They stand beside words, never instead of them.

use iced::Center;
use iced::widget::Text;

use super::plain::plain;
use super::{fonts, theme};

/// Writes the symbols with their characters in [`fonts::ICONS`] and the names
/// of their glyphs there.
macro_rules! icons {
    ($($name:ident = $glyph:literal $called:literal,)*) => {
        /// A symbol, named after its glyph in the font.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Icon {
            $(#[doc = concat!("The glyph `", $called, "`.")] $name,)*
        }

        impl Icon {
            /// The character that draws this symbol in [`fonts::ICONS`].
            pub const fn glyph(self) -> char {
                match self { $(Self::$name => $glyph,)* }
            }
        }
    };
}

icons! {
    AlertTriangle = '\u{e193}' "alert-triangle",
    ArrowDown = '\u{e042}' "arrow-down",
    ArrowRight = '\u{e049}' "arrow-right",
    ArrowUp = '\u{e04a}' "arrow-up",
    BadgeCheck = '\u{e241}' "badge-check",
    BookOpen = '\u{e05f}' "book-open",
    Calendar = '\u{e063}' "calendar",
    CalendarCheck = '\u{e2b7}' "calendar-check",
    Check = '\u{e06c}' "check",
    CheckCircle2 = '\u{e226}' "check-circle-2",
    ChevronDown = '\u{e06d}' "chevron-down",
    ChevronLeft = '\u{e06e}' "chevron-left",
    ChevronRight = '\u{e06f}' "chevron-right",
    ChevronUp = '\u{e070}' "chevron-up",
    CircleDot = '\u{e345}' "circle-dot",
    CircleHelp = '\u{e082}' "circle-help",
    CirclePlus = '\u{e081}' "circle-plus",
    Clock4 = '\u{e087}' "clock-4",
    Compass = '\u{e09b}' "compass",
    Copy = '\u{e09e}' "copy",
    ExternalLink = '\u{e0b9}' "external-link",
    Eye = '\u{e0ba}' "eye",
    EyeOff = '\u{e0bb}' "eye-off",
    FileText = '\u{e0cc}' "file-text",
    Flag = '\u{e0d1}' "flag",
    Folder = '\u{e0d7}' "folder",
    FolderOpen = '\u{e247}' "folder-open",
    HandHeart = '\u{e5b9}' "hand-heart",
    HeartHandshake = '\u{e2d7}' "heart-handshake",
    History = '\u{e1f5}' "history",
    Home = '\u{e0f5}' "home",
    Info = '\u{e0f9}' "info",
    KeyRound = '\u{e4a3}' "key-round",
    LayoutList = '\u{e1d9}' "layout-list",
    Link = '\u{e102}' "link",
    List = '\u{e106}' "list",
    Lock = '\u{e10b}' "lock",
    LogOut = '\u{e10e}' "log-out",
    MessageSquareQuote = '\u{e572}' "message-square-quote",
    Minus = '\u{e11c}' "minus",
    NotebookPen = '\u{e596}' "notebook-pen",
    Pencil = '\u{e1f9}' "pencil",
    Phone = '\u{e133}' "phone",
    Plus = '\u{e13d}' "plus",
    Save = '\u{e14d}' "save",
    Scale = '\u{e212}' "scale",
    Search = '\u{e151}' "search",
    Settings = '\u{e154}' "settings",
    Shield = '\u{e158}' "shield",
    ShieldCheck = '\u{e1ff}' "shield-check",
    Sprout = '\u{e1eb}' "sprout",
    Star = '\u{e176}' "star",
    Trash2 = '\u{e18e}' "trash-2",
    Undo2 = '\u{e2a1}' "undo-2",
    User = '\u{e19f}' "user",
    UserPlus = '\u{e1a2}' "user-plus",
    Users = '\u{e1a4}' "users",
    Users2 = '\u{e46e}' "users-2",
    X = '\u{e1b2}' "x",
    Zap = '\u{e1b4}' "zap",
}

/// The symbol as a text of the size of running text; it takes the colour around it.
pub fn icon<'a>(icon: Icon) -> Text<'a> {
    plain(icon.glyph()).font(fonts::ICONS).size(theme::text::ICON).line_height(1.0).align_y(Center)
}
