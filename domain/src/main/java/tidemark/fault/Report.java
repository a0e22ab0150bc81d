package tidemark.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.Refusal;

/// What a client tells of something that went wrong in it.
///
/// @param type such as the class of an exception
public record Report(String client, String version, String type, String message, String trace) {
  private static final int SHORT = 100;
  private static final int LONG = 20_000;

  public Report {
    Map<String, String> faults = new LinkedHashMap<>();
    if (client.isBlank() || client.length() > SHORT) {
      faults.put("client", "1 to 100 characters");
    }
    if (type.isBlank() || type.length() > SHORT) {
      faults.put("type", "1 to 100 characters");
    }
    if (version.length() > SHORT) {
      faults.put("version", "at most 100 characters");
    }
    if (message.length() > LONG) {
      faults.put("message", "at most 20000 characters");
    }
    if (trace.length() > LONG) {
      faults.put("trace", "at most 20000 characters");
    }
    if (!faults.isEmpty()) {
      throw Refusal.ofFields(faults);
    }
  }
}
