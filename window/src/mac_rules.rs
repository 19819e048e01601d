//! The conventions of macOS: which windows are in the Dock, the shortcuts, and the work area of a screen.
//! Pure.

use unbrace::ipc::Role;

/// Whether a window is in the Dock and under Cmd-Tab. The guide and the check-in are not, because they last a
/// minute.
pub fn is_in_dock(role: Role) -> bool {
    match role {
        Role::Main | Role::Author | Role::Clinic | Role::Welcome => true,
        Role::Guide | Role::CheckIn => false,
    }
}

/// The standard shortcuts of a Mac program. The windows have no menu bar that would provide them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Cmd-W.
    Close,
    /// Cmd-Q: the same, since each window is a process of its own.
    Quit,
    /// Cmd-comma.
    Settings,
}

/// The shortcut of a key that is pressed with Cmd. `alone`: no other modifier is held.
pub fn shortcut(key: &str, alone: bool) -> Option<Shortcut> {
    match key {
        "w" if alone => Some(Shortcut::Close),
        "q" if alone => Some(Shortcut::Quit),
        "," if alone => Some(Shortcut::Settings),
        _ => None,
    }
}

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A screen as AppKit reports it: y grows upwards, from the lower edge of the first screen.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The whole screen.
    pub frame: Area,
    /// The part that menu bar and Dock leave free.
    pub visible: Area,
}

/// The part that menu bar and Dock leave free of the screen whose upper left corner is at `at`; `None` if
/// there is no such screen. In `at` and in the result y grows downwards, from the upper edge of the first
/// screen, as for windows.
pub fn free_area(screens: &[Screen], at: (f64, f64)) -> Option<Area> {
    let height = screens.first()?.frame.height;
    let turned = |area: Area| Area {
        y: height - area.y - area.height,
        ..area
    };
    let is_there = |frame: Area| (frame.x - at.0).abs() < 1.0 && (frame.y - at.1).abs() < 1.0;
    let screen = screens.iter().find(|s| is_there(turned(s.frame)))?;
    Some(turned(screen.visible))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn short_windows_are_not_in_the_dock() {
        let shown: Vec<_> = [
            Role::Main,
            Role::Author,
            Role::Clinic,
            Role::Welcome,
            Role::Guide,
            Role::CheckIn,
        ]
        .map(is_in_dock)
        .into();
        assert_eq!(shown, [true, true, true, true, false, false]);
    }

    #[test]
    fn only_cmd_alone_makes_a_shortcut() {
        assert_eq!(shortcut("w", true), Some(Shortcut::Close));
        assert_eq!(shortcut(",", true), Some(Shortcut::Settings));
        assert_eq!(
            shortcut("w", false),
            None,
            "Cmd-Option-W closes all windows elsewhere"
        );
        assert_eq!(shortcut("x", true), None);
    }

    #[test]
    fn dock_at_the_bottom_and_menu_bar_are_left_free() {
        let screen = Screen {
            frame: area(0.0, 0.0, 1440.0, 900.0),
            visible: area(0.0, 70.0, 1440.0, 805.0), // a Dock of 70 below, a menu bar of 25 above
        };
        let free = free_area(&[screen], (0.0, 0.0));
        assert_eq!(free, Some(area(0.0, 25.0, 1440.0, 805.0)));
    }

    #[test]
    fn second_screen_is_found_by_its_corner() {
        let first = Screen {
            frame: area(0.0, 0.0, 1440.0, 900.0),
            visible: area(0.0, 0.0, 1440.0, 875.0),
        };
        // To the right of the first, taller, with the same lower edge: its upper edge is 300 above the first
        // one's.
        let second = Screen {
            frame: area(1440.0, 0.0, 1920.0, 1200.0),
            visible: area(1520.0, 0.0, 1840.0, 1175.0),
        };
        let free = free_area(&[first, second], (1440.0, -300.0));
        assert_eq!(free, Some(area(1520.0, -275.0, 1840.0, 1175.0)));
        assert_eq!(free_area(&[first], (1440.0, -300.0)), None);
        assert_eq!(free_area(&[], (0.0, 0.0)), None);
    }
}
