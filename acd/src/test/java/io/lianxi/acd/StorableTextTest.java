package io.lianxi.acd;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class StorableTextTest {

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("断网 👾 é\r\n\t", "断网 👾 é\r\n\t"),
        Arguments.of("a\0b", "a\uFFFDb"),
        Arguments.of("first half \uD83D", "first half \uFFFD"),
        Arguments.of("\uDC7E second half", "\uFFFD second half"),
        Arguments.of("\uDC7E\uD83D", "\uFFFD\uFFFD"),
        Arguments.of("\uD83D\uD83D\uDC7E", "\uFFFD👾"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void onlyWhatNoStoreTakesIsReplaced(String given, String kept) {
    assertThat(StorableText.of(given)).isEqualTo(kept);
  }

  @Test
  void whateverALineSaysOfACallerCanBeStored() {
    Instant now = Instant.parse("2026-09-28T10:00:00Z");
    assertThat(new ContactEvent.Opened(Channel.VOICE, "\0", "\uD83D", now))
        .isEqualTo(new ContactEvent.Opened(Channel.VOICE, "\uFFFD", "\uFFFD", now));
    assertThat(new ContactEvent.StepTaken("menu\0", "1\uDC7E", now))
        .isEqualTo(new ContactEvent.StepTaken("menu\uFFFD", "1\uFFFD", now));
  }
}
