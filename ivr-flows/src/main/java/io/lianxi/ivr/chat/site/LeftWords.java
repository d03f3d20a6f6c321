package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.complaint.Complaints;
import io.lianxi.ivr.complaint.Complaints.Complaint;
import io.lianxi.ticket.TicketNumber;
import java.util.Optional;

/** Makes tickets of the words that visitors leave. */
public final class LeftWords {
  private static final int LONGEST_SUBJECT = 30;

  private final Complaints complaints;

  LeftWords(Complaints complaints) {
    this.complaints = complaints;
  }

  /**
   * Keeps {@code word} as a ticket; one that was sent before is the same.
   *
   * @return its number; empty when there is no such category, or it asks for more
   */
  public Optional<TicketNumber> keep(ChatSite site, LeftWord word) {
    return complaints.open(
        new Complaint(
            null,
            word.key(),
            null,
            word.phone(),
            site.category(),
            "网页留言：" + start(word.matter()),
            word.matter() + "\n\n留言人：" + word.name() + "\n网站：" + site.name()));
  }

  private static String start(String matter) {
    String line = matter.lines().findFirst().orElse("");
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT) + "…";
  }
}
