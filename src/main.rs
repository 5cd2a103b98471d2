//! The `dateline` program: runs a command and gives its exit status.

use std::process::ExitCode;

use dateline::cli::{self, AskArgs, Command};
use dateline::export::Format;
use dateline::runtime::ask::Asked;
use dateline::runtime::{self, ask};
use dateline::terminal;

fn main() -> ExitCode {
    terminal::give_back_on_panic();
    let status = match cli::command() {
        Command::Read(paths, indexed, options) => runtime::read(&paths, indexed, options),
        Command::List(args) => ask::list(&asked(&args.ask), args.sort, args.ask.format),
        Command::People(args) => ask::people(&asked(&args.ask), args.sort, args.ask.format),
        Command::Orgs(args) => ask::organisations(&asked(&args.ask), args.sort, args.ask.format),
        Command::Index(args) => ask::index(&args.folder, args.path),
        Command::Extract(args) => {
            let format = if args.explain {
                Format::Explain
            } else {
                args.format
            };
            match &args.query {
                None => runtime::extract::run(&args.paths, format, args.with_text),
                query => {
                    let asked = Asked {
                        paths: &args.paths,
                        query: query.as_deref(),
                        limit: usize::MAX,
                        indexed: true,
                    };
                    ask::extract(&asked, format, args.with_text)
                }
            }
        }
    };
    ExitCode::from(status as u8)
}

fn asked(args: &AskArgs) -> Asked<'_> {
    Asked {
        paths: &args.paths,
        query: args.query.as_deref(),
        limit: args.limit.unwrap_or(usize::MAX),
        indexed: !args.no_index,
    }
}
