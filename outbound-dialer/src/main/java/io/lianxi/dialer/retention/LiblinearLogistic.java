package io.lianxi.dialer.retention;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits logistic regressions with LIBLINEAR's L2-regularised primal solver, which has no chance in
 * it: the same customers make the same model.
 */
final class LiblinearLogistic {
  /** In every example: its weight is the intercept. */
  private static final String ALWAYS = "";

  /** Small, as a hold-out has few to learn from; what it makes of effects is less than they are. */
  private static final double COST = 0.05;

  private static final double TOLERANCE = 1e-4;
  private static final double STAYED = 1;
  private static final double LEFT = 0;

  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<Feature[]> examples = new ArrayList<>();
  private final List<Double> outcomes = new ArrayList<>();

  static {
    Linear.disableDebugOutput();
  }

  /** Adds what became of one customer. */
  void add(Map<String, Double> features, boolean stayed) {
    List<Feature> told = new ArrayList<>();
    told.add(new FeatureNode(index(ALWAYS), 1));
    features.forEach((name, value) -> told.add(new FeatureNode(index(name), value)));
    told.sort(Comparator.comparingInt(Feature::getIndex));
    examples.add(told.toArray(Feature[]::new));
    outcomes.add(stayed ? STAYED : LEFT);
  }

  private int index(String name) {
    return indices.computeIfAbsent(name, none -> indices.size() + 1);
  }

  /** The model of those who were added; there must be some who stayed and some who left. */
  Logistic fit() {
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = indices.size();
    problem.x = examples.toArray(Feature[][]::new);
    problem.y = outcomes.stream().mapToDouble(Double::doubleValue).toArray();
    problem.bias = -1;
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    double sign = model.getLabels()[0] == STAYED ? 1 : -1;
    double[] fitted = model.getFeatureWeights();
    Map<String, Double> weights = new LinkedHashMap<>();
    indices.forEach((name, index) -> weights.put(name, sign * fitted[index - 1]));
    double intercept = weights.remove(ALWAYS);
    return new Logistic(intercept, weights);
  }
}
