package io.lianxi.ivr.chat;

import io.lianxi.acd.AgentId;

/** How authors are written in columns. */
final class ChatColumns {
  private ChatColumns() {}

  static String name(Author author) {
    return switch (author) {
      case Author.Customer customer -> "CUSTOMER";
      case Author.Agent agent -> "AGENT";
      case Author.Flow flow -> "FLOW";
      case Author.House house -> "HOUSE";
      case Author.Whisper whisper -> "WHISPER";
    };
  }

  static Author author(String name, String agent) {
    return switch (name) {
      case "CUSTOMER" -> new Author.Customer();
      case "AGENT" -> new Author.Agent(new AgentId(agent));
      case "FLOW" -> new Author.Flow();
      case "HOUSE" -> new Author.House();
      case "WHISPER" -> new Author.Whisper(new AgentId(agent));
      default -> throw new IllegalArgumentException("no author is called " + name);
    };
  }
}
