package io.lianxi.desktop.ticketing.progress;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.ticket.progress.Revisits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom to ask whether they are content. */
@RestController
@RequestMapping("/api/tickets/revisits")
public final class RevisitApi {
  private final Revisits revisits;

  RevisitApi(Revisits revisits) {
    this.revisits = revisits;
  }

  /** Some of them, and what comes next; absent at the end. */
  public record Listed(List<View> items, @Nullable String next) {}

  /**
   * A customer to be asked.
   *
   * @param phone with its middle hidden
   */
  public record View(
      String id,
      String number,
      String subject,
      String category,
      @Nullable String customer,
      String phone,
      @Nullable String handler,
      Instant answeredAt) {
    static View of(Revisits.Revisit revisit) {
      CustomerId customer = revisit.customer();
      return new View(
          revisit.ticket().value(),
          revisit.number().value(),
          revisit.subject(),
          revisit.category(),
          customer == null ? null : customer.value(),
          PhoneNumber.mask(revisit.phone().value()),
          revisit.handler(),
          revisit.answeredAt());
    }
  }

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > Revisits.MOST_LINES) {
      throw Problem.invalid("size", "must be 1 to " + Revisits.MOST_LINES);
    }
    Revisits.Page page =
        revisits
            .due(after, size)
            .orElseThrow(() -> Problem.invalid("after", "is not what a page said comes next"));
    return new Listed(page.revisits().stream().map(View::of).toList(), page.next());
  }
}
