package io.lianxi.desktop.campaign.retention;

import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.study.OutcomeIntake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/** Takes files in that tell which customers of a campaign have stayed, and which have left. */
@RestController
public final class OutcomeImportApi {
  private static final int BUFFERS_AHEAD = 16;

  private final OutcomeIntake intake;
  private final KnownCampaigns campaigns;
  private final Changes changes;

  OutcomeImportApi(OutcomeIntake intake, KnownCampaigns campaigns, Changes changes) {
    this.intake = intake;
    this.campaigns = campaigns;
    this.changes = changes;
  }

  /**
   * What was taken in.
   *
   * @param rejected the first thousand lines that were not
   */
  public record OutcomeReport(int imported, List<Rejected> rejected, int rejectedCount) {}

  /** A line that is refused does not keep the others out; a campaign may be over already. */
  @PostMapping(path = "/api/campaigns/{id}/retention/outcomes/import", consumes = "text/csv")
  OutcomeReport take(
      @PathVariable String id,
      @RequestBody Flux<DataBuffer> file,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    OutcomeIntake.Report report = read(campaigns.get(id).id(), file);
    Remark why = report.unusable();
    if (why != null) {
      throw Problem.invalid(
          List.of(
              new Problem.Field(
                  why.field().isEmpty() ? "line 1" : why.field(),
                  why.messageEn(),
                  why.messageZh())));
    }
    changes.audit(
        exchange,
        member,
        Action.OUTCOMES_IMPORTED,
        id,
        "%d outcomes, %d refused".formatted(report.imported(), report.rejectedCount()));
    return new OutcomeReport(report.imported(), report.rejected(), report.rejectedCount());
  }

  private OutcomeIntake.Report read(CampaignId campaign, Flux<DataBuffer> file) {
    Flux<DataBuffer> there =
        file.onErrorResume(ServerWebInputException.class, missing -> Flux.empty());
    try (InputStream in = DataBufferUtils.subscriberInputStream(there, BUFFERS_AHEAD)) {
      return intake.run(campaign, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
