package io.lianxi.dialer.campaign.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of lists of reasons does. */
abstract class ReasonListsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final CampaignId campaign = CampaignId.random();

  abstract ReasonLists lists();

  private Reasons reasons(int version, String... lost) {
    return new Reasons(
        campaign,
        version,
        List.of(),
        List.of(lost).stream().map(code -> Reason.of(code, code, code)).toList());
  }

  @Test
  void aVersionIsKeptOnce() {
    ReasonLists lists = lists();
    assertThat(lists.find(campaign)).isEmpty();
    assertThat(lists.save(reasons(2, "price"), "campaigns", NOW)).isFalse();
    assertThat(lists.save(reasons(1, "price"), "campaigns", NOW)).isTrue();
    assertThat(lists.save(reasons(1, "service"), "campaigns", NOW)).isFalse();
    assertThat(lists.save(reasons(2, "price", "moving"), "campaigns", NOW)).isTrue();
    assertThat(lists.find(campaign)).contains(reasons(2, "price", "moving"));
    assertThat(lists.find(CampaignId.random())).isEmpty();
  }

  @Test
  void ofManyWhoSaveTheSameVersionOneDoes() throws InterruptedException, ExecutionException {
    ReasonLists lists = lists();
    List<Future<Boolean>> saved = new ArrayList<>();
    try (ExecutorService savers = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        Reasons own = reasons(1, "price", "r" + i);
        saved.add(savers.submit(() -> lists.save(own, "campaigns", NOW)));
      }
    }
    int kept = 0;
    for (Future<Boolean> one : saved) {
      kept += one.get() ? 1 : 0;
    }
    assertThat(kept).isEqualTo(1);
  }
}
