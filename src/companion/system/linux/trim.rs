//! Gives back the memory that only the start needed.
//!
//! The kernel maps the code of a program in large pieces: a companion that has read its settings, opened its
//! history and registered with the panel has nearly all of its code in memory, and needs a tenth of it from
//! then on. This removes the code from the process; what is still needed comes back from the page cache when
//! it runs next. Free heap is given back, too. On Linux this is the only module of the companion with unsafe
//! code.

#![allow(unsafe_code)]

use rustix::mm::{Advice, madvise};
use std::fs::File;
use std::io::Read;
#[cfg(target_env = "gnu")]
use {
    crate::{executable, paths},
    std::os::unix::process::CommandExt as _,
    std::process::Command,
};

/// Switches off the cache of freed memory that the C library has for each thread.
#[cfg(target_env = "gnu")]
const NO_THREAD_CACHE: &str = "glibc.malloc.tcache_count=0";

/// More than the list of this process's mappings takes, in bytes.
const MAPS_SIZE: usize = 16 * 1024;

/// Replaces this process by itself, once, with the C library's thread caches switched off. It has to be
/// called before anything is opened or started. It returns if the caches are off, if that is impossible, or
/// if the person has set them.
///
/// For every thread glibc keeps up to seven freed blocks of each of 64 sizes. `malloc_trim` does not give
/// them back, and with this program's ten threads they grow to 0.5 MB in a day. The library reads the setting
/// when a process starts and has no function for it.
pub fn leave_thread_caches() {
    #[cfg(target_env = "gnu")]
    match paths::c_library_settings() {
        None => {
            let Ok(file) = executable::file() else { return };
            let mut args = std::env::args_os();
            let mut again = Command::new(file);
            args.next().map(|name| again.arg0(name)); // an entry at login names this path
            let again = again.args(args).env(paths::C_LIBRARY_SETTINGS, NO_THREAD_CACHE);
            let _ = again.exec(); // after an error it goes on with the caches
        }
        // The setting is for this process alone and not for the windows.
        Some(set) if set == NO_THREAD_CACHE => {
            // SAFETY: no other thread runs yet that could read the environment.
            unsafe { std::env::remove_var(paths::C_LIBRARY_SETTINGS) }
        }
        Some(_) => {}
    }
}

/// Makes all threads use one heap. It has to be called before any thread starts. By default the C library has
/// a heap for each thread, which is fast and never given back.
pub fn one_heap() {
    // SAFETY: no other thread runs yet, and the value is one that mallopt(3) names.
    #[cfg(target_env = "gnu")]
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
}

/// Gives memory back. It may be called at any time, and does nothing where that is impossible.
pub fn trim() {
    // SAFETY: takes no pointer and may be called at any time from any thread (malloc_trim(3)).
    #[cfg(target_env = "gnu")]
    unsafe {
        libc::malloc_trim(0);
    }
    // The kernel reports no size for this file; without the capacity it would be read in ten small pieces.
    let mut maps = String::with_capacity(MAPS_SIZE);
    if File::open("/proc/self/maps")
        .and_then(|mut file| file.read_to_string(&mut maps))
        .is_err()
    {
        return;
    }
    for (from, length) in maps.lines().filter_map(code) {
        // SAFETY: the range is a whole mapping of this process, of a file, private, that cannot be written to
        // and never was (`r-xp`, or `r--p` from the file's very beginning): its pages are the file's and
        // nothing else. MADV_DONTNEED drops them from this process, and the next access reads the same bytes
        // again (madvise(2)). Code is never unmapped here: nothing unloads a library.
        let _ = unsafe { madvise(from as *mut _, length, Advice::LinuxDontNeed) };
    }
}

/// The address and length of a mapping of code or constants from a file, from its line in `/proc/self/maps`.
fn code(line: &str) -> Option<(usize, usize)> {
    let mut words = line.split_whitespace();
    let (range, rights, offset) = (words.next()?, words.next()?, words.next()?);
    let file = words.nth(2)?;
    let (from, to) = range.split_once('-')?;
    let address = |text| usize::from_str_radix(text, 16).ok();
    let (from, to) = (address(from)?, address(to)?);
    // Constants are at the beginning of the file, which is never written to. Relocated data are elsewhere.
    let constant = rights == "r--p" && offset.bytes().all(|b| b == b'0');
    ((rights == "r-xp" || constant) && file.starts_with('/')).then(|| (from, to.saturating_sub(from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_and_constants_of_a_file_are_dropped() {
        let file = "fe:00 5313713                    /usr/bin/unbrace";
        let line = |rights: &str, tail: &str| format!("55d7178e4000-55d7178e6000 {rights} 000e6000 {tail}");
        assert_eq!(code(&line("r-xp", file)), Some((0x55d7_178e_4000, 0x2000)));
        for (rights, tail) in [
            ("r--p", file), // relocated data: dropping it would lose what was written
            ("rw-p", file),
            ("rwxp", file),
            ("r-xp", "00:00 0                          [vdso]"),
            ("r-xp", "00:00 0"),
        ] {
            assert_eq!(code(&line(rights, tail)), None, "{rights} {tail}");
        }
        let head = "55d7178e4000-55d7178e6000 r--p 00000000 fe:00 5313713    /usr/bin/unbrace";
        assert_eq!(code(head), Some((0x55d7_178e_4000, 0x2000)));
        assert_eq!(code("garbage"), None);
    }

    #[test]
    fn process_goes_on_after_a_trim() {
        trim();
        let kept: Vec<u32> = (0..1_000).collect();
        trim();
        assert_eq!(kept.iter().sum::<u32>(), 499_500);
    }
}
