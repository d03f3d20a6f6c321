package io.lianxi.ivr.flow;

import io.lianxi.ivr.expression.Expression;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that the customer does not notice; null means that the step is passed. */
final class Thinking {

  private Thinking() {}

  static @Nullable Verb set(Walk walk, Step.Set step) {
    if (walk.part() > 0) {
      walk.go(step.then());
      return null;
    }
    for (Map.Entry<String, Expression> entry : step.values().entrySet()) {
      Optional<Object> value = walk.value(entry.getValue());
      if (value.isEmpty()) {
        walk.fail(step.error());
        return null;
      }
      walk.put(entry.getKey(), value.get());
    }
    if (step.language() == null) {
      walk.go(step.then());
      return null;
    }
    walk.language(step.language());
    walk.part(1);
    return new Verb.Speak(step.language());
  }

  static @Nullable Verb when(Walk walk, Step.When step) {
    for (Step.Case way : step.cases()) {
      Optional<Object> value = walk.value(way.condition());
      if (value.isEmpty() || !(value.get() instanceof Boolean isTrue)) {
        walk.fail(step.error());
        return null;
      }
      if (isTrue) {
        walk.go(way.then());
        return null;
      }
    }
    walk.go(step.otherwise());
    return null;
  }

  static @Nullable Verb lookUp(Walk walk, Step.Lookup step, Input input) {
    if (walk.part() > 0) {
      finish(walk, step, input);
      return null;
    }
    Optional<Map<String, Object>> with = walk.values(step.with());
    if (with.isEmpty()) {
      walk.fail(step.error());
      return null;
    }
    walk.part(1);
    Duration limit = Duration.ofSeconds(Objects.requireNonNullElse(step.timeout(), Asking.LOOKUP));
    return new Verb.LookUp(step.fact(), with.get(), limit);
  }

  private static void finish(Walk walk, Step.Lookup step, Input input) {
    if (input instanceof Input.Found found) {
      walk.put(step.into(), found.value());
      walk.go(step.then());
    } else if (input instanceof Input.Nothing && step.nothing() != null) {
      walk.go(step.nothing());
    } else {
      walk.fail(step.error());
    }
  }

  static @Nullable Verb enter(Walk walk, Step.SubFlow step) {
    Optional<Map<String, Object>> parameters = walk.values(step.with());
    if (parameters.isEmpty() || !walk.enter(step.flow(), parameters.get())) {
      walk.fail(step.error());
    }
    return null;
  }
}
