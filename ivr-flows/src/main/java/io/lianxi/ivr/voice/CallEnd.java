package io.lianxi.ivr.voice;

import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.ivr.flow.Verb;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiException;

/** How a flow of a call ends. */
@FunctionalInterface
interface CallEnd {
  /**
   * Does what the last verb says.
   *
   * @param left to be recorded; empty when the flow is no edition
   */
  void end(Verb.Last last, Optional<ContactEvent.FlowLeft> left) throws AgiException;
}
