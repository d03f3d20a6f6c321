package io.lianxi.desktop.campaign.lead;

import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.intake.LeadColumns;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Order;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake.Taken;
import io.lianxi.dialer.campaign.lead.intake.LeadReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/**
 * Takes files of leads in as they come. How far one is can be seen meanwhile: its list counts its
 * leads as they are added.
 */
@RestController
public final class LeadImportApi {
  private static final int BUFFERS_AHEAD = 16;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_MAPPING = 4_000;

  private final LeadIntake intake;
  private final KnownCampaigns campaigns;
  private final Changes changes;

  LeadImportApi(LeadIntake intake, KnownCampaigns campaigns, Changes changes) {
    this.intake = intake;
    this.campaigns = campaigns;
    this.changes = changes;
  }

  /**
   * Takes the file in as one list; a line that is refused does not keep the others out.
   *
   * @param name of the list
   * @param mapping what columns mean that are not called as usual, e.g. {@code tel:phone,to:name}
   */
  @PostMapping(path = "/api/campaigns/{id}/leads/import", consumes = "text/csv")
  LeadReport take(
      @PathVariable String id,
      @RequestParam(defaultValue = "leads") String name,
      @RequestParam(defaultValue = "") String mapping,
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    Order order =
        new Order(
            campaign.id(),
            campaign.rules().purpose(),
            named(name),
            meanings(mapping),
            member.username());
    return switch (read(order, file)) {
      case Taken.Unusable(long line, Remark why) ->
          throw Problem.invalid(
              List.of(
                  new Problem.Field(
                      why.field().isEmpty() ? "line " + line : why.field(),
                      why.messageEn(),
                      why.messageZh())));
      case Taken.In(LeadReport report) -> {
        changes.audit(
            exchange,
            member,
            Action.LEADS_IMPORTED,
            id,
            "%s: %d leads, %d duplicates, %d refused"
                .formatted(
                    order.name(), report.imported(), report.duplicates(), report.rejectedCount()));
        yield report;
      }
    };
  }

  private static String named(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw Problem.invalid("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static Map<String, String> meanings(String mapping) {
    if (mapping.length() > LONGEST_MAPPING) {
      throw Problem.invalid("mapping", "is too long");
    }
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String part : mapping.split(",", -1)) {
      int colon = part.lastIndexOf(':');
      if (colon > 0) {
        meanings.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
      } else if (!part.isBlank()) {
        throw Problem.invalid("mapping", "must be column:meaning, with commas between");
      }
    }
    List<String> unknown = LeadColumns.unknown(meanings);
    if (!unknown.isEmpty()) {
      throw Problem.invalid("mapping", "nothing is called " + String.join(", ", unknown));
    }
    return meanings;
  }

  private Taken read(Order order, Flux<DataBuffer> file) {
    Flux<DataBuffer> there =
        file.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
      return intake.run(order, in, lines -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
