package io.lianxi.acd.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "13800138000, +8613800138000",
    "'138 0013 8000', +8613800138000",
    "138-0013-8000, +8613800138000",
    "+8613800138000, +8613800138000",
    "'+86 138 0013 8000', +8613800138000",
    "008613800138000, +8613800138000",
    "8613800138000, +8613800138000",
    "19912345678, +8619912345678",
    "１３８００１３８０００, +8613800138000",
    "' 13800138000 ', +8613800138000",
    "tel:+86-138-0013-8000, +8613800138000",
    // land lines: with their area code
    "010-62345678, +861062345678",
    "(010)62345678, +861062345678",
    "0755 8234 5678, +8675582345678",
    "+861062345678, +861062345678",
    // services with ten digits
    "4008123123, +864008123123",
    "800-810-8888, +868008108888",
    // abroad
    "+12025550123, +12025550123",
    "0012025550123, +12025550123",
    "+85221234567, +85221234567"
  })
  void aNumberHasOneSpelling(String dialled, String e164) {
    assertThat(PhoneNumber.parse(dialled)).map(PhoneNumber::value).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110", "119", "120", "122", "10000", "10010", "10086", "10099", "12345", "12306", "12315",
        "95588", "96110", "100861"
      })
  void aShortCodeStaysAsItIsDialled(String code) {
    assertThat(PhoneNumber.parse(code)).map(PhoneNumber::value).contains(code);
    assertThat(PhoneNumber.parse("  " + code + "\t")).map(PhoneNumber::value).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"+8610086, 10086", "+86 10000, 10000", "１００８６, 10086"})
  void aShortCodeIsKnownInItsOtherSpellings(String dialled, String code) {
    assertThat(PhoneNumber.parse(dialled)).map(PhoneNumber::value).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "00",
        "+",
        "+86",
        "1",
        "11",
        "anonymous",
        "unknown",
        "Restricted",
        "s",
        "sip:wang@10.0.0.1",
        "138001380001380013800013800138000",
        "+999999999999999999",
        "'; drop table customers; --",
        "\u0000",
        "٣",
        "🙂"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(PhoneNumber.parse(text)).isEmpty();
  }

  @Property
  void noTextIsTooStrangeAndASpellingIsKept(@ForAll String text) {
    PhoneNumber.parse(text)
        .ifPresent(
            number ->
                assertThat(PhoneNumber.parse(number.value())).as("from %s", text).contains(number));
  }

  @ParameterizedTest
  @CsvSource({
    "+8613812345678, 138****5678",
    "13812345678, 138****5678",
    "+861062345678, 106***5678",
    "+12025550123, +12*****0123",
    "10086, *****",
    "110, ***",
    "62345678, ********",
    "'', ''"
  })
  void aMaskShowsTheHeadAndTheTailOfALongNumberOnly(String number, String masked) {
    assertThat(PhoneNumber.mask(number)).isEqualTo(masked);
  }

  @Property
  void aMaskHidesAtLeastThreeOrEverything(@ForAll String text) {
    String masked = PhoneNumber.mask(text);
    long hidden = masked.chars().filter(c -> c == '*').count();
    assertThat(hidden).isGreaterThanOrEqualTo(Math.min(3, masked.length()));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 141, 145, 146, 147, 148, 149, 150, 151,
        152, 153, 155, 156, 157, 158, 159, 162, 165, 166, 167, 168, 170, 171, 172, 173, 174, 175,
        176, 177, 178, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 195,
        196, 197, 198, 199
      })
  void everyRangeOfMobilesIsKnown(int range) {
    String mobile = range + "12345678";
    assertThat(PhoneNumber.parse(mobile)).contains(new PhoneNumber("+86" + mobile));
  }
}
