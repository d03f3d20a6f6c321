package io.lianxi.acd.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes Asterisk's configuration files from the product's templates. */
public final class AsteriskConfiguration {
  private static final String AGENTS = "pjsip_agents.conf";

  private static final List<String> TEMPLATES =
      List.of(
          "amd.conf",
          "asterisk.conf",
          "confbridge.conf",
          "extensions.conf",
          "http.conf",
          "indications.conf",
          "logger.conf",
          "manager.conf",
          "modules.conf",
          "musiconhold.conf",
          "pjsip.conf",
          "rtp.conf");

  /** Files whose defaults serve; Asterisk complains when they are absent. */
  private static final List<String> DEFAULTS =
      List.of("acl", "ccss", "features", "pjproject", "stasis", "udptl");

  /** Records that nobody reads: the application keeps its own. */
  private static final List<String> DISABLED = List.of("cdr", "cel");

  private static final String AGENT =
      """
      [%1$s](agent-phone)
      auth = %1$s
      aors = %1$s
      callerid = %1$s <%1$s>
      [%1$s-web](agent-browser)
      auth = %1$s
      aors = %1$s
      callerid = %1$s <%1$s>
      [%1$s](agent-auth)
      username = %1$s
      password = %2$s
      [%1$s](agent-aor)

      """;

  private AsteriskConfiguration() {}

  /**
   * Writes the accounts of all agents' phones, whole or not at all. Asterisk takes them after the
   * manager's command {@code module reload res_pjsip.so}.
   *
   * @param folder Asterisk's configuration folder, {@code lianxi.asterisk.config-dir}
   */
  public static void writeAgents(Path folder, List<AgentPhone> phones) {
    String accounts =
        phones.stream()
            .map(phone -> AGENT.formatted(phone.agent(), phone.password()))
            .collect(Collectors.joining("", "; written by Lianxi\n", ""));
    try {
      Path part = folder.resolve(AGENTS + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, accounts);
      Files.move(
          part,
          folder.resolve(AGENTS),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IllegalStateException("cannot write the phones' accounts to " + folder, e);
    }
  }

  /** Writes everything but the agents' accounts, which stay when they are there. */
  static void write(AsteriskFolders folders, AsteriskPrograms programs, AsteriskSettings settings)
      throws IOException {
    Path config = Files.createDirectories(folders.config());
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rwx------"));
    for (String folder : List.of("lib/keys", "log", "moh", "run", "spool")) {
      Files.createDirectories(folders.state().resolve(folder));
    }
    Files.createDirectories(folders.recordings().resolve("raw"));
    Map<String, String> values = values(folders, programs, settings);
    for (String template : TEMPLATES) {
      Files.writeString(config.resolve(template), filled(template, values));
    }
    for (String name : DEFAULTS) {
      Files.writeString(config.resolve(name + ".conf"), "; defaults\n");
    }
    for (String name : DISABLED) {
      Files.writeString(config.resolve(name + ".conf"), "[general]\nenable = no\n");
    }
    if (!Files.exists(config.resolve(AGENTS))) {
      writeAgents(config, List.of());
    }
  }

  private static Map<String, String> values(
      AsteriskFolders folders, AsteriskPrograms programs, AsteriskSettings settings)
      throws SocketException {
    Map<String, String> values = new HashMap<>();
    values.put("config", folders.config().toString());
    values.put("state", folders.state().toString());
    values.put("recordings", folders.recordings().toString());
    values.put("modules", programs.modules().toString());
    values.put("sounds", programs.sounds().toString());
    values.put("sip-port", Integer.toString(settings.sipPort()));
    values.put("http-port", Integer.toString(settings.httpPort()));
    values.put("ami-port", Integer.toString(settings.amiPort()));
    values.put("ami-secret", settings.amiSecret());
    values.put("agi-port", Integer.toString(settings.agiPort()));
    values.put("rtp-start", "10000");
    values.put("rtp-end", "19999");
    values.put("hotline", settings.hotlines().getFirst());
    values.put("trunk-match", settings.trunkMatch());
    values.put("trunk-contact", settings.trunkContact());
    values.put("position-seconds", Integer.toString(settings.positionSeconds()));
    values.put("rtp-timeout-seconds", Integer.toString(settings.rtpTimeoutSeconds()));
    values.put("ice-host-candidates", iceHostCandidates());
    values.put(
        "hotlines",
        settings.hotlines().stream()
            .map(number -> "exten => " + number + ",1,Goto(caller,${EXTEN},1)")
            .collect(Collectors.joining("\n")));
    return values;
  }

  /** Each of the machine's own addresses is offered to browsers as the loopback. */
  private static String iceHostCandidates() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .map(address -> address + " => " + Ports.HOST)
        .collect(Collectors.joining("\n"));
  }

  private static String filled(String template, Map<String, String> values) throws IOException {
    String text;
    try (InputStream resource = AsteriskPrograms.resource("asterisk/" + template)) {
      text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }
}
