package io.lianxi.desktop.campaign.reason;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.CsvText;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.reason.Reason;
import io.lianxi.dialer.campaign.reason.ReasonFigures;
import io.lianxi.dialer.campaign.reason.ReasonLists;
import io.lianxi.dialer.campaign.reason.Reasons;
import io.lianxi.dialer.campaign.reason.Split;
import io.lianxi.dialer.retention.offer.Gifts;
import io.lianxi.dialer.retention.offer.Offer;
import io.lianxi.dialer.retention.offer.OfferTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why the leads of a campaign were won and lost, by what they were given and who they are. */
@RestController
@RequestMapping("/api/campaigns/{id}/reasons/report")
public final class ReasonReportApi {
  private static final int LONGEST_FIELD = 100;
  private static final List<String> COLUMNS =
      List.of(
          "closing",
          "reason",
          "reason_zh",
          "reason_en",
          "offer",
          "offer_zh",
          "offer_en",
          "segment",
          "leads");

  private final KnownCampaigns campaigns;
  private final Stores stores;

  ReasonReportApi(KnownCampaigns campaigns, Stores stores) {
    this.campaigns = campaigns;
    this.stores = stores;
  }

  /** Where reasons and offers are kept. */
  record Stores(ReasonLists lists, ReasonFigures figures, Gifts gifts) {}

  /**
   * By what leads are told apart.
   *
   * @param split absent for nothing
   * @param field the column, when it is by one
   */
  public record Question(@Nullable By split, @Nullable String field) {}

  /** What leads may be told apart by. */
  public enum By {
    NONE,
    TIER,
    FIELD
  }

  /**
   * Leads that came out the same.
   *
   * @param reason "" when none was said
   * @param offer the last one the lead was given; "" for none
   * @param segment "" when nothing is known; absent for the segments with the fewest leads
   */
  public record CountView(
      LeadClosing closing,
      String reason,
      String reasonZh,
      String reasonEn,
      String offer,
      String offerZh,
      String offerEn,
      @Nullable String segment,
      long leads) {}

  /**
   * Why leads came out as they did; the counts add up to the leads that are won and lost.
   *
   * @param fields columns by which they may be told apart
   */
  public record Report(long won, long lost, List<CountView> counts, List<String> fields) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Report report(@PathVariable String id, @ModelAttribute Question asked) {
    CampaignId campaign = campaigns.get(id).id();
    List<CountView> counts = counts(campaign, split(asked));
    return new Report(
        sum(counts, LeadClosing.WON),
        sum(counts, LeadClosing.LOST),
        counts,
        stores.figures().fields(campaign));
  }

  private static long sum(List<CountView> counts, LeadClosing closing) {
    return counts.stream()
        .filter(count -> count.closing() == closing)
        .mapToLong(CountView::leads)
        .sum();
  }

  private static Split split(Question asked) {
    return switch (asked.split()) {
      case NONE -> new Split.None();
      case TIER -> new Split.ByTier();
      case FIELD -> new Split.ByField(field(asked.field()));
      case null -> new Split.None();
    };
  }

  private static String field(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw Problem.invalid("field", "must be given");
    }
    if (name.length() > LONGEST_FIELD || name.indexOf('\0') >= 0) {
      throw Problem.invalid("field", "must have at most " + LONGEST_FIELD + " characters");
    }
    return name;
  }

  private List<CountView> counts(CampaignId campaign, Split split) {
    Reasons reasons = stores.lists().find(campaign).orElseGet(() -> Reasons.none(campaign));
    OfferTerms terms = stores.gifts().terms(campaign).orElseGet(() -> OfferTerms.none(campaign));
    return stores.figures().counts(campaign, split).stream()
        .map(count -> view(count, reasons, terms))
        .toList();
  }

  private static CountView view(ReasonFigures.Count count, Reasons reasons, OfferTerms terms) {
    Reason reason =
        reasons.of(count.closing()).stream()
            .filter(one -> one.code().equals(count.reason()))
            .findFirst()
            .orElse(null);
    Offer offer =
        terms.offers().stream()
            .filter(one -> one.code().equals(count.offer()))
            .findFirst()
            .orElse(null);
    return new CountView(
        count.closing(),
        count.reason(),
        reason == null ? count.reason() : reason.labelZh(),
        reason == null ? count.reason() : reason.labelEn(),
        count.offer(),
        offer == null ? count.offer() : offer.nameZh(),
        offer == null ? count.offer() : offer.nameEn(),
        count.segment(),
        count.leads());
  }

  /** The same as a file. */
  @GetMapping(produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> file(@PathVariable String id, @ModelAttribute Question asked) {
    CsvText text = new CsvText(COLUMNS);
    counts(campaigns.get(id).id(), split(asked))
        .forEach(
            count ->
                text.line(
                    count.closing(),
                    count.reason(),
                    count.reasonZh(),
                    count.reasonEn(),
                    count.offer(),
                    count.offerZh(),
                    count.offerEn(),
                    count.segment() == null ? "…" : count.segment(),
                    count.leads()));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("reasons.csv").build().toString())
        .body(text.toString());
  }
}
