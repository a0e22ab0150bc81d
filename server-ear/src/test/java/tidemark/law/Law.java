package tidemark.law;

import java.util.List;
import java.util.function.Function;

/// A rule of the house: `breaches` says where a house breaks it, one line each.
record Law(String sentence, Function<House, List<String>> breaches) {
  @Override
  public String toString() {
    return sentence;
  }
}
