package io.lianxi.desktop.problem;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How requests are refused, and the reading of their bodies. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfig {
  private static final int AFTER_THE_FRAMEWORKS_OWN = 100;

  @Bean
  ProblemDoor problemDoor(JsonMapper json) {
    return new ProblemDoor(json);
  }

  @Bean
  BodyReader bodyReader(JsonMapper json) {
    SimpleModule module = new SimpleModule().addDeserializer(String.class, new PlainText());
    JsonMapper reading =
        json.rebuild()
            .addModule(module)
            .addHandler(new UnknownFields())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
    return new BodyReader(reading);
  }

  @Bean
  @Order(AFTER_THE_FRAMEWORKS_OWN)
  CodecCustomizer plainTextOnly(BodyReader bodies) {
    JacksonJsonDecoder decoder = new JacksonJsonDecoder(bodies.mapper());
    return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(decoder);
  }

  @Bean
  PlainAddresses plainAddresses() {
    return new PlainAddresses();
  }

  @Bean
  ServerExchangeRejectedHandler rejectedHandler(ProblemDoor door) {
    return (exchange, rejected) ->
        door.answer(exchange, Problem.invalid("address", "contains what no address may contain"));
  }
}
