package io.lianxi.ivr.voice;

import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.progress.Progress;
import java.util.Optional;

/** There are no tickets to ask for. */
final class NoTickets implements Progress {
  @Override
  public Optional<Standing> find(Proof proof) {
    return Optional.empty();
  }

  @Override
  public Heard urge(Proof proof, String note) {
    return Heard.UNKNOWN;
  }

  @Override
  public Heard revisit(Proof proof, Satisfaction satisfaction, String note) {
    return Heard.UNKNOWN;
  }
}
