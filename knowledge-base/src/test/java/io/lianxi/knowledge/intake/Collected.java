package io.lianxi.knowledge.intake;

import io.lianxi.ticket.attachment.AttachmentCheck;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What files turn out to be. */
final class Collected {
  private Collected() {}

  static List<Incoming> of(Intake.Source source) {
    List<Incoming> all = new ArrayList<>();
    source.read(all::add);
    return all;
  }

  static Intake.Source ndjson(String text) {
    return ndjson(text.getBytes(StandardCharsets.UTF_8));
  }

  static Intake.Source ndjson(byte[] bytes) {
    return new NdjsonArticles(JsonMapper.builder().build(), new ByteArrayInputStream(bytes), null);
  }

  static Intake.Source csv(String text, Charset charset) {
    return new CsvArticles(new ByteArrayInputStream(text.getBytes(charset)), "a.csv");
  }

  static Intake.Source page(String name, byte[] content) {
    return new ArticlePage(name, content, new AttachmentCheck());
  }

  static Intake.Source page(String name, String content) {
    return page(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Incoming.Offered offered(Incoming incoming) {
    return (Incoming.Offered) incoming;
  }

  static String refused(Incoming incoming) {
    return ((Incoming.Refused) incoming).remark().field();
  }
}
