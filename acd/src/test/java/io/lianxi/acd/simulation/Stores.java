package io.lianxi.acd.simulation;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.customer.MemoryDoNotCall;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.event.MemoryLogCursor;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.routing.MemoryLeases;
import java.time.Duration;
import java.util.List;

/** The stores that all copies share, and whether they answer. */
final class Stores {
  final MemoryEventFeed feed;
  final MemoryPresences presences;
  final MemoryAgents agents;
  final MemoryContacts contacts;
  final MemoryQueues queues;
  final MemoryCustomers customers = new MemoryCustomers();
  final MemoryDoNotCall doNotCall = new MemoryDoNotCall();
  final MemoryContactHistory history = new MemoryContactHistory();
  final MemoryLeases leases;
  final MemoryLogCursor cursor = new MemoryLogCursor(this::needPostgres);
  private boolean isRedisAway;
  private boolean isPostgresAway;

  Stores(VirtualTime time, Scenario scenario) {
    feed = new MemoryEventFeed(time::millis);
    presences = new MemoryPresences(feed);
    agents = new MemoryAgents(scenario.agents().toArray(Agent[]::new));
    contacts = new MemoryContacts(agents, presences, feed);
    leases = new MemoryLeases(time.clock(Duration.ZERO), contacts::fence);
    queues = new MemoryQueues(scenario.queues().toArray(QueuePolicy[]::new));
  }

  /** What is kept for good; what agents did is not asked for again. */
  List<EventArchive> archives() {
    return List.of(
        history,
        new EventArchive() {
          @Override
          public String topic() {
            return "agent";
          }

          @Override
          public void keep(List<EventFeed.Entry> entries) {}
        });
  }

  void redisIsAway(boolean isAway) {
    isRedisAway = isAway;
  }

  void postgresIsAway(boolean isAway) {
    isPostgresAway = isAway;
  }

  boolean answer() {
    return !isRedisAway && !isPostgresAway;
  }

  void needRedis() {
    if (isRedisAway) {
      throw new Away("Redis");
    }
  }

  void needPostgres() {
    if (isPostgresAway) {
      throw new Away("Postgres");
    }
  }

  /** Redis comes back with nothing in it. */
  void emptyRedis() {
    contacts.lose();
    presences.lose();
    feed.lose();
    leases.expire();
  }
}
