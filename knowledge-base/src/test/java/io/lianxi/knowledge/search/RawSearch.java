package io.lianxi.knowledge.search;

import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.Synonyms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the product asks Elasticsearch for a question, ready to be sent by anybody. */
@NullMarked
public final class RawSearch {
  private static final int POOL = 100;

  private RawSearch() {}

  /** The parts of a running application. */
  public interface Parts {
    <T> T bean(Class<T> type);
  }

  /** The body of a {@code _msearch} on an index, once the product knows what is in it. */
  public static String body(String text, LocalDate day, Parts parts) {
    Synonyms synonyms = parts.bean(KnownSynonyms.class).synonyms();
    Vocabularies known = parts.bean(Vocabularies.class);
    if (known.days().equals(CommonDays.NONE)) {
      throw new IllegalStateException("nothing is known of the articles yet");
    }
    Reading reading = Reading.of(text, known.known(), synonyms);
    Embeddings model = parts.bean(Meaning.class).embeddings().orElseThrow();
    ElasticQuery query =
        new ElasticQuery(
            SearchWeights.usual(),
            new Scope(day, null, null, null),
            new ElasticQuery.Among(known.known().isCounted(), known.days()));
    float[] vector = model.ofPassage(reading.meant());
    return new String(
        ElasticAsking.lines(List.of(query.byWords(reading, POOL), query.byMeaning(vector, POOL))),
        StandardCharsets.UTF_8);
  }
}
