//! The program `guong`.

/// Sites are many small pieces of text on all cores, which this allocator gives out and takes back in less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    guong::cli::main()
}
