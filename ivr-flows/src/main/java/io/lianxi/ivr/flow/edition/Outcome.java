package io.lianxi.ivr.flow.edition;

import io.lianxi.ivr.flow.Problem;
import java.util.List;

/** What came of putting something in force. */
public sealed interface Outcome {

  /**
   * It is in force, here at once and in every copy within a second.
   *
   * @param version the edition that it was about
   */
  record Done(Publication publication, int version) implements Outcome {}

  /** There is no such flow, or no such edition of it. */
  record Unknown() implements Outcome {}

  /** The draft has been changed since by somebody. */
  record Changed(Draft.Head newest) implements Outcome {}

  /** Nothing is in force of the flow yet, which it would need. */
  record Unpublished() implements Outcome {}

  /** There is no canary. */
  record NoCanary() implements Outcome {}

  /** Another flow has the number already. */
  record Taken(String number, String flow) implements Outcome {}

  /** For these reasons it is not. */
  record Refused(List<Problem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Others keep changing what is in force. */
  record Busy() implements Outcome {}
}
