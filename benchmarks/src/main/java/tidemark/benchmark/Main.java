package tidemark.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs what the command line names, or everything.
final class Main {
  private Main() {}

  /// Measures something and says what came out.
  private interface Benchmark {
    void run(Report report) throws Exception;
  }

  static void main(String[] arguments) throws Exception {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("ingest", Ingest::run);
    all.put("heartbeats", Heartbeats::run);
    all.put("reads", Reads::run);
    all.put("pipeline", Pipeline::run);
    all.put("queries", Queries::run);
    all.put("hostile", Hostile::run);
    all.put("races", Races::run);
    all.put("kills", Kills::run);
    Report report = new Report(System.out);
    List<String> wanted = arguments.length == 0 ? List.copyOf(all.keySet()) : List.of(arguments);
    for (String name : wanted) {
      Benchmark benchmark = all.get(name);
      if (benchmark == null) {
        throw new IllegalArgumentException(name + " is none of " + all.keySet());
      }
      report.title(name);
      benchmark.run(report);
    }
  }
}
