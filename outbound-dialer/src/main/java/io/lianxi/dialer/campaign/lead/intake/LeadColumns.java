package io.lianxi.dialer.campaign.lead.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What columns of a file of leads mean. Those that mean nothing are fields of the list's own. */
public final class LeadColumns {
  static final String PHONE = "phone";
  static final String CUSTOMER = "customer_number";
  static final String NAME = "name";
  static final String PROVINCE = "province";
  static final String ZONE = "zone";
  static final String PRIORITY = "priority";
  static final String CONSENT = "consent_evidence";
  static final String CONSENT_AT = "consent_at";

  /** Of the numbers, in the order in which they are tried. */
  static final List<String> PHONES = List.of(PHONE, "phone2", "phone3", "phone4", "phone5");

  private static final Set<String> OTHERS =
      Set.of(CUSTOMER, NAME, PROVINCE, ZONE, PRIORITY, CONSENT, CONSENT_AT);
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("电话", PHONE),
          Map.entry("手机", PHONE),
          Map.entry("手机号", PHONE),
          Map.entry("号码", PHONE),
          Map.entry("电话号码", PHONE),
          Map.entry("联系电话", PHONE),
          Map.entry("phone_number", PHONE),
          Map.entry("mobile", PHONE),
          Map.entry("电话2", "phone2"),
          Map.entry("电话3", "phone3"),
          Map.entry("电话4", "phone4"),
          Map.entry("电话5", "phone5"),
          Map.entry("客户编号", CUSTOMER),
          Map.entry("customerid", CUSTOMER),
          Map.entry("姓名", NAME),
          Map.entry("名称", NAME),
          Map.entry("客户姓名", NAME),
          Map.entry("省份", PROVINCE),
          Map.entry("时区", ZONE),
          Map.entry("优先级", PRIORITY),
          Map.entry("同意凭证", CONSENT),
          Map.entry("同意时间", CONSENT_AT));

  private LeadColumns() {}

  static boolean isKnown(String column) {
    return PHONES.contains(column)
        || OTHERS.contains(column)
        || PHONES.contains(column.replace("_type", ""));
  }

  /**
   * What columns are called: the usual names, and before them those of {@code mapping}, from a name
   * in the file to what it means; "" for what is left out.
   */
  static Map<String, String> names(Map<String, String> mapping) {
    Map<String, String> names = new HashMap<>(NAMES);
    mapping.forEach((name, means) -> names.put(name.strip().toLowerCase(Locale.ROOT), means));
    return names;
  }

  /** The meanings that {@code mapping} names and nobody knows; none at all leaves a column out. */
  public static List<String> unknown(Map<String, String> mapping) {
    return mapping.values().stream()
        .filter(means -> !means.isEmpty() && !isKnown(means))
        .sorted()
        .toList();
  }
}
