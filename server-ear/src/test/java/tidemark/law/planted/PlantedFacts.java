package tidemark.law.planted;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// Tests that say nothing.
class PlantedFacts {
  @Disabled
  @Test
  void test1() {}
}
