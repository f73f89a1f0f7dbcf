//! The program `guong`.

fn main() -> std::process::ExitCode {
    guong::cli::main()
}
