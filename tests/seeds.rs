//! Runs the fuzz targets of `fuzz/` on every seed, so that faults found by fuzzing stay fixed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a failed setup fails the test

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::Path;

#[test]
fn every_seed_passes_its_fuzz_target() {
    for (name, target) in targets::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/seeds")
            .join(name);
        let mut seeds = 0;
        for seed in std::fs::read_dir(&folder).unwrap() {
            let file = seed.unwrap().path();
            println!("{}", file.display()); // names the seed of a failure
            target(&std::fs::read(&file).unwrap());
            seeds += 1;
        }
        assert!(seeds > 0, "{name} has no seeds");
    }
}

#[test]
fn every_seed_passes_truncated_or_with_a_byte_changed() {
    for (name, target) in targets::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/seeds")
            .join(name);
        for seed in std::fs::read_dir(&folder).unwrap() {
            let file = seed.unwrap().path();
            let data = std::fs::read(&file).unwrap();
            for i in 1..8 {
                println!("{} {i}", file.display());
                let at = data.len() * i / 8;
                target(&data[..at]);
                let mut changed = data.clone();
                if let Some(byte) = changed.get_mut(at) {
                    *byte = byte.wrapping_add(i as u8);
                }
                target(&changed);
            }
        }
    }
}
