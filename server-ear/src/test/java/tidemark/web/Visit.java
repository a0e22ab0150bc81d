package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tidemark.directory.Newcomer;
import tidemark.stack.Tidemark;

/// One person at a fresh browser.
public final class Visit implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation',
          event => console.error('violates ' + event.violatedDirective + ' at ' + event.sourceFile));
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    context.addInitScript(TELL_VIOLATIONS);
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /// Goes to a page of the portal, such as `device/list.xhtml`.
  public Response open(String path) {
    return Objects.requireNonNull(page.navigate(Browser.portal() + path));
  }

  /// Opens the page as a stranger and logs in where that leads to: first the name, then the
  /// password.
  public Visit arrive(String person, String path) {
    return arrive(person, Tidemark.running().passwordOf(person), path);
  }

  public Visit arrive(Newcomer newcomer, String path) {
    return arrive(newcomer.username(), Newcomer.PASSWORD, path);
  }

  private Visit arrive(String person, String password, String path) {
    open(path);
    page.fill("#username", person);
    page.click("#kc-login");
    page.fill("#password", password);
    page.click("#kc-login");
    page.waitForURL(Browser.portal() + "**");
    return this;
  }

  public Visit arrive(String person) {
    return arrive(person, "");
  }

  /// Makes a key on the page of keys and gives back its text.
  public String makeKey(String name) {
    open("apikey/list.xhtml");
    page.fill("[id='new:name']", name);
    page.click("[id='new:make']");
    page.waitForSelector("#key");
    return page.textContent("#key");
  }

  /// Says yes to the one question that every act with an end asks; what it said.
  public String agree() {
    page.locator(".ui-confirm-dialog-message:visible").waitFor();
    String effect = page.locator(".ui-confirm-dialog-message:visible").textContent();
    page.locator(".ui-confirmdialog-yes:visible").click();
    return effect;
  }

  /// Waits for a toast that says this.
  public void hears(String sentence) {
    page.locator(".ui-growl-item").getByText(sentence).first().waitFor();
  }

  public boolean isAtLogin() {
    return page.url().startsWith(Tidemark.running().keycloak());
  }

  /// How much wider the page is than the screen.
  public int overflow() {
    return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .intValue();
  }

  public void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /// What the browser complained about since the last time somebody asked.
  public List<String> complaints() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    return heard;
  }

  /// As `complaints`, without taking them.
  public List<String> peek() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), complaints());
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !isAtLogin()) {
      complaints.add(message.text() + " (" + message.location() + ")");
    }
  }
}
