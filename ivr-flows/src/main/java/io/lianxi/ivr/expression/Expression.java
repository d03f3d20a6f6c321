package io.lianxi.ivr.expression;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A computation in CEL, the Common Expression Language, from facts to a text, a number or a truth.
 * It has no loops, so it ends soon, and it sees nothing but the facts.
 */
public final class Expression {
  /** characters that may be written */
  public static final int LONGEST = 500;

  private static final int DEEPEST = 30;
  private static final int LONGEST_RESULT = 1_000;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .enableComprehension(false)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelCompiler PARSER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.HAS)
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

  private final String source;
  private final Set<String> names;
  private final Set<String> origins;
  private final CelRuntime.Program program;

  private Expression(
      String source, Set<String> names, Set<String> origins, CelRuntime.Program program) {
    this.source = source;
    this.names = Set.copyOf(names);
    this.origins = Set.copyOf(origins);
    this.program = program;
  }

  /**
   * The expression that is written so.
   *
   * @throws IllegalArgumentException with the reason when it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Expression of(String source) {
    try {
      Set<String> names = names(PARSER.parse(source).getAst());
      CelCompilerBuilder compiler = PARSER.toCompilerBuilder();
      names.forEach(name -> compiler.addVar(name, SimpleType.DYN));
      CelAbstractSyntaxTree tree = compiler.build().compile(source).getAst();
      return new Expression(source, names, Origins.of(tree.getExpr()), RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Set<String> names(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .map(node -> node.expr().ident().name())
        .collect(Collectors.toSet());
  }

  @JsonValue
  public String source() {
    return source;
  }

  /** The facts that it asks for. */
  public Set<String> names() {
    return names;
  }

  /**
   * The facts that its value may be made of, not those that only choose it: none of {@code key ==
   * '1' ? '02112345678' : '02187654321'}.
   */
  public Set<String> origins() {
    return origins;
  }

  /**
   * What it comes to: a String of at most {@value #LONGEST_RESULT} characters, a Long, a Double or
   * a Boolean; empty when a fact is missing or of the wrong kind.
   */
  public Optional<Object> value(Facts facts) {
    CelVariableResolver resolver =
        name -> names.contains(name) ? Optional.of(known(facts.get(name))) : Optional.empty();
    try {
      return Optional.of(program.eval(resolver)).filter(Expression::isUsable);
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }

  private static Object known(@Nullable Object value) {
    return value == null ? NullValue.NULL_VALUE : value;
  }

  private static boolean isUsable(Object value) {
    return value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || (value instanceof String text && text.length() <= LONGEST_RESULT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
