package io.lianxi.dialer.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.NumberFacts.Kind;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks numbers up in the numbering plans of the world. Knows Chinese emergency numbers too. */
public final class Numbering {
  private static final String HOME = "CN";
  private static final Set<String> EMERGENCY =
      Set.of("110", "112", "119", "120", "122", "911", "999", "995", "12395");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final PhoneNumberToTimeZonesMapper ZONES =
      PhoneNumberToTimeZonesMapper.getInstance();
  private static final PhoneNumberOfflineGeocoder AREAS = PhoneNumberOfflineGeocoder.getInstance();

  private Numbering() {}

  /** What is known of {@code number}. */
  public static NumberFacts facts(PhoneNumber number) {
    Phonenumber.PhoneNumber parsed = parsed(number);
    Kind kind = kind(number, parsed);
    return parsed == null || kind == Kind.INVALID
        ? new NumberFacts(number, kind, Set.of(), "")
        : new NumberFacts(number, kind, zones(parsed), area(parsed));
  }

  /** What {@code number} is for; the same as its facts say, and known sooner. */
  public static Kind kind(PhoneNumber number) {
    return kind(number, parsed(number));
  }

  /** Null for a short code, and for what is no number. */
  private static Phonenumber.@Nullable PhoneNumber parsed(PhoneNumber number) {
    try {
      return number.value().startsWith("+") ? NUMBERS.parse(number.value(), HOME) : null;
    } catch (NumberParseException e) {
      return null;
    }
  }

  private static Kind kind(PhoneNumber number, Phonenumber.@Nullable PhoneNumber parsed) {
    String written = number.value();
    if (parsed != null) {
      return kind(parsed);
    }
    if (written.startsWith("+")) {
      return Kind.INVALID;
    }
    boolean isEmergency =
        EMERGENCY.contains(written)
            || ShortNumberInfo.getInstance().connectsToEmergencyNumber(written, HOME);
    return isEmergency ? Kind.EMERGENCY : Kind.SHORT;
  }

  private static Kind kind(Phonenumber.PhoneNumber number) {
    return switch (NUMBERS.getNumberType(number)) {
      case MOBILE, FIXED_LINE_OR_MOBILE, PERSONAL_NUMBER -> Kind.MOBILE;
      case FIXED_LINE, VOIP -> Kind.FIXED_LINE;
      case TOLL_FREE, PREMIUM_RATE, SHARED_COST, PAGER, UAN, VOICEMAIL -> Kind.SPECIAL;
      case UNKNOWN -> Kind.INVALID;
    };
  }

  private static Set<ZoneId> zones(Phonenumber.PhoneNumber number) {
    return ZONES.getTimeZonesForNumber(number).stream()
        .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
        .map(ZoneId::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String area(Phonenumber.PhoneNumber number) {
    return AREAS.getDescriptionForValidNumber(number, Locale.SIMPLIFIED_CHINESE);
  }
}
