package io.lianxi.acd.asterisk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;

/** The channels that Asterisk lists, as calls of contacts. */
final class LiveChannels {
  /** Where the two sides of a hold are in the dialplan. */
  static final String HELD = "held";

  static final String AGENT_HELD = "agent-held";
  private static final String CALLED = "LIANXI_CALLED";

  private final AsteriskConnection connection;

  /** A contact's channel as Asterisk lists it. */
  record Found(
      CallChannel channel,
      @Nullable String bridge,
      String context,
      boolean isUp,
      String address,
      String called) {
    boolean isHeld() {
      return context.equals(AGENT_HELD);
    }

    boolean isTogetherWith(Found other) {
      return bridge != null && bridge.equals(other.bridge);
    }
  }

  LiveChannels(AsteriskConnection connection) {
    this.connection = connection;
  }

  /** Every channel that belongs to a contact. */
  List<Found> all() {
    return connection.channels().stream().flatMap(event -> found(event).stream()).toList();
  }

  /** The channel of each agent whose leg waits for a customer. */
  Map<AgentId, String> kept() {
    Map<AgentId, String> kept = new HashMap<>();
    connection
        .channels()
        .forEach(
            event ->
                KeptLegs.agent(event.getChannel(), event.getChannelVariables())
                    .ifPresent(agent -> kept.put(agent, event.getChannel())));
    return kept;
  }

  private static Optional<Found> found(CoreShowChannelEvent event) {
    Map<String, String> variables = event.getChannelVariables();
    String bridge = event.getBridgeid();
    return CallChannel.of(event.getChannel(), variables)
        .map(
            channel ->
                new Found(
                    channel,
                    bridge == null || bridge.isEmpty() ? null : bridge,
                    text(event.getContext()),
                    "Up".equals(event.getChannelStateDesc()),
                    text(event.getCallerIdNum()),
                    variables.getOrDefault(CALLED, "")));
  }

  private static String text(@Nullable String value) {
    // Asterisk says so when it has none
    return value == null || value.equals("<unknown>") ? "" : value;
  }

  /** The customers who are on the line. */
  List<LiveCall> calls() {
    Map<ContactId, List<Found>> byContact = new HashMap<>();
    all()
        .forEach(
            found ->
                byContact
                    .computeIfAbsent(found.channel().contact(), id -> new ArrayList<>())
                    .add(found));
    return byContact.values().stream().flatMap(LiveChannels::liveCall).toList();
  }

  private static Stream<LiveCall> liveCall(List<Found> channels) {
    Optional<Found> agent =
        channels.stream()
            .filter(found -> found.channel().leg() != null && found.isUp())
            .max((a, b) -> Integer.compare(number(a), number(b)));
    return channels.stream()
        .filter(found -> found.channel().leg() == null && found.isUp())
        .map(
            customer ->
                new LiveCall(
                    customer.channel().contact(),
                    customer.address(),
                    customer.called(),
                    agent.map(LiveChannels::number).orElse(0),
                    agent.filter(a -> a.isTogetherWith(customer)).isPresent(),
                    isWaiting(customer, agent)));
  }

  /** Nobody comes back to a caller on hold whose agent's leg is gone. */
  private static boolean isWaiting(Found customer, Optional<Found> agent) {
    return customer.context().equals(Moves.WAITING)
        || (customer.context().equals(HELD) && agent.isEmpty());
  }

  private static int number(Found found) {
    Leg leg = found.channel().leg();
    return leg == null ? 0 : leg.number();
  }
}
