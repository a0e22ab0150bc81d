package tidemark.client.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.login.Access;
import tidemark.client.login.BrowserLogin;
import tidemark.client.login.Keyring;
import tidemark.client.login.Provider;
import tidemark.client.login.Tokens;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// `login`: by an API key from standard input, or in the browser.
@Command(
    name = "login",
    description = "Says who you are: by an API key on standard input, or in the browser.",
    mixinStandardHelpOptions = true)
public final class Login implements Callable<Integer> {
  private final Context context;

  @Option(names = "--server", description = "The address of the server.")
  private @Nullable URI server;

  @Option(names = "--keycloak", description = "Sign in with a browser, at this Keycloak.")
  private @Nullable URI keycloak;

  @Option(names = "--port", description = "Where the browser comes back to (${DEFAULT-VALUE}).")
  private int port = BrowserLogin.PORT;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Login(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Access access = context.access();
    URI address = Remote.secure(server == null ? access.server() : server);
    Keyring.Place place =
        keycloak == null ? byKey(access, address) : byBrowser(access, address, keycloak);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Logged in at " + address + ". The proof lies in " + place.words() + ".");
    return 0;
  }

  private Keyring.Place byKey(Access access, URI address) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    String key = Optional.ofNullable(line).map(String::strip).orElse("");
    if (key.isEmpty()) {
      throw new Trouble("Standard input holds no API key. For a browser say --keycloak URL.");
    }
    check(address, Credential.key(key));
    return access.useKey(address, key);
  }

  private Keyring.Place byBrowser(Access access, URI address, URI where) {
    Provider provider = Provider.keycloak(Remote.secure(where));
    Tokens tokens =
        new BrowserLogin(
                provider,
                port,
                Optional.empty(),
                context.clock(),
                page -> open(page, spec.commandLine().getErr()))
            .run();
    return access.useTokens(address, where, tokens);
  }

  /// A wrong key is better told now than by everything that follows.
  private static void check(URI address, Credential credential) throws IOException {
    try (Remote remote = Remote.at(address, credential, Map.of())) {
      Answer answer = remote.get("/v1/me");
      if (answer.status() == 401) {
        throw new Trouble("The server does not know this key.");
      }
    }
  }

  /// Opens a page in the browser; whoever has none sees where it is.
  public static void open(URI address, PrintWriter err) {
    err.println("Sign in at " + address);
    err.flush();
    try {
      Process _ = new ProcessBuilder("xdg-open", address.toString()).start();
    } catch (IOException _) {
      // then the person opens it
    }
  }
}
