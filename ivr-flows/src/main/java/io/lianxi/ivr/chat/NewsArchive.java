package io.lianxi.ivr.chat;

import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.util.List;

/** Keeps nothing: what the news tells of is kept where it happened. */
final class NewsArchive implements EventArchive {

  @Override
  public String topic() {
    return ChatNews.TOPIC;
  }

  @Override
  public void keep(List<Entry> entries) {}
}
