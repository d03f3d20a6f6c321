package io.lianxi.ticket.alarm;

import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.sla.Moment;
import io.lianxi.ticket.sla.Moment.Occasion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what:
 *
 * <ol>
 *   <li>of a warning, and that a suspended ticket is to be looked at, whoever has it: the handler,
 *       else the group, else who is responsible, else the supervisors;
 *   <li>of a breach, whoever has it, who is responsible, and the supervisors;
 *   <li>of a step of the escalation, whom the policy names;
 *   <li>of a timer that cannot do its work, the supervisors.
 * </ol>
 */
public final class Addressing {
  private Addressing() {}

  /** Who is told that a clock of a ticket in {@code hands} came to {@code occasion}. */
  public static List<Addressee> of(Occasion occasion, Hands hands) {
    return switch (occasion) {
      case Moment.Warning warning -> List.of(holder(hands));
      case Moment.Breach breach ->
          Stream.of(holder(hands), responsible(hands), Addressee.SUPERVISOR)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      case Moment.Escalation escalation -> List.of(Addressee.named(escalation.told()));
    };
  }

  /** Whoever has the ticket, or could take it. */
  public static Addressee holder(Hands hands) {
    if (hands.handler() != null) {
      return Addressee.agent(hands.handler());
    }
    if (hands.group() != null) {
      return Addressee.group(hands.group());
    }
    Addressee responsible = responsible(hands);
    return responsible == null ? Addressee.SUPERVISOR : responsible;
  }

  private static @Nullable Addressee responsible(Hands hands) {
    return hands.responsible() == null ? null : Addressee.agent(hands.responsible());
  }
}
