package tidemark.law;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names, promises and sizes.
final class Words {
  static final List<Law> LAWS =
      List.of(
          new Law("a name says what a thing is", Words::empty),
          new Law("a package says what it promises", Words::silent),
          new Law("a package has at most 15 files", Words::crowded),
          new Law("an import names one class", Words::stars),
          new Law("the README has at most 80 lines", Words::talkative),
          new Law("operations.md describes every setting", Words::hiddenSettings));

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "util",
          "utils",
          "common",
          "commons",
          "shared",
          "core",
          "base",
          "helper",
          "helpers",
          "manager",
          "managers",
          "handler",
          "handlers",
          "impl",
          "service",
          "services",
          "processor",
          "processors",
          "dto",
          "dtos",
          "vo",
          "vos");
  private static final Pattern SETTING =
      Pattern.compile("ConfigProperty\\(\\s*name = \"(tidemark[\\w.]+)\"|\"(TIDEMARK_[A-Z_]+)\"");
  private static final int MOST_FILES = 15;
  private static final int LONGEST_README = 80;

  private Words() {}

  private static List<String> empty(House house) {
    return Stream.concat(house.main().stream(), house.tests().stream())
        .filter(c -> !c.isAnonymousClass())
        .filter(c -> words(house, c).anyMatch(EMPTY_WORDS::contains))
        .map(c -> c.getName() + " could be anything")
        .toList();
  }

  private static Stream<String> words(House house, JavaClass type) {
    return Arrays.stream(house.local(type.getName()).split("[.$_]|(?<=[a-z0-9])(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static List<String> silent(House house) {
    Map<String, List<Source>> promises =
        house.sources().stream()
            .filter(Source::isPackageInfo)
            .collect(Collectors.groupingBy(Source::packageName));
    Stream<String> missing =
        house.sources().stream()
            .filter(Source::isJava)
            .map(Source::packageName)
            .distinct()
            .filter(name -> !promises.containsKey(name))
            .map(name -> name + " has no package-info");
    Stream<String> poor =
        house.sources().stream()
            .filter(Source::isPackageInfo)
            .filter(Predicate.not(Words::isPromise))
            .map(s -> s.path() + " needs @NullMarked and 5 to 15 lines of promise");
    return Stream.concat(missing, poor).toList();
  }

  private static boolean isPromise(Source source) {
    long lines = source.text().lines().filter(line -> line.startsWith("///")).count();
    return source.text().contains("\n@NullMarked\npackage ") && lines >= 5 && lines <= 15;
  }

  private static List<String> crowded(House house) {
    return house.sources().stream()
        .filter(s -> s.isJava() && !s.isPackageInfo())
        .collect(Collectors.groupingBy(Source::folder, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(e -> e.getValue() > MOST_FILES)
        .map(e -> e.getKey() + " has " + e.getValue() + " files")
        .toList();
  }

  private static List<String> stars(House house) {
    return house.sources().stream()
        .filter(Source::isJava)
        .filter(s -> s.text().lines().anyMatch(line -> line.matches("import .*\\*;")))
        .map(s -> s.path() + " imports a star")
        .toList();
  }

  private static List<String> talkative(House house) {
    return house.sources().stream()
        .filter(s -> s.name().equals("README.md") && s.lines() > LONGEST_README)
        .map(s -> "the README has " + s.lines() + " lines")
        .toList();
  }

  private static List<String> hiddenSettings(House house) {
    String described =
        house.sources().stream()
            .filter(s -> s.name().equals("operations.md"))
            .map(Source::text)
            .collect(Collectors.joining());
    return house
        .mainSources()
        .flatMap(s -> SETTING.matcher(s.text()).results())
        .map(Words::variable)
        .distinct()
        .filter(name -> !described.contains("`" + name + "`"))
        .map(name -> name + " is not in operations.md")
        .toList();
  }

  private static String variable(MatchResult setting) {
    return setting.group(1) == null
        ? setting.group(2)
        : setting.group(1).toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
