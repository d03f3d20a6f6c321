package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.billing.Bill;
import io.lianxi.acd.customer.billing.CallRecord;
import io.lianxi.acd.customer.billing.Contract;
import io.lianxi.acd.customer.billing.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lines of files beside that of customers tell. */
final class BillingLines {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ITEMS = 4_000;
  private static final int MOST_ITEMS = 50;
  private static final int LONGEST_OTHER = 40;
  private static final Map<String, Usage.Kind> KINDS =
      Map.of(
          "DATA", Usage.Kind.DATA,
          "VOICE", Usage.Kind.VOICE,
          "TEXT", Usage.Kind.TEXT,
          "流量", Usage.Kind.DATA,
          "语音", Usage.Kind.VOICE,
          "短信", Usage.Kind.TEXT);

  private BillingLines() {}

  static Bill bill(Fields fields) {
    return new Bill(fields.month("month"), fields.money("amount", null), items(fields));
  }

  /** Items are written {@code name=12.50|name=3.00}. */
  private static List<Bill.Item> items(Fields fields) {
    List<Bill.Item> items = new ArrayList<>();
    String written = fields.text("items", 0, LONGEST_ITEMS);
    if (written.isEmpty()) {
      return items;
    }
    for (String part : written.split("\\|", -1)) {
      int sign = part.lastIndexOf('=');
      String name = sign < 0 ? "" : part.substring(0, sign).strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME || items.size() == MOST_ITEMS) {
        fields.wrong(
            "items",
            "格式应如 月租=129.00|流量=5.00，最多 " + MOST_ITEMS + " 项",
            "must be such as Rent=129.00|Data=5.00, at most " + MOST_ITEMS);
        return items;
      }
      items.add(new Bill.Item(name, fields.sum("items", part.substring(sign + 1).strip())));
    }
    return items;
  }

  static Contract contract(Fields fields) {
    Contract contract =
        new Contract(
            fields.text("contract_number", 1, LONGEST_NUMBER),
            fields.text("contract_name", 0, LONGEST_NAME),
            fields.dayOrNone("starts_on"),
            fields.day("ends_on"));
    if (contract.startsOn() != null && contract.startsOn().isAfter(contract.endsOn())) {
      fields.wrong("ends_on", "早于开始日期", "is before it starts");
    }
    return contract;
  }

  static Usage usage(Fields fields) {
    return new Usage(
        fields.one("kind", KINDS, Usage.Kind.DATA),
        fields.whole("allowance"),
        fields.whole("used"));
  }

  static CallRecord call(Fields fields) {
    Optional<PhoneNumber> number = PhoneNumber.parse(fields.text("number", 1, LONGEST_OTHER));
    if (number.isEmpty()) {
      fields.wrong("number", "不是电话号码", "is not a telephone number");
    }
    return new CallRecord(
        number.map(PhoneNumber::value).orElse(""),
        fields.text("other", 0, LONGEST_OTHER),
        fields.time("started_at"),
        fields.whole("seconds"),
        fields.money("charge", 0L));
  }
}
