//! Lays out the table of all word lists, so that the program has no work with that when it starts: see
//! `src/extract/words/build.rs`. The modules here are some of the program's own.

use std::path::Path;
use std::{env, fs, io};

#[allow(dead_code, reason = "the program uses what is not used here")]
#[path = "src/extract"]
mod extract {
    pub mod hint;
    pub mod lexicon;
    pub mod sites {
        mod site;
        pub use self::site::Site;
    }
    pub mod words {
        pub mod build;
        mod key;
        mod layout;
        mod places;
    }
}

#[allow(dead_code, reason = "the program uses what is not used here")]
#[path = "src/text"]
mod text {
    mod abbreviation;
    pub mod bits;
    pub mod letter_map;
    pub mod letters;
    pub mod pack;
    pub mod scan;
    mod span;
    pub mod token;

    pub use self::span::Span;
}

fn main() -> io::Result<()> {
    // The modules and the lists are parts of this script: where one is changed, cargo compiles and runs it anew.
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").expect("cargo says where files go");
    let folder = Path::new(&out).join("words");
    fs::create_dir_all(&folder)?;
    for (name, bytes) in extract::words::build::files::all() {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
