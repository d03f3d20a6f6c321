package io.lianxi.desktop.app;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up customers of whom some leave, the same ones each time: with one of two plans most do, and
 * with one of those a call keeps many of them.
 */
final class DemoLeavers {
  private static final long SEED = 20;
  private static final List<String> PLANS = List.of("畅享129套餐", "家庭199套餐", "青春59套餐", "尊享299套餐");
  private static final List<Integer> PRICES = List.of(129, 199, 59, 299);
  private static final List<String> LEAVING = List.of("畅享129套餐", "青春59套餐");
  private static final String KEPT_BY_CALLS = "青春59套餐";

  /**
   * So many that what else seems to tell, by chance, hides nobody: of this month's data everybody
   * has used little on its first days.
   */
  private static final double LEAVE = 0.85;

  private static final double OTHERS_LEAVE = 0.25;
  private static final List<String> PAYMENTS = List.of("自动扣款", "网上缴费", "营业厅");
  private static final int HIGHEST_TIER = 7;
  private static final int LONGEST_TENURE = 72;
  private static final int LONGEST_CONTRACT = 700;
  private static final int MOST_USED = 120;

  private DemoLeavers() {}

  /**
   * One of them.
   *
   * @param risk how likely they leave when nobody calls
   * @param chance what decides, 0 to 1
   */
  record Leaver(
      String number,
      String phone,
      String plan,
      int price,
      int tier,
      int tenure,
      int daysLeft,
      int dataPercent,
      String payment,
      double risk,
      double chance) {
    private static final double KEEPS = 0.45;
    private static final double KEEPS_OTHERS = 0.05;
    private static final double WINS = 0.6;

    /** Does the customer stay? */
    boolean stays(boolean isCalled) {
      double kept = plan.equals(KEPT_BY_CALLS) ? KEEPS : KEEPS_OTHERS;
      return chance >= (isCalled ? Math.max(0, risk - kept) : risk);
    }

    /** Does the customer say so? */
    boolean isWon() {
      return stays(true) && chance >= WINS;
    }

    /** A line of a file with {@link #HEADER}. */
    String line() {
      return "%s,%s,%s,%d,%d,%d,%d,%d,%s,%.2f"
          .formatted(
              number, phone, plan, price, tier, tenure, daysLeft, dataPercent, payment, risk);
    }
  }

  /** What a file of them begins with. */
  static final String HEADER =
      "customer_number,phone,plan,last_bill,tier,在网月数,contract_days_left,data_used_percent,缴费方式,流失概率";

  /**
   * The first {@code count} of a series.
   *
   * @param series one digit, the same in none of two series
   */
  static List<Leaver> of(int series, int count) {
    Random random = new Random(SEED + series);
    return IntStream.rangeClosed(1, count).mapToObj(n -> one(series, n, random)).toList();
  }

  private static Leaver one(int series, int n, Random random) {
    int which = random.nextInt(PLANS.size());
    String plan = PLANS.get(which);
    int tenure = 1 + random.nextInt(LONGEST_TENURE);
    double settled = 0.15 * tenure / LONGEST_TENURE;
    double risk =
        (LEAVING.contains(plan) ? LEAVE : OTHERS_LEAVE) - settled + 0.1 * random.nextDouble();
    return new Leaver(
        "D%d%05d".formatted(series, n),
        "13%d0001%04d".formatted(series, n),
        plan,
        PRICES.get(which),
        1 + random.nextInt(HIGHEST_TIER),
        tenure,
        random.nextInt(LONGEST_CONTRACT),
        random.nextInt(MOST_USED),
        PAYMENTS.get(random.nextInt(PAYMENTS.size())),
        risk,
        random.nextDouble());
  }
}
