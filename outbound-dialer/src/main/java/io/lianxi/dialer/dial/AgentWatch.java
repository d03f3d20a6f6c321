package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.pacing.PacingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the dialer what has become of the agents of its queues. It looks at them, each time, so
 * that nothing is missed for longer than until it looks again; what becomes of calls is told by
 * {@link CallNews}. Not for more than one thread at once.
 */
final class AgentWatch {
  private final Campaigns campaigns;
  private final QueueTeams teams;
  private final Contacts contacts;
  private final DialLoop loop;
  private final Clock clock;
  private final Map<QueueName, Map<AgentId, Standing>> told = new HashMap<>();
  private final Map<QueueName, Instant> looked = new HashMap<>();

  /** How an agent stands to the campaigns of a queue. */
  enum Standing {
    READY,
    /** talks for a campaign, or has wrap-up after it */
    CALLING,
    /** does something else, or has a break */
    AWAY,
    OUT
  }

  AgentWatch(Campaigns campaigns, QueueTeams teams, Contacts contacts, DialLoop loop, Clock clock) {
    this.campaigns = campaigns;
    this.teams = teams;
    this.contacts = contacts;
    this.loop = loop;
    this.clock = clock;
  }

  /**
   * How {@code agent} stands.
   *
   * @param calls the contacts that are calls of campaigns
   */
  static Standing standing(AgentState agent, Set<ContactId> calls) {
    if (agent.load().keySet().stream().anyMatch(calls::contains)) {
      return Standing.CALLING;
    }
    if (agent.presence() == Presence.OFFLINE) {
      return Standing.OUT;
    }
    return QueueTeams.isFree(agent) ? Standing.READY : Standing.AWAY;
  }

  /** Looks once. */
  void look() {
    Set<QueueName> queues =
        campaigns.running().stream().map(Campaign::queue).collect(Collectors.toSet());
    told.keySet().retainAll(queues);
    looked.keySet().retainAll(queues);
    queues.forEach(this::look);
  }

  private void look(QueueName queue) {
    Instant now = clock.instant();
    Instant last = looked.put(queue, now);
    List<AgentState> team = teams.of(queue);
    Set<ContactId> calls = calls(queue, team);
    Map<AgentId, Standing> before = told.computeIfAbsent(queue, name -> new HashMap<>());
    for (AgentState agent : team) {
      Standing standing = standing(agent, calls);
      Standing was = before.put(agent.id(), standing);
      if (standing != (was == null ? Standing.OUT : was)) {
        event(agent.id(), standing, now).ifPresent(event -> loop.hear(queue, event));
      } else if (standing == Standing.READY && last != null) {
        // the end of a talk may have been heard after the agent was seen to be free
        loop.hear(queue, new PacingEvent.Ready(agent.id(), last));
      }
    }
  }

  private static Optional<PacingEvent> event(AgentId agent, Standing standing, Instant now) {
    return switch (standing) {
      case READY -> Optional.of(new PacingEvent.Ready(agent, now));
      case CALLING -> Optional.empty();
      case AWAY -> Optional.of(new PacingEvent.Away(agent, now));
      case OUT -> Optional.of(new PacingEvent.SignedOut(agent, now));
    };
  }

  private Set<ContactId> calls(QueueName queue, List<AgentState> team) {
    List<ContactId> all =
        team.stream().flatMap(agent -> agent.load().keySet().stream()).distinct().toList();
    return contacts.find(all).stream()
        .filter(CallStory::mayBe)
        .filter(contact -> contact.place() != null && contact.place().queue().equals(queue))
        .map(Contact::id)
        .collect(Collectors.toSet());
  }
}
