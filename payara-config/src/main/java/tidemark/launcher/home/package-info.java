/// What an installation is before anything of it runs: its settings, its folder and its secrets.
///
/// - `Settings` says where things are and which ports they take; the environment decides, and every
///   default is written here and nowhere else.
/// - `Given` is the environment with secrets out of files; `Environment` and `Neighbours` are what
///   the application is told: by this launcher's own servers, or by somebody else's.
/// - `Home` is the folder that outlives the servers. One launcher at a time holds it; what an
///   earlier one left running is ended when it is opened.
/// - `Secrets` are made once, are readable by their owner only, and never change by themselves.
/// - `Trouble` is a failure a person can do something about, said in one sentence. Whoever throws
///   it has cleaned up behind itself.
@NullMarked
package tidemark.launcher.home;

import org.jspecify.annotations.NullMarked;
