//! The figures as ratios, read from what criterion wrote: how many times longer than the thing it stands beside.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::Value;

/// What is compared with what: the folders of two measurements under `target/criterion`.
pub struct Ratio {
    pub what: &'static str,
    pub measured: &'static str,
    pub beside: &'static str,
}

/// Prints the ratios of the measurements that were made since `start`.
pub fn print(ratios: &[Ratio], start: SystemTime) {
    println!("\nratios (a time divided by the time beside it)");
    for Ratio {
        what,
        measured,
        beside,
    } in ratios
    {
        if let (Some(a), Some(b)) = (mean(measured, start), mean(beside, start)) {
            println!("  {what:58} {:8.2}", a / b);
        }
    }
}

/// The mean time of a measurement, in nanoseconds a byte where it has a throughput, else in nanoseconds.
fn mean(measurement: &str, start: SystemTime) -> Option<f64> {
    let folder = output().join(measurement).join("new");
    let written = std::fs::metadata(folder.join("estimates.json"))
        .ok()?
        .modified()
        .ok()?;
    if written < start {
        return None;
    }
    let value = |file: &str, pointer: &str| -> Option<f64> {
        let text = std::fs::read_to_string(folder.join(file)).ok()?;
        serde_json::from_str::<Value>(&text)
            .ok()?
            .pointer(pointer)?
            .as_f64()
    };
    let time = value("estimates.json", "/mean/point_estimate")?;
    Some(time / value("benchmark.json", "/throughput/Bytes").unwrap_or(1.0))
}

fn output() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
            PathBuf::from,
        )
        .join("criterion")
}
