package io.lianxi.dialer.outcome;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call.
 *
 * @param isOver nothing more comes of it, but what its agent may say
 * @param told oldest first
 */
public record CallStory(boolean isOver, List<DialEvent> told) {
  private static final Duration NEXT_DAY = Duration.ofDays(1);
  private static final Duration LATER_THAT_DAY = Duration.ofHours(4);
  private static final Duration SOON = Duration.ofHours(1);

  public CallStory {
    told = List.copyOf(told);
  }

  /** May the contact be a call of a campaign? Others are called, too, e.g. who asked for it. */
  public static boolean mayBe(Contact contact) {
    return contact.callback().isPresent() || contact.origin().byUs();
  }

  /**
   * What {@code change} means for the attempt that the contact is.
   *
   * <ol>
   *   <li>Who is connected has answered, and who was called for no agent has before.
   *   <li>Who was not reached is so for the reason of the network; who hung up before an agent came
   *       had answered.
   *   <li>The end of a talk is that of whoever talked last; the agent who gives the customer away
   *       has talked, too.
   *   <li>Who gets an announcement instead of an agent, or leaves before one comes, is abandoned;
   *       but who leaves before an agent had to be there has hung up.
   *   <li>A contact that is over and nobody has talked came to nothing: nobody knows why when it
   *       was called, and it was not when it has no agent and no number.
   *   <li>A disposition has its consequence for the lead.
   *   <li>Who was told a message and no agent has been informed, or has hung up before its end; who
   *       wants no such calls is not called again from that moment on.
   * </ol>
   */
  public static List<DialEvent> of(ContactChange change) {
    Contact contact = change.after();
    List<DialEvent> news = new ArrayList<>();
    for (ContactEvent event : change.events()) {
      news.addAll(of(contact, event));
    }
    return withoutSecondEnd(news);
  }

  private static List<DialEvent> of(Contact contact, ContactEvent event) {
    AttemptId id = new AttemptId(contact.id().value());
    return switch (event) {
      case ContactEvent.Reached e -> List.of(new DialEvent.Answered(id, e.at()));
      case ContactEvent.Overflowed e when !(e.to() instanceof Overflow.ToQueue) ->
          List.of(over(contact, CallOutcome.ABANDONED, e.at()));
      case ContactEvent.Connected e ->
          List.of(
              new DialEvent.Answered(id, e.at()), new DialEvent.Connected(id, e.agent(), e.at()));
      case ContactEvent.CallbackFailed e -> failed(id, e.reason(), e.at());
      case ContactEvent.Transferred e ->
          List.of(new DialEvent.TalkEnded(id, e.agent(), false, e.at()));
      case ContactEvent.Ended e -> List.of(over(contact, told(contact), e.at()));
      case ContactEvent.Messaged e when e.state() == MessageState.REFUSED ->
          List.of(new DialEvent.Refused(id, e.at()));
      case ContactEvent.Abandoned e -> List.of(over(contact, left(contact, e.at()), e.at()));
      case ContactEvent.WrappedUp e ->
          consequence(e.disposition(), e.reason()).stream()
              .<DialEvent>map(result -> new DialEvent.Disposed(id, e.agent(), result, e.at()))
              .toList();
      default -> List.of(); // of no concern to who calls
    };
  }

  /** What it means that nobody was reached who was called for no agent. */
  public static DialEvent of(LineEvent.Unreached unreached) {
    return new DialEvent.Failed(
        new AttemptId(unreached.contact().value()), outcome(unreached.reason()), unreached.at());
  }

  private static List<DialEvent> failed(AttemptId id, @Nullable Unanswered reason, Instant at) {
    DialEvent failed = new DialEvent.Failed(id, outcome(reason), at);
    boolean hadAnswered = reason == Unanswered.HUNG_UP || reason == Unanswered.UNSERVED;
    return hadAnswered ? List.of(new DialEvent.Answered(id, at), failed) : List.of(failed);
  }

  private static DialEvent over(Contact contact, CallOutcome outcome, Instant at) {
    AttemptId id = new AttemptId(contact.id().value());
    return talker(contact)
        .<DialEvent>map(agent -> new DialEvent.TalkEnded(id, agent, false, at))
        .orElseGet(
            () -> new DialEvent.Failed(id, mayBe(contact) ? outcome : CallOutcome.CONGESTION, at));
  }

  /** What it came to for whoever was told something; who was given elsewhere has heard enough. */
  private static CallOutcome told(Contact contact) {
    Contact.Ending ending = contact.ending();
    boolean isOurs = ending != null && ending.by() == ContactEvent.EndedBy.SYSTEM;
    return switch (contact.origin().message()) {
      case null -> CallOutcome.UNKNOWN;
      case BEGUN -> isOurs ? CallOutcome.INFORMED : CallOutcome.HUNG_UP;
      case LEFT, HEARD -> CallOutcome.INFORMED;
      case REFUSED -> CallOutcome.OPTED_OUT;
    };
  }

  private static CallOutcome left(Contact contact, Instant at) {
    Instant reached = contact.origin().reachedAt();
    return reached != null && at.isBefore(reached.plus(Unanswered.IN_TIME))
        ? CallOutcome.HUNG_UP
        : CallOutcome.ABANDONED;
  }

  private static Optional<AgentId> talker(Contact contact) {
    return contact.assignments().reversed().stream()
        .filter(assignment -> assignment.connectedAt() != null)
        .map(Assignment::agent)
        .findFirst();
  }

  /** Why somebody was not reached is told before the contact's end, which does not know it. */
  private static List<DialEvent> withoutSecondEnd(List<DialEvent> news) {
    Stream<DialEvent> failures = news.stream().filter(DialEvent.Failed.class::isInstance);
    Optional<DialEvent> first = failures.findFirst();
    return news.stream()
        .filter(event -> !(event instanceof DialEvent.Failed) || event == first.orElseThrow())
        .toList();
  }

  private static CallOutcome outcome(@Nullable Unanswered reason) {
    return switch (reason) {
      case null -> CallOutcome.UNKNOWN;
      case NO_ANSWER -> CallOutcome.NO_ANSWER;
      case BUSY -> CallOutcome.BUSY;
      case INVALID -> CallOutcome.INVALID;
      case CONGESTION -> CallOutcome.CONGESTION;
      case NETWORK -> CallOutcome.NETWORK;
      case HUNG_UP -> CallOutcome.HUNG_UP;
      case UNSERVED -> CallOutcome.ABANDONED;
      case MACHINE -> CallOutcome.MACHINE;
    };
  }

  /** What a disposition means for the lead; empty for one that says nothing of it. */
  static Optional<LeadResult> consequence(@Nullable String disposition, @Nullable String reason) {
    return Optional.ofNullable(
        switch (disposition) {
          case "WON", "RESOLVED" -> new LeadResult.Won(reason);
          case "LOST", "INFORMATION" -> new LeadResult.Lost(reason);
          case "DO_NOT_CALL" -> new LeadResult.DoNotCall();
          case "COMPLAINT", "FOLLOW_UP" -> new LeadResult.Ticket();
          case "CALL_AGAIN" -> new LeadResult.CallAgain();
          case "WRONG_NUMBER" -> new LeadResult.TryAgain(NEXT_DAY);
          case "ANSWERING_MACHINE" -> new LeadResult.TryAgain(LATER_THAT_DAY);
          case "DROPPED" -> new LeadResult.TryAgain(SOON);
          case null, default -> null;
        });
  }
}
