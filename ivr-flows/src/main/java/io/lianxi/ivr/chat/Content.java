package io.lianxi.ivr.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.StorableText;
import java.util.List;

/**
 * What a message says.
 *
 * <p>The simple name of each record is its name in the store, so renaming one needs a migration.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Content {
  /** The longest text, in UTF-16 units. */
  int LONGEST = 10_000;

  /** The longest name, title or address, in UTF-16 units. */
  int LONGEST_LINE = 2_000;

  /** Words. */
  record Text(String text) implements Content {
    public Text {
      text = kept(text, LONGEST);
    }
  }

  /**
   * Something to be looked at or listened to.
   *
   * @param file names it among the files of chats
   * @param name as the sender has it
   * @param type e.g. {@code image/png}, as it was found to be
   * @param size in bytes
   */
  record Media(MediaKind what, String file, String name, String type, long size)
      implements Content {
    public Media {
      name = kept(name, LONGEST_LINE);
    }
  }

  /** What there is besides words. */
  enum MediaKind {
    IMAGE,
    VOICE,
    VIDEO,
    FILE
  }

  /** A place on the map, in degrees. */
  record Place(double latitude, double longitude, String label) implements Content {
    public Place {
      label = kept(label, LONGEST_LINE);
    }
  }

  /** An address in the web. */
  record Link(String title, String description, String url) implements Content {
    public Link {
      title = kept(title, LONGEST_LINE);
      description = kept(description, LONGEST_LINE);
      url = kept(url, LONGEST_LINE);
    }
  }

  /** An article of ours. */
  record Card(String article, String title, String summary, String url) implements Content {
    public Card {
      title = kept(title, LONGEST_LINE);
      summary = kept(summary, LONGEST_LINE);
    }
  }

  /** A choice; its id, or its text, is the answer. */
  record Menu(String head, List<Choice> choices, String tail) implements Content {
    public Menu {
      head = kept(head, LONGEST);
      choices = List.copyOf(choices);
      tail = kept(tail, LONGEST_LINE);
    }
  }

  /** One of those in a menu. */
  record Choice(String id, String text) {
    public Choice {
      text = kept(text, LONGEST_LINE);
    }
  }

  /** What the house does not know, kept as it came. */
  record Unknown(String type, String text) implements Content {
    public Unknown {
      type = kept(type, LONGEST_LINE);
      text = kept(text, LONGEST);
    }
  }

  /** As every store keeps it, cut where it is too long. */
  private static String kept(String text, int longest) {
    return StorableText.of(text.length() <= longest ? text : text.substring(0, longest));
  }
}
