package io.lianxi.knowledge.search.index;

import static io.lianxi.knowledge.search.index.IndexFields.BODY_WORDS;
import static io.lianxi.knowledge.search.index.IndexFields.BRIEF;
import static io.lianxi.knowledge.search.index.IndexFields.CATEGORY;
import static io.lianxi.knowledge.search.index.IndexFields.EVERYWHERE;
import static io.lianxi.knowledge.search.index.IndexFields.IS_EMBEDDED;
import static io.lianxi.knowledge.search.index.IndexFields.KIND;
import static io.lianxi.knowledge.search.index.IndexFields.PASSAGES;
import static io.lianxi.knowledge.search.index.IndexFields.PROVINCES;
import static io.lianxi.knowledge.search.index.IndexFields.QUESTION_WORDS;
import static io.lianxi.knowledge.search.index.IndexFields.STARTS;
import static io.lianxi.knowledge.search.index.IndexFields.TAG_WORDS;
import static io.lianxi.knowledge.search.index.IndexFields.TITLE;
import static io.lianxi.knowledge.search.index.IndexFields.TITLE_WORDS;
import static io.lianxi.knowledge.search.index.IndexFields.VALID_FROM;
import static io.lianxi.knowledge.search.index.IndexFields.VALID_TO;
import static io.lianxi.knowledge.search.index.IndexFields.VECTOR;
import static io.lianxi.knowledge.search.index.IndexFields.WORDS;

import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Phrase;
import io.lianxi.knowledge.text.Pinyin;
import io.lianxi.knowledge.text.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An article as a document of Elasticsearch. */
final class ElasticDocument {
  /** Of a text only so much is searched word by word. */
  private static final int LONGEST_BODY = 20_000;

  private static final int MOST_QUESTIONS = 20;
  private static final int LONGEST_PHRASE = 200;
  private static final int MOST_STARTS = 4;

  private ElasticDocument() {}

  static Map<String, Object> of(IndexedArticle indexed) {
    PublishedArticle article = indexed.article();
    List<List<String>> phrases =
        Stream.concat(
                Stream.of(article.title()), article.questions().stream().limit(MOST_QUESTIONS))
            .map(phrase -> words(phrase, LONGEST_PHRASE))
            .toList();
    Map<String, Object> document = new HashMap<>();
    document.put(TITLE, article.title());
    document.put(TITLE_WORDS, String.join(" ", phrases.getFirst()));
    document.put(QUESTION_WORDS, joined(phrases.subList(1, phrases.size())));
    document.put(
        TAG_WORDS, joined(article.tags().stream().map(tag -> words(tag, LONGEST_PHRASE)).toList()));
    document.put(BODY_WORDS, String.join(" ", words(article.body(), LONGEST_BODY)));
    document.put(BRIEF, brief(article, phrases).written());
    document.put(WORDS, phrases.stream().flatMap(List::stream).distinct().toList());
    document.put(STARTS, starts(article.title()));
    document.put(CATEGORY, article.category());
    document.put(KIND, article.kind().name());
    document.put(
        PROVINCES, article.provinces().isEmpty() ? List.of(EVERYWHERE) : article.provinces());
    document.put(VALID_FROM, day(article.validFrom(), Integer.MIN_VALUE));
    document.put(VALID_TO, day(article.validTo(), Integer.MAX_VALUE));
    document.put(IS_EMBEDDED, indexed.isEmbedded());
    document.put(
        PASSAGES, indexed.vectors().stream().map(vector -> Map.of(VECTOR, vector)).toList());
    return document;
  }

  private static Brief brief(PublishedArticle article, List<List<String>> phrases) {
    return new Brief(
        article.id(),
        article.category(),
        article.kind().name(),
        phrases.stream().map(Phrase::of).toList());
  }

  private static List<String> words(String text, int longest) {
    return Words.of(Folding.of(text.length() <= longest ? text : text.substring(0, longest)));
  }

  private static List<String> joined(List<List<String>> phrases) {
    return phrases.stream().map(words -> String.join(" ", words)).toList();
  }

  private static int day(@org.jspecify.annotations.Nullable LocalDate day, int otherwise) {
    return day == null ? otherwise : Math.toIntExact(day.toEpochDay());
  }

  /** The title from its first words on, as it is written, as it sounds, and its initials. */
  private static Set<String> starts(String title) {
    String folded = Folding.of(title.length() <= LONGEST_PHRASE ? title : title.substring(0, 100));
    Set<String> starts = new LinkedHashSet<>();
    Words.inOrder(folded).stream()
        .limit(MOST_STARTS)
        .map(word -> Folding.key(folded.substring(word.start())))
        .forEach(
            from -> {
              starts.add(from);
              starts.add(Pinyin.of(from));
              starts.add(Pinyin.initials(from));
            });
    starts.removeIf(String::isEmpty);
    return starts;
  }
}
