package tidemark.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.csv.Csv;
import tidemark.organization.Organizations;
import tidemark.organization.Right;

/// What happened, the newest first.
@ApplicationScoped
@Transactional
public class Chronicle {
  /// Lines of a table: more than a year of a busy organisation, less than a server minds.
  private static final int LONGEST = 10_000;

  @Inject private Database database;
  @Inject private Organizations organizations;

  /// A page of what happened in an organisation.
  @Requires(Scope.ORGANIZATIONS)
  public Page<Entry> of(Caller caller, UUID organization, Choice choice, Cut cut) {
    organizations.enter(caller, organization, Right.SEE_AUDIT);
    int size = Math.clamp(cut.most(), 1, Page.LARGEST);
    var one = new ChronicleTable.Cut(cut.after(), size + 1);
    return page(
        database.use(c -> ChronicleTable.ofOrganization(c, organization, choice, one)), size);
  }

  /// A page of what the caller did, or somebody in their name.
  @Requires(Scope.KEYS)
  public Page<Entry> own(Caller caller, Choice choice, Cut cut) {
    int size = Math.clamp(cut.most(), 1, Page.LARGEST);
    var one = new ChronicleTable.Cut(cut.after(), size + 1);
    return page(database.use(c -> ChronicleTable.ofPerson(c, caller.person(), choice, one)), size);
  }

  /// What happened in an organisation, for a spreadsheet: the newest 10,000 lines.
  @Requires(Scope.ORGANIZATIONS)
  public String csv(Caller caller, UUID organization, Choice choice) {
    organizations.enter(caller, organization, Right.SEE_AUDIT);
    var all = new ChronicleTable.Cut(null, LONGEST);
    Csv csv =
        new Csv().line("at", "actor", "name", "act", "target", "detail", "credential", "request");
    for (Entry entry :
        database.use(c -> ChronicleTable.ofOrganization(c, organization, choice, all))) {
      csv.line(
          entry.at(),
          Objects.requireNonNullElse(entry.actor(), ""),
          Objects.requireNonNullElse(entry.name(), ""),
          entry.act(),
          Objects.requireNonNullElse(entry.target(), ""),
          Objects.requireNonNullElse(entry.detail(), ""),
          Objects.requireNonNullElse(entry.credential(), ""),
          entry.request());
    }
    return csv.toString();
  }

  /// A piece of the list: what comes after an entry, and how much of it.
  public record Cut(@Nullable UUID after, int most) {}

  private static Page<Entry> page(List<Entry> found, int size) {
    List<Entry> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }
}
