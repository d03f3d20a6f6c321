package io.lianxi.ivr.flow;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.ivr.phrase.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a door does next for a customer; its outcome is the next {@link Input}. */
public sealed interface Verb {

  /**
   * Says it.
   *
   * @param canBeCut does a key cut it short? It is the input then; else keys are not heard
   */
  record Say(List<Utterance> words, boolean canBeCut) implements Verb {
    public Say {
      words = List.copyOf(words);
    }
  }

  /**
   * Plays a recording.
   *
   * @param prompt its name
   * @param instead said where there is no such recording
   * @param canBeCut as for {@link Say}
   */
  record Play(String prompt, Language language, List<Utterance> instead, boolean canBeCut)
      implements Verb {
    public Play {
      instead = List.copyOf(instead);
    }
  }

  /**
   * Says it and waits for one key or one text; a key during the words is the answer.
   *
   * @param words empty when an answer has begun already
   * @param patience from the end of the words; then it is {@link Input.Silence}
   * @param isMasked is the answer secret? Then it is told nobody
   * @param choices what there is to choose from, where it is read; empty when the words say it
   */
  record Ask(List<Utterance> words, Duration patience, boolean isMasked, List<Choice> choices)
      implements Verb {
    public Ask {
      words = List.copyOf(words);
      choices = List.copyOf(choices);
    }

    public Ask(List<Utterance> words, Duration patience, boolean isMasked) {
      this(words, patience, isMasked, List.of());
    }
  }

  /** Something to choose, by its key. */
  record Choice(String key, String words) {}

  /** Speaks this language from now on. */
  record Speak(Language language) implements Verb {}

  /**
   * Looks something up; what does not come within {@code limit} has failed.
   *
   * @param with values by name, as {@link io.lianxi.ivr.expression.Facts} has them
   */
  record LookUp(String fact, Map<String, Object> with, Duration limit) implements Verb {
    public LookUp {
      with = Map.copyOf(with);
    }

    /** Without values, one of which may be a password. */
    @Override
    public String toString() {
      return "LookUp[" + fact + ", with=" + with.keySet() + "]";
    }
  }

  /** Sends a short text to the telephone number {@code to}. */
  record Message(String to, String text) implements Verb {}

  /**
   * Opens a ticket for the customer; found is its {@code number}.
   *
   * @param category its code
   */
  record OpenTicket(String category, String subject, String description) implements Verb {}

  /** Asks another system; found are the fields of its answer. */
  record Request(String url, Map<String, Object> query, Map<String, Object> body, Duration limit)
      implements Verb {
    public Request {
      query = Map.copyOf(query);
      body = Map.copyOf(body);
    }
  }

  /** Says it and has the customer speak a message of at most {@code longest}. */
  record RecordMessage(List<Utterance> words, Duration longest) implements Verb {
    public RecordMessage {
      words = List.copyOf(words);
    }
  }

  /** Keeps how good the service was, 1 to 5. */
  record Rate(int score) implements Verb {}

  /**
   * Joins the customer with the telephone {@code to}, which rings for {@code ring}. {@link
   * Input.Done} when they have talked, {@link Input.Nothing} when nobody answered.
   */
  record Dial(String to, Duration ring) implements Verb {}

  /** After it the flow is over. */
  sealed interface Last extends Verb {}

  /** Puts the customer into the queue. */
  record Enqueue(QueueName queue) implements Last {}

  /** Offers to call the customer back out of the queue; who does not want that waits in it. */
  record OfferCallback(QueueName queue) implements Last {}

  /** Has the customer leave a message for those who serve the queue. */
  record TakeMessage(QueueName queue) implements Last {}

  /** Gives the customer away to the telephone {@code to}. */
  record Transfer(String to) implements Last {}

  /** Ends the contact. */
  record HangUp() implements Last {}
}
