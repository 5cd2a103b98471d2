//! How fast dateline is: `cargo bench`. Ends with the figures as ratios, which do not depend on the machine.
//!
//! With `DATELINE_ARCHIVE=FOLDER` a folder of releases is measured besides: `cargo bench -- archive`.

mod extraction;
mod frame;
mod generate;
mod ratio;
#[path = "../../tests/readme/reader.rs"]
mod reader;

use std::time::SystemTime;

use criterion::Criterion;
use ratio::Ratio;

const RATIOS: &[Ratio] = &[
    Ratio {
        what: "extract the bundled releases / count their words",
        measured: "data/extract",
        beside: "data/scan",
    },
    Ratio {
        what: "a byte of 200 KB / a byte of 2 KB (1 is linear)",
        measured: "length/extract/200 KB",
        beside: "length/extract/2 KB",
    },
    Ratio {
        what: "a byte of 20 MB / a byte of 2 KB (1 is linear)",
        measured: "length/extract/20 MB",
        beside: "length/extract/2 KB",
    },
    Ratio {
        what: "reading: a byte of 20 MB / a byte of 2 KB (1 is linear)",
        measured: "length/read/20 MB",
        beside: "length/read/2 KB",
    },
    Ratio {
        what: "extract an archive / count its words",
        measured: "archive/extract",
        beside: "archive/scan",
    },
    Ratio {
        what: "cut a release into lines / count its words",
        measured: "wrap 1 MB/wrap",
        beside: "wrap 1 MB/scan",
    },
    Ratio {
        what: "a line down in the middle of 1 MB / at its top (1 is flat)",
        measured: "frame of 1 MB/middle",
        beside: "frame of 1 MB/top",
    },
    Ratio {
        what: "a line down at the end of 1 MB / at its top (1 is flat)",
        measured: "frame of 1 MB/end",
        beside: "frame of 1 MB/top",
    },
];

fn main() {
    let start = SystemTime::now();
    let mut criterion = Criterion::default().configure_from_args();
    extraction::data(&mut criterion);
    extraction::lengths(&mut criterion);
    extraction::archive(&mut criterion);
    frame::wrapping(&mut criterion);
    frame::frames(&mut criterion);
    criterion.final_summary();
    ratio::print(RATIOS, start);
}
