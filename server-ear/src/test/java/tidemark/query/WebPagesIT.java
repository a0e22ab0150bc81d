package tidemark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// The programs that ActivityWatch's web pages send.
class WebPagesIT {
  private static final String RULES =
      """
      [[["Work"], {"type": "regex", "regex": "main|lib"}],
       [["Work", "Programming"], {"type": "regex", "regex": "^Code$"}],
       [["Docs"], {"type": "regex", "regex": "DOCS", "ignore_case": true}],
       [["Nothing"], {"type": "none"}]]\
      """;

  private static final String SUMS =
      """
      title_events = sort_by_duration(merge_events_by_keys(events, ["app", "title"]));
      app_events = sort_by_duration(merge_events_by_keys(title_events, ["app"]));
      cat_events = sort_by_duration(merge_events_by_keys(events, ["$category"]));
      app_events = limit_events(app_events, 100);
      title_events = limit_events(title_events, 100);
      duration = sum_durations(events);
      """;

  /// Code until 9:10, two seconds of nobody's, Firefox until 9:15, Code until 9:20; away from 9:12
  /// to 9:15 and after 9:17.
  private static Asking desktop() {
    return Asking.onANewHost()
        .bucket(
            "aw-watcher-window_%s",
            "09:00:00 600 {\"app\":\"Code\",\"title\":\"main.rs\"}",
            "09:10:02 298 {\"app\":\"Firefox\",\"title\":\"Docs\"}",
            "09:15:00 300 {\"app\":\"Code\",\"title\":\"lib.rs\"}")
        .bucket(
            "aw-watcher-afk_%s",
            "09:00:00 720 {\"status\":\"not-afk\"}",
            "09:12:00 180 {\"status\":\"afk\"}",
            "09:15:00 120 {\"status\":\"not-afk\"}",
            "09:17:00 900 {\"status\":\"afk\"}");
  }

  @Test
  void desktopIsSummedWhileSomebodyIsThere() {
    JsonNode window =
        desktop()
            .day(
                """
                events = flood(query_bucket("aw-watcher-window_%s"));
                not_afk = flood(query_bucket("aw-watcher-afk_%s"));
                not_afk = filter_keyvals(not_afk, "status", ["not-afk"]);
                events = filter_period_intersect(events, not_afk);
                stopwatch_events = [];
                """
                    + "events = categorize(events, "
                    + RULES
                    + ");\n"
                    + SUMS
                    + """
                    RETURN = {"window": {"app_events": app_events, "title_events": title_events,
                      "cat_events": cat_events, "active_events": not_afk, "duration": duration},
                      "stopwatch": {"stopwatch_events": stopwatch_events}};
                    """)
            .path("window");
    assertEquals("Code 721.0, Firefox 119.0", Asking.sums(window.path("app_events"), "app"));
    assertEquals(
        "main.rs 601.0, lib.rs 120.0, Docs 119.0",
        Asking.sums(window.path("title_events"), "title"));
    assertEquals(
        "[\"Work\",\"Programming\"] 721.0, [\"Docs\"] 119.0",
        Asking.sums(window.path("cat_events"), "$category"));
    assertEquals(840, window.path("duration").asDouble());
    assertEquals(2, window.path("active_events").size());
  }

  @Test
  void categoryCanBeAskedForAlone() {
    JsonNode events =
        desktop()
            .day(
                """
                events = flood(query_bucket(find_bucket("aw-watcher-window_%s")));
                """
                    + "events = categorize(events, "
                    + RULES
                    + ");\n"
                    + """
                    RETURN = filter_keyvals(events, "$category", [["Work"], ["Docs"]]);
                    """);
    assertEquals("Docs 299.0", Asking.sums(events, "title"), "a category is not those below it");
  }

  @Test
  void browserCountsWhereItsWindowIsInFront() {
    JsonNode result =
        desktop()
            .bucket(
                "aw-watcher-web-firefox_%s",
                "09:10:00 120 {\"url\":\"https://www.example.org/a?b\",\"title\":\"Docs\",\"audible\":false}",
                "09:12:00 60 {\"url\":\"https://video.example/\",\"title\":\"Film\",\"audible\":true}")
            .day(
                """
                events = flood(query_bucket("aw-watcher-window_%s"));
                not_afk = filter_keyvals(flood(query_bucket("aw-watcher-afk_%s")), "status", ["not-afk"]);
                browser_events = [];
                events_firefox = flood(query_bucket("aw-watcher-web-firefox_%s"));
                window_firefox = filter_keyvals(events, "app", ["Firefox", "firefox", "Firefox-esr"]);
                window_firefox = sort_by_timestamp(concat(window_firefox,
                  filter_keyvals_regex(events, "app", "(?i)^firefox developer")));
                events_firefox = filter_period_intersect(events_firefox, window_firefox);
                events_firefox = split_url_events(events_firefox);
                browser_events = sort_by_timestamp(concat(browser_events, events_firefox));
                audible_events = filter_keyvals(browser_events, "audible", [true]);
                not_afk = period_union(not_afk, audible_events);
                events = filter_period_intersect(events, not_afk);
                browser_events = filter_period_intersect(browser_events, not_afk);
                browser_urls = sort_by_duration(merge_events_by_keys(browser_events, ["url"]));
                browser_domains = sort_by_duration(merge_events_by_keys(browser_events, ["$domain"]));
                RETURN = {"apps": sort_by_duration(merge_events_by_keys(events, ["app"])),
                  "domains": limit_events(browser_domains, 100), "urls": limit_events(browser_urls, 100),
                  "duration": sum_durations(browser_events)};
                """);
    assertEquals("Code 721.0, Firefox 179.0", Asking.sums(result.path("apps"), "app"));
    assertEquals(
        "example.org 119.0, video.example 60.0", Asking.sums(result.path("domains"), "$domain"));
    assertEquals(
        "https://www.example.org/a?b 119.0, https://video.example/ 60.0",
        Asking.sums(result.path("urls"), "url"));
    assertEquals(179, result.path("duration").asDouble());
  }

  @Test
  void stopwatchGoesBeforeWindows() {
    JsonNode events =
        desktop()
            .bucket("aw-stopwatch_%s", "09:05:00 60 {\"label\":\"call\"}")
            .day(
                """
                events = flood(query_bucket("aw-watcher-window_%s"));
                stopwatch_events = query_bucket("aw-stopwatch_%s");
                RETURN = union_no_overlap(stopwatch_events, events);
                """);
    assertEquals(5, events.size());
    assertEquals(300, events.get(0).path("duration").asDouble());
    assertEquals("call", events.get(1).path("data").path("label").asText());
    assertEquals("2026-03-02T09:06:00Z", events.get(2).path("timestamp").asText());
    assertEquals(241, events.get(2).path("duration").asDouble());
  }

  @Test
  void editorIsSummedByFileLanguageAndProject() {
    JsonNode editor =
        Asking.onANewHost()
            .bucket(
                "aw-watcher-vim_%s",
                "09:00:00 60 {\"file\":\"a.rs\",\"language\":\"rust\",\"project\":\"tide\"}",
                "09:01:00 30 {\"file\":\"b.rs\",\"language\":\"rust\",\"project\":\"tide\"}")
            .bucket(
                "aw-watcher-vscode_%s",
                "09:02:00 15 {\"file\":\"c.md\",\"language\":\"markdown\",\"project\":\"docs\"}")
            .day(
                """
                editor_events = [];
                editor_events = concat(editor_events, flood(query_bucket("aw-watcher-vim_%s")));
                editor_events = concat(editor_events, flood(query_bucket("aw-watcher-vscode_%s")));
                RETURN = {
                  "files": sort_by_duration(merge_events_by_keys(editor_events, ["file", "language"])),
                  "languages": sort_by_duration(merge_events_by_keys(editor_events, ["language"])),
                  "projects": sort_by_duration(merge_events_by_keys(editor_events, ["project"])),
                  "duration": sum_durations(editor_events)};
                """);
    assertEquals("a.rs 60.0, b.rs 30.0, c.md 15.0", Asking.sums(editor.path("files"), "file"));
    assertEquals("rust 90.0, markdown 15.0", Asking.sums(editor.path("languages"), "language"));
    assertEquals("tide 90.0, docs 15.0", Asking.sums(editor.path("projects"), "project"));
    assertEquals(105, editor.path("duration").asDouble());
  }

  @Test
  void phoneHasAppsWithoutTitles() {
    JsonNode android =
        Asking.onANewHost()
            .bucket(
                "aw-watcher-android_%s_phone",
                "09:00:00 30 {\"app\":\"Chat\",\"package\":\"org.chat\",\"classname\":\"Main\"}",
                "09:01:00 10 {\"app\":\"Maps\",\"package\":\"org.maps\",\"classname\":\"Main\"}",
                "09:02:00 20 {\"app\":\"Chat\",\"package\":\"org.chat\",\"classname\":\"Set\"}")
            .day(
                """
                events = flood(query_bucket(find_bucket("aw-watcher-android_%s_")));
                events = merge_events_by_keys(events, ["app", "title"]);
                """
                    + "events = categorize(events, "
                    + RULES
                    + ");\n"
                    + "RETURN = sort_by_duration(merge_events_by_keys(events, [\"app\"]));");
    assertEquals("Chat 50.0, Maps 10.0", Asking.sums(android, "app"));
  }

  @Test
  void severalDevicesAreNotCountedTwice() {
    JsonNode events =
        Asking.onANewHost()
            .bucket("aw-watcher-window_%s-a", "09:00:00 600 {\"app\":\"A\"}")
            .bucket("aw-watcher-window_%s-b", "09:05:00 900 {\"app\":\"B\"}")
            .day(
                """
                events_a = flood(query_bucket("aw-watcher-window_%s-a"));
                events_b = flood(query_bucket("aw-watcher-window_%s-b"));
                events = [];
                events = union_no_overlap(events, events_a);
                events = union_no_overlap(events, events_b);
                RETURN = {"sum": sum_durations(events),
                  "apps": sort_by_timestamp(merge_events_by_keys(events, ["app"]))};
                """);
    assertEquals("A 600.0, B 600.0", Asking.sums(events.path("apps"), "app"));
    assertEquals(1_200, events.path("sum").asDouble());
  }
}
