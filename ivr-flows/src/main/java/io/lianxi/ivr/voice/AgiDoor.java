package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Where the dialplan asks what to do with a call: {@code inbound} for a new one, {@code position}
 * for one that waits, {@code treatment} for one that was sent out of the queue, {@code dialled} for
 * one that has talked with another telephone, {@code gone} for one that hung up there, {@code
 * leave} for one whose agent is finished, {@code message} for one whom we called. Each is served on
 * a virtual thread of its own, at most {@value #LIMIT} at a time; more are refused, and wait.
 */
final class AgiDoor implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AgiDoor.class);
  private static final int LIMIT = 5_000;
  private static final Duration SILENCE = Duration.ofMinutes(2);
  private static final String CONTACT = "LIANXI_CONTACT";
  private static final String TREATMENT = "treatment";
  private static final String MESSAGE = "message";

  private final String host;
  private final int port;
  private final InboundCall inbound;
  private final PositionCall position;
  private final TreatmentCall treatment;
  private final LeaveCall leave;
  private final MessageCall message;
  private @Nullable Server server;

  AgiDoor(
      String host,
      int port,
      InboundCall inbound,
      PositionCall position,
      TreatmentCall treatment,
      LeaveCall leave,
      MessageCall message) {
    this.host = host;
    this.port = port;
    this.inbound = inbound;
    this.position = position;
    this.treatment = treatment;
    this.leave = leave;
    this.message = message;
  }

  /** The library's server, with virtual threads instead of a pool. */
  private static final class Server extends DefaultAgiServer {
    private final Semaphore places = new Semaphore(LIMIT);

    Server(AgiScript script) {
      super(script);
    }

    @Override
    protected void execute(Runnable call) {
      if (!places.tryAcquire()) {
        throw new RejectedExecutionException("more than " + LIMIT + " calls in flows");
      }
      Thread.ofVirtual()
          .name("agi")
          .start(
              () -> {
                try {
                  call.run();
                } finally {
                  places.release();
                }
              });
    }
  }

  @Override
  public synchronized void start() {
    Server starting = new Server(this::serve);
    starting.setPort(port);
    starting.setSocketReadTimeout((int) SILENCE.toMillis());
    try {
      starting.setAddress(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("lianxi.asterisk.agi-host is unknown: " + host, e);
    }
    server = starting;
    Thread.ofPlatform().daemon().name("agi-door").start(() -> accept(starting));
  }

  private static void accept(Server server) {
    try {
      server.startup();
    } catch (IOException | IllegalStateException e) {
      LOG.error("no call gets into a flow: the door cannot open", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  private void serve(AgiRequest request, AgiChannel channel) {
    String script = request.getScript();
    Optional<ContactId> contact = Optional.empty();
    try {
      contact = contact(request, channel);
      if (contact.isEmpty()) {
        LOG.warn("a call without {} asked for {}", CONTACT, script);
      } else {
        serve(script == null ? "" : script, contact.get(), request, channel);
      }
    } catch (AgiHangupException e) {
      // Hung up, moved elsewhere, or the connection was cut: whoever is still there waits.
      contact.ifPresent(inbound::left);
    } catch (AgiException | RuntimeException e) {
      LOG.error("the script {} of contact {} failed", script, contact.orElse(null), e);
      contact.ifPresent(id -> failed(String.valueOf(script), id));
    }
  }

  private void failed(String script, ContactId contact) {
    switch (script) {
      case TREATMENT -> treatment.failed(contact);
      case MESSAGE -> {} // the dialplan hangs up whom we called
      default -> inbound.failed(contact);
    }
  }

  private static Optional<ContactId> contact(AgiRequest request, AgiChannel channel)
      throws AgiException {
    String told = request.getParameter("contact");
    // An Asterisk that an older version configured has to be asked.
    return Optional.ofNullable(told == null ? channel.getVariable(CONTACT) : told)
        .flatMap(ContactId::parse);
  }

  private void serve(String script, ContactId contact, AgiRequest request, AgiChannel channel)
      throws AgiException {
    switch (script) {
      case "inbound" -> {
        String called = Optional.ofNullable(request.getExtension()).orElse("");
        String caller = Optional.ofNullable(request.getCallerIdNumber()).orElse("");
        inbound.serve(contact, caller, called, channel);
      }
      case "position" -> position.serve(contact, channel);
      case TREATMENT -> treatment.serve(contact, channel);
      case "dialled" -> {
        String status = Optional.ofNullable(request.getParameter("status")).orElse("");
        inbound.resume(contact, status, channel);
      }
      case "gone" -> inbound.gone(contact);
      case "leave" -> leave.serve(contact, channel);
      case MESSAGE -> message.serve(contact, answered(request, channel), channel);
      default -> LOG.warn("there is no script {}", script);
    }
  }

  private static MessageCall.Answered answered(AgiRequest request, AgiChannel channel)
      throws AgiException {
    return new MessageCall.Answered(
        variable(channel, "LIANXI_NUMBER"),
        variable(channel, "LIANXI_CALLED"),
        Optional.ofNullable(request.getParameter("flow")).orElse(""),
        "MACHINE".equals(request.getParameter("heard")));
  }

  private static String variable(AgiChannel channel, String name) throws AgiException {
    return Optional.ofNullable(channel.getVariable(name)).orElse("");
  }
}
