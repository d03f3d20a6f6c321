package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({"宽带,kuandai,kd", "5g套餐,5gtaocan,5gtc", "绿色,lvse,ls", "a-b,ab,ab"})
  void chineseIsWrittenAsItSounds(String text, String pinyin, String initials) {
    assertThat(Pinyin.of(text)).isEqualTo(pinyin);
    assertThat(Pinyin.initials(text)).isEqualTo(initials);
  }
}
