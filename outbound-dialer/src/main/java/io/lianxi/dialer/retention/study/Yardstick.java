package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.UpliftModel;
import io.lianxi.dialer.retention.Worth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leads of a campaign are ranked by since a training, those that come after it too.
 *
 * @param model null when there were too few outcomes to learn from
 * @param riskField of leads that is gone by without a model; "" for none
 */
public record Yardstick(
    @Nullable UpliftModel model, String riskField, Worth worth, Ranking ranking) {

  static Yardstick of(Plan plan, @Nullable UpliftModel model) {
    return new Yardstick(model, plan.riskField(), plan.worth(), Ranking.NOBODY);
  }

  Yardstick with(Ranking other) {
    return new Yardstick(model, riskField, worth, other);
  }

  /** What calling a lead with {@code fields} is expected to bring, in fen. */
  long netFen(Map<String, String> fields) {
    double uplift = model == null ? WrittenShare.read(fields.get(riskField)) : model.uplift(fields);
    return worth.netFen(uplift, fields);
  }

  /** The rank of a lead with {@code fields}, 0 to the highest there is. */
  public int rank(Map<String, String> fields) {
    return ranking.rank(netFen(fields));
  }

  /** How likely a customer with {@code fields} leaves when nobody calls, 0 to 1. */
  public double risk(Map<String, String> fields) {
    return model == null ? WrittenShare.read(fields.get(riskField)) : model.risk(fields);
  }
}
