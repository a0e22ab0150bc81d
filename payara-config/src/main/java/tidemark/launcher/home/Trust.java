package tidemark.launcher.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/// Whose certificates Payara believes, beside everybody's.
final class Trust {
  /// It protects nothing: the certificates are public, and the file is made anew at every start.
  private static final char[] PASSWORD = "changeit".toCharArray();

  private Trust() {}

  static void add(Path store, Path pem) throws IOException {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        trusted.load(in, PASSWORD);
      }
      int number = 0;
      try (InputStream in = Files.newInputStream(pem)) {
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          trusted.setCertificateEntry("tidemark-" + ++number, each);
        }
      }
      if (number == 0) {
        throw new Trouble("TIDEMARK_CA names %s, which holds no certificate.".formatted(pem));
      }
      try (OutputStream out = Files.newOutputStream(store)) {
        trusted.store(out, PASSWORD);
      }
    } catch (GeneralSecurityException e) {
      throw new Trouble("TIDEMARK_CA names %s, which holds no certificates.".formatted(pem), e);
    }
  }
}
