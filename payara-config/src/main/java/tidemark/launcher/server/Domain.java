package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Template;
import tidemark.launcher.home.Tls;
import tidemark.launcher.home.Trouble;

/// Payara's domain folder: a copy of the pristine one, the driver, and the scripts that run in it
/// before and after it boots.
final class Domain {
  private static final String RESOURCES = "/tidemark/payara/";
  private static final Pattern LOG_SETTING =
      Pattern.compile(
          "(?m)^com\\.sun\\.enterprise\\.server\\.logging\\.GFFileHandler\\.(\\w+)=.*$");

  /// Payara's services start on several threads by default, and now and then two of them wait for
  /// each other for ever.
  private static final String ONE_AFTER_THE_OTHER =
      "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS";

  /// What `asadmin` would pass and we do not want: a remote shell, and a master password on stdin.
  private static final Set<String> UNWANTED =
      Set.of("-Dorg.glassfish.additionalOSGiBundlesToStart", "-Dosgi.shell.telnet.port");

  /// What has to be settled before the scripts run: these services start with the server, or are
  /// not in its configuration yet.
  private static final Map<String, String> SETTLED =
      Map.of(
          "<payara-executor-service-configuration />",
          """
          <payara-executor-service-configuration />
          <jms-service type="DISABLED" default-jms-host="none"><jms-host name="none"/></jms-service>\
          """,
          "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
          "<hazelcast-config-specific-configuration enabled=\"false\"/>",
          "<http default-virtual-server=\"server\" max-connections=\"250\">",
          "<http default-virtual-server=\"server\" max-connections=\"250\" xpowered-by=\"false\">");

  private final Payara payara;
  private final Home home;

  Domain(Payara payara) {
    this.payara = payara;
    this.home = payara.home();
  }

  /// Makes the folder and returns the command that starts a server in it.
  List<String> prepare(Path driver) throws IOException {
    Path domain = home.payara();
    Trees.delete(domain);
    Trees.copy(payara.unpacked().resolve("domains/domain1"), domain);
    Files.copy(driver, domain.resolve("lib/postgresql.jar"));
    Files.writeString(domain.resolve("preboot.asadmin"), preboot());
    Tls tls = Tls.of(payara.environment());
    Files.writeString(
        domain.resolve("postboot.asadmin"),
        Template.filled(RESOURCES + "postboot.asadmin", Map.of("TLS", tls.poolProperties())));
    tls.add(domain.resolve("config/cacerts.p12"));
    log(domain.resolve("config/logging.properties"));
    settle(domain.resolve("config/domain.xml"));
    return command(domain);
  }

  private String preboot() {
    Payara.Private ports = payara.ports();
    return Template.filled(
        RESOURCES + "preboot.asadmin",
        Map.of(
            "BIND", payara.settings().bind(),
            "HTTP_PORT", String.valueOf(payara.settings().listen().http()),
            "ADMIN_PORT", String.valueOf(ports.admin()),
            "TLS_PORT", String.valueOf(ports.tls()),
            "IIOP_PORT", String.valueOf(ports.iiop()),
            "JMX_PORT", String.valueOf(ports.jmx())));
  }

  private static void settle(Path file) throws IOException {
    String configuration = Files.readString(file);
    for (Map.Entry<String, String> entry : SETTLED.entrySet()) {
      if (!configuration.contains(entry.getKey())) {
        throw new IllegalStateException("Payara's own domain lacks " + entry.getKey());
      }
      configuration = configuration.replaceFirst(Pattern.quote(entry.getKey()), entry.getValue());
    }
    Files.writeString(file, configuration);
  }

  /// One JSON object a line, in a file that outlives the domain.
  private void log(Path properties) throws IOException {
    Map<String, String> wanted =
        Map.of(
            "file", home.logs().resolve("payara.log").toString(),
            "formatter", "fish.payara.enterprise.server.logging.JSONLogFormatter",
            "rotationLimitInBytes", "50000000",
            "maxHistoryFiles", "5");
    String settings = Files.readString(properties);
    Files.writeString(
        properties,
        LOG_SETTING
            .matcher(settings)
            .replaceAll(line -> {
              String value = wanted.get(line.group(1));
              return Matcher.quoteReplacement(
                  value == null
                      ? line.group()
                      : line.group().replaceFirst("=.*", "") + "=" + value);
            }));
  }

  /// `asadmin` knows the JVM options of a domain; it prints them, and the process is ours.
  private List<String> command(Path domain) throws IOException {
    ProcessBuilder asadmin =
        new ProcessBuilder(
            payara.unpacked().resolve("bin/asadmin").toString(),
            "start-domain",
            "--dry-run",
            "--domaindir",
            home.folder().toString(),
            "--prebootcommandfile",
            domain.resolve("preboot.asadmin").toString(),
            "--postbootcommandfile",
            domain.resolve("postboot.asadmin").toString(),
            domain.getFileName().toString());
    String java = System.getProperty("java.home");
    asadmin.environment().putAll(Map.of("JAVA_HOME", java, "AS_JAVA", java));
    return command(Commands.run(asadmin, home.logs().resolve("asadmin.out")));
  }

  static List<String> command(String printed) {
    List<String> lines =
        printed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    int first = 0;
    while (first < lines.size() && !lines.get(first).endsWith("/bin/java")) {
      first++;
    }
    int last = lines.lastIndexOf("Command start-domain executed successfully.");
    if (first >= last) {
      throw new Trouble("asadmin did not say how it would start Payara.");
    }
    List<String> command = new ArrayList<>();
    for (String line : lines.subList(first, last)) {
      if (line.startsWith("-Xmx")) {
        command.addAll(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError", ONE_AFTER_THE_OTHER));
      } else if (!UNWANTED.contains(line.replaceFirst("=.*", ""))) {
        command.add(line);
      }
    }
    command.set(command.indexOf("-read-stdin") + 1, "false");
    return command;
  }
}
