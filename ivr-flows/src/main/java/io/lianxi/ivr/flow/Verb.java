package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import java.time.Duration;
import java.util.List;

/** What a door does next for a customer; its outcome is the next {@link Input}. */
public sealed interface Verb {

  /** Says it; a key cuts it short and is kept for the next menu. */
  record Say(List<Phrase> phrases) implements Verb {
    public Say {
      phrases = List.copyOf(phrases);
    }
  }

  /** Says it and waits for one key; a key during the words is the answer. */
  record Menu(List<Phrase> phrases, Duration patience) implements Verb {
    public Menu {
      phrases = List.copyOf(phrases);
    }
  }

  /** Speaks this language from now on. */
  record Speak(Language language) implements Verb {}

  /** Finds the balance of the customer. */
  record LookUpBalance() implements Verb {}

  /** Puts the customer into the queue; the flow is over. */
  record Enqueue(QueueName queue) implements Verb {}

  /** Ends the contact; the flow is over. */
  record HangUp() implements Verb {}
}
