package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.handling.Treatments;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.line.Voicemail;
import io.lianxi.ivr.phrase.Phrase.Words;
import io.lianxi.ivr.prompt.Prompts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/** Gives a caller what routing has decided for those it sends out of the queue. */
final class TreatmentCall {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Contacts contacts;
  private final Treatments treatments;
  private final TextMessages texts;
  private final Prompts prompts;
  private final Path recordings;

  /**
   * @param recordings the folder of the recordings, as Asterisk sees it
   */
  TreatmentCall(
      Contacts contacts,
      Treatments treatments,
      TextMessages texts,
      Prompts prompts,
      Path recordings) {
    this.contacts = contacts;
    this.treatments = treatments;
    this.texts = texts;
    this.prompts = prompts;
    this.recordings = recordings;
  }

  /** Serves the caller; says nothing to one whose contact has no treatment any more. */
  void serve(ContactId id, AgiChannel channel) throws AgiException {
    Optional<Contact> contact = contacts.find(id);
    Optional<Overflow> treatment = contact.flatMap(Contact::treatment);
    if (treatment.isPresent()) {
      Language language = contact.get().profile().language();
      serve(contact.get(), treatment.get(), new VoicePlayer(channel, prompts, language));
    }
  }

  private void serve(Contact contact, Overflow treatment, VoicePlayer player) throws AgiException {
    switch (treatment) {
      case Overflow.Announcement announcement ->
          sayGoodbye(contact, player, new Words(announcement.textZh(), announcement.textEn()));
      case Overflow.Voicemail voicemail -> takeMessage(contact, player);
      case Overflow.Callback callback -> offerCallback(contact, player);
      case Overflow.WeChatInvitation invitation -> invite(contact, player);
      case Overflow.ToQueue queue -> {} // waits there already
    }
  }

  private void sayGoodbye(Contact contact, VoicePlayer player, Words words) throws AgiException {
    player.say(List.of(words));
    treatments.finished(contact.id());
  }

  private void takeMessage(Contact contact, VoicePlayer player) throws AgiException {
    player.say(List.of(TreatmentWords.VOICEMAIL));
    player.record(recordings.resolve(Voicemail.stem(contact.id())), LONGEST);
    treatments.voicemailLeft(contact.id());
    sayGoodbye(contact, player, TreatmentWords.KEPT);
  }

  private void offerCallback(Contact contact, VoicePlayer player) throws AgiException {
    String caller = contact.origin().customerAddress();
    if (new CallbackOffer(treatments, player, contact.id(), caller).isTaken()) {
      player.say(List.of(TreatmentWords.PROMISED));
      player.hangUp();
    } else {
      player.say(List.of(TreatmentWords.STAY));
      treatments.stay(contact.id());
    }
  }

  private void invite(Contact contact, VoicePlayer player) throws AgiException {
    Words text = TreatmentWords.WECHAT_TEXT;
    boolean isSent =
        PhoneNumber.parse(contact.origin().customerAddress())
            .filter(number -> texts.send(number, text.in(contact.profile().language())))
            .isPresent();
    sayGoodbye(contact, player, isSent ? TreatmentWords.WECHAT : TreatmentWords.WECHAT_UNTOLD);
  }

  /** The treatment broke off; the caller waits already, so the contact does, too. */
  void failed(ContactId id) {
    treatments.stay(id);
  }
}
