//! The `dateline` program: runs a command and gives its exit status.

use std::process::ExitCode;

use dateline::cli::{self, Command};
use dateline::export::Format;
use dateline::runtime;
use dateline::terminal;

fn main() -> ExitCode {
    terminal::give_back_on_panic();
    let status = match cli::command() {
        Command::Read(paths, indexed, options) => runtime::read(&paths, indexed, options),
        Command::Extract(args) => {
            let format = if args.explain {
                Format::Explain
            } else {
                args.format
            };
            runtime::extract::run(&args.paths, format, args.with_text)
        }
    };
    ExitCode::from(status as u8)
}
