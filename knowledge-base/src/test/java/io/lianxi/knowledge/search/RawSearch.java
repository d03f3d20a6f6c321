package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.Synonyms;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
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

  /** The body of a {@code _msearch} on an index. */
  public static String body(String text, LocalDate day, Parts parts) {
    Synonyms synonyms = parts.bean(KnownSynonyms.class).synonyms();
    Vocabularies known = parts.bean(Vocabularies.class);
    Reading reading = Reading.of(text, known.known(), synonyms);
    Embeddings model = parts.bean(Meaning.class).embeddings().orElseThrow();
    ElasticQuery query =
        new ElasticQuery(
            SearchWeights.usual(),
            new Scope(day, null, null, null),
            new ElasticQuery.Among(true, known.days()));
    float[] vector = model.ofPassage(reading.meant());
    List<RequestItem> items = List.of(query.byWords(reading, POOL), query.byMeaning(vector, POOL));
    MsearchRequest request = MsearchRequest.of(ask -> ask.searches(items));
    StringBuilder body = new StringBuilder();
    request.searches().forEach(item -> body.append("{}\n").append(json(item.body())).append('\n'));
    return body.toString();
  }

  private static String json(JsonpSerializable part) {
    Jackson3JsonpMapper mapper = new Jackson3JsonpMapper();
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = mapper.jsonProvider().createGenerator(json)) {
      part.serialize(generator, mapper);
    }
    return json.toString();
  }
}
