//! The icon of each state, from one description of its shapes: as SVG, and in pixels for a tray that takes no
//! SVG. Pure.
//!
//! A panel may be light, dark or in between, and one colour cannot contrast with all three. The icon is
//! therefore light with a dark edge, so that one of the two stands out on every ground. A panel that colours
//! icons itself takes the symbolic form, which is the shape alone.

use super::view::IconState;
#[cfg(any(test, target_os = "linux"))]
use std::fmt::Write;

/// The colour of the shapes.
#[cfg(any(test, not(target_os = "macos")))]
const INK: [u8; 3] = [0xB8, 0xF0, 0xE7];
/// The colour of their edge.
#[cfg(any(test, not(target_os = "macos")))]
const EDGE: [u8; 3] = [0x05, 0x1C, 0x1A];

/// The side of the grid on which the shapes are drawn. At 16 pixels, every straight edge lies between two
/// pixels.
const GRID: f32 = 16.0;
/// The width of the edge on the grid.
#[cfg(any(test, not(target_os = "macos")))]
const EDGE_WIDTH: f32 = 1.0;
/// Half of the distance between the ends of an arc.
const ARC_HEIGHT: f32 = 6.0;

/// A shape on the grid, whose origin is the middle of the icon.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    /// A pair of arcs that face each other like ribs. `ends` and `middle` are the distances of their ends and
    /// of their middle from the vertical axis.
    Arcs { ends: f32, middle: f32, width: f32 },
    /// The breath between them.
    Dot { radius: f32 },
    /// A rectangle with this half width and half height.
    Bar { x: f32, y: f32 },
}

/// A circle on which an arc lies.
struct Circle {
    x: f32,
    radius: f32,
}

impl Circle {
    /// The circle of the left arc.
    fn of(ends: f32, middle: f32) -> Self {
        let sagitta = middle - ends;
        let radius = (ARC_HEIGHT * ARC_HEIGHT + sagitta * sagitta) / (2.0 * sagitta);
        Circle {
            x: radius - middle,
            radius,
        }
    }
}

/// The shapes of a state. They differ in their outline, not in their size alone.
fn shapes(state: IconState) -> Vec<Shape> {
    let arcs = |ends, middle, width| Shape::Arcs { ends, middle, width };
    let open = arcs(3.0, 6.0, 2.0);
    match state {
        IconState::Counting => vec![open, Shape::Dot { radius: 2.0 }],
        IconState::FlareUp => vec![open, Shape::Bar { x: 4.0, y: 1.0 }, Shape::Bar { x: 1.0, y: 4.0 }],
        IconState::Due => vec![open, Shape::Dot { radius: 4.0 }],
        IconState::Quiet => vec![arcs(0.0, 5.0, 2.0), Shape::Bar { x: 4.0, y: 1.0 }],
        IconState::Away => vec![arcs(3.0, 6.25, 1.5)],
    }
}

impl Shape {
    /// The distance of a point from the shape on the grid, negative inside it.
    fn distance(self, x: f32, y: f32) -> f32 {
        match self {
            Shape::Dot { radius } => x.hypot(y) - radius,
            Shape::Bar { x: half_x, y: half_y } => (x.abs() - half_x).max(y.abs() - half_y),
            Shape::Arcs { ends, middle, width } => {
                let circle = Circle::of(ends, middle);
                let (x, y) = (-x.abs() - circle.x, y.abs()); // both arcs are one, mirrored
                let end = (-ends - circle.x, ARC_HEIGHT);
                // Beyond the end of the arc its round cap is the nearest part.
                let beyond = y * -end.0 > -x * end.1;
                let from_line = if beyond {
                    (x - end.0).hypot(y - end.1)
                } else {
                    (x.hypot(y) - circle.radius).abs()
                };
                from_line - width / 2.0
            }
        }
    }

    /// The data of SVG paths, filled. GTK colours the fill of a symbolic icon alone, so nothing is a stroke.
    #[cfg(any(test, target_os = "linux"))]
    fn path(self) -> String {
        match self {
            Shape::Dot { radius: r } => {
                let (left, right) = (8.0 - r, 8.0 + r);
                format!("M{left} 8A{r} {r} 0 0 1 {right} 8A{r} {r} 0 0 1 {left} 8Z")
            }
            Shape::Bar { x, y } => {
                let (width, height) = (2.0 * x, 2.0 * y);
                format!("M{} {}h{width}v{height}h-{width}Z", 8.0 - x, 8.0 - y)
            }
            Shape::Arcs { ends, middle, width } => {
                let circle = Circle::of(ends, middle);
                let half = width / 2.0;
                let (outer, inner) = (circle.radius + half, circle.radius - half);
                let end = (ends + circle.x, ARC_HEIGHT);
                let point = |side: f32, radius: f32, y: f32| {
                    let part = radius / circle.radius;
                    let x = 8.0 + side * (end.0 * part - circle.x);
                    format!("{:.2} {:.2}", x, 8.0 + y * end.1 * part)
                };
                let arc = |side: f32| {
                    let (on, off) = if side < 0.0 { (0, 1) } else { (1, 0) };
                    format!(
                        "M{}A{outer:.2} {outer:.2} 0 0 {on} {}A{half} {half} 0 0 {on} {}A{inner:.2} {inner:.2} 0 0 {off} {}A{half} {half} 0 0 {on} {}Z",
                        point(side, outer, -1.0),
                        point(side, outer, 1.0),
                        point(side, inner, 1.0),
                        point(side, inner, -1.0),
                        point(side, outer, -1.0),
                    )
                };
                arc(-1.0) + &arc(1.0)
            }
        }
    }
}

/// The name of the icon's file, without its extension. The symbolic form has `-symbolic` after it.
#[cfg(target_os = "linux")]
pub fn name(state: IconState) -> &'static str {
    match state {
        IconState::Counting => "unbrace-counting",
        IconState::FlareUp => "unbrace-flare-up",
        IconState::Due => "unbrace-due",
        IconState::Quiet => "unbrace-quiet",
        IconState::Away => "unbrace-away",
    }
}

/// The icon as SVG in two colours.
#[cfg(any(test, target_os = "linux"))]
pub fn svg(state: IconState) -> String {
    let paths = paths(state);
    let (ink, edge) = (hex(INK), hex(EDGE));
    let width = 2.0 * EDGE_WIDTH;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\">\n  \
         <g fill=\"{edge}\" stroke=\"{edge}\" stroke-width=\"{width}\" stroke-linejoin=\"round\">{paths}</g>\n  \
         <g fill=\"{ink}\">{paths}</g>\n</svg>\n"
    )
}

/// The icon as SVG in the colour of the panel: GTK replaces the fill, and Plasma the colour of the class.
#[cfg(any(test, target_os = "linux"))]
pub fn symbolic_svg(state: IconState) -> String {
    let paths = paths(state);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\">\n  \
         <style id=\"current-color-scheme\" type=\"text/css\">.ColorScheme-Text{{color:#bebebe}}</style>\n  \
         <g class=\"ColorScheme-Text\" fill=\"currentColor\">{paths}</g>\n</svg>\n"
    )
}

#[cfg(any(test, target_os = "linux"))]
fn paths(state: IconState) -> String {
    let mut paths = String::new();
    for shape in shapes(state) {
        let _ = write!(paths, "<path d=\"{}\"/>", shape.path()); // a string takes everything
    }
    paths
}

#[cfg(any(test, target_os = "linux"))]
fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The opacity of each pixel of the shape alone, row by row. `size` is the side in pixels. macOS draws a
/// template in the colour of the menu bar.
#[cfg(any(test, target_os = "macos"))]
pub fn alpha(size: u32, state: IconState) -> Vec<u8> {
    let coverage = coverage(size, state, 0.0);
    coverage.into_iter().map(byte).collect()
}

/// The icon in two colours, as red, green, blue and opacity of each pixel, row by row.
#[cfg(any(test, not(target_os = "macos")))]
pub fn rgba(size: u32, state: IconState) -> Vec<[u8; 4]> {
    let shapes = coverage(size, state, 0.0).into_iter();
    let edged = coverage(size, state, EDGE_WIDTH).into_iter();
    let pixel = |(ink, edged): (f32, f32)| {
        let below = edged * (1.0 - ink);
        let opacity = ink + below;
        let mix = |channel: usize| {
            let sum = f32::from(INK[channel]) * ink + f32::from(EDGE[channel]) * below;
            byte(sum / opacity.max(f32::EPSILON) / 255.0)
        };
        [mix(0), mix(1), mix(2), byte(opacity)]
    };
    shapes.zip(edged).map(pixel).collect()
}

/// The part of each pixel that the shapes cover when they are made wider by `more` on each side.
fn coverage(size: u32, state: IconState, more: f32) -> Vec<f32> {
    let shapes = shapes(state);
    let scale = size as f32 / GRID;
    let at = |i: u32| (i as f32 + 0.5) / scale - GRID / 2.0;
    let mut parts = Vec::with_capacity((size * size) as usize);
    for y in 0..size {
        for x in 0..size {
            let nearest = shapes.iter().map(|s| s.distance(at(x), at(y)));
            let distance = nearest.fold(f32::MAX, f32::min) - more;
            parts.push((0.5 - distance * scale).clamp(0.0, 1.0));
        }
    }
    parts
}

fn byte(part: f32) -> u8 {
    (part * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::accent::{SHAPE, contrast};

    const STATES: [IconState; 5] = [
        IconState::Counting,
        IconState::FlareUp,
        IconState::Due,
        IconState::Quiet,
        IconState::Away,
    ];

    /// Panels: two dark ones, two light ones, and two in between.
    const GROUNDS: [[u8; 3]; 6] = [
        [0x1E, 0x1E, 0x1E],
        [0x30, 0x30, 0x30],
        [0xF6, 0xF5, 0xF4],
        [0xFF, 0xFF, 0xFF],
        [0x80, 0x80, 0x80],
        [0x3A, 0x6E, 0xA5],
    ];

    /// The pixels of the icon at 16 pixels that have a contrast of 3:1 with the panel.
    fn visible(state: IconState, ground: [u8; 3]) -> Vec<bool> {
        let over = |[r, g, b, a]: [u8; 4]| {
            let mix = |c: u8, below: u8| {
                let a = f64::from(a) / 255.0;
                (f64::from(c) * a + f64::from(below) * (1.0 - a)).round() as u8
            };
            [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2])]
        };
        let pixels = rgba(16, state).into_iter();
        pixels.map(|p| contrast(over(p), ground) >= SHAPE).collect()
    }

    #[test]
    fn icon_contrasts_with_dark_light_and_mid_tone_panels() {
        for state in STATES {
            // A filled shape may be seen by its edge alone.
            let shape = alpha(16, state).iter().filter(|&&a| a > 127).count();
            for ground in GROUNDS {
                let seen = visible(state, ground).iter().filter(|&&v| v).count();
                assert!(
                    seen >= 30 && seen * 10 >= shape * 6,
                    "{state:?} on {ground:02x?}: {seen} of {shape} pixels"
                );
            }
        }
    }

    #[test]
    fn states_differ_at_16_pixels_on_every_panel() {
        for (i, a) in STATES.into_iter().enumerate() {
            for b in STATES.into_iter().skip(i + 1) {
                for ground in GROUNDS {
                    let (one, other) = (visible(a, ground), visible(b, ground));
                    let differ = one.iter().zip(&other).filter(|(a, b)| a != b).count();
                    assert!(differ >= 12, "{a:?} and {b:?} on {ground:02x?}: {differ} pixels");
                }
            }
        }
    }

    #[test]
    fn straight_edges_lie_between_pixels_at_16_pixels() {
        let row = |state, y: usize| alpha(16, state)[y * 16..][..16].to_vec();
        let middle = row(IconState::Counting, 7);
        let near = |a: u8, wanted: u8| a.abs_diff(wanted) <= 5;
        let mut arc = middle[..4].iter().zip([0, 255, 255, 0]);
        assert!(
            arc.all(|(&a, wanted)| near(a, wanted)),
            "the left arc: {middle:?}"
        );
        let line = row(IconState::Quiet, 7);
        assert_eq!(line[3..13], [255; 10], "{line:?}");
        assert!(row(IconState::Away, 7)[1] >= 250, "at least one whole pixel");
    }

    #[test]
    fn icons_of_the_windows_are_those_of_the_tray() {
        let counting = include_str!("../../assets/icons/unbrace-counting.svg");
        let due = include_str!("../../assets/icons/unbrace-due.svg");
        assert_eq!(svg(IconState::Counting), counting);
        assert_eq!(svg(IconState::Due), due);
    }

    #[test]
    fn symbolic_icon_has_fills_in_one_colour_and_no_strokes() {
        for state in STATES {
            let svg = symbolic_svg(state);
            assert!(svg.contains("currentColor") && !svg.contains("stroke"), "{svg}");
        }
    }
}
