package io.lianxi.acd.line;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line that does nothing but remember what was asked of it. */
public final class RecordingVoiceLine implements VoiceLine {

  /** One thing that was asked. */
  public sealed interface Asked {
    record Connect(ContactId contact, AgentId agent, int leg) implements Asked {}

    record CallBack(ContactId contact, AgentId agent, int leg, Outgoing call) implements Asked {}

    record Dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing)
        implements Asked {}

    record Treat(ContactId contact) implements Asked {}

    record Hold(ContactId contact) implements Asked {}

    record Resume(ContactId contact) implements Asked {}

    record Mute(ContactId contact, boolean isMuted) implements Asked {}

    record Dtmf(ContactId contact, String digits) implements Asked {}

    record Park(ContactId contact) implements Asked {}

    record DialOutside(ContactId contact, String number) implements Asked {}

    record TakeLeave(ContactId contact) implements Asked {}

    record HangUp(ContactId contact) implements Asked {}
  }

  private final List<Asked> asked = new ArrayList<>();
  private final Map<ContactId, Voicemail> voicemails = new HashMap<>();
  private List<LiveCall> calls = List.of();

  /** Everything asked so far, in order. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Everything asked since this was last called, in order. */
  public synchronized List<Asked> takeAsked() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  /** Says which calls are there from now on. */
  public synchronized void callsAre(LiveCall... live) {
    calls = List.of(live);
  }

  /** Says that the caller has left this message. */
  public synchronized void spoken(ContactId contact, Voicemail voicemail) {
    voicemails.put(contact, voicemail);
  }

  @Override
  public synchronized Optional<Voicemail> voicemail(ContactId contact) {
    return Optional.ofNullable(voicemails.get(contact));
  }

  @Override
  public void connect(ContactId contact, AgentId agent, int leg) {
    remember(new Asked.Connect(contact, agent, leg));
  }

  @Override
  public void callBack(ContactId contact, AgentId agent, int leg, Outgoing call) {
    remember(new Asked.CallBack(contact, agent, leg, call));
  }

  @Override
  public boolean dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing) {
    remember(new Asked.Dial(contact, queue, call, ringing));
    return true;
  }

  @Override
  public void treat(ContactId contact) {
    remember(new Asked.Treat(contact));
  }

  @Override
  public void hold(ContactId contact) {
    remember(new Asked.Hold(contact));
  }

  @Override
  public void resume(ContactId contact) {
    remember(new Asked.Resume(contact));
  }

  @Override
  public void mute(ContactId contact, boolean isMuted) {
    remember(new Asked.Mute(contact, isMuted));
  }

  @Override
  public void sendDtmf(ContactId contact, String digits) {
    remember(new Asked.Dtmf(contact, digits));
  }

  @Override
  public void park(ContactId contact) {
    remember(new Asked.Park(contact));
  }

  @Override
  public void dialOutside(ContactId contact, String number) {
    remember(new Asked.DialOutside(contact, number));
  }

  @Override
  public void takeLeave(ContactId contact) {
    remember(new Asked.TakeLeave(contact));
  }

  @Override
  public void hangUp(ContactId contact) {
    remember(new Asked.HangUp(contact));
  }

  @Override
  public synchronized List<LiveCall> liveCalls() {
    return calls;
  }

  private synchronized void remember(Asked what) {
    asked.add(what);
  }
}
