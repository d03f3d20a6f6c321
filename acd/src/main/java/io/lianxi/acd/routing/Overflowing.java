package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Contact;

/** Gives customers who have overflowed what they get instead of an agent. */
public interface Overflowing {
  /**
   * Begins the treatment of {@code contact} ({@link Contact#treatment}); does not wait for its end.
   * When it fails, whoever watches over contacts that are stuck repairs it.
   */
  void treat(Contact contact);
}
