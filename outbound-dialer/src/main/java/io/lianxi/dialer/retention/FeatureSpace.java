package io.lianxi.dialer.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How fields of leads are told to a model, learned from those that are known.
 *
 * <ol>
 *   <li>A field that is a number nearly everywhere is told as its distance from the mean, and as
 *       the fifth in which it is, as what it means need not be a straight line.
 *   <li>A field of few different texts is told as which of them it is.
 *   <li>One of very many different texts is a name or a number of something, and is not told.
 * </ol>
 *
 * @param numbers by field
 * @param texts by field: those that occur often enough to be told apart
 */
public record FeatureSpace(Map<String, Spread> numbers, Map<String, List<String>> texts) {
  private static final int MOST_TEXTS = 20;
  private static final int SELDOM = 10;
  private static final double NEARLY_ALL = 0.9;
  private static final int FIFTHS = 5;

  /** How the numbers of a field are spread: their mean, deviation, and where fifths end. */
  public record Spread(double mean, double deviation, List<Double> ends) {
    static Spread of(double[] sorted) {
      double mean = Arrays.stream(sorted).average().orElse(0);
      double square = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).average().orElse(0);
      List<Double> ends = new ArrayList<>();
      for (int i = 1; i < FIFTHS; i++) {
        double end = sorted[sorted.length * i / FIFTHS];
        if (ends.isEmpty() || end > ends.getLast()) {
          ends.add(end);
        }
      }
      return new Spread(mean, Math.sqrt(square), List.copyOf(ends));
    }

    private int fifth(double value) {
      int at = 0;
      while (at < ends.size() && value >= ends.get(at)) {
        at++;
      }
      return at;
    }
  }

  public FeatureSpace {
    numbers = Map.copyOf(numbers);
    texts = Map.copyOf(texts);
  }

  /** Learns from what is known of customers. */
  public static FeatureSpace of(Collection<Map<String, String>> known) {
    Map<String, List<String>> values = new TreeMap<>();
    known.forEach(
        fields ->
            fields.forEach(
                (name, text) -> values.computeIfAbsent(name, n -> new ArrayList<>()).add(text)));
    Map<String, Spread> numbers = new TreeMap<>();
    Map<String, List<String>> texts = new TreeMap<>();
    values.forEach(
        (name, all) -> {
          double[] read =
              all.stream()
                  .map(WrittenValue::read)
                  .flatMapToDouble(OptionalDouble::stream)
                  .sorted()
                  .toArray();
          long different = Arrays.stream(read).distinct().count();
          if (read.length >= NEARLY_ALL * all.size() && different > FIFTHS) {
            numbers.put(name, Spread.of(read));
          } else {
            List<String> often = often(all);
            if (!often.isEmpty()) {
              texts.put(name, often);
            }
          }
        });
    return new FeatureSpace(numbers, texts);
  }

  private static List<String> often(List<String> all) {
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= SELDOM)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_TEXTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What is told of a customer, by name; what is not known is not told. */
  public Map<String, Double> features(Map<String, String> fields) {
    Map<String, Double> features = new LinkedHashMap<>();
    numbers.forEach(
        (name, spread) ->
            WrittenValue.read(fields.getOrDefault(name, ""))
                .ifPresent(
                    value -> {
                      if (spread.deviation() > 0) {
                        features.put(name, (value - spread.mean()) / spread.deviation());
                      }
                      features.put(name + " #" + spread.fifth(value), 1.0);
                    }));
    texts.forEach(
        (name, known) -> {
          String text = fields.get(name);
          if (text != null && known.contains(text)) {
            features.put(name + " = " + text, 1.0);
          }
        });
    return features;
  }
}
