package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.ContactEvent.FlowLeft;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.ReachedCustomers;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowRun;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.Verb;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.phrase.Phrase.Words;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes somebody whom we called, and who answered, through the flow that tells them something.
 * Nobody gets from it to a person but by a step that means it: who does not get on is hung up.
 */
final class MessageCall {
  private static final Logger LOG = LoggerFactory.getLogger(MessageCall.class);

  /** Said to whoever wants no such calls. */
  static final Words REFUSED = new Words("好的，我们不再给您来电。再见。", "We will not call you again. Goodbye.");

  private final ReachedCustomers reached;
  private final Customers customers;
  private final Hotlines hotlines;
  private final Prompts prompts;
  private final CallTools tools;

  MessageCall(
      ReachedCustomers reached,
      Customers customers,
      Hotlines hotlines,
      Prompts prompts,
      CallTools tools) {
    this.reached = reached;
    this.customers = customers;
    this.hotlines = hotlines;
    this.prompts = prompts;
    this.tools = tools;
  }

  /**
   * Whoever answered.
   *
   * @param number that was called
   * @param shown the number that they saw
   * @param flow the name of what they are told
   */
  record Answered(String number, String shown, String flow, boolean isMachine) {}

  /** Serves whoever answered; who is not in a queue then is hung up. */
  void serve(ContactId id, Answered answered, AgiChannel channel) throws AgiException {
    Contact contact = reached.told(id, answered.number(), answered.shown());
    Optional<Hotlines.Answer> answer = hotlines.named(answered.flow(), id);
    if (answer.isEmpty()) {
      LOG.error("contact {} is told nothing: no flow {} is in force", id, answered.flow());
    } else if (!contact.isOver()) {
      Journey journey = new Journey(answer.get(), tools.clock().instant());
      try {
        new Telling(contact, journey, answered, channel).run();
      } catch (AgiHangupException e) {
        over(id, journey, FlowEnd.HUNG_UP);
      }
    }
  }

  private void over(ContactId id, Journey journey, FlowEnd end) {
    journey.over(end, tools.clock().instant()).ifPresent(left -> tools.contacts().tell(id, left));
  }

  /** One call while the flow goes on. */
  private final class Telling implements FlowWatch {
    private final ContactId id;
    private final Journey journey;
    private final MessageProgress progress;
    private final VoicePlayer player;
    private final FlowState start;
    private final Visitor visitor;

    Telling(Contact contact, Journey journey, Answered answered, AgiChannel channel) {
      this.id = contact.id();
      this.journey = journey;
      this.progress = new MessageProgress(answered.isMachine());
      Optional<CustomerId> known = Optional.ofNullable(contact.profile().customer());
      Optional<Customer> customer = known.flatMap(customers::find);
      Language language = customer.map(Customer::language).orElse(Language.ZH);
      this.player =
          new VoicePlayer(channel, prompts, language).alwaysHearing(MessageProgress.REFUSES);
      this.start =
          FlowState.start(
              journey.plan(), KnownFacts.of(contact, customer, tools.today()), language);
      this.visitor = new Visitor(id, answered.number(), known, false);
    }

    void run() throws AgiException {
      journey.begun().ifPresent(begun -> tools.contacts().record(id, List.of(begun)));
      boolean isThere =
          new FlowCall(visitor, player, tools, this::end)
              .watchedBy(this)
              .run(journey, start, new Input.Done());
      if (!isThere) {
        over(id, journey, FlowEnd.HUNG_UP);
      } else if (progress.isRefused()) {
        over(id, journey, FlowEnd.FINISHED);
        player.say(List.of(REFUSED));
        player.hangUp();
      }
    }

    @Override
    public boolean goesOn(FlowRun.Turn turn) {
      progress.before(turn.verb()).ifPresent(this::reached);
      if (progress.isFor(turn.verb())) {
        return true;
      }
      over(id, journey, FlowEnd.FINISHED);
      return false;
    }

    @Override
    public boolean goesOn(FlowRun.Turn turn, Input input) {
      progress.after(step(turn), turn.verb(), input).ifPresent(this::reached);
      return !progress.isRefused();
    }

    private void reached(MessageState state) {
      tools
          .contacts()
          .record(id, List.of(new ContactEvent.Messaged(state, tools.clock().instant())));
    }

    private @Nullable Step step(FlowRun.Turn turn) {
      FlowState.Place place = turn.state().place();
      return journey
          .plan()
          .flow(place.flow())
          .map(Flow::steps)
          .map(steps -> steps.get(place.step()))
          .orElse(null);
    }

    private void end(Verb.Last last, Optional<FlowLeft> left) throws AgiException {
      boolean isMeant = left.filter(over -> over.end() == FlowEnd.FAILED).isEmpty();
      boolean isGiven = isMeant && !progress.isMachine() && isGiven(last, left);
      if (!isGiven) {
        left.ifPresent(over -> tools.contacts().tell(id, over));
        player.hangUp();
      }
    }

    /** Was the customer given to a queue or another telephone? */
    private boolean isGiven(Verb.Last last, Optional<FlowLeft> left) throws AgiException {
      return switch (last) {
        case Verb.Enqueue(var queue) -> isWaiting(queue, left);
        case Verb.OfferCallback(var queue) -> isWaiting(queue, left);
        case Verb.TakeMessage(var queue) -> isWaiting(queue, left);
        case Verb.Transfer(var to) -> {
          left.ifPresent(over -> tools.contacts().tell(id, over));
          player.goOnAt("outside", to);
          tools.contacts().givenAway(id);
          yield true;
        }
        case Verb.HangUp hangUp -> false;
      };
    }

    /** First where the call goes on: whoever is in the queue may be moved to an agent at once. */
    private boolean isWaiting(QueueName queue, Optional<FlowLeft> left) throws AgiException {
      player.goOnAt("waiting", "s");
      return tools.contacts().enqueue(id, queue, left);
    }
  }
}
