package io.lianxi.ivr.chat.flow;

import io.lianxi.ivr.chat.Secrets;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.visit.Errands;
import io.lianxi.ivr.visit.FlowContacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What flows of chats need. */
record ChatTools(
    FlowContacts contacts,
    Hotlines hotlines,
    Errands errands,
    Secrets secrets,
    ChatPatience patience,
    Clock clock,
    ZoneId zone) {

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
