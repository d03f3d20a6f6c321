package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.edition.Remark;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer as named texts: how files bring one, and how changes are told. */
public final class CustomerText {
  /** The fields, in the order in which they are told. */
  public static final List<String> FIELDS =
      List.of(
          "name",
          "type",
          "phone",
          "tier",
          "language",
          "plan",
          "balance",
          "birth_date",
          "province",
          "points");

  /** What is not told of a new customer; name and phone have to be. */
  static final Map<String, String> USUAL =
      Map.of(
          "name",
          "",
          "type",
          "PERSONAL",
          "phone",
          "",
          "tier",
          "1",
          "language",
          "ZH",
          "plan",
          "",
          "balance",
          "0",
          "birth_date",
          "",
          "province",
          "",
          "points",
          "0");

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
  private static final Pattern MONEY = Pattern.compile("-?\\d{1,10}(\\.\\d{1,2})?");
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PROVINCE = 40;
  private static final int LOWEST_TIER = 1;
  private static final int HIGHEST_TIER = 7;
  private static final int FEN_DIGITS = 2;

  private CustomerText() {}

  /** Can it be the operator's number of a customer? */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Fen in {@code text}, which is in yuan; empty when it is no sum of money. */
  public static Optional<Long> fen(String text) {
    return MONEY.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).movePointRight(FEN_DIGITS).longValueExact())
        : Optional.empty();
  }

  /** {@code fen} in yuan. */
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
  }

  static Map<String, String> of(Customer customer) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", customer.name());
    texts.put("type", customer.type().name());
    texts.put("phone", customer.phone().value());
    texts.put("tier", String.valueOf(customer.tier()));
    texts.put("language", customer.language().name());
    texts.put("plan", customer.plan());
    texts.put("balance", yuan(customer.balanceFen()));
    LocalDate birthDate = customer.birthDate();
    texts.put("birth_date", birthDate == null ? "" : birthDate.toString());
    texts.put("province", customer.province());
    texts.put("points", String.valueOf(customer.points()));
    return texts;
  }

  /**
   * What {@code texts} say.
   *
   * @param customer null when something is wrong with them
   */
  record Read(@Nullable Customer customer, List<Remark> wrong) {}

  /**
   * Reads a customer.
   *
   * @param texts all of {@link #FIELDS}
   * @param today nobody is born later
   */
  static Read read(CustomerId id, String number, Map<String, String> texts, LocalDate today) {
    Reading reading = new Reading(texts);
    Customer customer =
        new Customer(
            id,
            number,
            reading.text("name", 1, LONGEST_NAME),
            reading.type(),
            reading.phone(),
            (int) reading.whole("tier", LOWEST_TIER, HIGHEST_TIER),
            reading.language(),
            reading.text("plan", 0, LONGEST_NAME),
            reading.balance(),
            reading.birthDate(today),
            reading.text("province", 0, LONGEST_PROVINCE),
            reading.whole("points", 0, Long.MAX_VALUE));
    return new Read(reading.wrong.isEmpty() ? customer : null, List.copyOf(reading.wrong));
  }

  private static final class Reading {
    private static final PhoneNumber NONE = new PhoneNumber("none");

    private final Map<String, String> texts;
    private final List<Remark> wrong = new ArrayList<>();

    Reading(Map<String, String> texts) {
      this.texts = texts;
    }

    private String told(String field) {
      return texts.getOrDefault(field, "").strip();
    }

    private void wrong(String field, String zh, String en) {
      wrong.add(new Remark(field, true, zh, en));
    }

    String text(String field, int shortest, int longest) {
      String text = told(field);
      if (text.length() < shortest) {
        wrong(field, "必须填写", "must be given");
      } else if (text.length() > longest) {
        wrong(field, "不能超过 " + longest + " 个字符", "must not be longer than " + longest);
      } else if (text.codePoints().anyMatch(CustomerText::isNoText)) {
        wrong(field, "含有无法保存的字符", "has characters that are no text");
      }
      return text;
    }

    long whole(String field, long least, long most) {
      String text = told(field);
      long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
      if (number < least || number > most) {
        if (most == Long.MAX_VALUE) {
          wrong(field, "必须是整数", "must be a whole number");
        } else {
          wrong(field, "必须是 " + least + " 到 " + most, "must be " + least + " to " + most);
        }
      }
      return number;
    }

    Customer.Type type() {
      return switch (told("type").toUpperCase(Locale.ROOT)) {
        case "PERSONAL", "个人" -> Customer.Type.PERSONAL;
        case "ENTERPRISE", "企业" -> Customer.Type.ENTERPRISE;
        default -> {
          wrong("type", "必须是 PERSONAL（个人）或 ENTERPRISE（企业）", "must be PERSONAL or ENTERPRISE");
          yield Customer.Type.PERSONAL;
        }
      };
    }

    Language language() {
      return switch (told("language").toUpperCase(Locale.ROOT)) {
        case "ZH", "中文" -> Language.ZH;
        case "EN", "英文" -> Language.EN;
        default -> {
          wrong("language", "必须是 ZH 或 EN", "must be ZH or EN");
          yield Language.ZH;
        }
      };
    }

    PhoneNumber phone() {
      Optional<PhoneNumber> phone = PhoneNumber.parse(told("phone"));
      if (phone.isEmpty()) {
        wrong("phone", "不是电话号码", "is not a telephone number");
      }
      return phone.orElse(NONE);
    }

    long balance() {
      Optional<Long> fen = fen(told("balance"));
      if (fen.isEmpty()) {
        wrong("balance", "必须是金额（元），例如 128.50", "must be a sum in yuan, e.g. 128.50");
      }
      return fen.orElse(0L);
    }

    @Nullable LocalDate birthDate(LocalDate today) {
      String text = told("birth_date");
      if (text.isEmpty()) {
        return null;
      }
      try {
        LocalDate day = LocalDate.parse(text);
        if (!day.isBefore(OLDEST) && !day.isAfter(today)) {
          return day;
        }
      } catch (DateTimeException e) {
        // told below, as a day that cannot be is
      }
      wrong("birth_date", "必须是日期，例如 1960-05-01", "must be a date, e.g. 1960-05-01");
      return null;
    }
  }

  /** Control characters, what a file could not be read as, and what no store keeps. */
  public static boolean isNoText(int sign) {
    return Character.isISOControl(sign)
        || sign == 0xFFFD
        || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
  }
}
