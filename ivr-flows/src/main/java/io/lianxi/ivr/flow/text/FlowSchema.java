package io.lianxi.ivr.flow.text;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.flow.Problem;
import io.lianxi.ivr.phrase.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schema of flows, {@code flow.schema.json}, and what in a document is not by it. */
final class FlowSchema {
  /** more problems of one document are not told */
  private static final int MOST = 50;

  private static final String AGAINST_SCHEMA = "AGAINST_SCHEMA";
  private static final String FORMAT = "format";
  private static final Pattern STEP = Pattern.compile("/steps/([^/]+)(?:/.*)?");
  private static final Written EXPRESSION = new Written("cel", Expression::of);
  private static final Written TEMPLATE = new Written("flow-text", Template::of);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Written MOMENT = new Written("moment", FlowSchema::moment);
  private static final Schema SCHEMA = schema();

  private FlowSchema() {}

  /** A string that has to be readable as something of ours. */
  private record Written(String name, Consumer<String> reader) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return fault(value) == null;
    }

    @Nullable String fault(String value) {
      try {
        reader.accept(value);
        return null;
      } catch (IllegalArgumentException e) {
        return Objects.requireNonNullElse(e.getMessage(), "");
      }
    }
  }

  private static void moment(String text) {
    try {
      Instant moment = Instant.parse(text);
      if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
        throw new IllegalArgumentException("is not in this century");
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Schema schema() {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .format(EXPRESSION)
            .format(TEMPLATE)
            .format(MOMENT)
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    try (InputStream in = FlowSchema.class.getResourceAsStream("flow.schema.json")) {
      return SchemaRegistry.withDialect(dialect, made -> made.schemaRegistryConfig(config))
          .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with {@code document}, at most {@value #MOST}; none for a flow. */
  static List<Problem> problems(JsonNode document) {
    List<Error> english = errors(document, Locale.ENGLISH);
    if (english.isEmpty()) {
      return List.of();
    }
    List<Error> chinese = errors(document, Locale.SIMPLIFIED_CHINESE);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < Math.min(english.size(), MOST); i++) {
      problems.add(problem(chinese.get(i), english.get(i)));
    }
    return problems;
  }

  private static List<Error> errors(JsonNode document, Locale locale) {
    return SCHEMA.validate(
        document, context -> context.executionConfig(config -> config.locale(locale)));
  }

  private static Problem problem(Error chinese, Error english) {
    String pointer = pointer(english);
    Matcher step = STEP.matcher(pointer);
    String detail = detail(english);
    return new Problem(
        step.matches() ? step.group(1) : null,
        pointer,
        AGAINST_SCHEMA,
        chinese.getMessage() + detail,
        english.getMessage() + detail);
  }

  /** A property that is missing or not known is where it would be, not the object around it. */
  private static String pointer(Error error) {
    String at = error.getInstanceLocation().toString();
    return error.getProperty() == null ? at : at + "/" + escaped(error.getProperty());
  }

  private static String escaped(String property) {
    return property.replace("~", "~0").replace("/", "~1");
  }

  private static String detail(Error error) {
    if (!FORMAT.equals(error.getKeyword()) || error.getInstanceNode() == null) {
      return "";
    }
    String value = error.getInstanceNode().asString();
    String format = error.getSchemaNode().asString();
    return Stream.of(EXPRESSION, TEMPLATE, MOMENT)
        .filter(written -> written.name().equals(format))
        .flatMap(written -> Stream.ofNullable(written.fault(value)))
        .findFirst()
        .map(fault -> ": " + fault)
        .orElse("");
  }
}
