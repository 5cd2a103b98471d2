//! How fast dateline is: `cargo bench`. Ends with the figures as ratios, which do not depend on the machine.

mod extraction;
mod generate;
mod ratio;

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
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    extraction::data(&mut criterion);
    extraction::lengths(&mut criterion);
    criterion.final_summary();
    ratio::print(RATIOS);
}
