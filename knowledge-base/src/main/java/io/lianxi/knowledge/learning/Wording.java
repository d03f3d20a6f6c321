package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody asks for, whatever the order and the courtesies: the folded words, product codes
 * and single characters of a query without those that every question may have.
 *
 * @param words in their order, never empty
 */
public record Wording(NavigableSet<String> words) {
  private static final int MOST_WORDS = 64;
  private static final int SUBJECT_BYTES = 8;

  /** They ask, and say nothing of what is asked for. */
  private static final Set<String> ASKING =
      Set.of(
          """
          请问 请 怎么 怎么样 怎样 怎么办 怎 样 如何 什么 为什么 为何 咋 咋样 咋办 多少 哪 哪里 哪个 哪些 哪儿
          吗 么 呢 吧 啊 呀 的 了 得 地 是 我 你 您 我们 你们 他 她 它 想 要 想要 需要 帮 帮忙 能 可 以 可以
          能不能 可不可以 是不是 一下 下 个 这 那 这个 那个 有 和 与 在 就 都 还
          a an the how what why where when which who is are do does can could i my you your to of in
          on for please
          """
              .strip()
              .split("\\s+"));

  public Wording {
    words = Collections.unmodifiableNavigableSet(new TreeSet<>(words));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no words");
    }
  }

  /** What {@code typed} asks for; empty when there is no word in it. */
  public static Optional<Wording> of(String typed) {
    List<String> all =
        Words.inOrder(Folding.of(typed).strip()).stream().map(Words.Word::text).toList();
    List<String> telling = all.stream().filter(word -> !ASKING.contains(word)).toList();
    NavigableSet<String> words =
        (telling.isEmpty() ? all : telling)
            .stream()
                .flatMap(word -> Words.of(word).stream())
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(TreeSet::new));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Wording(words));
  }

  /** The same for all that ask with the same words. */
  public String subject() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SUBJECT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The share of words that both have, from 0 to 1: twice the common ones by all of both. 0 when
   * one has a number or a product code that the other has not: a package of 10 is none of 20.
   */
  public double likeness(Wording other) {
    if (!numbers().equals(other.numbers())) {
      return 0;
    }
    long common = words.stream().filter(other.words::contains).count();
    return 2.0 * common / (words.size() + other.words.size());
  }

  /** The numbers and product codes among its words. */
  public NavigableSet<String> numbers() {
    return words.stream()
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
