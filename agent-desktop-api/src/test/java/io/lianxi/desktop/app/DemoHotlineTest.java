package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ivr.flow.Errand;
import io.lianxi.ivr.flow.Parting;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.text.FlowText;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField.Required;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The hotline that is shipped, in the centre to try things with. */
@NullUnmarked
class DemoHotlineTest {
  private static final Plan HOTLINE = FlowText.shippedPlan("hotline");

  private static <T> List<T> steps(Class<T> kind) {
    return Stream.concat(Stream.of(HOTLINE.main()), HOTLINE.parts().values().stream())
        .flatMap(flow -> flow.steps().values().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void everyQueueThatItLeadsToIsThere() {
    Set<String> queues =
        DemoQueues.all().stream().map(policy -> policy.name().value()).collect(Collectors.toSet());
    assertThat(steps(Parting.ToPerson.class))
        .isNotEmpty()
        .allMatch(step -> queues.contains(step.queue().value()));
    assertThat(queues).contains(HOTLINE.main().fallback().value());
  }

  @Test
  void everyCategoryOfItsTicketsIsThereAndNeedsNothingThatCustomersDoNotSay() {
    List<Errand.Ticket> tickets = steps(Errand.Ticket.class);
    assertThat(tickets).hasSizeGreaterThan(5);
    for (Errand.Ticket ticket : tickets) {
      Category category =
          DemoCategories.all().stream()
              .filter(one -> one.code().equals(ticket.category()))
              .findFirst()
              .orElseThrow();
      assertThat(category.fields()).noneMatch(field -> field.required() == Required.OPENING);
    }
  }
}
