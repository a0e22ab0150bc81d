package tidemark.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import tidemark.stack.Tidemark;

/// The EAR of this build under another name, with a test WAR in it.
final class Inside {
  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String TEST_MODULE =
      """
      <module><web><web-uri>inside.war</web-uri><context-root>/inside-test</context-root></web></module>
      """;

  private Inside() {}

  static EnterpriseArchive ear() {
    EnterpriseArchive built = built();
    String descriptor =
        text(built)
            .replace("<application-name>tidemark<", "<application-name>tidemark-inside<")
            .replace("<context-root>/<", "<context-root>/inside<")
            .replace("<context-root>/portal<", "<context-root>/inside-portal<")
            .replace("<library-directory>", TEST_MODULE + "<library-directory>");
    WebArchive api = withDoor(built, "rest-api.war");
    WebArchive portal = withDoor(built, "web-admin.war");
    for (String replaced : new String[] {DESCRIPTOR, "rest-api.war", "web-admin.war"}) {
      built.delete(replaced);
    }
    return built
        .addAsModules(api, portal)
        .addAsModule(Testable.archiveToTest(tests()))
        .setApplicationXML(new StringAsset(descriptor));
  }

  private static WebArchive tests() {
    String key = Tidemark.running().keyOf("ada");
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addClasses(InsideIT.class, Installed.class)
        .addAsResource(new StringAsset(key), "tidemark/container/key")
        .addAsWebInfResource(
            new StringAsset(
                """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>
                """),
            "beans.xml");
  }

  private static WebArchive withDoor(EnterpriseArchive ear, String name) {
    return ear.getAsType(WebArchive.class, "/" + name).addClass(Door.class);
  }

  private static EnterpriseArchive built() {
    Path sources = Path.of(System.getProperty("tidemark.sources", ".."));
    return ShrinkWrap.create(ZipImporter.class, "tidemark-inside.ear")
        .importFrom(sources.resolve("server-ear/target/tidemark.ear").toFile())
        .as(EnterpriseArchive.class);
  }

  private static String text(EnterpriseArchive ear) {
    try (InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
