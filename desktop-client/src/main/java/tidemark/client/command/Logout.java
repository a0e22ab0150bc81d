package tidemark.client.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `logout`: forgets the proof, and ends the session of a browser's login at its provider.
@Command(
    name = "logout",
    description = "Forgets who you are; a login of the browser ends at the server as well.",
    mixinStandardHelpOptions = true)
public final class Logout implements Callable<Integer> {
  private final Context context;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Logout(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    boolean was = context.access().logout();
    spec.commandLine().getOut().println(was ? "Logged out." : "Nobody was logged in.");
    return 0;
  }
}
