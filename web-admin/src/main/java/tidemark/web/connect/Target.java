package tidemark.web.connect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a link may lead: the addresses that desktop programs register, and no others.
///
/// @param address one of them
/// @param state what the program wants to see again, to know its own question
record Target(String address, @Nullable String state) {
  private static final List<String> KNOWN =
      List.of("samay://token", "samay://callback", "samay-sync://callback");
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

  /// What a program asks for, if it is to be had.
  static Optional<Target> of(@Nullable String address, @Nullable String state) {
    String wanted = address == null ? KNOWN.getFirst() : address;
    boolean isFine = KNOWN.contains(wanted) && (state == null || STATE.matcher(state).matches());
    return isFine ? Optional.of(new Target(wanted, state)) : Optional.empty();
  }

  /// The upload's address is written plainly: some of these programs do not decode it.
  String link(String key, String url) {
    return address
        + "?token="
        + key
        + "&url="
        + url
        + "/activities"
        + (state == null ? "" : "&state=" + state);
  }
}
