package io.lianxi.acd.handling;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.MemoryDispositions;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.routing.Taking;
import java.time.Clock;

/** All of handling in one copy of the application, for tests that let it run. */
public final class HandlingParts {
  private final Handling handling;
  private final Deadlines deadlines;
  private final CallWatch calls;
  private final Treatments treatments;
  private final Callbacks callbacks;

  /** What handling needs. */
  public record Needs(
      Contacts contacts,
      Presences presences,
      ContactHistory history,
      EventLog log,
      VoiceLine line,
      Queues queues,
      Queueing queueing,
      Agents agents,
      Customers customers,
      DoNotCall doNotCall,
      Clock clock) {}

  public HandlingParts(Needs needs, QueueName defaultQueue) {
    callbacks = new Callbacks(needs.queues(), needs.doNotCall(), needs.line());
    Leave leave = new Leave(contact -> false, needs.line());
    treatments =
        new Treatments(needs.contacts(), callbacks, needs.doNotCall(), needs.line(), needs.clock());
    handling =
        new Handling(
            needs.contacts(),
            needs.queues(),
            needs.queueing(),
            needs.agents(),
            new MemoryDispositions(),
            needs.line(),
            callbacks,
            leave,
            needs.clock());
    deadlines =
        new Deadlines(needs.contacts(), needs.presences(), callbacks, needs.line(), needs.clock());
    Recovery recovery =
        new Recovery(
            needs.contacts(),
            needs.history(),
            needs.log(),
            needs.line(),
            needs.queues(),
            needs.queueing(),
            defaultQueue,
            needs.clock());
    calls =
        new CallWatch(
            needs.contacts(),
            needs.queues(),
            needs.presences(),
            callbacks,
            needs.line(),
            recovery,
            leave,
            new ReachedCustomers(
                needs.contacts(),
                needs.customers(),
                needs.queues(),
                needs.queueing(),
                needs.line(),
                needs.clock()),
            needs.clock());
  }

  public Handling handling() {
    return handling;
  }

  public Treatments treatments() {
    return treatments;
  }

  public Taking taking() {
    return callbacks;
  }

  public void on(LineEvent event) {
    calls.on(event);
  }

  public void sweep() {
    deadlines.sweep();
  }

  public void recheck() {
    calls.recheck();
  }

  public void restore() {
    calls.restore();
  }
}
