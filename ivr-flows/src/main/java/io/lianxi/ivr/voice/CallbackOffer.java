package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.handling.Treatments;
import io.lianxi.acd.handling.Treatments.Promise;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Phrase.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiException;

/**
 * Offers one caller to be called back:
 *
 * <ol>
 *   <li>1 takes the number that called, if it is known.
 *   <li>2 asks for another one, says it, and takes it when 1 confirms.
 *   <li>Any other key, or none, is the wish to stay; and so is the end of {@value #TRIES} tries.
 * </ol>
 */
final class CallbackOffer {
  private static final int TRIES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final String HOME = "+86";
  private static final char THIS = '1';
  private static final char OTHER = '2';

  private final Treatments treatments;
  private final VoicePlayer player;
  private final ContactId contact;
  private final Optional<PhoneNumber> known;

  /**
   * @param caller the number that called, "" when withheld
   */
  CallbackOffer(Treatments treatments, VoicePlayer player, ContactId contact, String caller) {
    this.treatments = treatments;
    this.player = player;
    this.contact = contact;
    this.known = PhoneNumber.parse(caller);
  }

  /** Was the caller promised to be called back? If not, they stay. */
  boolean isTaken() throws AgiException {
    player.say(List.of(TreatmentWords.OFFER));
    for (int tried = 0; tried < TRIES; tried++) {
      char key = key(choice());
      if (key != OTHER && (key != THIS || known.isEmpty())) {
        return false;
      }
      Optional<String> number = key == THIS ? known.map(PhoneNumber::value) : entered();
      Promise promise =
          number.map(n -> treatments.callbackRequested(contact, n)).orElse(Promise.NO_NUMBER);
      switch (promise) {
        case MADE -> {
          return true;
        }
        case NO_NUMBER -> player.say(List.of(TreatmentWords.NO_NUMBER));
        case FORBIDDEN -> player.say(List.of(TreatmentWords.FORBIDDEN));
        case TOO_LATE -> {
          return false;
        }
      }
    }
    return false;
  }

  private List<Phrase> choice() {
    return known
        .<List<Phrase>>map(n -> said(TreatmentWords.YOUR_NUMBER, n.value(), TreatmentWords.CHOOSE))
        .orElseGet(() -> List.of(TreatmentWords.CHOOSE_UNKNOWN));
  }

  /** The number that was entered and confirmed. */
  private Optional<String> entered() throws AgiException {
    for (int tried = 0; tried < TRIES; tried++) {
      String number = player.askNumber(List.of(TreatmentWords.ENTER));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      if (key(said(TreatmentWords.ENTERED, number, TreatmentWords.CONFIRM)) == THIS) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static List<Phrase> said(Words before, String number, Words after) {
    String local = number.startsWith(HOME) ? number.substring(HOME.length()) : number;
    return List.of(before, new Phrase.Digits(local), after);
  }

  private char key(List<Phrase> phrases) throws AgiException {
    return player.ask(phrases, PATIENCE) instanceof Input.Key pressed ? pressed.key() : 0;
  }
}
