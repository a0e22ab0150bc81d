package tidemark.rest.docs;

import java.util.Arrays;
import java.util.stream.Collectors;
import tidemark.Reason;
import tidemark.rest.Problem;

/// The catalogue of refusals, each under the name that a problem's `type` ends with.
final class ProblemsPage {
  private ProblemsPage() {}

  static String html() {
    String entries =
        Arrays.stream(Reason.values()).map(ProblemsPage::entry).collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Problems · Tidemark</title>
    <link rel="stylesheet" href="/docs/page.css">
    <h1>Problems</h1>
    <p>Every answer that is not what was asked for is one of these.
    <dl>
    %s
    </dl>
    </html>
    """
        .formatted(entries);
  }

  private static String entry(Reason reason) {
    return "<dt id=\"%s\">%s <small>%d</small></dt><dd>%s</dd>"
        .formatted(
            reason.slug(),
            reason.slug(),
            Problem.status(reason.kind()),
            reason.sentence().replace("&", "&amp;").replace("<", "&lt;").replace("%s", "…"));
  }
}
