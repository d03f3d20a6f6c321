package io.lianxi.ivr.voice;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.RecentlyUsed;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.FlowStates;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.visit.FlowContacts;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a new call through the flow to a queue. */
final class InboundCall {
  private static final Logger LOG = LoggerFactory.getLogger(InboundCall.class);

  /** Within this time the line has told of a caller who hung up. */
  private static final Duration HANG_UP = Duration.ofSeconds(1);

  private static final int MOST_UNDER_WAY = 10_000;

  private final Contacts live;
  private final FlowContacts contacts;
  private final Customers customers;
  private final Hotlines hotlines;
  private final Prompts prompts;
  private final TreatmentCall treatments;
  private final CallTools tools;

  /** Those under way here; one that talks with somebody outside may never come back. */
  private final Map<ContactId, Journey> journeys =
      Collections.synchronizedMap(new RecentlyUsed<>(MOST_UNDER_WAY));

  private final Executor later =
      CompletableFuture.delayedExecutor(
          HANG_UP.toMillis(),
          TimeUnit.MILLISECONDS,
          task -> Thread.ofVirtual().name("left").start(task));

  InboundCall(
      Contacts live,
      Customers customers,
      Hotlines hotlines,
      Prompts prompts,
      TreatmentCall treatments,
      CallTools tools) {
    this.live = live;
    this.contacts = tools.contacts();
    this.customers = customers;
    this.hotlines = hotlines;
    this.prompts = prompts;
    this.treatments = treatments;
    this.tools = tools;
  }

  /** Opens the contact and serves the caller until there is a queue or an end. */
  void serve(ContactId id, String caller, String called, AgiChannel channel) throws AgiException {
    Instant now = tools.clock().instant();
    Contact opened = contacts.open(id, new ContactEvent.Opened(Channel.VOICE, caller, called, now));
    Optional<Customer> customer = identify(id, caller);
    Language language = customer.map(Customer::language).orElse(Language.ZH);
    Journey journey = new Journey(hotlines.answering(called, id), now);
    // aside: until the first words begin, the caller's keys are lost
    journey
        .begun()
        .ifPresent(
            begun ->
                Thread.ofVirtual().name("begun").start(() -> contacts.record(id, List.of(begun))));
    FlowState start =
        FlowState.start(journey.plan(), KnownFacts.of(opened, customer, tools.today()), language);
    run(opened, customer.map(Customer::id), new Turn(journey, start, new Input.Done()), channel);
  }

  /** Goes on with a caller who has talked with somebody on another telephone, or could not. */
  void resume(ContactId id, String status, AgiChannel channel) throws AgiException {
    Optional<Contact> contact = live.find(id);
    Optional<FlowStates.Paused> paused = tools.states().find(id);
    tools.states().forget(id);
    if (contact.isEmpty() || paused.isEmpty()) {
      failed(id);
      return;
    }
    Optional<CustomerId> customer = Optional.ofNullable(contact.get().profile().customer());
    Journey journey =
        Optional.ofNullable(journeys.get(id))
            .orElseGet(() -> elsewhere(contact.get(), paused.get()));
    FlowState state = paused.get().state();
    run(contact.get(), customer, new Turn(journey, state, outcome(status)), channel);
  }

  /** What began in another process goes on as it began; what was met there is not known here. */
  private Journey elsewhere(Contact contact, FlowStates.Paused paused) {
    String called = contact.origin().calledAddress();
    Hotlines.Answer began =
        hotlines.going(called, contact.id(), paused.state().main(), paused.version());
    return new Journey(new Hotlines.Answer(began.plan(), 0), tools.clock().instant());
  }

  /** What Dial's status means. */
  private static Input outcome(String status) {
    return switch (status) {
      case "ANSWER" -> new Input.Done();
      case "BUSY", "NOANSWER" -> new Input.Nothing();
      default -> new Input.Failed();
    };
  }

  private record Turn(Journey journey, FlowState state, Input input) {}

  private void run(Contact contact, Optional<CustomerId> customer, Turn turn, AgiChannel channel)
      throws AgiException {
    String caller = contact.origin().customerAddress();
    Visitor call = new Visitor(contact.id(), caller, customer, false);
    VoicePlayer player = new VoicePlayer(channel, prompts, turn.state().language());
    journeys.put(contact.id(), turn.journey());
    CallEnd end =
        (last, left) -> {
          journeys.remove(contact.id());
          if (last instanceof Verb.Enqueue enqueue) {
            contacts.enqueue(contact.id(), enqueue.queue(), left);
          } else {
            left.ifPresent(over -> contacts.tell(contact.id(), over));
            end(contact.id(), last, player, channel);
          }
        };
    boolean isThere =
        new FlowCall(call, player, tools, end).run(turn.journey(), turn.state(), turn.input());
    if (!isThere) {
      over(contact.id(), FlowEnd.HUNG_UP);
    }
  }

  /** The journey ended otherwise than by the flow. */
  private void over(ContactId id, FlowEnd end) {
    Optional.ofNullable(journeys.remove(id))
        .flatMap(journey -> journey.over(end, tools.clock().instant()))
        .ifPresent(left -> contacts.tell(id, left));
  }

  private void end(ContactId id, Verb.Last last, VoicePlayer player, AgiChannel channel)
      throws AgiException {
    switch (last) {
      case Verb.Enqueue enqueue -> contacts.enqueue(id, enqueue.queue());
      case Verb.OfferCallback offer -> {
        contacts.send(id, offer.queue(), new Overflow.Callback());
        treatments.serve(id, channel);
      }
      case Verb.TakeMessage message -> {
        contacts.send(id, message.queue(), new Overflow.Voicemail());
        treatments.serve(id, channel);
      }
      case Verb.Transfer transfer -> {
        contacts.givenAway(id);
        player.goOnAt("outside", transfer.to());
      }
      case Verb.HangUp hangUp -> player.hangUp();
    }
  }

  private Optional<Customer> identify(ContactId id, String caller) {
    Optional<Customer> customer =
        PhoneNumber.parse(caller).flatMap(n -> customers.findByPhone(n).stream().findFirst());
    customer.ifPresent(
        known ->
            contacts.record(
                id,
                List.of(
                    new ContactEvent.Identified(known.id(), tools.clock().instant()),
                    new ContactEvent.LanguageChosen(known.language(), tools.clock().instant()))));
    return customer;
  }

  /** The flow broke off; the caller waits already, so there has to be a queue. */
  void failed(ContactId id) {
    contacts.failed(id);
    over(id, FlowEnd.FAILED);
  }

  /** The caller hung up while talking with somebody on another telephone, or being connected. */
  void gone(ContactId id) {
    tools.states().forget(id);
    left(id);
  }

  /** The caller is no longer in the flow: gone, or, if the line does not say so, waiting. */
  void left(ContactId id) {
    later.execute(
        () -> {
          if (contacts.isInFlow(id)) {
            LOG.warn("contact {} was cut off in its flow and goes to a person", id);
            failed(id);
          } else {
            over(id, FlowEnd.HUNG_UP);
          }
        });
  }
}
