package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// The first minutes of somebody who has never been here.
class NewcomerIT {
  private static final Pattern COMMAND =
      Pattern.compile("curl -X POST (\\S+).*?-d \"(.*)\"$", Pattern.DOTALL);
  private static final int MOST_CLICKS = 12;

  private final String host = Names.unique("desk");
  private final Instant at = Instant.now().minusSeconds(61);
  private int clicks;

  @Test
  void firstEventIsOnMyDayWithinThreeMinutesAndTwelveClicks() {
    Instant began = Instant.now();
    try (Visit visit = Browser.visit().arrive(Newcomer.create(), "")) {
      clicks = 2;
      String register = visit.page().textContent("#command");
      click(visit, "#connect a.button");
      visit.page().fill("[id='new:name']", "my desk");
      click(visit, "[id='new:make']");
      String key = visit.page().textContent("#key");
      run(register, key);
      click(visit, "nav.main a[href$='usage/day.xhtml']");
      run(visit.page().textContent("#command"), key);
      // the day of the event, which at midnight is yesterday
      visit.open("usage/day.xhtml?day=" + LocalDate.ofInstant(at, ZoneOffset.UTC));
      clicks++;
      assertEquals("Terminal", visit.page().textContent("#by-app .name"));
      visit.screenshot("newcomer");
      click(visit, ".brand");
      assertTrue(visit.page().textContent("#devices").contains(host));
    }
    assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
    assertTrue(Duration.between(began, Instant.now()).toMinutes() < 3);
  }

  private void click(Visit visit, String what) {
    visit.page().click(what);
    clicks++;
  }

  /// What a shell would send for the command.
  private void run(String command, String key) {
    Matcher parts = COMMAND.matcher(command.strip());
    assertTrue(parts.matches(), command);
    String url = Tidemark.running().url();
    assertTrue(parts.group(1).startsWith(url), parts.group(1));
    String body =
        parts
            .group(2)
            .replace("\\\"", "\"")
            .replace("$(hostname)", host)
            .replace("$(date -u +%FT%TZ)", at.toString());
    var answer =
        new Http(url, Map.of("X-API-Key", key)).post(parts.group(1).substring(url.length()), body);
    assertEquals(2, answer.status() / 100, answer.body());
  }
}
