package tidemark.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tidemark.stack.Tidemark;

/// A word that only one person used, looked for everywhere.
public record Canary(String word) {
  /// The tables with a row that holds it: as a text, in JSON, in a list or in bytes.
  public List<String> tables() throws SQLException {
    List<String> found = new ArrayList<>();
    String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    try (Connection connection = Tidemark.running().superuser()) {
      for (String table : all(connection)) {
        try (var query =
            connection.prepareStatement(
                "select count(*) from " + table + " t where t::text ilike ? or t::text ilike ?")) {
          query.setString(1, "%" + word + "%");
          query.setString(2, "%" + hex + "%");
          var row = query.executeQuery();
          row.next();
          if (row.getLong(1) > 0) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  /// The application's log files with a line that holds it.
  List<String> logs() throws IOException {
    Path logs = Tidemark.running().settings().home().resolve("logs");
    List<String> found = new ArrayList<>();
    try (var files = Files.list(logs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
          if (lines.anyMatch(line -> line.contains(word))) {
            found.add(file.getFileName().toString());
          }
        }
      }
    }
    return found;
  }

  private static List<String> all(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var query =
        connection.prepareStatement(
            """
            select quote_ident(table_name) from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
            """)) {
      var row = query.executeQuery();
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
