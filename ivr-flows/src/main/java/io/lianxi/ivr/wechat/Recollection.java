package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Delivery;
import io.lianxi.ivr.wechat.budget.Budget;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A budget that was lost, as the conversation tells it. */
final class Recollection {
  private Recollection() {}

  /** The budget after {@code said}, which is in order. */
  static Budget of(List<ChatMessage> said) {
    Budget budget = Budget.NOTHING;
    for (ChatMessage message : said) {
      if (message.author() instanceof Author.Customer) {
        Occasion occasion =
            message.content() instanceof Content.Unknown ? Occasion.ACTION : Occasion.MESSAGE;
        budget = budget.after(occasion, message.at());
      } else if (message.author().isForCustomer() && isGone(message.delivery())) {
        budget = sent(budget, message.at());
      }
    }
    return budget;
  }

  private static boolean isGone(Delivery delivery) {
    return switch (delivery) {
      case SENT, DELIVERED, READ -> true;
      case STORED, FAILED -> false;
    };
  }

  private static Budget sent(Budget budget, Instant at) {
    return new Budget(
        budget.wroteAt(),
        budget.actedAt(),
        Stream.concat(budget.sent().stream(), Stream.of(at)).toList());
  }
}
