package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import tidemark.query.value.Data;

/// What the address under `url` consists of. What is no address is left alone.
final class Urls {
  private static final String WWW = "www.";

  private Urls() {}

  static Data split(Data data) {
    JsonNode url = data.get("url");
    return url == null || !url.isTextual()
        ? data
        : Address.of(url.textValue()).map(address -> data.with(members(address))).orElse(data);
  }

  private static Map<String, TextNode> members(Address address) {
    return Map.of(
        "$protocol", TextNode.valueOf(address.scheme()),
        "$domain", TextNode.valueOf(domain(address)),
        "$path", TextNode.valueOf(address.path()),
        "$params", TextNode.valueOf(address.query()),
        "$identifier", TextNode.valueOf(address.fragment()));
  }

  private static String domain(Address address) {
    String domain = address.host().isEmpty() ? address.scheme() : address.host();
    while (domain.startsWith(WWW)) {
      domain = domain.substring(WWW.length());
    }
    return domain;
  }
}
