package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.event.EventFeed;

/**
 * Tells everybody on the feed what happens in conversations, without what is said. News may be
 * lost; whoever needs to be sure looks at {@link Messages} now and then.
 */
public interface ChatNews {
  /** Of the entries of the feed. */
  String TOPIC = "chat";

  /** What there is to tell. */
  enum Kind {
    /** a message was added */
    MESSAGE,
    /** a message has come further on its way to the customer, or was made unreadable */
    DELIVERY,
    /** the customer is typing */
    CUSTOMER_TYPING,
    /** an agent is typing */
    AGENT_TYPING,
    /** another phase, or closed */
    STATE
  }

  /**
   * One piece of news.
   *
   * @param address of the customer
   * @param number of the message; 0 where it is about none
   */
  record Told(ContactId contact, ChatAddress address, Kind kind, long number) {}

  /** Puts it on the feed. */
  void tell(Told told);

  /** What {@code entry}, whose topic is {@value #TOPIC}, tells. */
  static Told of(EventFeed.Entry entry) {
    return entry.read(
        it ->
            new Told(
                new ContactId(it.subject()),
                ChatAddress.parse(it.field("address")).orElseThrow(),
                Kind.valueOf(it.field("kind")),
                Long.parseLong(it.field("number"))));
  }
}
