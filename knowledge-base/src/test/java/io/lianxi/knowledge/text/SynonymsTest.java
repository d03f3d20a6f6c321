package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.MemoryEditions;
import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.text.SynonymList.OneWay;
import io.lianxi.knowledge.text.Synonyms.Other;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SynonymsTest {
  private static final SynonymList LIST =
      new SynonymList(
          List.of(List.of("呼叫转移", "来电转接"), List.of("WiFi", "無線網"), List.of("app", "客户端")),
          List.of(new OneWay("苹果", List.of("iphone"))));
  private final Synonyms synonyms = new Synonyms(LIST);

  @Test
  void eachOfAGroupStandsForTheOthers() {
    assertThat(synonyms.in("怎么开通呼叫转移")).containsExactly(new Other("呼叫转移", "来电转接"));
    assertThat(synonyms.in("来电转接")).containsExactly(new Other("来电转接", "呼叫转移"));
  }

  @Test
  void aListIsFoldedLikeAQuery() {
    assertThat(synonyms.in("无线网密码")).containsExactly(new Other("无线网", "wifi"));
  }

  @Test
  void oneWayIsNotTheOther() {
    assertThat(synonyms.in("苹果手机")).containsExactly(new Other("苹果", "iphone"));
    assertThat(synonyms.in("iphone")).isEmpty();
  }

  @Test
  void lettersMatchOnlyWholeWords() {
    assertThat(synonyms.in("apple")).isEmpty();
    assertThat(synonyms.in("app下载")).containsExactly(new Other("app", "客户端"));
  }

  @Test
  void whatIsAskedAnywayIsNotAddedAgain() {
    assertThat(synonyms.in("app客户端")).isEmpty();
  }

  @Test
  void aLongQueryIsAskedInOnlySoManyWays() {
    assertThat(synonyms.in(String.join("，", Collections.nCopies(100, "呼叫转移苹果"))))
        .hasSize(Synonyms.MOST_FOUND);
  }

  @Test
  void theShippedListIsRight() {
    SynonymList shipped = TextConfig.shipped(JsonMapper.builder().build());
    assertThat(shipped.check()).isEmpty();
    assertThat(new Synonyms(shipped).in("如何退订流量包")).contains(new Other("退订", "取消"));
  }

  @Test
  void whatIsWrongWithAListIsSaid() {
    SynonymList wrong =
        new SynonymList(
            List.of(List.of("一个"), List.of("套餐", "套餐"), List.of("??", "好")),
            List.of(new OneWay("", List.of())));
    assertThat(wrong.check())
        .extracting(Remark::field)
        .containsExactly(
            "groups[0]", "groups[1][1]", "groups[2][0]", "oneWay[0].from", "oneWay[0].to");
  }

  @Test
  void theShippedListIsTheFirstVersionAndAChangeIsInForceAtOnce() {
    KnownSynonyms known =
        new KnownSynonyms(
            new MemoryEditions<>(), () -> LIST, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    assertThat(known.synonyms().in("呼叫转移")).isNotEmpty();
    Edition<SynonymList> saved =
        known.save(new SynonymList(List.of(), List.of()), 1, "editor", Instant.EPOCH).orElseThrow();
    assertThat(saved.version()).isEqualTo(2);
    assertThat(known.synonyms().in("呼叫转移")).isEmpty();
    assertThat(known.save(LIST, 1, "editor", Instant.EPOCH)).isEmpty();
    assertThat(known.versions()).hasSize(2);
  }
}
