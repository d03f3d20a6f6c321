package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.util.Optional;

/** What customers write that nobody is to see, for the minutes until it is worked off. */
public interface Secrets {
  /** Stands in the store for what was written. */
  String SHOWN = "••••";

  /** Keeps it for five minutes. */
  void keep(ContactId contact, long number, String text);

  /** What was written; empty when it was no secret, or is forgotten. */
  Optional<String> find(ContactId contact, long number);

  /** Forgets it; harmless when there is nothing to forget. */
  void forget(ContactId contact, long number);
}
