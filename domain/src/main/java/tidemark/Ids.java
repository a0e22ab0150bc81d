package tidemark;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/// Identifiers: UUIDv7, so that new rows lie beside each other in their index.
public final class Ids {
  private static final NoArgGenerator V7 = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return V7.generate();
  }
}
