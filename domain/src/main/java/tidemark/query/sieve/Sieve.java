package tidemark.query.sieve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.query.pattern.Search;

/// Says in one pass over a text which of many expressions may be found in it: those of whose clues
/// it holds one, and those without any. An automaton after Aho and Corasick over few symbols; that
/// several characters share a symbol lets through a little more.
public final class Sieve {
  private static final int SYMBOLS = 64;
  private static final int LONGEST = 16;
  private static final int ASCII = 128;

  private final List<int[]> next = new ArrayList<>();
  private final List<@Nullable BitSet> found = new ArrayList<>();

  /// Expressions without a clue.
  private final BitSet always = new BitSet();

  /// Expressions that ignore case: beyond ASCII some letters are the same as others.
  private final BitSet caseless = new BitSet();

  private Sieve() {
    node();
  }

  /// Over these, by their places; an empty one is never found.
  public static Sieve of(List<Optional<Search>> searches) {
    Sieve sieve = new Sieve();
    for (int i = 0; i < searches.size(); i++) {
      int place = i;
      searches.get(i).ifPresent(search -> sieve.add(place, search));
    }
    sieve.connect();
    return sieve;
  }

  /// The places of the expressions that may be found.
  public BitSet candidates(String text) {
    BitSet candidates = (BitSet) always.clone();
    boolean isForeign = false;
    int state = 0;
    int end = Math.min(text.length(), Search.LONGEST_TEXT);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      isForeign |= c >= ASCII;
      state = next.get(state)[symbol(c)];
      BitSet here = found.get(state);
      if (here != null) {
        candidates.or(here);
      }
    }
    if (isForeign) {
      candidates.or(caseless);
    }
    return candidates;
  }

  private void add(int place, Search search) {
    List<String> clues = Clues.of(search.regex());
    if (clues.isEmpty()) {
      always.set(place);
      return;
    }
    if (search.ignoresCase()) {
      caseless.set(place);
    }
    for (String clue : clues) {
      int state = 0;
      for (int i = 0; i < Math.min(clue.length(), LONGEST); i++) {
        int symbol = symbol(clue.charAt(i));
        int child = next.get(state)[symbol];
        if (child < 0) {
          child = node();
          next.get(state)[symbol] = child;
        }
        state = child;
      }
      mark(state, place);
    }
  }

  /// Lets each state that has no way on for a symbol go on as the longest end of it that has one.
  private void connect() {
    int[] fallback = new int[next.size()];
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(0);
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      int[] ways = next.get(state);
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        int other = state == 0 ? 0 : next.get(fallback[state])[symbol];
        int child = ways[symbol];
        if (child < 0) {
          ways[symbol] = other;
        } else {
          fallback[child] = other;
          inherit(child, other);
          waiting.add(child);
        }
      }
    }
  }

  private void inherit(int state, int from) {
    BitSet more = found.get(from);
    if (more != null) {
      more.stream().forEach(place -> mark(state, place));
    }
  }

  private void mark(int state, int place) {
    BitSet here = found.get(state);
    if (here == null) {
      here = new BitSet();
      found.set(state, here);
    }
    here.set(place);
  }

  private int node() {
    int[] ways = new int[SYMBOLS];
    Arrays.fill(ways, -1);
    next.add(ways);
    found.add(null);
    return next.size() - 1;
  }

  /// Letters without their case and digits have their own.
  private static int symbol(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    int digits = 'z' - 'a' + 1;
    if (c >= '0' && c <= '9') {
      return digits + c - '0';
    }
    int others = digits + 10;
    return others + c % (SYMBOLS - others);
  }
}
