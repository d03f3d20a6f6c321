package io.lianxi.desktop.problem;

import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Overlooks fields nobody knows in the bodies of doors that do not refuse them. */
final class UnknownFields extends DeserializationProblemHandler {
  private static final String DOORS = "io.lianxi.desktop.";

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object beanOrClass,
      String name) {
    Class<?> type = beanOrClass instanceof Class<?> is ? is : beanOrClass.getClass();
    boolean isRefused =
        !type.getName().startsWith(DOORS)
            || Stream.<Class<?>>iterate(type, c -> c != null, Class::getEnclosingClass)
                .anyMatch(c -> c.isAnnotationPresent(KnownFieldsOnly.class));
    if (isRefused) {
      return false;
    }
    parser.skipChildren();
    return true;
  }
}
