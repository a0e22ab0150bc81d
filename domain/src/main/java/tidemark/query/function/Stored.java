package tidemark.query.function;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Activity;
import tidemark.query.value.Value;

/// Functions that ask for what is stored.
final class Stored {
  private Stored() {}

  static Value events(Call call) {
    return call.kept(asked(call));
  }

  static Value count(Call call) {
    return new Value.Num(asked(call).size());
  }

  static Value names(Call call) {
    return Value.Items.of(
        call.around().source().buckets().stream()
            .map(Source.Known::name)
            .sorted()
            .<Value>map(Value.Text::new)
            .toList());
  }

  /// The bucket of this name, else the oldest one whose name begins so.
  static Value find(Call call) {
    String prefix = call.text(0);
    Optional<String> hostname = call.count() == 2 ? Optional.of(call.text(1)) : Optional.empty();
    List<Source.Known> ofHost =
        call.around().source().buckets().stream()
            .filter(bucket -> hostname.isEmpty() || hostname.get().equals(bucket.hostname()))
            .toList();
    return ofHost.stream()
        .filter(bucket -> bucket.name().equals(prefix))
        .findFirst()
        .or(() ->
            ofHost.stream()
                .filter(bucket -> bucket.name().startsWith(prefix))
                .min(Comparator.comparing(Source.Known::created).thenComparing(Source.Known::name)))
        .map(bucket -> new Value.Text(bucket.name()))
        .orElseThrow(() -> none(prefix, hostname));
  }

  private static List<Activity> asked(Call call) {
    String bucket = call.text(0);
    return call.around()
        .source()
        .events(bucket, call.around().period().get())
        .orElseThrow(() -> failed("Failed to query bucket: NoSuchBucket(\"" + bucket + "\")"));
  }

  private static QueryError none(String prefix, Optional<String> hostname) {
    return failed(
        "Failed to find bucket matching filter '"
            + prefix
            + "'"
            + hostname.map(name -> " and hostname '" + name + "'").orElse(""));
  }

  private static QueryError failed(String text) {
    return new QueryError(QueryError.Kind.BUCKET_QUERY_ERROR, text);
  }
}
