package io.lianxi.dialer.retention;

import java.util.Map;

/**
 * How likely something is, by what is told of a customer: a logistic regression.
 *
 * @param weights by feature; one that has none does not count
 */
public record Logistic(double intercept, Map<String, Double> weights) {
  public Logistic {
    weights = Map.copyOf(weights);
  }

  /** 0 to 1. */
  public double probability(Map<String, Double> features) {
    double sum = intercept;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
