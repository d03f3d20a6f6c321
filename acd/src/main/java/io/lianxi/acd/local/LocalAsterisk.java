package io.lianxi.acd.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A real Asterisk of our own on the loopback. It outlives a killed application with all its calls,
 * and the next start takes it over; only an orderly close ends it.
 */
public final class LocalAsterisk implements AutoCloseable {
  private static final String AMI_USER = "lianxi";

  /** So many tracks of music are converted to the telephone's own format. */
  private static final int TRACKS = 2;

  private final AsteriskFolders folders;
  private final AsteriskPrograms programs;
  private final AsteriskSettings settings;
  private final ProcessHandle process;
  private final boolean isAdopted;

  private LocalAsterisk(
      AsteriskFolders folders,
      AsteriskPrograms programs,
      AsteriskSettings settings,
      ProcessHandle process,
      boolean isAdopted) {
    this.folders = folders;
    this.programs = programs;
    this.settings = settings;
    this.process = process;
    this.isAdopted = isAdopted;
  }

  /**
   * Takes over the Asterisk that a killed run left, when it serves the wishes; starts one
   * otherwise.
   *
   * @param prefix where Asterisk's programs are, or are to be fetched to
   * @param progress is told what is being fetched, line by line
   */
  public static LocalAsterisk start(
      LocalHome home, Path prefix, AsteriskSettings wishes, Consumer<String> progress) {
    AsteriskFolders folders = AsteriskFolders.in(home);
    AsteriskPrograms programs = AsteriskPrograms.under(prefix, progress);
    Path stored = folders.state().resolve("asterisk.properties");
    try {
      Optional<ProcessHandle> left = ServerProcess.find(pidFile(folders), marks(folders));
      if (left.isPresent() && Files.exists(stored)) {
        AsteriskSettings running = AsteriskSettings.stored(stored);
        if (wishes.isServedBy(running) && isFullyBooted(running.amiPort(), running.amiSecret())) {
          return new LocalAsterisk(folders, programs, running, left.get(), true);
        }
      }
      ServerProcess.reap(pidFile(folders), marks(folders));
      AsteriskSettings settled = wishes.settled();
      AsteriskConfiguration.write(folders, programs, settled);
      copyMusic(folders, programs);
      settled.store(stored);
      return booted(folders, programs, settled);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot write Asterisk's files to "
              + folders.state()
              + "; see its permissions and the disk's space.",
          e);
    }
  }

  /** The settings it runs with: every port is a real one. */
  public AsteriskSettings settings() {
    return settings;
  }

  /** Whether it was there already, perhaps with calls. */
  public boolean isAdopted() {
    return isAdopted;
  }

  /** The user of its manager interface. */
  public String amiUser() {
    return AMI_USER;
  }

  /** The folder of its configuration, where the agents' accounts are written. */
  public Path config() {
    return folders.config();
  }

  /** The folder of the recordings. */
  public Path recordings() {
    return folders.recordings();
  }

  /** The folder for what callers are told. */
  public Path prompts() {
    return folders.prompts();
  }

  /** espeak-ng. */
  public Path speech() {
    return programs.speech();
  }

  /** sox. */
  public Path sox() {
    return programs.sox();
  }

  /** Runs one command of Asterisk's console and gives what it printed. */
  String command(String command) {
    try {
      Process console =
          new ProcessBuilder(
                  programs.asterisk().toString(),
                  "-C",
                  folders.config().resolve("asterisk.conf").toString(),
                  "-rx",
                  command)
              .redirectErrorStream(true)
              .start();
      return new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot ask Asterisk: " + command, e);
    }
  }

  /** Ends it, and with it every call. */
  @Override
  public void close() {
    ServerProcess.end(process, Duration.ofSeconds(4));
  }

  private static LocalAsterisk booted(
      AsteriskFolders folders, AsteriskPrograms programs, AsteriskSettings settings)
      throws IOException {
    Path log = folders.state().resolve("log/console.log");
    Process process =
        ServerProcess.start(
            List.of(
                programs.asterisk().toString(),
                "-f",
                "-C",
                folders.config().resolve("asterisk.conf").toString()),
            log,
            ProcessBuilder.Redirect.from(new File("/dev/null")));
    ServerProcess.awaitReady(
        process,
        "Asterisk",
        log,
        Duration.ofSeconds(30),
        () -> isFullyBooted(settings.amiPort(), settings.amiSecret()));
    LocalAsterisk asterisk =
        new LocalAsterisk(folders, programs, settings, process.toHandle(), false);
    asterisk.convertMusic();
    return asterisk;
  }

  /** Debian's music comes packed for another network's telephones; it plays, but at a price. */
  private static void copyMusic(AsteriskFolders folders, AsteriskPrograms programs)
      throws IOException {
    try (Stream<Path> tracks = Files.list(programs.sounds().resolve("moh"))) {
      for (Path track : tracks.filter(AsteriskPrograms::isSound).sorted().limit(TRACKS).toList()) {
        Path copy = folders.music().resolve(track.getFileName());
        if (!Files.exists(copy)) {
          Files.copy(track, copy);
        }
      }
    }
  }

  /** Once per home, so that no call's music has to be converted while it plays. */
  private void convertMusic() throws IOException {
    try (Stream<Path> tracks = Files.list(folders.music())) {
      for (Path track : tracks.filter(AsteriskPrograms::isSound).toList()) {
        Path converted = Path.of(track.toString().replaceFirst("\\.[^.]*$", ".alaw"));
        if (!Files.exists(converted)) {
          command("file convert " + track + " " + converted);
        }
      }
    }
  }

  /** Whether an Asterisk there knows our secret and has booted whole. */
  private static boolean isFullyBooted(int port, String secret) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.loopback(), port), 200);
      socket.setSoTimeout(1000);
      socket
          .getOutputStream()
          .write(
              ("Action: Login\r\nUsername: " + AMI_USER + "\r\nSecret: " + secret + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("Event: FullyBooted")) {
          return true;
        }
        if (line.equals("Response: Error")) {
          return false;
        }
      }
      return false;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Path pidFile(AsteriskFolders folders) {
    return folders.state().resolve("run/asterisk.pid");
  }

  private static String[] marks(AsteriskFolders folders) {
    return new String[] {"asterisk", folders.config().resolve("asterisk.conf").toString()};
  }
}
