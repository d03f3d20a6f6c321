package io.lianxi.ivr.voice;

import io.lianxi.ivr.flow.Verb;
import org.asteriskjava.fastagi.AgiException;

/** How a flow of a call ends. */
@FunctionalInterface
interface CallEnd {
  void end(Verb.Last last) throws AgiException;
}
