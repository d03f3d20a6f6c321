package io.lianxi.acd.handling;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.line.VoiceLine;

/** How customers part from their agent. */
final class Leave {
  private final AfterCall after;
  private final VoiceLine line;

  Leave(AfterCall after, VoiceLine line) {
    this.after = after;
    this.line = line;
  }

  /** The agent has ended the conversation; who writes parts as the conversation has it. */
  void take(Contact contact) {
    if (!contact.origin().channel().hasLine()) {
      return;
    }
    if (after.isThereFor(contact)) {
      line.takeLeave(contact.id());
    } else {
      line.hangUp(contact.id());
    }
  }
}
