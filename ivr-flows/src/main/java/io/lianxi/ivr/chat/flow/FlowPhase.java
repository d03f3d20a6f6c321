package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.CallWatch;
import io.lianxi.acd.handling.Silences;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.flow.Memory.Playing;
import io.lianxi.ivr.chat.site.Introductions;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a conversation in which a flow guides the customer, until there is a queue. */
final class FlowPhase {
  private static final int LONGEST = 200;

  private final Customers customers;
  private final Introductions introductions;
  private final CallWatch watch;
  private final Silences silences;
  private final Arrivals arrivals;
  private final ChatTools tools;

  FlowPhase(
      Customers customers,
      Introductions introductions,
      CallWatch watch,
      Silences silences,
      Arrivals arrivals,
      ChatTools tools) {
    this.customers = customers;
    this.introductions = introductions;
    this.watch = watch;
    this.silences = silences;
    this.arrivals = arrivals;
    this.tools = tools;
  }

  void work(ChatTurn turn, Contact contact) {
    Playing playing = turn.memory().playing();
    if (playing == null) {
      begin(turn, contact);
      return;
    }
    Conversation chat = turn.chat();
    Journey journey =
        Journey.of(
            playing.version() == 0
                ? tools.hotlines().answering(chat.account(), chat.contact())
                : tools
                    .hotlines()
                    .going(chat.account(), chat.contact(), playing.flow(), playing.version()),
            playing.journey());
    Instant now = tools.clock().instant();
    if (chat.progress().hasLeft()) {
      tell(contact, journey.over(FlowEnd.HUNG_UP, now));
      watch.on(new LineEvent.CustomerLeft(contact.id(), now));
      turn.go(Phase.CLOSED);
    } else if (chat.numbers().lastOfCustomer() > chat.numbers().worked()) {
      answered(turn, contact, journey, playing);
    } else if (!now.isBefore(playing.until())) {
      tell(contact, journey.over(FlowEnd.HUNG_UP, now));
      turn.say(ChatWords.SILENT, contact.profile().language());
      silences.ofCustomer(contact.id());
      turn.go(Phase.CLOSED);
    } else {
      turn.due(playing.until());
    }
  }

  /** Who answers an agent has left the flow. */
  private void answered(ChatTurn turn, Contact contact, Journey journey, Playing playing) {
    if (arrivals.answers(turn, contact)) {
      tell(contact, journey.over(FlowEnd.QUEUED, tools.clock().instant()));
    } else {
      player(turn, contact, journey).answered(playing).ifPresent(end -> end(turn, contact, end));
    }
  }

  private FlowChat player(ChatTurn turn, Contact contact, Journey journey) {
    Optional<CustomerId> customer = Optional.ofNullable(contact.profile().customer());
    return new FlowChat(new Visitor(contact.id(), "", customer, false), turn, tools, journey);
  }

  /** What was written before anything was asked answers nothing, but the flow may know it. */
  private void begin(ChatTurn turn, Contact contact) {
    String wrote = turn.next().map(FlowPhase::words).orElse("");
    turn.skip();
    Hotlines.Answer answer =
        tools.hotlines().answering(turn.chat().account(), turn.chat().contact());
    Journey journey = new Journey(answer, tools.clock().instant());
    journey.begun().ifPresent(begun -> tools.contacts().record(contact.id(), List.of(begun)));
    Map<String, Object> facts =
        KnownFacts.of(
            contact,
            Optional.ofNullable(contact.profile().customer()).flatMap(customers::find),
            tools.today());
    facts.put("wrote", wrote);
    introductions
        .find(turn.chat().address())
        .ifPresent(introduction -> facts.put("visitor", introduction.facts()));
    FlowState start = FlowState.start(journey.plan(), facts, contact.profile().language());
    player(turn, contact, journey)
        .run(start, new Input.Done())
        .ifPresent(end -> end(turn, contact, end));
  }

  private static String words(ChatMessage message) {
    boolean isShort =
        message.content() instanceof Content.Text text && text.text().length() <= LONGEST;
    return isShort ? ((Content.Text) message.content()).text().strip() : "";
  }

  private void tell(Contact contact, Optional<FlowLeft> left) {
    left.ifPresent(over -> tools.contacts().tell(contact.id(), over));
  }

  private void enqueue(ChatTurn turn, Contact contact, QueueName queue, FlowChat.End end) {
    boolean isQueued = tools.contacts().enqueue(contact.id(), queue, end.left());
    turn.waits(isQueued, tools.clock().instant());
  }

  private void end(ChatTurn turn, Contact contact, FlowChat.End end) {
    turn.remember(Memory.NONE);
    switch (end.last()) {
      case Verb.Enqueue enqueue -> enqueue(turn, contact, enqueue.queue(), end);
      // whoever writes waits without holding a line, and is answered in the same place
      case Verb.OfferCallback offer -> enqueue(turn, contact, offer.queue(), end);
      case Verb.TakeMessage message -> {
        turn.say(ChatWords.WAIT, contact.profile().language());
        enqueue(turn, contact, message.queue(), end);
      }
      case Verb.Transfer transfer -> {
        turn.say(new Author.Flow(), ChatWords.call(transfer.to(), contact.profile().language()));
        tell(contact, end.left());
        tools.contacts().givenAway(contact.id());
        turn.go(Phase.CLOSED);
      }
      case Verb.HangUp hangUp -> {
        tell(contact, end.left());
        silences.ofCustomer(contact.id());
        turn.go(Phase.CLOSED);
      }
    }
  }
}
