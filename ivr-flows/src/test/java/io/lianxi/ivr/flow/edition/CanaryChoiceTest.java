package io.lianxi.ivr.flow.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryChoiceTest {
  private static final List<ContactId> CONTACTS =
      IntStream.range(0, 20_000)
          .mapToObj(i -> new ContactId(new UUID(7, i * 31L).toString()))
          .toList();

  private static Predicate<ContactId> chosen(String flow, int version, int percent) {
    return contact ->
        CanaryChoice.isChosen(contact, flow, new Publication.Canary(version, percent));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 50, 99})
  void asManyAreChosenAsWanted(int percent) {
    long count = CONTACTS.stream().filter(chosen("hotline", 2, percent)).count();
    assertThat(100.0 * count / CONTACTS.size()).isCloseTo(percent, Offset.offset(1.0));
  }

  @Test
  void aContactGetsTheSameHoweverOftenItIsAsked() {
    ContactId contact = new ContactId("00000000-0000-0007-0000-00000000001f");
    assertThat(chosen("hotline", 2, 50).test(contact))
        .isEqualTo(chosen("hotline", 2, 50).test(new ContactId(contact.value())));
    // the same in a year and on another machine
    List<Boolean> first =
        CONTACTS.stream().limit(8).map(one -> chosen("hotline", 2, 50).test(one)).toList();
    assertThat(first).isEqualTo(FIRST_EIGHT);
  }

  /** What SHA-256 says of them. */
  private static final List<Boolean> FIRST_EIGHT =
      List.of(false, false, true, false, true, false, false, true);

  @Test
  void whoHasItKeepsItWhenTheShareIsRaised() {
    assertThat(CONTACTS.stream().filter(chosen("hotline", 2, 10)))
        .allMatch(chosen("hotline", 2, 20));
  }

  @Test
  void anotherEditionIsTriedOnOthers() {
    long both =
        CONTACTS.stream().filter(chosen("hotline", 2, 50).and(chosen("hotline", 3, 50))).count();
    assertThat(100.0 * both / CONTACTS.size()).isCloseTo(25, Offset.offset(2.0));
  }
}
