//! The programs that come with Unbrace, in each language, and the commented file that a therapist begins with.
//!
//! `assets/programs/NAME.unbrace.toml` is English and `NAME.de.unbrace.toml` German: the same stages and doses, other
//! words. A program is one file in one language, because a therapist writes it for one patient.

/// A program that comes with Unbrace.
struct Example {
    name: &'static str,
    english: &'static str,
    german: &'static str,
}

macro_rules! example {
    ($name:literal) => {
        Example {
            name: $name,
            english: include_str!(concat!("../../assets/programs/", $name, ".unbrace.toml")),
            german: include_str!(concat!("../../assets/programs/", $name, ".de.unbrace.toml")),
        }
    };
}

const ALL: [Example; 9] = [
    example!("lower-back-start"),
    example!("upper-back-and-neck"),
    example!("after-a-flare-up"),
    example!("breathing-first"),
    example!("keeping-it-up"),
    example!("walking-build-up"),
    example!("all-seated"),
    example!("pregnancy"),
    example!("pain-free"),
];

/// The names of the programs, with their English text.
pub const EXAMPLES: [(&str, &str); ALL.len()] = {
    let mut all = [("", ""); ALL.len()];
    let mut n = 0;
    while n < ALL.len() {
        all[n] = (ALL[n].name, ALL[n].english);
        n += 1;
    }
    all
};

const NEW: Example = example!("new");

/// The English commented file that a therapist begins with.
pub const TEMPLATE: &str = NEW.english;

impl Example {
    /// The text in this language; English where there is no such one.
    const fn text(&self, german: bool) -> &'static str {
        if german { self.german } else { self.english }
    }
}

/// The commented file that a therapist begins with, in this language; English where there is no such one.
pub fn template(language: &str) -> &'static str {
    NEW.text(language == "de")
}

/// The program with this name in this language; English where there is no such one.
pub fn example(name: &str, language: &str) -> Option<&'static str> {
    let found = ALL.iter().find(|e| e.name == name)?;
    Some(found.text(language == "de"))
}
