package io.lianxi.dialer.retention;

import java.util.Map;

/**
 * By how much likelier a customer stays for being called: the difference of two models, one of
 * those who were called and one of those who were held out (a T-learner).
 */
public record UpliftModel(FeatureSpace space, Logistic called, Logistic heldOut) {

  /** −1 to 1; less than 0 for one whom a call drives away. */
  public double uplift(Map<String, String> fields) {
    Map<String, Double> features = space.features(fields);
    return called.probability(features) - heldOut.probability(features);
  }

  /** How likely the customer leaves when nobody calls, 0 to 1. */
  public double risk(Map<String, String> fields) {
    return 1 - heldOut.probability(space.features(fields));
  }
}
