package io.lianxi.desktop.desk;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.handling.Conclusion;
import io.lianxi.desktop.problem.Problem;
import java.util.Optional;

/** What has to be said, beside a disposition, when some contacts are wrapped up. */
@FunctionalInterface
public interface WrapUpRule {

  /** The field that is wrong with what is said, and why; empty when nothing is. */
  Optional<Problem.Field> refuse(Contact contact, Conclusion said);
}
