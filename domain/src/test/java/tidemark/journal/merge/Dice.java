package tidemark.journal.merge;

/// Numbers that look random and follow from the seed.
final class Dice {
  private long state;

  void seed(long seed) {
    state = mix(seed * 0x9E3779B97F4A7C15L + 1);
  }

  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    return (int) (((mix(state) >>> 33) * bound) >>> 31);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
