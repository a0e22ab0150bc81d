package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;

/// Every page the menu leads to and every page those lead to, as somebody who may see them all.
class CrawlIT {
  private static final int[] WIDTHS = {360, 1280, 1920};
  private static final int DEEPEST = 3;

  /// What a window can be called, long and in both directions.
  private static final String TITLE =
      "<script>window.in=1</script>{{1+1}}#{request}${1+1}\\u202e" + "x".repeat(10_000);

  private final Club club = Club.create();

  @Test
  void everyPageIsSoundInBothLanguagesAndThemesAtEverySize() {
    fill();
    try (Visit visit = Browser.visit().arrive(club.owner(), "")) {
      TreeSet<String> pages = pages(visit);
      assertTrue(pages.size() >= 18, pages.toString());
      List<String> flaws = new ArrayList<>();
      for (String language : List.of("en-GB", "de-DE")) {
        visit.context().setExtraHTTPHeaders(Map.of("Accept-Language", language));
        for (String page : pages) {
          Response answer = visit.open(page);
          String where = page + " in " + language + ": ";
          if (answer.status() != 200) {
            flaws.add(where + answer.status());
          }
          if (!language.startsWith(String.valueOf(visit.page().getAttribute("html", "lang")))) {
            flaws.add(where + "another language");
          }
          Flaws.of(visit.page()).forEach(flaw -> flaws.add(where + flaw));
          looks(visit, page.replaceAll("[?&].*", "") + "-" + language)
              .forEach(flaw -> flaws.add(where + flaw));
        }
      }
      assertEquals(null, visit.page().evaluate("window.in"));
      assertEquals(List.of(), flaws);
    }
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

  private static List<String> looks(Visit visit, String name) {
    List<String> flaws = new ArrayList<>();
    Page page = visit.page();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Flaws.faint(page).forEach(text -> flaws.add(scheme + " is faint: " + text));
    }
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      int wider = Flaws.wider(page);
      if (wider > 0) {
        flaws.add(wider + " wider than " + width);
      }
      if (name.endsWith("en-GB") && width < 1920) {
        boolean isDark = width == 360;
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT));
        visit.screenshot("crawl-" + width + "-" + name.replaceAll("\\W+", "-"));
      }
    }
    page.setViewportSize(1280, 900);
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
                .formatted(java.time.Instant.now().minusSeconds(120), TITLE))
        .require(200);
    club.code("analyst");
    http.post(
            "/api/v1/teams",
            "{\"organization\":\"%s\",\"name\":\"<b>#{team}</b>\"}".formatted(club.id()))
        .require(201);
  }

  /// Whatever links inside the portal lead to, by their views.
  private static TreeSet<String> pages(Visit visit) {
    TreeSet<String> known = new TreeSet<>(List.of("index.xhtml"));
    TreeSet<String> views = new TreeSet<>(known);
    List<String> next = List.copyOf(known);
    for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      for (String page : next) {
        visit.open(page);
        for (Object link :
            (List<?>) visit.page().evaluate("() => [...document.links].map(link => link.href)")) {
          String path = String.valueOf(link);
          if (path.startsWith(Browser.portal()) && path.contains(".xhtml") && !path.contains("#")) {
            String inside = path.substring(Browser.portal().length());
            if (views.add(inside.replaceAll("[?].*", ""))) {
              found.add(inside);
            }
          }
        }
      }
      known.addAll(found);
      next = found;
    }
    return known;
  }
}
