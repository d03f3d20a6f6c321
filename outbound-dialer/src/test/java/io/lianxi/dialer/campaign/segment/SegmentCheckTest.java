package io.lianxi.dialer.campaign.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.segment.Segment;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Opinion;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentCheckTest {
  private static final Segment ANY = Segment.ALL;

  private static SegmentFilter only(Segment segment) {
    return new SegmentFilter(segment, null, null);
  }

  private static Segment who(Set<String> provinces, int from, int to, Set<String> plans) {
    return new Segment(provinces, from, to, Set.of(), plans, null, null, null, null);
  }

  private static Segment what(
      @Nullable Integer ends,
      @Nullable Integer quiet,
      Segment.@Nullable Used used,
      Segment.@Nullable Rated rated) {
    return new Segment(Set.of(), 1, 7, Set.of(), Set.of(), ends, quiet, used, rated);
  }

  private static Set<String> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).collect(Collectors.toSet());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("segment", only(ANY)),
        Arguments.of("provinces", only(who(many(41), 1, 7, Set.of()))),
        Arguments.of("provinces", only(who(Set.of(" "), 1, 7, Set.of()))),
        Arguments.of("plans", only(who(Set.of(), 1, 7, many(101)))),
        Arguments.of("plans", only(who(Set.of(), 1, 7, Set.of("a\0b")))),
        Arguments.of("plans", only(who(Set.of(), 1, 7, Set.of("x".repeat(101))))),
        Arguments.of("tierFrom", only(who(Set.of(), 0, 7, Set.of()))),
        Arguments.of("tierTo", only(who(Set.of(), 1, 8, Set.of()))),
        Arguments.of("tierTo", only(who(Set.of(), 5, 4, Set.of()))),
        Arguments.of("endsWithinDays", only(what(-1, null, null, null))),
        Arguments.of("endsWithinDays", only(what(731, null, null, null))),
        Arguments.of("quietDays", only(what(null, 0, null, null))),
        Arguments.of(
            "usage.percent", only(what(null, null, new Segment.Used(Usage.Kind.DATA, 0), null))),
        Arguments.of("rating.atMost", only(what(null, null, null, new Segment.Rated(6, 30)))),
        Arguments.of("rating.withinDays", only(what(null, null, null, new Segment.Rated(2, 0)))),
        Arguments.of("quietDays", only(what(null, 30, null, new Segment.Rated(2, 30)))),
        Arguments.of(
            "complaint.withinDays", new SegmentFilter(ANY, new Complaint(0, Opinion.ANY), null)),
        Arguments.of("risk.atLeast", new SegmentFilter(ANY, null, new Risk(0, null))),
        Arguments.of("risk.atLeast", new SegmentFilter(ANY, null, new Risk(1.01, null))),
        Arguments.of("risk.atLeast", new SegmentFilter(ANY, null, new Risk(Double.NaN, null))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsNamed(String field, SegmentFilter filter) {
    assertThat(SegmentCheck.of(filter)).extracting(Remark::field).containsExactly(field);
  }

  @Test
  void whatCanBeMeantIsLeftAlone() {
    assertThat(SegmentCheck.of(only(who(Set.of("浙江"), 7, 7, Set.of("199"))))).isEmpty();
    assertThat(SegmentCheck.of(only(what(0, 29, null, new Segment.Rated(1, 30))))).isEmpty();
    assertThat(
            SegmentCheck.of(
                new SegmentFilter(ANY, new Complaint(730, Opinion.ANY), new Risk(1, null))))
        .isEmpty();
  }
}
