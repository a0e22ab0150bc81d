package tidemark.container;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tidemark.apikey.ApiKeys;

/// Says which door this WAR was given, and which class loader the WAR itself has. The second path
/// is one that the portal shows to everybody.
@WebServlet({"/door", "/jakarta.faces.resource/door"})
public class Door extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient ApiKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ClassLoader world = Thread.currentThread().getContextClassLoader();
    response.setContentType("text/plain");
    response.getWriter().print("%s from %s\n%s".formatted(keys, name(doorIn(world)), name(world)));
  }

  private static ClassLoader doorIn(ClassLoader world) {
    try {
      return world.loadClass(ApiKeys.class.getName()).getClassLoader();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(ClassLoader loader) {
    return loader.getClass().getName() + "@" + System.identityHashCode(loader);
  }
}
