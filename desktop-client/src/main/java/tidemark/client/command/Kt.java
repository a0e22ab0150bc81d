package tidemark.client.command;

import java.net.URI;
import java.util.Map;
import tidemark.client.login.Access;
import tidemark.client.mirror.KtSettings;
import tidemark.client.mirror.Watch;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

/// The two servers of kt-client: what the configuration file leaves out is the login's.
///
/// @param settings of the file
/// @param here the connection to the server of this machine
/// @param there the connection to the server
record Kt(KtSettings settings, Remote here, Remote there, Tries tries) implements AutoCloseable {
  static Kt open(Context context, Tries tries) {
    KtSettings settings = KtSettings.read(KtSettings.file(context.folders().kt()));
    KtSettings.Local local = settings.local();
    Remote there = server(context, settings);
    Remote here =
        Remote.at(
            URI.create("http://127.0.0.1:" + local.port()),
            local.key().isEmpty() ? Credential.none() : Credential.key(local.key()),
            Map.of());
    return new Kt(settings, here, there, tries);
  }

  private static Remote server(Context context, KtSettings settings) {
    Access access = context.access();
    URI address = settings.url().isEmpty() ? access.server() : URI.create(settings.url());
    Credential credential =
        settings.key().isEmpty()
            ? access
                .credential()
                .orElseThrow(
                    () -> new Trouble("No key: tidemark-client setup --url URL --api-key KEY"))
            : Credential.key(settings.key());
    return Remote.at(address, credential, Map.of());
  }

  Watch local() {
    return new Watch(here, tries);
  }

  Watch remote() {
    return new Watch(there, tries);
  }

  @Override
  public void close() {
    here.close();
    there.close();
  }
}
