package tidemark.web;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import tidemark.stack.Tidemark;

/// One Chromium for the whole test run, and a fresh profile for each visit.
public final class Browser {
  private static final Browser ONE = new Browser();

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Chromium.program())
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));

  private Browser() {}

  /// Somebody nobody knows yet, at a desk.
  public static Visit visit() {
    return visit(new Look(1100, 800, "en-GB", ColorScheme.LIGHT));
  }

  public static Visit visit(Look look) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(portal())
            .setViewportSize(look.width(), look.height())
            .setLocale(look.language())
            .setColorScheme(look.scheme());
    return new Visit(ONE.chromium.newContext(options));
  }

  /// A program without a browser: no cookies, no page.
  public static APIRequestContext program() {
    return ONE.playwright
        .request()
        .newContext(new APIRequest.NewContextOptions().setBaseURL(Tidemark.running().url()));
  }

  public static String portal() {
    return Tidemark.running().url() + "/portal/";
  }

  /// Size, language and colours of a screen.
  public record Look(int width, int height, String language, ColorScheme scheme) {
    public static Look phone() {
      return new Look(360, 740, "en-GB", ColorScheme.LIGHT);
    }

    public static Look germanAtNight() {
      return new Look(1100, 800, "de-DE", ColorScheme.DARK);
    }
  }
}
