package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {
  private static final List<Map<String, String>> KNOWN =
      IntStream.range(0, 100)
          .mapToObj(
              i ->
                  Map.of(
                      "在网月数",
                      String.valueOf(i),
                      "合同",
                      i % 2 == 0 ? "月付" : "两年",
                      "老人",
                      String.valueOf(i % 2),
                      "姓名",
                      "客户" + i))
          .toList();
  private static final FeatureSpace SPACE = FeatureSpace.of(KNOWN);

  @Test
  void numbersAreToldAsDistanceAndFifth() {
    Map<String, Double> features = SPACE.features(Map.of("在网月数", "99"));
    assertThat(features.get("在网月数")).isEqualTo(1.7148, within(0.001));
    assertThat(features).containsEntry("在网月数 #4", 1.0).hasSize(2);
    assertThat(SPACE.features(Map.of("在网月数", "-5"))).containsKey("在网月数 #0");
  }

  @Test
  void fewTextsAndFewNumbersAreToldApart() {
    assertThat(SPACE.features(Map.of("合同", "两年", "老人", "1"))).containsOnlyKeys("合同 = 两年", "老人 = 1");
  }

  @Test
  void namesAreNotTold() {
    assertThat(SPACE.texts()).doesNotContainKey("姓名");
    assertThat(SPACE.features(Map.of("姓名", "客户1"))).isEmpty();
  }

  @Test
  void whatIsNotKnownIsNotTold() {
    assertThat(SPACE.features(Map.of("合同", "三年", "在网月数", "many", "新字段", "1"))).isEmpty();
  }

  @Test
  void aFieldThatIsAlwaysTheSameDoesNotDivideByNothing() {
    FeatureSpace same =
        FeatureSpace.of(IntStream.range(0, 20).mapToObj(i -> Map.of("x", "7")).toList());
    assertThat(same.features(Map.of("x", "7"))).containsOnlyKeys("x = 7");
  }
}
