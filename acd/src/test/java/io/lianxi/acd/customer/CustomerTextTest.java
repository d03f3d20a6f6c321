package io.lianxi.acd.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.edition.Remark;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CustomerId ID = new CustomerId("c1");

  private static CustomerText.Read read(String field, String text) {
    Map<String, String> texts = new HashMap<>(CustomerText.USUAL);
    texts.put("name", "林国栋");
    texts.put("phone", "13800000001");
    texts.put(field, text);
    return CustomerText.read(ID, "880001", texts, TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "name       | 王",
        "name       | Robert'); DROP TABLE customers;--",
        "type       | enterprise",
        "type       | 企业",
        "phone      | +86 10 6234 5678",
        "phone      | 10086",
        "tier       | 7",
        "language   | en",
        "plan       | ''",
        "balance    | -12.5",
        "balance    | 9999999999.99",
        "birth_date | 1900-01-01",
        "birth_date | 2026-03-02",
        "birth_date | ''",
        "province   | 内蒙古",
        "points     | 999999999999",
      })
  void whatAFieldMaySay(String field, String text) {
    assertThat(read(field, text).wrong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name       | ''",
        "name       | ' '",
        "type       | OTHER",
        "phone      | ''",
        "phone      | abc",
        "tier       | 0",
        "tier       | 8",
        "tier       | 1.5",
        "tier       | ''",
        "tier       | 七",
        "language   | FR",
        "balance    | ''",
        "balance    | 1.234",
        "balance    | 1e9",
        "balance    | 1,000",
        "birth_date | 2026-03-03",
        "birth_date | 1899-12-31",
        "birth_date | 1960-02-30",
        "birth_date | 1960",
        "points     | -1",
        "points     | 9999999999999",
      })
  void whatItMayNotSayIsNamed(String field, String text) {
    CustomerText.Read read = read(field, text);
    assertThat(read.customer()).isNull();
    assertThat(read.wrong()).extracting(Remark::field).containsExactly(field);
    assertThat(read.wrong().getFirst().messageZh()).isNotBlank();
  }

  @Test
  void controlCharactersAndWhatCouldNotBeReadAreNoText() {
    for (String bad :
        List.of("a\u0000b", "a\nb", "a\u0085b", "a\uFFFDb", "a\uD83D", "x".repeat(101))) {
      assertThat(read("name", bad).wrong()).as(bad).hasSize(1);
      assertThat(read("plan", bad).wrong()).as(bad).hasSize(1);
      assertThat(read("province", bad).wrong()).as(bad).hasSize(1);
    }
  }

  @Property
  void noTextIsTooStrangeAndWhatIsReadIsToldAsItIsRead(@ForAll String text) {
    for (String field : CustomerText.FIELDS) {
      Customer read = read(field, text).customer();
      if (read != null) {
        assertThat(CustomerText.read(ID, "880001", CustomerText.of(read), TODAY).customer())
            .isEqualTo(read);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"880001", "C00000001", "a-b_c.9"})
  void numbersOfOperators(String number) {
    assertThat(CustomerText.isNumber(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "a b", "八", "=1+1", "1\n", "x';--"})
  void whatIsNoNumber(String number) {
    assertThat(CustomerText.isNumber(number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1966-03-02, 60", "1966-03-03, 59", "2026-03-02, 0"})
  void anAgeIsInFullYears(LocalDate birthDate, int age) {
    Customer customer = read("birth_date", birthDate.toString()).customer();
    assertThat(Objects.requireNonNull(customer).age(TODAY)).isEqualTo(age);
  }

  @Test
  void anAgeMayBeUnknown() {
    Customer customer = read("birth_date", "").customer();
    assertThat(Objects.requireNonNull(customer).age(TODAY)).isNull();
  }
}
