package io.lianxi.desktop.customer;

import io.lianxi.acd.customer.Customer;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a customer; what is left out stays.
 *
 * @param balance in yuan
 * @param birthDate "" when it is no longer known
 * @param password a new service password, 4 to 12 digits
 */
@KnownFieldsOnly
public record CustomerWish(
    @Nullable String name,
    Customer.@Nullable Type type,
    @Nullable String phone,
    @Nullable Integer tier,
    @Nullable String language,
    @Nullable String plan,
    @Nullable BigDecimal balance,
    @Nullable String birthDate,
    @Nullable String province,
    @Nullable Long points,
    @Nullable String password) {
  private static final int MOST_DIGITS = 20;

  /** A sum with an exponent would be as long as it says. */
  private static @Nullable String plain(@Nullable BigDecimal sum) {
    if (sum == null) {
      return null;
    }
    boolean isShort = sum.precision() <= MOST_DIGITS && Math.abs((long) sum.scale()) <= MOST_DIGITS;
    return isShort ? sum.toPlainString() : sum.toString();
  }

  /** By the names that files give them. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "name", name);
    put(texts, "type", type);
    put(texts, "phone", phone);
    put(texts, "tier", tier);
    put(texts, "language", language);
    put(texts, "plan", plan);
    put(texts, "balance", plain(balance));
    put(texts, "birth_date", birthDate);
    put(texts, "province", province);
    put(texts, "points", points);
    return texts;
  }

  private static void put(Map<String, String> texts, String name, @Nullable Object value) {
    String text = Objects.toString(value, null);
    if (text != null) {
      texts.put(name, text);
    }
  }

  /** The name of a field as this says it. */
  static String field(String name) {
    return name.equals("birth_date") ? "birthDate" : name;
  }

  @Override
  public String toString() {
    return "CustomerWish" + texts().keySet();
  }
}
