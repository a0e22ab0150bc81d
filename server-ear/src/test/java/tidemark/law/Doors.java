package tidemark.law;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one way into a feature.
final class Doors {
  static final List<Law> LAWS =
      List.of(
          new Law("a door's method takes the caller first and says what it requires", Doors::open),
          new Law("a method without a caller is one that exists", Doors::forgotten),
          new Law("a feature has one public class with behaviour", Doors::second),
          new Law("a door has at most 250 lines", Doors::wide),
          new Law("the kernel has at most ten public types", Doors::fatKernel));

  private static final int WIDEST = 250;
  private static final int KERNEL = 10;

  private static final String BEFORE = "there is no caller before it";
  private static final String A_TEXT = "looks at a text, not at anybody's data";
  private static final String UPKEEP = "the installation itself acts, in a job";
  private static final String KEYCLOAK = "asks Keycloak; the door before it has asked the caller";
  private static final String COUNTS = "counts requests, and touches nobody's data";

  private static final String A_WATCH = "ends what the door has begun for a caller";

  /// Methods without a caller, and why.
  private static final Map<String, String> WITHOUT_CALLER =
      Map.ofEntries(
          entry("account.Accounts.byGitHub", BEFORE),
          entry("account.Accounts.byGoogle", BEFORE),
          entry("account.Accounts.exchange", BEFORE),
          entry("account.Accounts.logIn", BEFORE),
          entry("account.Accounts.register", BEFORE),
          entry("account.Accounts.renew", BEFORE),
          entry("apikey.ApiKeys.isKey", A_TEXT),
          entry("apikey.ApiKeys.recognise", BEFORE),
          entry("audit.AuditTrail.happened", UPKEEP),
          entry("change.Feed.happened", UPKEEP),
          entry("directory.Directory.account", KEYCLOAK),
          entry("directory.Directory.accounts", KEYCLOAK),
          entry("directory.Directory.addDomain", KEYCLOAK),
          entry("directory.Directory.brokers", KEYCLOAK),
          entry("directory.Directory.change", KEYCLOAK),
          entry("directory.Directory.companies", KEYCLOAK),
          entry("directory.Directory.company", KEYCLOAK),
          entry("directory.Directory.discover", KEYCLOAK),
          entry("directory.Directory.dissolve", KEYCLOAK),
          entry("directory.Directory.domains", KEYCLOAK),
          entry("directory.Directory.enrol", KEYCLOAK),
          entry("directory.Directory.enrolled", KEYCLOAK),
          entry("directory.Directory.found", KEYCLOAK),
          entry("directory.Directory.link", KEYCLOAK),
          entry("directory.Directory.members", KEYCLOAK),
          entry("directory.Directory.named", KEYCLOAK),
          entry("directory.Directory.organizations", KEYCLOAK),
          entry("directory.Directory.register", KEYCLOAK),
          entry("directory.Directory.release", KEYCLOAK),
          entry("directory.Directory.removeDomain", KEYCLOAK),
          entry("directory.Directory.remove", KEYCLOAK),
          entry("directory.Directory.rename", KEYCLOAK),
          entry("directory.Directory.unlink", KEYCLOAK),
          entry("directory.Directory.federated", KEYCLOAK),
          entry("github.GitHubLinks.follow", UPKEEP),
          entry("limit.Limits.failed", COUNTS),
          entry("limit.Limits.guess", COUNTS),
          entry("limit.Limits.guessedRight", COUNTS),
          entry("limit.Limits.mailed", COUNTS),
          entry("limit.Limits.registered", COUNTS),
          entry("limit.Limits.request", COUNTS),
          entry("limit.Limits.reserve", COUNTS),
          entry("live.Live.leave", A_WATCH),
          entry("fault.Faults.forget", UPKEEP),
          entry("login.Credentials.hasLeft", BEFORE),
          entry("login.Credentials.identity", BEFORE),
          entry("login.Credentials.leave", BEFORE),
          entry("login.Credentials.recognise", BEFORE),
          entry("erasure.Erasures.find", "whoever is erased has no credential left"),
          entry("erasure.Erasures.proceed", UPKEEP),
          entry("maintenance.job.Jobs.begin", UPKEEP),
          entry("maintenance.job.Jobs.end", UPKEEP),
          entry("maintenance.job.Jobs.hold", UPKEEP),
          entry("maintenance.job.Jobs.note", UPKEEP),
          entry("retention.Retention.purge", UPKEEP),
          entry("session.Sessions.attest", UPKEEP),
          entry("member.Members.ended", UPKEEP),
          entry("organization.Organizations.join", BEFORE),
          entry("organization.Organizations.mirror", BEFORE),
          entry("organization.Organizations.personal", BEFORE),
          entry("person.People.recognise", BEFORE),
          entry("metric.Meters.count", COUNTS),
          entry("metric.Meters.measured", COUNTS),
          entry("metric.Meters.text", COUNTS),
          entry("query.turn.Turns.take", COUNTS),
          entry("session.Sessions.exchange", BEFORE),
          entry("session.Sessions.isOwn", A_TEXT),
          entry("session.Sessions.recognise", BEFORE),
          entry("session.Sessions.renew", BEFORE),
          entry("webhook.delivery.Deliveries.forget", UPKEEP),
          entry("webhook.delivery.Deliveries.wake", UPKEEP),
          entry("work.Reviews.abandonOrphans", UPKEEP));

  /// Packages of words and tools that belong to nobody, as the kernel is one.
  private static final Map<String, String> WITHOUT_DOOR =
      Map.of(
          "",
          "the kernel",
          "json",
          "reading and writing, for everybody",
          "csv",
          "writing, for everybody",
          "outside",
          "asking other servers, for everybody",
          "seal",
          "the installation's secret, for everybody");

  private Doors() {}

  private static List<String> open(House house) {
    return methods(house)
        .filter(m -> !WITHOUT_CALLER.containsKey(name(house, m)))
        .filter(m -> !takesCaller(house, m) || !m.isAnnotatedWith(house.root() + ".Requires"))
        .map(m -> m.getFullName() + " can be called by whoever comes")
        .toList();
  }

  private static List<String> forgotten(House house) {
    List<String> there = methods(house).map(m -> name(house, m)).toList();
    return WITHOUT_CALLER.keySet().stream()
        .filter(name -> !there.contains(name))
        .map(name -> name + " is on the list of methods without a caller, and nowhere else")
        .toList();
  }

  private static List<String> second(House house) {
    Map<String, List<String>> behaving =
        house
            .middle()
            .filter(c -> !WITHOUT_DOOR.containsKey(house.feature(c)))
            .filter(Doors::behaves)
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    return behaving.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> e.getKey() + " has more than one door: " + e.getValue())
        .toList();
  }

  private static boolean behaves(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.isRecord()
        && !type.isEnum()
        && !type.isInterface()
        && !type.isAssignableTo(Throwable.class);
  }

  private static List<String> wide(House house) {
    List<String> doors = doors(house).map(c -> c.getName().replace('.', '/') + ".java").toList();
    return house
        .mainSources()
        .filter(s -> s.lines() > WIDEST && doors.stream().anyMatch(s.path()::endsWith))
        .map(s -> s.path() + " has " + s.lines() + " lines: split the feature by noun")
        .toList();
  }

  private static List<String> fatKernel(House house) {
    List<String> words =
        house
            .middle()
            .filter(c -> house.feature(c).isEmpty() && c.isTopLevelClass())
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .toList();
    return words.size() <= KERNEL ? List.of() : List.of("the kernel has grown to " + words);
  }

  private static Stream<JavaClass> doors(House house) {
    return house
        .middle()
        .filter(c -> !WITHOUT_DOOR.containsKey(house.feature(c)))
        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(c -> c.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped"));
  }

  private static Stream<JavaMethod> methods(House house) {
    return doors(house)
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static boolean takesCaller(House house, JavaMethod method) {
    return !method.getRawParameterTypes().isEmpty()
        && method.getRawParameterTypes().getFirst().getName().equals(house.root() + ".Caller");
  }

  private static String name(House house, JavaMethod method) {
    return house.local(method.getOwner().getName()) + "." + method.getName();
  }
}
