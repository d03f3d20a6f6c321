package io.lianxi.desktop.supervisor;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.report.QueueBoard.Occupied;
import io.lianxi.acd.report.QueueFigures;
import io.lianxi.acd.report.ServiceLevel;
import io.lianxi.acd.report.Wallboard;
import io.lianxi.desktop.supervisor.BoardView.AgentLine;
import io.lianxi.desktop.supervisor.BoardView.ContactLine;
import io.lianxi.desktop.supervisor.BoardView.QueueLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the wallboard: the fold of today beside the agents' presences. */
final class Boards {
  private static final double MILLIS = 1000.0;

  private final Wallboard wallboard;
  private final Queues queues;
  private final Agents agents;
  private final Presences presences;
  private final TicketStrip tickets;

  Boards(
      Wallboard wallboard, Queues queues, Agents agents, Presences presences, TicketStrip tickets) {
    this.tickets = tickets;
    this.wallboard = wallboard;
    this.queues = queues;
    this.agents = agents;
    this.presences = presences;
  }

  private record Person(Agent agent, AgentState state) {
    boolean isFreeFor(Channel channel) {
      return state.isAvailable() && agent.capacity().hasRoomFor(channel, state.load().values());
    }
  }

  /** The board as it is now. */
  BoardView now() {
    List<QueuePolicy> policies = queues.all();
    List<Agent> all = agents.all();
    List<AgentState> states = presences.findAll(all.stream().map(Agent::id).toList());
    List<Person> people =
        IntStream.range(0, all.size())
            .mapToObj(i -> new Person(all.get(i), states.get(i)))
            .toList();
    Set<QueueName> ofTickets = tickets.queues();
    return wallboard.read(
        view ->
            new BoardView(
                view.at(),
                policies.stream()
                    .map(policy -> line(view, policy, ofTickets.contains(policy.name()), people))
                    .toList(),
                people.stream().map(person -> line(view, person)).toList(),
                tickets.newest()));
  }

  private static QueueLine line(
      Wallboard.View view, QueuePolicy policy, boolean forTickets, List<Person> people) {
    QueueFigures figures = view.board().figures(policy.name());
    List<Contact> waiting = view.board().waiting(policy.name());
    Instant since = waiting.isEmpty() ? null : queuedAt(waiting.getFirst());
    List<Person> members =
        people.stream().filter(person -> person.agent().queues().contains(policy.name())).toList();
    Channel channel = forTickets ? Channel.TICKET : Channel.VOICE;
    List<AgentId> ids = members.stream().map(person -> person.agent().id()).toList();
    return new QueueLine(
        policy.name().value(),
        policy.labelZh(),
        policy.labelEn(),
        forTickets,
        waiting.size(),
        view.board().talking(policy.name()),
        since == null ? 0 : Math.max(0, Duration.between(since, view.at()).toSeconds()),
        since,
        value(figures.serviceLevel(ServiceLevel.DEFAULT)),
        policy.serviceLevelThreshold().toSeconds(),
        ServiceLevel.DEFAULT,
        figures.offered(),
        figures.answered(),
        figures.answeredInTime(),
        figures.abandoned(),
        seconds(figures.averageSpeedOfAnswer()),
        seconds(figures.averageHandleTime()),
        value(view.occupancy(ids)),
        (int) members.stream().filter(one -> one.isFreeFor(channel)).count());
  }

  private static @Nullable Instant queuedAt(Contact contact) {
    Place place = contact.place();
    return place == null ? null : place.queuedAt();
  }

  private static AgentLine line(Wallboard.View view, Person person) {
    AgentId id = person.agent().id();
    return new AgentLine(
        id.value(),
        person.agent().displayName(),
        person.state().presence(),
        person.state().reason(),
        person.state().since(),
        view.board().occupied().stream()
            .filter(occupied -> occupied.assignment().agent().equals(id))
            .min(Comparator.comparing(occupied -> occupied.assignment().isInWrapUp()))
            .map(Boards::line)
            .orElse(null),
        view.board().handledBy(id));
  }

  private static ContactLine line(Occupied occupied) {
    Contact contact = occupied.contact();
    Assignment part = occupied.assignment();
    Place place = contact.place();
    Instant since =
        Stream.of(part.endedAt(), part.heldAt(), part.connectedAt(), part.acceptedAt())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(part.offeredAt());
    return new ContactLine(
        contact.id().value(),
        part.isInWrapUp() ? ContactState.WRAP_UP : contact.state(),
        since,
        place == null ? null : place.queue().value());
  }

  private static @Nullable Double value(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static @Nullable Double seconds(Optional<Duration> duration) {
    return duration.map(length -> length.toMillis() / MILLIS).orElse(null);
  }
}
