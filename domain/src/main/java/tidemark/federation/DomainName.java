package tidemark.federation;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import tidemark.Reason;
import tidemark.Refusal;

/// The one spelling of a domain.
final class DomainName {
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);
  private static final Pattern NUMBER = Pattern.compile(".*\\.[0-9]+");

  private DomainName() {}

  static String of(String typed) {
    try {
      String name = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT);
      if (name.length() <= LONGEST
          && FORM.matcher(name).matches()
          && !NUMBER.matcher(name).matches()) {
        return name;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new Refusal(Reason.VALUE_INVALID, "Write the domain like acme.example.");
  }
}
