package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.ivr.chat.Conversation.Phase;
import io.lianxi.ivr.chat.flow.Memory.Playing;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.time.Instant;
import java.util.Optional;

/** The part of a conversation after the agent has ended it. */
final class AfterPhase {
  private final Customers customers;
  private final ChatTools tools;

  AfterPhase(Customers customers, ChatTools tools) {
    this.customers = customers;
    this.tools = tools;
  }

  /** Begins with what the flow has afterwards; false when it has nothing. */
  boolean begin(ChatTurn turn, Contact contact) {
    Optional<Hotlines.Answer> answer = answer(contact);
    if (answer.isEmpty()) {
      return false;
    }
    Language language = contact.profile().language();
    Optional<Customer> customer =
        Optional.ofNullable(contact.profile().customer()).flatMap(customers::find);
    FlowState start =
        FlowState.start(
            answer.get().plan(), KnownFacts.of(contact, customer, tools.today()), language);
    Journey journey = new Journey(answer.get(), tools.clock().instant());
    turn.skip(); // what was written to the agent answers nothing here
    turn.remember(Memory.NONE);
    go(turn, contact, player(turn, contact, journey).run(start, new Input.Done()));
    return true;
  }

  private Optional<Hotlines.Answer> answer(Contact contact) {
    return tools.hotlines().afterwards(contact.origin().calledAddress(), contact.id());
  }

  private FlowChat player(ChatTurn turn, Contact contact, Journey journey) {
    Optional<CustomerId> customer = Optional.ofNullable(contact.profile().customer());
    return new FlowChat(new Visitor(contact.id(), "", customer, true), turn, tools, journey);
  }

  private void go(ChatTurn turn, Contact contact, Optional<FlowChat.End> end) {
    turn.go(end.isPresent() ? Phase.CLOSED : Phase.AFTER);
    end.ifPresent(it -> tell(contact, it.left()));
  }

  private void tell(Contact contact, Optional<FlowLeft> left) {
    left.ifPresent(over -> tools.contacts().tell(contact.id(), over));
  }

  /** Goes on with it. */
  void work(ChatTurn turn, Contact contact) {
    Playing playing = turn.memory().playing();
    Optional<Hotlines.Answer> answer = answer(contact);
    if (playing == null || answer.isEmpty()) {
      turn.skip();
      turn.go(Phase.CLOSED);
      return;
    }
    Instant now = tools.clock().instant();
    Journey journey = Journey.of(answer.get(), playing.journey());
    if (turn.chat().progress().hasLeft() || !now.isBefore(playing.until())) {
      turn.skip();
      turn.go(Phase.CLOSED);
      tell(contact, journey.over(FlowEnd.HUNG_UP, now));
    } else if (turn.chat().numbers().lastOfCustomer() > turn.chat().numbers().worked()) {
      go(turn, contact, player(turn, contact, journey).answered(playing));
    } else {
      turn.due(playing.until());
    }
  }
}
