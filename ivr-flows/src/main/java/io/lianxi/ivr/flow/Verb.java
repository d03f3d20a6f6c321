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
   */
  record Ask(List<Utterance> words, Duration patience, boolean isMasked) implements Verb {
    public Ask {
      words = List.copyOf(words);
    }
  }

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

  /** Puts the customer into the queue; the flow is over. */
  record Enqueue(QueueName queue) implements Verb {}

  /** Ends the contact; the flow is over. */
  record HangUp() implements Verb {}
}
