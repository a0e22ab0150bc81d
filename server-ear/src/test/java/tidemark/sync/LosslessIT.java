package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Nothing that is committed is missed, however late. `-Dtidemark.changes=50000` takes longer.
class LosslessIT {
  private static final int WRITERS = 8;
  private static final int SIZE = 20;
  private static final int BATCHES =
      Integer.getInteger("tidemark.changes", 2_400) / (WRITERS * SIZE);
  private static final Race RACE = new Race(WRITERS, BATCHES, SIZE);

  private static final String SLOW =
      """
      create function race_pause() returns trigger language plpgsql as
        $$ begin perform pg_sleep(random() * 0.008); return new; end $$;
      create trigger race_pause before insert on mood_entry for each row
        when (new.note = 'race') execute function race_pause();
      """;

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void readersMissNothingOfSlowWriters() throws SQLException {
    try (Connection database = tidemark.superuser();
        var statement = database.createStatement()) {
      statement.execute(SLOW);
      try {
        assertEquals(0, RACE.lost(new OverHttp(tidemark.as("linus"))));
      } finally {
        statement.execute("drop function race_pause() cascade");
      }
    }
  }

  @Test
  void theSameRaceWithATimeAsCursorLoses() throws SQLException {
    try (Connection database = tidemark.superuser();
        var statement = database.createStatement()) {
      statement.execute(
          "create table race (id uuid primary key, updated_at timestamptz not null default now())");
      try {
        assertTrue(new Race(WRITERS, 10, SIZE).lost(new ByTime()) > 0);
      } finally {
        statement.execute("drop table race");
      }
    }
  }

  /// Our own way: uploads of several devices, downloads of another.
  private static final class OverHttp implements Race.Way {
    private final Http owner;
    private String cursor = "";

    OverHttp(Http owner) {
      this.owner = owner;
    }

    @Override
    public void write(List<UUID> ids) {
      String changes =
          ids.stream()
              .map(id ->
                  Phone.mood(id.toString(), "2026-01-31T12:00:00Z", 3)
                      .replace("\"note\":null", "\"note\":\"race\""))
              .collect(Collectors.joining(","));
      JsonNode answer =
          owner
              .post(
                  "/v1/sync/upload",
                  "{\"device_id\":\"%s\",\"changes\":[%s]}"
                      .formatted(new UUID(7, Thread.currentThread().threadId()), changes))
              .require(200)
              .json();
      assertEquals(ids.size(), answer.path("applied").size());
    }

    @Override
    public List<UUID> read() {
      List<UUID> found = new ArrayList<>();
      boolean hasMore = true;
      while (hasMore) {
        JsonNode page =
            owner.get("/v1/sync/download?types=MoodEntry&since=" + cursor).require(200).json();
        page.path("changes").forEach(c -> found.add(UUID.fromString(c.path("id").asText())));
        cursor = page.path("server_cursor").asText();
        hasMore = page.path("has_more").asBoolean();
      }
      return found;
    }
  }

  /// What the mood tracker's authors wrote down: everything later than the last time seen.
  private final class ByTime implements Race.Way {
    private OffsetDateTime cursor = OffsetDateTime.parse("2000-01-01T00:00:00Z");

    @Override
    public void write(List<UUID> ids) {
      try (Connection database = tidemark.superuser();
          var insert = database.prepareStatement("insert into race (id) values (?)");
          var pause = database.prepareStatement("select pg_sleep(random() * 0.008)")) {
        database.setAutoCommit(false);
        for (UUID id : ids) {
          insert.setObject(1, id);
          insert.executeUpdate();
          pause.execute();
        }
        database.commit();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public List<UUID> read() {
      try (Connection database = tidemark.superuser();
          var query =
              database.prepareStatement(
                  "select id, updated_at from race where updated_at > ? order by updated_at")) {
        query.setObject(1, cursor);
        List<UUID> found = new ArrayList<>();
        var row = query.executeQuery();
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
          cursor = row.getObject(2, OffsetDateTime.class);
        }
        return found;
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }
}
