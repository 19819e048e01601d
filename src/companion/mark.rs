//! The icon in pixels, for a tray that takes no SVG. Pure.

use super::view::IconState;

/// The colour of the icon, which is visible on a light and on a dark panel. macOS uses the shape alone.
#[cfg(not(target_os = "macos"))]
pub const HUE: [u8; 3] = [0x2F, 0x9C, 0x94];

/// The opacity of each pixel, row by row: two arcs that face each other like ribs, with a dot between them.
/// `size` is the side in pixels.
pub fn alpha(size: u32, state: IconState) -> Vec<u8> {
    let s = size as f32;
    let (arc_at, radius, dot, width): (f32, f32, f32, f32) = match state {
        IconState::Counting => (0.33, 0.44, 0.09, 0.10),
        IconState::Due => (0.27, 0.48, 0.19, 0.11),
        IconState::Quiet => (0.40, 0.44, 0.0, 0.10),
        IconState::Away => (0.33, 0.44, 0.0, 0.06),
    };
    let mut pixels = Vec::with_capacity((size * size) as usize);
    for y in 0..size {
        for x in 0..size {
            let (px, py) = (((x as f32 + 0.5) / s - 0.5).abs(), (y as f32 + 0.5) / s - 0.5);
            // Both arcs are one, mirrored: its centre lies on the other side of the middle.
            let centre = 0.5 - arc_at - (radius * radius - 0.33_f32 * 0.33).sqrt();
            let from = |cx: f32| ((px - cx).powi(2) + py.powi(2)).sqrt();
            let arc = if py.abs() < 0.36 && px > centre {
                (from(centre) - radius).abs() - width / 2.0
            } else {
                1.0
            };
            let line = if state == IconState::Quiet {
                (py.abs() - 0.05).max(px - 0.1)
            } else {
                1.0
            };
            let inside = arc.min(line).min(if dot > 0.0 { from(0.0) - dot } else { 1.0 });
            let alpha = (0.5 - inside * s).clamp(0.0, 1.0);
            pixels.push((alpha * 255.0) as u8);
        }
    }
    pixels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dot is missing in the state away, and larger in the state due. The test of the Linux tray compares
    /// the SVG files.
    #[test]
    fn icons_of_all_states_differ() {
        let ink = |state| alpha(22, state).iter().map(|&a| u32::from(a)).sum::<u32>();
        let middle = |state| alpha(22, state)[11 * 22 + 11];
        assert_eq!((middle(IconState::Counting), middle(IconState::Due)), (255, 255));
        assert_eq!(middle(IconState::Away), 0);
        assert!(
            ink(IconState::Due) > ink(IconState::Counting) && ink(IconState::Counting) > ink(IconState::Away)
        );
    }
}
