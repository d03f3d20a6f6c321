package io.lianxi.ivr.chat.flow;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who does not write in a conversation with an agent, in this order:
 *
 * <ol>
 *   <li>The agent, while a message of the customer is not answered, or before the first words.
 *   <li>The customer, once the agent has written last.
 * </ol>
 */
final class Silence {
  /** Messages before these are not looked at. */
  static final int RECENT = 50;

  private Silence() {}

  /** Whose turn it is, and when it is over. */
  record Turn(boolean isAgents, Instant until) {}

  /**
   * Whose turn it is.
   *
   * @param recent the last messages, in order
   * @param connectedAt when the agent came
   */
  static Turn of(List<ChatMessage> recent, Instant connectedAt, ChatPatience patience) {
    Optional<ChatMessage> lastOfAgent =
        recent.stream()
            .filter(message -> message.author() instanceof Author.Agent)
            .filter(message -> !message.at().isBefore(connectedAt))
            .reduce((earlier, later) -> later);
    long answered = lastOfAgent.map(ChatMessage::number).orElse(0L);
    Optional<Instant> unanswered =
        recent.stream()
            .filter(message -> message.author() instanceof Author.Customer)
            .filter(message -> message.number() > answered)
            .map(ChatMessage::at)
            .findFirst();
    if (lastOfAgent.isEmpty() || unanswered.isPresent()) {
      Instant since = unanswered.filter(at -> at.isAfter(connectedAt)).orElse(connectedAt);
      return new Turn(true, since.plus(patience.reply()));
    }
    return new Turn(false, lastOfAgent.get().at().plus(patience.idle()));
  }
}
