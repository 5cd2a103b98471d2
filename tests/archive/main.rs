//! The whole program on archives that go wrong: it is killed, the index is damaged, the disk is full, files change while
//! they are read, folders hold what is no file. Each time it ends, without a panic, and says in a line what was left out.
//!
//! The releases are made by [`world`]; what an index holds is read as its users read it, by its views.
#![cfg(unix)]

mod copies;
mod damage;
mod disk;
mod folders;
mod kill;
mod moving;
#[path = "../terminal/pty.rs"]
#[allow(dead_code)]
mod pty;
mod special;
mod world;
