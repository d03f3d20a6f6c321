package io.lianxi.dialer.retention;

import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.dialer.CampaignId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Learns from half of a file of customers who left or stayed ({@code churn.data}) whom to call, and
 * prints what calling the best of the other half brings, ranked by net value, by the risk of
 * leaving and by chance. The file tells nothing of calls: what a call does is made up here, with
 * {@code churn.seed}, so the figures tell how well the method finds an effect that is there, not
 * what calls do. Run by name only.
 */
class RetentionRun {
  private static final CampaignId CAMPAIGN = new CampaignId("0190a5c1-0000-7000-8000-000000000001");
  private static final Worth WORTH = new Worth("monthlycharges", 6_500, 0.5, 12, 3_000, 800);
  private static final HoldOut HALF = new HoldOut(5_000);
  private static final int TENTHS = 10;
  private final Random random = new Random(Long.getLong("churn.seed", 1));
  private final PrintStream out = System.out;

  /**
   * A customer of the file.
   *
   * @param effect by how much likelier one stays for being called, as made up
   */
  private record Made(Past past, double effect) {}

  @Test
  void learn() throws IOException {
    String file = System.getProperty("churn.data", "");
    if (file.isEmpty()) {
      out.println("which file? -Dchurn.data=FILE");
      return;
    }
    List<Made> all = read(Path.of(file));
    List<Made> known = new ArrayList<>();
    List<Made> others = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % 2 == 0 ? known : others).add(all.get(i));
    }
    out.printf(
        "%,d customers, %,d to learn from; what a call does is made up%n",
        all.size(), known.size());
    long start = System.nanoTime();
    UpliftModel model =
        new UpliftLearning(1, done -> true)
            .learn(known.stream().map(Made::past).toList())
            .orElseThrow()
            .model();
    out.printf(Locale.ROOT, "learned in %.2f s%n", (System.nanoTime() - start) / 1e9);
    print("net value", others, one -> net(model, one));
    print("uplift", others, one -> model.uplift(one.past().fields()));
    print("risk × value", others, one -> model.risk(one.past().fields()) * kept(one));
    print("risk", others, one -> model.risk(one.past().fields()));
    Map<Made, Double> chance = new HashMap<>();
    others.forEach(one -> chance.put(one, random.nextDouble()));
    print("chance", others, chance::get);
    print("knowing all", others, one -> WORTH.netFen(one.effect(), one.past().fields()));
    saves(others);
  }

  private static double net(UpliftModel model, Made one) {
    return WORTH.netFen(model.uplift(one.past().fields()), one.past().fields());
  }

  private static double kept(Made one) {
    return WORTH.keptFen(one.past().fields());
  }

  private List<Made> read(Path file) throws IOException {
    List<Made> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      CsvTable table =
          new CsvTable(
              in, List.of("customerid", "churn"), Map.of(), new CsvTable.Limits(100_000, 10_000));
      table.read(
          row -> {
            Map<String, String> fields = new HashMap<>();
            row.columns().keySet().forEach(column -> fields.put(column, row.text(column)));
            String customer = fields.remove("customerid");
            boolean stays = "No".equals(fields.remove("churn"));
            all.add(made(fields, stays, HALF.holds(HoldOut.bucket(CAMPAIGN, customer))));
          },
          (line, why) -> out.printf("line %d: %s%n", line, why.messageEn()));
    }
    return all;
  }

  /**
   * One who would leave is kept by a call more or less often; one who would stay may be woken by
   * it.
   */
  private Made made(Map<String, String> fields, boolean stays, boolean isHeldOut) {
    boolean isMonthly = "Month-to-month".equals(fields.get("contract"));
    boolean isSettled = Double.parseDouble(fields.get("tenure")) > 12;
    boolean hasFiber = "Fiber optic".equals(fields.get("internetservice"));
    double keeps = !isMonthly ? 0.1 : isSettled ? 0.6 : hasFiber ? 0.15 : 0.35;
    double wakes = isMonthly ? 0.01 : 0.05;
    double effect = stays ? -wakes : keeps;
    boolean stayed =
        isHeldOut ? stays : stays ? random.nextDouble() >= wakes : random.nextDouble() < keeps;
    return new Made(new Past(fields, !isHeldOut, stayed), effect);
  }

  private void print(String ranking, List<Made> customers, ToDoubleFunction<Made> score) {
    Qini qini =
        Qini.of(
            customers.stream()
                .map(
                    one ->
                        new Scored(
                            score.applyAsDouble(one), one.past().wasCalled(), one.past().stayed()))
                .toList());
    List<Made> ranked =
        customers.stream().sorted(Comparator.comparingDouble(score).reversed()).toList();
    StringBuilder line = new StringBuilder();
    for (int tenths : List.of(1, 2, 3, 5, TENTHS)) {
      double yuan =
          ranked.stream()
                  .limit((long) customers.size() * tenths / TENTHS)
                  .mapToLong(one -> WORTH.netFen(one.effect(), one.past().fields()))
                  .sum()
              / 100.0;
      line.append(String.format(Locale.ROOT, "%,12.0f", yuan));
    }
    out.printf(
        Locale.ROOT,
        "%-14s Qini %7.4f   net yuan of the best 10, 20, 30, 50, 100 %%:%s%n",
        ranking,
        qini.coefficient(),
        line);
  }

  private void saves(List<Made> customers) {
    NetSaves saves = NetSaves.of(group(customers, true), group(customers, false));
    out.printf(
        Locale.ROOT,
        "all called against those held out: %+.1f points (95 %%: %+.1f to %+.1f), %,.0f saved%n",
        100 * saves.difference(),
        100 * saves.low(),
        100 * saves.high(),
        saves.customers(saves.difference()));
  }

  private static NetSaves.Group group(List<Made> customers, boolean wasCalled) {
    List<Past> group =
        customers.stream().map(Made::past).filter(one -> one.wasCalled() == wasCalled).toList();
    return new NetSaves.Group(group.size(), group.stream().filter(Past::stayed).count());
  }
}
