package io.lianxi.desktop.app;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.acd.local.LocalTextMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.ReactorResourceFactory;

/** A line on which every caller stays and nothing is heard. */
final class FakeLine implements VoiceLine {
  private final Contacts contacts;

  FakeLine(Contacts contacts) {
    this.contacts = contacts;
  }

  @Configuration(proxyBeanMethods = false)
  static class Config {
    @Bean
    VoiceLine voiceLine(@Lazy Contacts contacts) {
      return new FakeLine(contacts);
    }

    /** Nobody's telephone beeps. */
    @Bean
    LocalTextMessages textMessages() {
      return new LocalTextMessages();
    }

    /** Threads of its own: a centre that stops would otherwise take away the others'. */
    @Bean
    ReactorResourceFactory reactorResources() {
      ReactorResourceFactory own = new ReactorResourceFactory();
      own.setUseGlobalResources(false);
      return own;
    }

    @Bean
    BooleanSupplier isLineUp() {
      return () -> true;
    }
  }

  @Override
  public void connect(ContactId contact, AgentId agent, int leg) {}

  @Override
  public void callBack(ContactId contact, AgentId agent, int leg, Outgoing call) {}

  @Override
  public boolean dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing) {
    return false;
  }

  @Override
  public void treat(ContactId contact) {}

  @Override
  public Optional<Voicemail> voicemail(ContactId contact) {
    return Optional.empty();
  }

  @Override
  public void hold(ContactId contact) {}

  @Override
  public void resume(ContactId contact) {}

  @Override
  public void mute(ContactId contact, boolean isMuted) {}

  @Override
  public void sendDtmf(ContactId contact, String digits) {}

  @Override
  public void park(ContactId contact) {}

  @Override
  public void dialOutside(ContactId contact, String number) {}

  @Override
  public void takeLeave(ContactId contact) {}

  @Override
  public void hangUp(ContactId contact) {}

  @Override
  public List<LiveCall> liveCalls() {
    return contacts.open(Channel.VOICE).stream()
        .filter(contact -> contact.state().isLive())
        .map(
            contact ->
                new LiveCall(
                    contact.id(),
                    contact.origin().customerAddress(),
                    contact.origin().calledAddress(),
                    contact.active().filter(a -> a.reachable()).map(a -> a.leg()).orElse(0),
                    true,
                    false))
        .toList();
  }
}
