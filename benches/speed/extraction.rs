//! How fast releases are taken in and taken apart. Beside each stands a scan of the same bytes, the least that any
//! reader has to do, so that figures of two machines can be compared as ratios.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use dateline::archive::load;
use dateline::archive::walk::{Files, Found, Sequence};
use dateline::extract::{TOGETHER, analyse, analyse_all};
use dateline::ingest;
use dateline::release::{Origin, Release};

use crate::generate;

/// The scan that everything is compared with: how many words, as `wc -w` counts them?
pub fn scan(bytes: &[u8]) -> usize {
    let mut words = 0;
    let mut between = true;
    for byte in bytes {
        let white = byte.is_ascii_whitespace();
        words += usize::from(between && !white);
        between = white;
    }
    words
}

pub fn read(name: &str, bytes: &[u8]) -> Vec<Release> {
    let origin = Origin {
        path: None,
        record: None,
        name: name.to_owned(),
    };
    ingest::parse(bytes, origin)
        .unwrap_or_else(|why| panic!("{name} {why}"))
        .releases
}

fn bundled() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("data/ is there")
        .map(|entry| entry.expect("data/ can be listed").path())
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a release can be read");
            (path.display().to_string(), bytes)
        })
        .collect();
    files.sort();
    files
}

/// The bundled releases: reading (every format) and extraction, apart.
pub fn data(c: &mut Criterion) {
    let files = bundled();
    let releases: Vec<Release> = files.iter().flat_map(|(n, b)| read(n, b)).collect();
    let mut group = c.benchmark_group("data");
    let bytes: usize = files.iter().map(|f| f.1.len()).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("scan", |b| {
        b.iter(|| files.iter().map(|f| scan(black_box(&f.1))).sum::<usize>());
    });
    group.bench_function("read", |b| {
        b.iter(|| {
            files
                .iter()
                .map(|f| read(&f.0, black_box(&f.1)).len())
                .sum::<usize>()
        });
    });
    let bytes: usize = releases.iter().map(|r| r.text.len()).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("extract", |b| {
        b.iter(|| {
            releases
                .iter()
                .map(|r| analyse(black_box(r)).people.len())
                .sum::<usize>()
        });
    });
    group.finish();
}

/// One release of three lengths: the same bytes a second at each, or something is not linear.
pub fn lengths(c: &mut Criterion) {
    let mut group = c.benchmark_group("length");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500));
    for (name, bytes) in [("2 KB", 2_000), ("200 KB", 200_000), ("20 MB", 20_000_000)] {
        let text = generate::release(bytes);
        let releases = read("generated.txt", text.as_bytes());
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("scan", name), |b| {
            b.iter(|| scan(black_box(text.as_bytes())));
        });
        group.bench_function(BenchmarkId::new("read", name), |b| {
            b.iter(|| read("generated.txt", black_box(text.as_bytes())).len());
        });
        group.bench_function(BenchmarkId::new("extract", name), |b| {
            b.iter(|| analyse(black_box(&releases[0])).people.len());
        });
    }
    group.finish();
}

/// Names the folder of releases that [`archive`] measures.
const ARCHIVE: &str = "DATELINE_ARCHIVE";

/// Every release of a folder, of any size, taken apart on one core as `dateline index` does it: some at once, and with
/// reading excluded. The bytes are those of the files. Left out where no folder is named.
pub fn archive(c: &mut Criterion) {
    let Some(folder) = std::env::var_os(ARCHIVE).map(PathBuf::from) else {
        return;
    };
    let (mut text, mut bytes) = (Vec::new(), 0);
    let releases: Vec<Release> = Files::new(&[folder], Sequence::ByName)
        .filter_map(|found| match found {
            Found::File { path, given } => Some((load::read(&path, given).ok()?, path)),
            Found::Unreadable { path, reason } => panic!("{}: {reason}", path.display()),
        })
        .flat_map(|(read, path)| {
            let file = std::fs::read(path).expect("it was read before");
            bytes += file.len() as u64;
            text.extend(file);
            read.releases
        })
        .collect();
    let mut group = c.benchmark_group("archive");
    group.sample_size(10).throughput(Throughput::Bytes(bytes));
    group.bench_function("scan", |b| b.iter(|| scan(black_box(&text))));
    group.bench_function("extract", |b| {
        b.iter(|| {
            let bundles = releases.chunks(TOGETHER);
            bundles
                .map(|r| analyse_all(black_box(r)).len())
                .sum::<usize>()
        });
    });
    group.finish();
}
