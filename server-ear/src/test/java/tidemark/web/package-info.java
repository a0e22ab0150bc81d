/// The portal as people meet it: the whole installation, seen through a real Chromium.
///
/// - `Browser` starts one Chromium for the test run, `Chromium` finds it or says how to get it.
/// - `Visit` is one person at a fresh browser: it logs in, walks pages, and remembers each
///   complaint of the browser (console errors, page errors, violations of the content security
///   policy).
///
/// A test closes its visit, and a visit that closes with complaints fails its test. Screenshots
/// land in `target/screenshots`.
@NullMarked
package tidemark.web;

import org.jspecify.annotations.NullMarked;
