package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Language;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.handling.CallWatch;
import io.lianxi.acd.handling.Silences;
import io.lianxi.acd.handling.Treatments;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The part of a conversation in which the customer waits for a person, or has one. */
final class PersonPhase {
  /** What nobody has told of is found within this time. */
  static final Duration RECHECK = Duration.ofMinutes(5);

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Messages messages;
  private final Agents agents;
  private final CallWatch watch;
  private final Silences silences;
  private final Treatments treatments;
  private final AfterPhase after;
  private final ChatTools tools;

  PersonPhase(
      Messages messages,
      Agents agents,
      CallWatch watch,
      Silences silences,
      Treatments treatments,
      AfterPhase after,
      ChatTools tools) {
    this.messages = messages;
    this.agents = agents;
    this.watch = watch;
    this.silences = silences;
    this.treatments = treatments;
    this.after = after;
    this.tools = tools;
  }

  void work(ChatTurn turn, Contact contact) {
    Instant now = tools.clock().instant();
    turn.go(Phase.PERSON);
    if (turn.chat().progress().hasLeft()) {
      turn.skip();
      watch.on(new LineEvent.CustomerLeft(contact.id(), now));
      turn.go(Phase.CLOSED);
      return;
    }
    if (!contact.isOver()) {
      turn.skip();
    }
    switch (contact.state()) {
      case IN_FLOW -> queueAgain(turn, contact, now);
      case QUEUED, OFFERED -> waits(turn, contact.profile().language(), now);
      case CONNECTED -> talks(turn, contact, now);
      case ON_HOLD -> turn.due(now.plus(RECHECK));
      case WRAP_UP, CLOSED, ABANDONED -> over(turn, contact);
    }
  }

  /** Who writes can wait whatever the queue has for callers; who got lost gets into one. */
  private void queueAgain(ChatTurn turn, Contact contact, Instant now) {
    if (contact.treatment().isPresent()) {
      treatments.stay(contact.id());
    } else {
      tools.contacts().failed(contact.id());
    }
    turn.due(now.plus(SOON));
  }

  private static void waits(ChatTurn turn, Language language, Instant now) {
    if (turn.memory().agent() != null) {
      turn.say(ChatWords.AGAIN, language);
      turn.remember(Memory.NONE);
    }
    turn.due(now.plus(RECHECK));
  }

  private void talks(ChatTurn turn, Contact contact, Instant now) {
    Assignment active = contact.active().orElseThrow();
    AgentId agent = active.agent();
    Language language = contact.profile().language();
    if (!agent.equals(turn.memory().agent())) {
      String name = agents.find(agent).map(Agent::displayName).orElse(agent.value());
      turn.say(new Author.House(), ChatWords.joined(name, language));
      turn.remember(new Memory(null, agent));
    }
    Silence.Turn silence =
        Silence.of(
            messages.before(contact.id(), Long.MAX_VALUE, Silence.RECENT),
            Objects.requireNonNullElse(active.connectedAt(), now),
            tools.patience());
    if (now.isBefore(silence.until())) {
      turn.due(silence.until());
    } else if (silence.isAgents()) {
      silences.ofAgent(contact.id(), agent);
      turn.due(now.plus(SOON));
    } else {
      turn.say(ChatWords.SILENT, language);
      silences.ofCustomer(contact.id());
      turn.go(Phase.CLOSED);
    }
  }

  /** What the customer wrote after the end, before hearing of it, begins the next conversation. */
  private void over(ChatTurn turn, Contact contact) {
    Contact.Ending ending = Objects.requireNonNull(contact.ending());
    turn.go(Phase.CLOSED);
    if (ending.by() == EndedBy.AGENT && after.begin(turn, contact)) {
      return;
    }
    turn.skipUntil(ending.at());
    if (ending.by() != EndedBy.CUSTOMER) {
      turn.say(ChatWords.OVER, contact.profile().language());
    }
  }
}
