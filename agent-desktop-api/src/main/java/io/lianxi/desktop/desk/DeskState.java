package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.chat.Messages;
import java.util.List;

/** What desks show, as it is now, and the feed that tells them what changes. */
record DeskState(
    Presences presences, Contacts live, ContactViews views, DeskFeed feed, Messages messages) {

  AgentState presence(AgentId agent) {
    return presences.find(agent);
  }

  /** The contacts that occupy {@code agent}, the newest offer last. */
  List<Contact> contacts(AgentId agent) {
    return live.find(presences.find(agent).contacts()).stream()
        .filter(contact -> contact.occupying(agent).isPresent())
        .sorted(
            (a, b) ->
                a.occupying(agent)
                    .orElseThrow()
                    .offeredAt()
                    .compareTo(b.occupying(agent).orElseThrow().offeredAt()))
        .toList();
  }
}
