package tidemark.client.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tidemark.client.home.Folders;
import tidemark.client.login.Access;
import tidemark.client.login.Account;
import tidemark.client.login.Keyring;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// What every command starts from.
///
/// @param where the folders, known once the command line is read
/// @param clock with the zone of the person
/// @param environment of the process
public record Context(Supplier<Folders> where, Clock clock, Map<String, String> environment) {
  public static final int ANOTHER_RUNS = 3;

  public Folders folders() {
    return where.get();
  }

  public Access access() {
    return new Access(
        folders(), Keyring.on(environment.getOrDefault("PATH", ""), folders().data()), clock);
  }

  /// The server of the login, as the device of this machine.
  public Remote remote() {
    Access access = access();
    Credential credential =
        access
            .credential()
            .orElseThrow(() -> new Trouble("Nobody is logged in: tidemark-client login --help"));
    return remote(access.server(), credential, access.account());
  }

  static Remote remote(URI server, Credential credential, Account account) {
    return Remote.at(server, credential, Map.of("X-Device-Id", account.device()));
  }

  /// What this machine is called.
  String hostname() {
    return Optional.ofNullable(environment.get("HOSTNAME"))
        .filter(name -> !name.isBlank())
        .orElseGet(Context::ownName);
  }

  private static String ownName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "unknown";
    }
  }
}
