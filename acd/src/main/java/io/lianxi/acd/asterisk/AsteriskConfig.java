package io.lianxi.acd.asterisk;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.HeardListener;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import io.lianxi.acd.line.UnreachedListener;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.Ticker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The voice line through Asterisk; needs a {@link PhoneAccounts} from whoever runs Asterisk. */
@Configuration(proxyBeanMethods = false)
public class AsteriskConfig {
  private static final Duration ACCOUNTS = Duration.ofSeconds(1);
  private static final Duration RECORDINGS = Duration.ofSeconds(1);
  private static final Duration LEGS = Duration.ofSeconds(1);

  /** As the dialplan calls the folder. */
  private static final String RAW = "raw";

  private static final Duration RING = Duration.ofSeconds(30);

  @Bean
  AsteriskConnection asteriskConnection(
      @Value("${lianxi.asterisk.host:127.0.0.1}") String host,
      @Value("${lianxi.asterisk.ami-port:5038}") int port,
      @Value("${lianxi.asterisk.ami-user:lianxi}") String user,
      @Value("${lianxi.asterisk.ami-secret}") String secret) {
    return new AsteriskConnection(host, port, user, secret);
  }

  @Bean
  Calls asteriskCalls() {
    return new Calls();
  }

  @Bean
  KeptLegs keptLegs() {
    return new KeptLegs();
  }

  @Bean
  AgentLegs agentLegs(AsteriskConnection connection, Calls calls, KeptLegs kept) {
    return new AgentLegs(connection, calls, kept, Thread.ofVirtual().name("agent-legs-", 0)::start);
  }

  @Bean
  Ticker keptLegTicker(
      Agents agents, Queues queues, Presences presences, KeptLegs kept, AgentLegs legs) {
    KeptLegLoop loop = new KeptLegLoop(agents, queues, presences, kept, legs::letGo);
    return new Ticker("kept-legs", LEGS, loop::run);
  }

  /**
   * @param hotlines the numbers that are answered; customers who are called back see the first
   */
  @Bean
  VoiceLine voiceLine(
      AsteriskConnection connection,
      Calls calls,
      AgentLegs legs,
      @Value("${lianxi.asterisk.hotlines:10000}") String[] hotlines,
      @Value("${lianxi.asterisk.recordings-dir:recordings}") Path recordings) {
    return new AsteriskLine(
        connection,
        calls,
        legs,
        new CallBack.Manner(hotlines[0].strip(), RING),
        new VoicemailFiles(recordings));
  }

  /**
   * Starts last and stops first: its events change contacts.
   *
   * @param diallers told of calls that became no contact
   * @param ears told of what those who answered were taken for
   */
  @Bean
  SmartLifecycle asteriskEvents(
      AsteriskConnection connection,
      Calls calls,
      VoiceLine line,
      AgentLegs legs,
      LineListener listener,
      ObjectProvider<UnreachedListener> diallers,
      ObjectProvider<HeardListener> ears,
      Clock clock) {
    LineListener all =
        event -> {
          switch (event) {
            case LineEvent.Unreached unreached ->
                diallers.forEach(dialler -> dialler.on(unreached));
            case LineEvent.Listened listened -> ears.forEach(ear -> ear.on(listened));
            default -> listener.on(event);
          }
        };
    return new AsteriskEvents(connection, calls, (AsteriskLine) line, legs, all, clock);
  }

  /** Is Asterisk there? */
  @Bean
  BooleanSupplier isLineUp(AsteriskConnection connection) {
    return connection::isUp;
  }

  @Bean
  Ticker recordingTicker(
      @Value("${lianxi.asterisk.recordings-dir:recordings}") Path recordings,
      Contacts contacts,
      Calls calls,
      Clock clock) {
    RecordingLoop loop =
        new RecordingLoop(recordings.resolve(RAW), recordings, contacts, calls, clock);
    return new Ticker("recordings", RECORDINGS, loop::run);
  }

  @Bean
  Ticker agentPhonesTicker(Agents agents, PhoneAccounts accounts, AsteriskConnection connection) {
    AgentPhones phones = new AgentPhones(agents, accounts, connection);
    return new Ticker("agent-phones", ACCOUNTS, phones::refresh);
  }
}
