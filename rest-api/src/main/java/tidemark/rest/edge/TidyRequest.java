package tidemark.rest.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// A request whose path has one slash between two segments and none at the end.
final class TidyRequest extends HttpServletRequestWrapper {
  private final String path;

  TidyRequest(HttpServletRequest request, String path) {
    super(request);
    this.path = path;
  }

  /// Works on the undecoded path: an encoded slash belongs to a name and stays where it is.
  static String tidy(String path) {
    StringBuilder tidy = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c != '/' || tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != '/') {
        tidy.append(c);
      }
    }
    if (tidy.length() > 1 && tidy.charAt(tidy.length() - 1) == '/') {
      tidy.setLength(tidy.length() - 1);
    }
    return tidy.toString();
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    int authority = url.indexOf("://") + 3;
    int end = url.indexOf("/", authority);
    url.setLength(end < 0 ? url.length() : end);
    return url.append(path);
  }

  @Override
  public String getServletPath() {
    return "";
  }

  @Override
  public String getPathInfo() {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
