package io.lianxi.ivr.voice;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Recordings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
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

  private final FlowContacts contacts;
  private final Customers customers;
  private final Errands errands;
  private final Hotlines hotlines;
  private final Prompts prompts;
  private final Recordings recordings;
  private final Clock clock;
  private final Executor later =
      CompletableFuture.delayedExecutor(
          HANG_UP.toMillis(),
          TimeUnit.MILLISECONDS,
          task -> Thread.ofVirtual().name("left").start(task));

  InboundCall(
      FlowContacts contacts,
      Customers customers,
      Errands errands,
      Hotlines hotlines,
      Prompts prompts,
      Recordings recordings,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.errands = errands;
    this.hotlines = hotlines;
    this.prompts = prompts;
    this.recordings = recordings;
    this.clock = clock;
  }

  /** Opens the contact and serves the caller until there is a queue or an end. */
  void serve(ContactId id, String caller, String called, AgiChannel channel) throws AgiException {
    contacts.open(id, new ContactEvent.Opened(Channel.VOICE, caller, called, clock.instant()));
    Optional<Customer> customer = identify(id, caller);
    Language language = customer.map(Customer::language).orElse(Language.ZH);
    VoicePlayer player = new VoicePlayer(channel, prompts, language);
    Plan plan = hotlines.answering(called);
    FlowState state = FlowState.start(plan, facts(caller, called, customer), language);
    CallFacts call = new CallFacts(id, caller, customer.map(Customer::id));
    new FlowCall(call, contacts, player, recordings, errands, clock).run(plan, state);
  }

  private Optional<Customer> identify(ContactId id, String caller) {
    Optional<Customer> customer =
        PhoneNumber.parse(caller).flatMap(n -> customers.findByPhone(n).stream().findFirst());
    customer.ifPresent(
        known ->
            contacts.record(
                id,
                List.of(
                    new ContactEvent.Identified(known.id(), clock.instant()),
                    new ContactEvent.LanguageChosen(known.language(), clock.instant()))));
    return customer;
  }

  private static Map<String, Object> facts(
      String caller, String called, Optional<Customer> customer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("channel", "voice");
    facts.put("caller", caller);
    facts.put("called", called);
    customer.ifPresent(
        known ->
            facts.put(
                "customer",
                Map.of(
                    "number", known.number(), "name", known.name(), "tier", (long) known.tier())));
    return facts;
  }

  /** The flow broke off; the caller waits already, so there has to be a queue. */
  void failed(ContactId id) {
    contacts.failed(id);
  }

  /** The caller is no longer in the flow: gone, or, if the line does not say so, waiting. */
  void left(ContactId id) {
    later.execute(
        () -> {
          if (contacts.isInFlow(id)) {
            LOG.warn("contact {} was cut off in its flow and goes to a person", id);
            failed(id);
          }
        });
  }
}
