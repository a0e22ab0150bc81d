package tidemark.team.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.team.TeamRight;
import tidemark.team.Teams;

/// The block lists of the caller's teams.
@ApplicationScoped
@Transactional
public class BlockLists {
  private static final int LONGEST = 253;

  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Feed feed;
  @Inject private Clock clock;

  @Requires(Scope.TEAMS)
  public List<BlockItem> list(Caller caller, UUID team) {
    teams.enter(caller, team, TeamRight.SEE);
    return database.use(c -> BlockTable.list(c, team));
  }

  /// The entry, also when it has been there before.
  @Requires(Scope.TEAMS)
  public BlockItem add(Caller caller, UUID team, BlockType type, String value) {
    teams.enter(caller, team, TeamRight.BLOCK);
    String wanted = plain(type, value);
    if (list(caller, team).size() >= Page.LARGEST) {
      throw new Refusal(Reason.LIMIT_REACHED, Page.LARGEST + " blocked apps and websites");
    }
    var item = new BlockItem(Ids.next(), type, wanted, caller.person(), clock.instant());
    if (database.use(c -> BlockTable.add(c, team, item))) {
      feed.changedIn(caller, team, Kind.TEAM_BLOCK_ITEM, item.id());
    }
    return list(caller, team).stream()
        .filter(known -> known.type() == type && known.value().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.UNAVAILABLE));
  }

  @Requires(Scope.TEAMS)
  public void remove(Caller caller, UUID team, UUID id) {
    teams.enter(caller, team, TeamRight.BLOCK);
    if (!database.use(c -> BlockTable.remove(c, team, id))) {
      throw new Refusal(Reason.BLOCK_ITEM_UNKNOWN);
    }
    feed.deletedIn(caller, team, Kind.TEAM_BLOCK_ITEM, id);
  }

  /// Names of websites do not care for case.
  private static String plain(BlockType type, String value) {
    String plain = value.strip();
    if (plain.isEmpty()
        || plain.length() > LONGEST
        || plain.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          Reason.VALUE_INVALID, "An app or a website to block has 1 to 253 characters.");
    }
    return type == BlockType.WEBSITE ? plain.toLowerCase(Locale.ROOT) : plain;
  }
}
