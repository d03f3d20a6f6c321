package io.lianxi.ticket.notice;

import io.lianxi.acd.Language;

/** The words of a notice in both languages. */
public record NoticeText(String zh, String en) {

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
