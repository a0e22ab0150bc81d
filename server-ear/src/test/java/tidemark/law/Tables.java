package tidemark.law;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What SQL may say. A table of the data plane is one with a column `space_id`.
final class Tables {
  static final List<Law> LAWS =
      List.of(
          new Law("a statement on the data plane names the space", Tables::spaceless),
          new Law("a key of the data plane begins with the space", Tables::keys),
          new Law("every table has row security, and a space's has a policy", Tables::unguarded),
          new Law("a migration is named for a feature", Tables::misnamed));

  private static final Pattern TABLE =
      Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile("(?:primary key|unique(?: nulls not distinct)?) \\(\\s*(\\w+)");
  private static final Pattern INDEX =
      Pattern.compile("create (?:unique )?index \\w+ on (\\w+)[^(]*\\(\\s*(\\w+)");
  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(select|insert|update|delete|with|copy|merge|lock|truncate)\\b.*");
  private static final Pattern NAME = Pattern.compile("V\\d{3}__([a-z]+)\\.sql");

  private record Table(String name, String columns) {
    boolean isOfASpace() {
      return columns.contains("space_id ");
    }
  }

  private Tables() {}

  private static List<String> spaceless(House house) {
    Pattern onTheDataPlane =
        Pattern.compile(
            "\\b(from|into|update|join|copy|lock|truncate) (only )?("
                + String.join("|", spaces(house).map(Table::name).toList())
                + ")\\b");
    return house
        .mainSources()
        .flatMap(s -> s.literals().stream().map(sql -> new Source(s.path(), lower(sql))))
        .filter(s -> STATEMENT.matcher(firstLine(s.text())).matches())
        .filter(s -> onTheDataPlane.matcher(s.text()).find())
        .filter(s -> !s.text().matches("(?s).*(\\bspace_id\\b|\\.space\\b).*"))
        .map(s -> s.path() + ": " + s.text().strip())
        .toList();
  }

  private static List<String> keys(House house) {
    Stream<String> inside =
        spaces(house)
            .flatMap(t ->
                KEY.matcher(t.columns())
                    .results()
                    .filter(key -> !key.group(1).equals("space_id"))
                    .map(key -> t.name() + ": " + key.group()));
    Stream<String> none =
        spaces(house)
            .filter(t -> !t.columns().contains("primary key (space_id"))
            .filter(t -> !t.columns().contains("space_id uuid primary key"))
            .map(t -> t.name() + " has no primary key that begins with space_id");
    List<String> names = spaces(house).map(Table::name).toList();
    Stream<String> beside =
        INDEX
            .matcher(migrations(house))
            .results()
            .filter(index -> names.contains(index.group(1)) && !index.group(2).equals("space_id"))
            .map(MatchResult::group);
    return Stream.of(inside, none, beside).flatMap(breach -> breach).toList();
  }

  private static List<String> unguarded(House house) {
    String all = migrations(house);
    Stream<String> open =
        tables(house)
            .filter(t -> !all.contains("alter table " + t.name() + " enable row level security"))
            .map(t -> t.name() + " has no row level security");
    Stream<String> unowned =
        spaces(house)
            .filter(t -> !all.matches("(?s).*create policy \\w+ on " + t.name() + "\\b.*"))
            .map(t -> t.name() + " has no policy");
    return Stream.concat(open, unowned).toList();
  }

  private static List<String> misnamed(House house) {
    return house.sources().stream()
        .filter(Source::isMigration)
        .filter(s ->
            NAME.matcher(s.name())
                .results()
                .noneMatch(name -> Line.FEATURES.contains(name.group(1))))
        .map(s -> s.path() + " is not called V0xx__<feature>.sql")
        .toList();
  }

  private static Stream<Table> spaces(House house) {
    return tables(house).filter(Table::isOfASpace);
  }

  private static Stream<Table> tables(House house) {
    return TABLE
        .matcher(migrations(house))
        .results()
        .map(table -> new Table(table.group(1), table.group(2)));
  }

  private static String migrations(House house) {
    return lower(
        String.join(
            "\n", house.sources().stream().filter(Source::isMigration).map(Source::text).toList()));
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
