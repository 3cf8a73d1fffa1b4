package dev.bellwether.cli.digest;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine, with a certificate of its own made for "localhost". */
final class SmtpServer implements AutoCloseable {
  private static final String STORE = "changeit";

  private final List<byte[]> letters = new CopyOnWriteArrayList<>();
  private final SSLContext tls;
  private final SMTPServer server;

  private SmtpServer(Path folder, boolean speaksTls) throws Exception {
    tls = context(folder.resolve("mail.p12"));
    SMTPServer.Builder builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, data) -> letters.add(data))
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, context) -> {
                      if (!user.equals("robot") || !password.equals("pass-word-7")) {
                        throw new LoginFailedException("no entry for " + password);
                      }
                    }));
    server =
        speaksTls
            ? builder.enableTLS().startTlsSocketFactory(tls).requireTLS().build()
            : builder.build();
    server.start();
  }

  static SmtpServer withTls(Path folder) throws Exception {
    return new SmtpServer(folder, true);
  }

  static SmtpServer inTheClear(Path folder) throws Exception {
    return new SmtpServer(folder, false);
  }

  int port() {
    return server.getPortAllocated();
  }

  /** Sockets that trust this server. */
  SSLSocketFactory trusting() {
    return tls.getSocketFactory();
  }

  List<MimeMessage> letters() throws Exception {
    List<MimeMessage> read = new CopyOnWriteArrayList<>();
    for (byte[] letter : letters) {
      read.add(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
    }
    return read;
  }

  private static SSLContext context(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                STORE)
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    if (keytool.waitFor() != 0) {
      throw new AssertionError("keytool made no certificate");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, STORE.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, STORE.toCharArray());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("mail", keys.getCertificate("mail"));
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), new SecureRandom());
    return context;
  }

  @Override
  public void close() {
    server.stop();
  }
}
