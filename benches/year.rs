//! How long a year of office days takes in `simulate`, beside a fixed piece of arithmetic in the same run, so that
//! machines can be compared. `cargo bench --bench year`.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed

use std::hint::black_box;
use std::time::Instant;
use unbrace::settings::Settings;
use unbrace::simulate::{run, trace};

fn timed<T>(work: impl Fn() -> T) -> f64 {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[2]
}

fn main() {
    let mut lines = String::from("+00:00 answer done 10s\n");
    for day in 0..365 {
        let at = |h: u32| day * 24 + h;
        lines += &format!("+{:02}:00 suspend\n+{:02}:00 resume\n", at(9), at(24));
    }
    let lines = trace::parse(&lines).unwrap();
    let start = "2026-01-05T08:00:00+01:00".parse().unwrap();
    let plan = Settings::default().plan(1);
    let year = timed(|| run(plan.clone(), &lines, start, 365 * 86_400_000));
    let reference = timed(|| {
        (0..10_000_000_u64).fold(1_u64, |x, i| {
            black_box(x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(i))
        })
    });
    println!("a year of simulate, ms           {year:>10.2}");
    println!("ten million multiplications, ms  {reference:>10.2}");
    println!("ratio                            {:>10.2}", year / reference);
}
