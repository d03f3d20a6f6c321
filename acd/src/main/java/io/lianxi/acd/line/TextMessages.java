package io.lianxi.acd.line;

import io.lianxi.acd.customer.PhoneNumber;

/** How a short text reaches a customer's telephone. */
public interface TextMessages {

  /**
   * Sends {@code text}, which may take a moment to arrive; asking twice sends it twice.
   *
   * @return false when it was not taken: the number gets no texts, or the way there is down
   */
  boolean send(PhoneNumber to, String text);
}
