package io.lianxi.ivr.voice;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.prompt.Prompts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a new call through the flow to a queue. */
final class InboundCall {
  private static final Logger LOG = LoggerFactory.getLogger(InboundCall.class);
  private static final int CLAIMS = 5;

  /** Within this time the line has told of a caller who hung up. */
  private static final Duration HANG_UP = Duration.ofSeconds(1);

  private final Contacts contacts;
  private final Customers customers;
  private final Queues queues;
  private final Queueing queueing;
  private final Hotlines hotlines;
  private final Prompts prompts;
  private final Clock clock;
  private final Executor later =
      CompletableFuture.delayedExecutor(
          HANG_UP.toMillis(),
          TimeUnit.MILLISECONDS,
          task -> Thread.ofVirtual().name("left").start(task));

  InboundCall(
      Contacts contacts,
      Customers customers,
      Queues queues,
      Queueing queueing,
      Hotlines hotlines,
      Prompts prompts,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.queues = queues;
    this.queueing = queueing;
    this.hotlines = hotlines;
    this.prompts = prompts;
    this.clock = clock;
  }

  /** Opens the contact and serves the caller until there is a queue or an end. */
  void serve(ContactId id, String caller, String called, AgiChannel channel) throws AgiException {
    contacts.open(id, new ContactEvent.Opened(Channel.VOICE, caller, called, clock.instant()));
    Optional<Customer> customer = identify(id, caller);
    Language language = customer.map(Customer::language).orElse(Language.ZH);
    VoicePlayer player = new VoicePlayer(channel, prompts, language);
    Flow flow = hotlines.answering(called);
    FlowState state = FlowState.start(flow, customer.isPresent());
    Optional<Input> input = Optional.of(new Input.Done());
    while (input.isPresent()) {
      FlowRun.Turn turn = FlowRun.next(flow, state, input.get(), clock.instant());
      if (!turn.steps().isEmpty() && record(id, turn.steps()).isEmpty()) {
        return; // the caller hung up meanwhile
      }
      input = perform(turn.verb(), id, player, customer);
      state = turn.state();
    }
  }

  private Optional<Customer> identify(ContactId id, String caller) {
    Optional<Customer> customer =
        PhoneNumber.parse(caller).flatMap(n -> customers.findByPhone(n).stream().findFirst());
    customer.ifPresent(
        known ->
            record(
                id,
                List.of(
                    new ContactEvent.Identified(known.id(), clock.instant()),
                    new ContactEvent.LanguageChosen(known.language(), clock.instant()))));
    return customer;
  }

  /** What came of {@code verb}; empty when the flow is over. */
  private Optional<Input> perform(
      Verb verb, ContactId id, VoicePlayer player, Optional<Customer> customer)
      throws AgiException {
    switch (verb) {
      case Verb.Say say -> player.say(say.phrases());
      case Verb.Menu menu -> {
        return Optional.of(player.ask(menu));
      }
      case Verb.Speak speak -> {
        player.speak(speak.language());
        record(id, List.of(new ContactEvent.LanguageChosen(speak.language(), clock.instant())));
      }
      case Verb.LookUpBalance look -> {
        return Optional.of(balance(customer));
      }
      case Verb.Enqueue enqueue -> {
        enqueue(id, enqueue.queue());
        return Optional.empty();
      }
      case Verb.HangUp end -> {
        player.hangUp();
        return Optional.empty();
      }
    }
    return Optional.of(new Input.Done());
  }

  private Input balance(Optional<Customer> customer) {
    return customer
        .flatMap(known -> customers.find(known.id()))
        .<Input>map(known -> new Input.Balance(known.balanceFen()))
        .orElseGet(Input.Nothing::new);
  }

  private QueueName fallback() {
    return hotlines.standard().fallback();
  }

  /** The flow broke off; the caller waits already, so there has to be a queue. */
  void failed(ContactId id) {
    enqueue(id, fallback());
  }

  /** The caller is no longer in the flow: gone, or, if the line does not say so, waiting. */
  void left(ContactId id) {
    later.execute(
        () -> {
          if (contacts.find(id).filter(InboundCall::isInFlow).isPresent()) {
            LOG.warn("contact {} was cut off in its flow and goes to {}", id, fallback());
            failed(id);
          }
        });
  }

  // Who is treated has been in a queue, and is treated again by whoever finds them waiting.
  private static boolean isInFlow(Contact contact) {
    return contact.state() == ContactState.IN_FLOW && contact.treatment().isEmpty();
  }

  private void enqueue(ContactId id, QueueName wanted) {
    Optional<QueuePolicy> policy = queues.find(wanted).or(() -> queues.find(fallback()));
    if (policy.isEmpty()) {
      LOG.error("contact {} finds neither queue {} nor {}", id, wanted, fallback());
      return;
    }
    record(id, contact -> List.of(queueing.into(policy.get(), contact, clock.instant())));
  }

  private Optional<Contact> record(ContactId id, List<? extends ContactEvent> events) {
    return record(id, contact -> events);
  }

  /** Empty when the contact is no longer in its flow. */
  private Optional<Contact> record(
      ContactId id, Function<Contact, List<? extends ContactEvent>> decide) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      Optional<Contact> before = contacts.find(id).filter(InboundCall::isInFlow);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Optional<Contact> after = contacts.record(before.get(), decide.apply(before.get()));
      if (after.isPresent()) {
        return after;
      }
    }
    LOG.error("contact {} changes too fast", id);
    return Optional.empty();
  }
}
