package io.lianxi.knowledge.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How Chinese sounds, in letters without tones; of several readings the usual one. */
public final class Pinyin {
  private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** 宽带 is kuandai; letters and digits stay, all else is left out. */
  public static String of(String folded) {
    StringBuilder sound = new StringBuilder();
    folded.codePoints().forEach(c -> sound.append(syllable(c)));
    return sound.toString();
  }

  /** 宽带 is kd; letters and digits stay, all else is left out. */
  public static String initials(String folded) {
    StringBuilder initials = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              String syllable = syllable(c);
              initials.append(
                  Folding.isHan(c) && !syllable.isEmpty() ? syllable.substring(0, 1) : syllable);
            });
    return initials.toString();
  }

  private static String syllable(int c) {
    if (Folding.isHan(c)) {
      return SYLLABLES.computeIfAbsent(c, Pinyin::read);
    }
    return Character.isLetterOrDigit(c) ? Character.toString(c) : "";
  }

  private static String read(int c) {
    if (Character.charCount(c) > 1) {
      return "";
    }
    HanyuPinyinOutputFormat plain = new HanyuPinyinOutputFormat();
    plain.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    plain.setVCharType(HanyuPinyinVCharType.WITH_V);
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) c, plain);
      return readings == null || readings.length == 0 ? "" : readings[0].toLowerCase(Locale.ROOT);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("tones and ü are told apart", e);
    }
  }
}
