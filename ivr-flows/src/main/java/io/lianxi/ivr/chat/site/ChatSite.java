package io.lianxi.ivr.chat.site;

import io.lianxi.acd.QueueName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A web site with the chat on its pages.
 *
 * @param queue whose hours and agents tell whether somebody is there; null for any
 * @param asks what visitors are asked before they write; empty for nothing
 * @param category of the tickets that come of words that are left
 */
public record ChatSite(String name, @Nullable QueueName queue, List<Ask> asks, String category) {
  static final String USUAL_CATEGORY = "service";

  public ChatSite {
    asks = List.copyOf(asks);
  }

  /** One that nothing was settled for. */
  static ChatSite usual(String name) {
    return new ChatSite(name, null, List.of(), USUAL_CATEGORY);
  }

  /** Something that visitors are asked. */
  public record Ask(Question question, boolean isRequired) {}

  /** What visitors can be asked. */
  public enum Question {
    NAME,
    PHONE,
    /** What it is about. */
    SUBJECT
  }
}
