package tidemark.upload;

import java.util.List;

/// What a bucket's name tells: `aw-watcher-window_laptop` is a window watcher's on `laptop`. Pure.
record WatcherName(String client, String hostname, String type) {
  private static final List<Pattern> KNOWN =
      List.of(
          new Pattern("aw-watcher-window", "currentwindow"),
          new Pattern("aw-watcher-afk", "afkstatus"),
          new Pattern("aw-watcher-web", "web.tab.current"),
          new Pattern("aw-watcher-input", "os.hid.input"));

  static WatcherName of(String bucket) {
    int underscore = bucket.indexOf('_');
    String client = underscore < 0 ? bucket : bucket.substring(0, underscore);
    String hostname =
        underscore < 0 || underscore == bucket.length() - 1
            ? "unknown"
            : bucket.substring(underscore + 1);
    String type =
        KNOWN.stream()
            .filter(known -> known.fits(client))
            .map(Pattern::type)
            .findFirst()
            .orElse("unknown");
    return new WatcherName(client, hostname, type);
  }

  private record Pattern(String client, String type) {
    boolean fits(String name) {
      return name.equals(client) || name.startsWith(client + "-");
    }
  }
}
