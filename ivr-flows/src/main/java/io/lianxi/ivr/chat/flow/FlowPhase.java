package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.CallWatch;
import io.lianxi.acd.handling.Silences;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.flow.Memory.Playing;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of a conversation in which a flow guides the customer, until there is a queue. */
final class FlowPhase {
  private final Customers customers;
  private final CallWatch watch;
  private final Silences silences;
  private final ChatTools tools;

  FlowPhase(Customers customers, CallWatch watch, Silences silences, ChatTools tools) {
    this.customers = customers;
    this.watch = watch;
    this.silences = silences;
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
      player(turn, contact, journey).answered(playing).ifPresent(end -> end(turn, contact, end));
    } else if (!now.isBefore(playing.until())) {
      tell(contact, journey.over(FlowEnd.HUNG_UP, now));
      turn.say(ChatWords.SILENT, contact.profile().language());
      silences.ofCustomer(contact.id());
      turn.go(Phase.CLOSED);
    } else {
      turn.due(playing.until());
    }
  }

  private FlowChat player(ChatTurn turn, Contact contact, Journey journey) {
    Optional<CustomerId> customer = Optional.ofNullable(contact.profile().customer());
    return new FlowChat(new Visitor(contact.id(), "", customer, false), turn, tools, journey);
  }

  /** What was written before anything was asked answers nothing. */
  private void begin(ChatTurn turn, Contact contact) {
    turn.skip();
    Hotlines.Answer answer =
        tools.hotlines().answering(turn.chat().account(), turn.chat().contact());
    Journey journey = new Journey(answer, tools.clock().instant());
    journey.begun().ifPresent(begun -> tools.contacts().record(contact.id(), List.of(begun)));
    FlowState start =
        FlowState.start(
            journey.plan(),
            KnownFacts.of(
                contact,
                Optional.ofNullable(contact.profile().customer()).flatMap(customers::find),
                tools.today()),
            contact.profile().language());
    player(turn, contact, journey)
        .run(start, new Input.Done())
        .ifPresent(end -> end(turn, contact, end));
  }

  private void tell(Contact contact, Optional<FlowLeft> left) {
    left.ifPresent(over -> tools.contacts().tell(contact.id(), over));
  }

  private void end(ChatTurn turn, Contact contact, FlowChat.End end) {
    turn.remember(Memory.NONE);
    turn.go(Phase.PERSON);
    turn.due(tools.clock().instant());
    switch (end.last()) {
      case Verb.Enqueue enqueue ->
          tools.contacts().enqueue(contact.id(), enqueue.queue(), end.left());
      // whoever writes waits without holding a line, and is answered in the same place
      case Verb.OfferCallback offer ->
          tools.contacts().enqueue(contact.id(), offer.queue(), end.left());
      case Verb.TakeMessage message -> {
        turn.say(ChatWords.WAIT, contact.profile().language());
        tools.contacts().enqueue(contact.id(), message.queue(), end.left());
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
