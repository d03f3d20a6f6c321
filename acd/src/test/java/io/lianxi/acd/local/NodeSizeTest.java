package io.lianxi.acd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeSizeTest {

  @ParameterizedTest
  @CsvSource({"1, 256", "4, 256", "8, 512", "16, 1024", "256, 1024"})
  void aSixteenthOfTheMachineButNeitherTooLittleNorAll(long gigabytes, int megabytes) {
    assertThat(NodeSize.usual(gigabytes << 30)).isEqualTo(new NodeSize(megabytes));
  }

  @ParameterizedTest
  @CsvSource({"512m, 512", "1g, 1024", "2G, 2048"})
  void writtenAsJavaWritesIt(String heap, int megabytes) {
    assertThat(NodeSize.of(heap)).isEqualTo(new NodeSize(megabytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"512", "1m", "99g", "much", "-1g", "99999g"})
  void anythingElseIsRefusedByItsName(String heap) {
    assertThatThrownBy(() -> NodeSize.of(heap))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("lianxi.elasticsearch.heap");
  }

  @Test
  void onlyASmallOneIsCompiledOnlyOnce() {
    assertThat(NodeSize.SMALL.options()).contains("-Xmx256m", "-XX:TieredStopAtLevel=1");
    assertThat(new NodeSize(512).options())
        .contains("-Xmx512m", "--add-modules=jdk.incubator.vector")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }
}
