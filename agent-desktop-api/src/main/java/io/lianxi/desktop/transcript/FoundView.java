package io.lianxi.desktop.transcript;

import io.lianxi.acd.contact.ContactState;
import io.lianxi.desktop.desk.CustomerView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was found.
 *
 * @param contact its id
 * @param channel e.g. web or wechat
 * @param at when was written last where it was found
 * @param queue absent when it came into none
 * @param agents who have served the customer
 * @param name of the customer as the channel tells; absent when it does not
 * @param customer absent when nobody is known
 */
public record FoundView(
    String contact,
    String channel,
    ContactState state,
    Instant openedAt,
    Instant at,
    @Nullable String queue,
    List<String> agents,
    @Nullable String name,
    @Nullable CustomerView customer,
    List<LineView> lines) {

  /**
   * A message in which something was found.
   *
   * @param from customer, agent or whisper
   * @param agent absent unless one of the staff wrote it
   * @param html a part of it, safe, with what was looked for in {@code <mark>}
   */
  public record LineView(
      long number, String from, @Nullable String agent, Instant at, String html) {}
}
