package io.lianxi.acd.handling;

import io.lianxi.acd.contact.Contact;

/** What customers get when their agent is finished with them. */
@FunctionalInterface
public interface AfterCall {

  /** Is there anything for the customer of {@code contact}, which is over? Else the call ends. */
  boolean isThereFor(Contact contact);
}
