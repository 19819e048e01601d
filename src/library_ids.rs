//! The ids of the library, for modules that check a name and need nothing else of the content.

include!(concat!(env!("OUT_DIR"), "/ids.rs"));
