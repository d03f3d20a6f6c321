package io.lianxi.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is computed once is not computed again. */
class RememberedQuestionsTest {
  private final Counted counted = new Counted();
  private final RememberedQuestions questions = new RememberedQuestions(counted);

  /** Says how often it computed; its vectors are the length of the text. */
  private static final class Counted implements Embeddings {
    private int computed;
    private boolean isBusy;
    private boolean isClosed;

    @Override
    public String model() {
      return "length";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public Optional<float[]> ofQuestion(String text) {
      return isBusy ? Optional.empty() : Optional.of(ofPassage(text));
    }

    @Override
    public float[] ofPassage(String text) {
      computed++;
      return new float[] {text.length()};
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  @Test
  void aQuestionIsComputedOnce() {
    assertThat(questions.ofQuestion("流量"))
        .hasValueSatisfying(vector -> assertThat(vector[0]).isEqualTo(2));
    assertThat(questions.ofQuestion("流量"))
        .hasValueSatisfying(vector -> assertThat(vector[0]).isEqualTo(2));
    assertThat(questions.ofQuestion("宽带慢"))
        .hasValueSatisfying(vector -> assertThat(vector[0]).isEqualTo(3));
    assertThat(counted.computed).isEqualTo(2);
  }

  @Test
  void whoChangesAVectorChangesItForNobodyElse() {
    questions.ofQuestion("流量").orElseThrow()[0] = 9;
    questions.ofQuestion("流量").orElseThrow()[0] = 9;
    assertThat(questions.ofQuestion("流量").orElseThrow()).containsExactly(2);
  }

  @Test
  void whatWasNotComputedIsAskedAgain() {
    counted.isBusy = true;
    assertThat(questions.ofQuestion("流量")).isEmpty();
    counted.isBusy = false;
    assertThat(questions.ofQuestion("流量")).isPresent();
  }

  @Test
  void onlyQuestionsAreRemembered() {
    questions.ofPassage("流量");
    questions.ofPassage("流量");
    assertThat(counted.computed).isEqualTo(2);
  }

  @Test
  void itIsWhatItRemembersFor() {
    assertThat(questions.model()).isEqualTo("length");
    assertThat(questions.dimensions()).isEqualTo(1);
    questions.close();
    assertThat(counted.isClosed).isTrue();
  }
}
