package io.lianxi.acd.simulation;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.Voicemail;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exchange as one copy of the application reaches it, or does not. */
final class CopyLine implements VoiceLine {
  private final Exchange exchange;
  private final Set<ContactId> forgotten = new LinkedHashSet<>();
  private boolean isUp;

  CopyLine(Exchange exchange) {
    this.exchange = exchange;
  }

  boolean isUp() {
    return isUp;
  }

  /** From now on the exchange is there or not; who should have been hung up meanwhile is. */
  void isUp(boolean nowUp) {
    isUp = nowUp;
    if (isUp) {
      List<ContactId> again = List.copyOf(forgotten);
      forgotten.clear();
      again.forEach(exchange::hangUp);
    }
  }

  private void ask(Runnable what) {
    if (isUp) {
      what.run();
    }
  }

  @Override
  public void connect(ContactId contact, AgentId agent, int leg) {
    ask(() -> exchange.connect(contact, agent, leg));
  }

  @Override
  public void callBack(ContactId contact, AgentId agent, int leg, Outgoing call) {
    ask(() -> exchange.callBack(contact, agent, leg, call.number()));
  }

  @Override
  public boolean dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing) {
    return false; // no campaigns here
  }

  @Override
  public void treat(ContactId contact) {
    ask(() -> exchange.treat(contact));
  }

  @Override
  public Optional<Voicemail> voicemail(ContactId contact) {
    return Optional.empty();
  }

  @Override
  public void hold(ContactId contact) {
    ask(() -> exchange.hold(contact));
  }

  @Override
  public void resume(ContactId contact) {
    ask(() -> exchange.resume(contact));
  }

  @Override
  public void mute(ContactId contact, boolean isMuted) {}

  @Override
  public void sendDtmf(ContactId contact, String digits) {}

  @Override
  public void park(ContactId contact) {
    ask(() -> exchange.park(contact));
  }

  @Override
  public void dialOutside(ContactId contact, String number) {
    ask(() -> exchange.dialOutside(contact));
  }

  @Override
  public void takeLeave(ContactId contact) {
    hangUp(contact);
  }

  @Override
  public void hangUp(ContactId contact) {
    if (isUp) {
      exchange.hangUp(contact);
    } else {
      forgotten.add(contact);
    }
  }

  @Override
  public List<LiveCall> liveCalls() {
    if (!isUp) {
      throw new Away("the line");
    }
    return exchange.liveCalls();
  }
}
