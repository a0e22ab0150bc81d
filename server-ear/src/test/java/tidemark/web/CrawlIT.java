package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// Every page the menu leads to and every page those lead to, as somebody who may see them all.
class CrawlIT {
  private static final int[] WIDTHS = {360, 1280, 1920};

  /// What a window can be called, long and in both directions.
  private static final String TITLE =
      "<script>window.in=1</script>{{1+1}}#{request}${1+1}\\u202e" + "x".repeat(10_000);

  private final Club club = Club.create();

  @Test
  void everyPageIsSoundInBothLanguagesAndThemesAtEverySize() {
    fill();
    Set<String> pages = new TreeSet<>();
    List<String> flaws = new ArrayList<>();
    try (Visit visit =
        Browser.visit(new Browser.Look(1280, 900, "en-GB", ColorScheme.LIGHT))
            .arrive(club.owner(), "")) {
      Deque<String> next = new ArrayDeque<>(List.of("index.xhtml"));
      Set<String> views = new TreeSet<>(next);
      while (!next.isEmpty()) {
        String page = next.remove();
        pages.add(page);
        flaws.addAll(flaws(visit, page, "en"));
        for (String link : links(visit)) {
          if (views.add(view(link))) {
            next.add(link);
          }
        }
      }
    }
    assertTrue(pages.size() >= 30, pages.toString());
    try (Visit visit =
        Browser.visit(new Browser.Look(1280, 900, "de-DE", ColorScheme.LIGHT))
            .arrive(club.owner(), "")) {
      pages.forEach(page -> flaws.addAll(flaws(visit, page, "de")));
    }
    assertEquals(List.of(), flaws);
  }

  /// The negative control: a page with each fault planted.
  @Test
  void everyFaultIsNoticed() {
    try (Visit visit = Browser.visit().arrive(club.owner(), "look/profile.xhtml")) {
      assertEquals(List.of(), Flaws.of(visit.page()));
      for (String fault :
          List.of(
              "<input>",
              "<button></button>",
              "<img src='data:,'>",
              "<p id='content'>x</p>",
              "<h1>second</h1>",
              "<p>???key.gone???</p>",
              "<p>#{bean.value}</p>")) {
        visit.page().evaluate("html => document.querySelector('main').innerHTML += html", fault);
        assertFalse(Flaws.of(visit.page()).isEmpty(), fault);
        visit.page().evaluate("() => document.querySelector('main').lastElementChild.remove()");
        assertEquals(List.of(), Flaws.of(visit.page()), fault);
      }
      visit
          .page()
          .evaluate(
              "() => document.querySelector('main').innerHTML += '<p class=wide>x</p><p class=pale>x</p>'");
      visit.page().evaluate("() => document.querySelector('.wide').style.width = '3000px'");
      visit.page().evaluate("() => document.querySelector('.pale').style.color = '#cccccc'");
      assertTrue(Flaws.wider(visit.page()) > 0);
      assertEquals(1, Flaws.faint(visit.page()).size());
    }
  }

  private static List<String> flaws(Visit visit, String path, String language) {
    String where = path + " in " + language + ": ";
    List<String> flaws = new ArrayList<>();
    int status = visit.open(path).status();
    Page page = visit.page();
    if (status != 200) {
      flaws.add(where + status);
    }
    if (!language.equals(page.getAttribute("html", "lang"))) {
      flaws.add(where + "another language");
    }
    if (page.evaluate("window.in") != null) {
      flaws.add(where + "a title was run");
    }
    Flaws.of(page).forEach(flaw -> flaws.add(where + flaw));
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Flaws.faint(page).forEach(text -> flaws.add(where + scheme + " is faint: " + text));
    }
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      int wider = Flaws.wider(page);
      if (wider > 0) {
        flaws.add(where + wider + " wider than " + width);
      }
      if (width == (language.equals("en") ? 1280 : 360)) {
        visit.screenshot("crawl-" + language + "-" + view(path).replaceAll("\\W+", "-"));
      }
    }
    return flaws;
  }

  /// One of everything, so that no page is only its empty self.
  private void fill() {
    Http http = club.http();
    String bucket = Names.unique("hostile");
    http.post(
            "/api/0/devices/register",
            "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted(bucket))
        .require(200);
    http.post(
            "/api/0/buckets/" + bucket,
            "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"%s\"}".formatted(bucket))
        .require(200);
    http.post(
            "/api/0/buckets/" + bucket + "/events",
            "[{\"timestamp\":\"%s\",\"duration\":60,\"data\":{\"app\":\"=cmd\",\"title\":\"%s\"}}]"
                .formatted(Instant.now().minusSeconds(120), TITLE))
        .require(200);
    club.code("analyst");
    http.post(
            "/api/v1/webhooks?organization=" + club.id(),
            "{\"name\":\"<script>#{request}\",\"url\":\"http://127.0.0.1:%d/\",\"types\":[\"team.changed\"]}"
                .formatted(Tidemark.running().hooks()))
        .require(201);
    http.post(club.path() + "/policies", "{\"rules\":[]}").require(200);
    http.put(club.path() + "/retention", "{\"rules\":[{\"days\":3000}]}").require(200);
    http.post(
            "/api/v1/teams",
            "{\"organization\":\"%s\",\"name\":\"<b>#{team}</b>\"}".formatted(club.id()))
        .require(201);
  }

  /// What the page leads to inside the portal.
  private static List<String> links(Visit visit) {
    List<?> all =
        (List<?>) visit.page().evaluate("() => [...document.links].map(link => link.href)");
    return all.stream()
        .map(String::valueOf)
        .filter(link -> link.startsWith(Browser.portal()) && link.contains(".xhtml"))
        .map(link -> link.substring(Browser.portal().length()))
        .filter(link -> !link.contains("#"))
        .toList();
  }

  private static String view(String path) {
    return path.replaceAll("[?].*", "");
  }
}
