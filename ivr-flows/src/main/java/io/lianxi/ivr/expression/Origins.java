package io.lianxi.ivr.expression;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which facts the value of an expression may be made of. What is only looked at to choose
 * among others is none of them: a condition, a comparison, the place in a list.
 */
final class Origins {
  private static final String CONDITIONAL = "_?_:_";
  private static final String INDEX = "_[_]";

  /** Their value is a truth, of which nothing can be made. */
  private static final Set<String> TRUTHS =
      Set.of(
          "_==_",
          "_!=_",
          "_<_",
          "_<=_",
          "_>_",
          "_>=_",
          "_&&_",
          "_||_",
          "!_",
          "@in",
          "startsWith",
          "endsWith",
          "contains",
          "matches");

  private final Set<String> names = new HashSet<>();

  private Origins() {}

  static Set<String> of(CelExpr expression) {
    Origins origins = new Origins();
    origins.add(expression);
    return origins.names;
  }

  private void add(CelExpr expression) {
    switch (expression.exprKind().getKind()) {
      case IDENT -> names.add(expression.ident().name());
      case SELECT -> {
        if (!expression.select().testOnly()) {
          add(expression.select().operand());
        }
      }
      case CALL -> call(expression.call());
      case LIST -> expression.list().elements().forEach(this::add);
      case MAP -> expression.map().entries().forEach(entry -> add(entry.value()));
      case STRUCT -> expression.struct().entries().forEach(entry -> add(entry.value()));
      case CONSTANT, NOT_SET -> {}
      case COMPREHENSION ->
          throw new IllegalArgumentException("there are no loops in these expressions");
    }
  }

  private void call(CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    switch (call.function()) {
      case CONDITIONAL -> {
        add(arguments.get(1));
        add(arguments.get(2));
      }
      case INDEX -> add(arguments.getFirst());
      default -> {
        if (!TRUTHS.contains(call.function())) {
          call.target().ifPresent(this::add);
          arguments.forEach(this::add);
        }
      }
    }
  }
}
