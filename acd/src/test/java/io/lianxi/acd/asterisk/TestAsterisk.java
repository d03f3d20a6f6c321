package io.lianxi.acd.asterisk;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.local.AgentPhone;
import io.lianxi.acd.local.AsteriskConfiguration;
import io.lianxi.acd.local.AsteriskSettings;
import io.lianxi.acd.local.CannotStart;
import io.lianxi.acd.local.LocalAsterisk;
import io.lianxi.acd.local.LocalHome;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** One Asterisk for all tests of a JVM, on free ports, started when first asked for. */
@NullMarked
public final class TestAsterisk {
  private static final Path PREFIX =
      Path.of(
          System.getProperty(
              "lianxi.asterisk.prefix", System.getProperty("user.home") + "/.lianxi/asterisk"));

  private TestAsterisk() {}

  /** The running server. */
  public static LocalAsterisk server() {
    return Holder.SERVER;
  }

  /** Where a test's calls to an outside number arrive. */
  public static int outsidePort() {
    return Holder.OUTSIDE_PORT;
  }

  /** A place for the accounts of the agents' phones. */
  public static PhoneAccounts accounts() {
    return agents ->
        AsteriskConfiguration.writeAgents(
            server().config(), agents.stream().map(TestAsterisk::phone).toList());
  }

  private static AgentPhone phone(Agent agent) {
    return new AgentPhone(agent.id().value(), agent.phonePassword());
  }

  private static final class Holder {
    static final int OUTSIDE_PORT = 15_070 + (int) (ProcessHandle.current().pid() % 500) * 2;
    static final LocalAsterisk SERVER = start();

    private static LocalAsterisk start() {
      AsteriskSettings wishes =
          new AsteriskSettings(
              0, 0, 0, 0, "", List.of("10000"), "127.0.0.1", "sip:127.0.0.1:" + OUTSIDE_PORT, 3, 3);
      LocalHome home = home();
      LocalAsterisk server = LocalAsterisk.start(home, PREFIX, wishes, System.out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    }

    private static LocalHome home() {
      for (int i = 1; ; i++) {
        try {
          return LocalHome.open(Path.of("target", "test-asterisk-" + i));
        } catch (CannotStart inUse) {
          if (i == 8) {
            throw inUse;
          }
        }
      }
    }
  }
}
