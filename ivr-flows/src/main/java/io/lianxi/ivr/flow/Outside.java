package io.lianxi.ivr.flow;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ivr.expression.Expression;
import java.util.Optional;
import java.util.Set;

/**
 * Says whom a flow may telephone:
 *
 * <ol>
 *   <li>Nobody abroad.
 *   <li>Any other number that is written down in the flow.
 *   <li>No number of police, fire brigade or the like that came from anywhere else.
 *   <li>No short code that is hearsay, see {@link Hearsay}: it may cost what it wants.
 * </ol>
 */
final class Outside {
  private static final String ABROAD = "+";
  private static final String HOME = "+86";

  /** Police, fire brigade, ambulance, accidents; the same by text, at sea, in forests, abroad. */
  private static final Set<String> EMERGENCIES =
      Set.of(
          "110", "112", "119", "120", "122", "911", "999", "12110", "12119", "12122", "12350",
          "12395");

  private Outside() {}

  /**
   * The number that {@code found} is and may be called; empty when there is none.
   *
   * @param found what {@code written} has come to
   */
  static Optional<String> number(Object found, Expression written, Flow flow, Plan plan) {
    return Optional.of(found)
        .filter(String.class::isInstance)
        .flatMap(text -> PhoneNumber.parse((String) text))
        .map(PhoneNumber::value)
        .filter(number -> !number.startsWith(ABROAD) || number.startsWith(HOME))
        .filter(number -> mayBeCalled(number, written, flow, plan));
  }

  private static boolean mayBeCalled(String number, Expression written, Flow flow, Plan plan) {
    if (number.startsWith(HOME) || written.origins().isEmpty()) {
      return true;
    }
    return !EMERGENCIES.contains(number) && Hearsay.in(written, flow, plan::flow).isEmpty();
  }
}
