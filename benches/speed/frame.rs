//! How long a line down takes in a release of a megabyte, from the key to the drawn frame, at its top, in its middle and
//! at its end: the place must not matter. And how fast a release is cut into lines for a new width.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, Throughput};
use crossterm::event::KeyCode::{self, Char, PageDown};
use dateline::app::page::Page;
use dateline::app::{Options, Start};
use dateline::archive::{Entry, ReleaseId, load};

use crate::extraction::{read, scan};
use crate::generate;
use crate::reader::Reader;

/// A megabyte of release.
fn entry() -> Entry {
    let text = generate::release(1_000_000);
    let release = read("generated.txt", text.as_bytes()).remove(0);
    load::analysed(release).0
}

/// Cutting the text into lines.
pub fn wrapping(c: &mut Criterion) {
    let entry = Arc::new(entry());
    let text = entry.release.text.clone();
    let mut group = c.benchmark_group("wrap 1 MB");
    group
        .sample_size(10)
        .throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("scan", |b| b.iter(|| scan(black_box(text.as_bytes()))));
    group.bench_function("wrap", |b| {
        b.iter(|| {
            Page::new(ReleaseId(0), Arc::clone(&entry), black_box(76))
                .lines
                .len()
        });
    });
    group.finish();
}

/// A line down and a line up, with the frame of each, at three places.
pub fn frames(c: &mut Criterion) {
    let options = Options {
        start: Start::Reading,
        ..Options::default()
    };
    let mut reader = Reader::open(vec![entry()], options, 140, 40);
    let mut group = c.benchmark_group("frame of 1 MB");
    group.measurement_time(Duration::from_secs(3));
    let middle: Vec<KeyCode> = vec![PageDown; 250];
    for (place, keys) in [
        ("top", &[Char('g')][..]),
        ("middle", &middle),
        ("end", &[Char('G')]),
    ] {
        for key in keys {
            reader.press(*key);
        }
        group.bench_function(place, |b| {
            b.iter(|| {
                black_box(reader.press(Char('k')).draw());
                black_box(reader.press(Char('j')).draw());
            });
        });
    }
    group.finish();
}
