package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.CustomerText;
import io.lianxi.acd.customer.Revising.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the lines of a file of customers tell. */
final class CustomerLines {
  /** How many passwords of one file are hashed here, each of which takes a while. */
  static final int MOST_PASSWORDS = 5_000;

  static final String PASSWORD = "password";
  static final String PASSWORD_HASH = "password_hash";

  /** An empty field of another is not told. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("plan", "birth_date", "province");

  private static final Pattern DIGITS = Pattern.compile("\\d{4,12}");

  /** Argon2id, no dearer to check than 64 MB and a few passes. */
  private static final Pattern HASH =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(?:\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d"
              + "|6553[0-6]),t=[1-9],p=[1-4]\\$[A-Za-z0-9+/]{11,88}\\$[A-Za-z0-9+/]{22,88}");

  private final PasswordEncoder encoder;
  private int hashed;

  CustomerLines(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /** What the line tells; of no use when something is wrong with {@code fields}. */
  Told told(CsvTable.Row row, Fields fields) {
    String number = fields.customer();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String field : CustomerText.FIELDS) {
      String text = row.text(field);
      if (row.has(field) && (!text.isEmpty() || MAY_BE_EMPTY.contains(field))) {
        texts.put(field, text);
      }
    }
    return new Told(number, texts, hash(row, fields));
  }

  private @Nullable String hash(CsvTable.Row row, Fields fields) {
    String hash = row.text(PASSWORD_HASH);
    if (!hash.isEmpty()) {
      if (!HASH.matcher(hash).matches()) {
        fields.wrong(
            PASSWORD_HASH,
            "必须是 $argon2id$v=19$… 格式，内存不超过 64 MB",
            "must be $argon2id$v=19$…, of at most 64 MB");
      }
      return hash;
    }
    String password = row.text(PASSWORD);
    if (password.isEmpty()) {
      return null;
    }
    if (!DIGITS.matcher(password).matches()) {
      fields.wrong(PASSWORD, "必须是 4 到 12 位数字", "must be 4 to 12 digits");
      return null;
    }
    if (hashed == MOST_PASSWORDS) {
      fields.wrong(
          PASSWORD,
          "一个文件最多 " + MOST_PASSWORDS + " 个明文密码，更多请用 " + PASSWORD_HASH,
          "is more than " + MOST_PASSWORDS + " of a file; send " + PASSWORD_HASH + " instead");
      return null;
    }
    if (fields.wrong().isPresent()) {
      return null;
    }
    hashed++;
    return Objects.requireNonNull(encoder.encode(password));
  }
}
