package tidemark.web;

import com.microsoft.playwright.Page;
import java.util.List;

/// What is wrong with a page as it is shown, whatever the page is about.
public final class Flaws {
  private static final String FIND =
      """
      () => {
        const flaws = [];
        const shown = e => e.checkVisibility();
        const named = e => (e.getAttribute('aria-label') || e.title || e.textContent.trim()
          || (e.labels && [...e.labels].some(l => l.textContent.trim()))
          || (e.getAttribute('aria-labelledby') || '').split(' ').some(id => document.getElementById(id)));
        for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href]')) {
          if (shown(e) && !named(e)) { flaws.push('no name: ' + e.outerHTML.slice(0, 120)); }
        }
        for (const e of document.querySelectorAll('img:not([alt])')) { flaws.push('no alt: ' + e.src); }
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        for (const id of ids.filter((id, i) => id && ids.indexOf(id) !== i)) { flaws.push('twice: ' + id); }
        if (document.querySelectorAll('main h1').length !== 1) { flaws.push('not one heading'); }
        const text = document.documentElement.innerText + document.title + document.body.innerHTML;
        if (/\\?\\?\\?/.test(text)) { flaws.push('a missing sentence: ' + text.match(/\\?\\?\\?[^?]*/)[0]); }
        if (/#\\{(?!request|team)/.test(document.body.innerText)) { flaws.push('an expression'); }
        return flaws;
      }
      """;

  /// Text that is too faint on what lies behind it.
  private static final String FAINT =
      """
      () => {
        const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
        const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const ground = e => { for (let x = e; x; x = x.parentElement) { const c = parse(getComputedStyle(x).backgroundColor);
          if (c.length && (c.length < 4 || c[3] === 1)) { return c; } } return [255, 255, 255]; };
        const faint = new Set();
        for (const e of document.querySelectorAll('main *, nav *, .top *')) {
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
          if (!own || !e.checkVisibility() || e.closest('[disabled], .ui-state-disabled, svg')) { continue; }
          const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) { faint.add(ratio.toFixed(1) + ': ' + e.textContent.trim().slice(0, 30)); }
        }
        return [...faint];
      }
      """;

  private static final String WIDER =
      "() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)";

  private Flaws() {}

  @SuppressWarnings("unchecked") // the script gives texts
  public static List<String> of(Page page) {
    return (List<String>) page.evaluate(FIND);
  }

  @SuppressWarnings("unchecked") // the script gives texts
  public static List<String> faint(Page page) {
    return (List<String>) page.evaluate(FAINT);
  }

  public static int wider(Page page) {
    return ((Number) page.evaluate(WIDER)).intValue();
  }
}
