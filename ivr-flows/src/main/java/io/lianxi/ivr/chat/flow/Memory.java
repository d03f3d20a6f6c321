package io.lianxi.ivr.chat.flow;

import io.lianxi.acd.AgentId;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.figures.Journey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be known of a conversation between two messages.
 *
 * @param playing where the customer stands in a flow; null when in none
 * @param agent whom the customer was told to be talking with; null for nobody
 */
record Memory(@Nullable Playing playing, @Nullable AgentId agent) {
  static final Memory NONE = new Memory(null, null);

  /** Expressions know whole numbers as long ones only. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  /**
   * Where a customer stands in a flow.
   *
   * @param version of the flow; 0 for a plan that is in no edition
   * @param until when the customer counts as gone
   * @param choices what was offered to choose from, if anything
   */
  record Playing(
      String flow,
      int version,
      FlowState state,
      Journey.Kept journey,
      Waiting waiting,
      Instant until,
      List<Content.Choice> choices) {
    Playing {
      choices = List.copyOf(choices);
    }
  }

  /** What the customer is to write next. */
  enum Waiting {
    ANSWER,
    SECRET,
    /** something for those who read it later */
    MESSAGE
  }

  static Memory read(String text) {
    return text.isEmpty() ? NONE : JSON.readValue(text, Memory.class);
  }

  String written() {
    return JSON.writeValueAsString(this);
  }
}
