package tidemark.query.pattern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;

/// A compiled expression. For one thread.
public final class Search {
  /// What stands behind is not searched.
  public static final int LONGEST_TEXT = 1_024;

  private static final int LONGEST_PATTERN = 5_000;
  private static final int SLOW = 20_000;
  private static final int SHOWN = 80;
  private static final int FLAGS =
      Pattern.UNIX_LINES | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /// Stands before an empty text, so that there is something to look at.
  private static final String NOTHING = "\uFFFF";

  private final String regex;
  private final boolean ignoresCase;
  private final Meter meter;
  private final Optional<Literals> literals;
  private final Matcher matcher;
  private final Watched watched = new Watched();

  private Search(String regex, boolean ignoresCase, Meter meter, Pattern pattern) {
    this.regex = regex;
    this.ignoresCase = ignoresCase;
    this.meter = meter;
    literals = Literals.of(regex, ignoresCase);
    matcher = pattern.matcher(watched).useTransparentBounds(true);
  }

  public static Search of(String regex, boolean ignoreCase, Meter meter) {
    if (regex.length() > LONGEST_PATTERN) {
      throw QueryError.limit(
          "A regular expression has more than " + LONGEST_PATTERN + " characters");
    }
    meter.work(regex.length());
    int flags = ignoreCase ? FLAGS | Pattern.CASE_INSENSITIVE : FLAGS;
    try {
      Pattern pattern = Pattern.compile(Dialect.java(regex), flags);
      return new Search(regex, ignoreCase, meter, pattern);
    } catch (PatternSyntaxException e) {
      throw refused(regex, e.getDescription());
    } catch (StackOverflowError _) {
      throw refused(regex, "it is nested too deeply");
    }
  }

  /// Whether it is found in `text`.
  public boolean in(String text) {
    meter.work(1);
    String seen = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return literals
        .filter(plain -> plain.decides(seen))
        .map(plain -> plain.in(seen))
        .orElseGet(() -> finds(seen));
  }

  /// As it was written.
  public String regex() {
    return regex;
  }

  public boolean ignoresCase() {
    return ignoresCase;
  }

  private boolean finds(String text) {
    try {
      if (text.isEmpty()) {
        watched.show(NOTHING);
        return matcher.reset(watched).region(1, 1).find();
      }
      watched.show(text);
      return matcher.reset(watched).find();
    } catch (Watched.TooManyLooks _) {
      throw tooSlow("takes too long");
    } catch (StackOverflowError _) {
      throw tooSlow("branches too deeply");
    } finally {
      if (watched.looks() > SLOW) {
        meter.look(watched.looks());
      }
    }
  }

  private QueryError tooSlow(String how) {
    return QueryError.limit("The regular expression '" + shortened(regex) + "' " + how);
  }

  private static QueryError refused(String regex, @Nullable String why) {
    return new QueryError(
        QueryError.Kind.REGEX_COMPILE_ERROR,
        "Failed to compile regex string '" + shortened(regex) + "': " + why);
  }

  private static String shortened(String regex) {
    return regex.length() <= SHOWN ? regex : regex.substring(0, SHOWN) + "…";
  }
}
