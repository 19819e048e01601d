//! The mark in pixels, where a tray takes no SVG. Pure.

use super::view::Look;

/// How opaque each pixel of the mark is, row by row: two arcs that face each other like ribs, and the breath between
/// them. `size` is the side in pixels.
pub fn alpha(size: u32, look: Look) -> Vec<u8> {
    let s = size as f32;
    let (arc_at, radius, dot, width): (f32, f32, f32, f32) = match look {
        Look::Counting => (0.33, 0.44, 0.09, 0.10),
        Look::Due => (0.27, 0.48, 0.19, 0.11),
        Look::Quiet => (0.40, 0.44, 0.0, 0.10),
        Look::Away => (0.33, 0.44, 0.0, 0.06),
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
            let line = if look == Look::Quiet {
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

/// The hue of the mark where the tray takes colours: it reads on light and on dark. macOS takes the shape alone.
#[cfg(not(target_os = "macos"))]
pub const HUE: [u8; 3] = [0x2F, 0x9C, 0x94];

#[cfg(test)]
mod tests {
    use super::*;

    /// Away has no dot where counting has one; due has a bigger one than counting. So have the sources in
    /// `assets/icons`; see the test of the Linux tray.
    #[test]
    fn the_drawn_marks_differ() {
        let ink = |look| alpha(22, look).iter().map(|&a| u32::from(a)).sum::<u32>();
        let middle = |look| alpha(22, look)[11 * 22 + 11];
        assert_eq!((middle(Look::Counting), middle(Look::Due)), (255, 255));
        assert_eq!(middle(Look::Away), 0);
        assert!(ink(Look::Due) > ink(Look::Counting) && ink(Look::Counting) > ink(Look::Away));
    }
}
