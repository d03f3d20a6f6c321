package io.lianxi.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Files go with their ticket, on a real Postgres. */
@NullUnmarked
class AttachmentsOfTicketsTest {
  private static final TestCore CORE = TestCore.start();
  private static final AttachmentConfig CONFIG = new AttachmentConfig();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  private final Attachments attachments =
      CONFIG.attachments(CORE.get(JdbcClient.class), CORE.get(JdbcTransactionManager.class));

  private UUID file(TicketId ticket) {
    UUID id = UUID.randomUUID();
    byte[] body = "bill".getBytes(StandardCharsets.UTF_8);
    Attachment file =
        new Attachment(
            id,
            ticket,
            "bill.txt",
            "text/plain",
            body.length,
            "0".repeat(64),
            "front",
            Instant.parse("2026-09-28T10:00:00Z"));
    assertThat(attachments.add(file, body)).isTrue();
    return id;
  }

  @Test
  void theFilesOfAnErasedTicketAreErasedAndNoOthers() {
    TicketId old = TicketFixtures.id(1);
    TicketId other = TicketFixtures.id(2);
    UUID first = file(old);
    file(old);
    UUID kept = file(other);
    CONFIG.attachmentsOfTickets(attachments).forget(List.of(old, TicketFixtures.id(3)));
    assertThat(attachments.of(old)).isEmpty();
    assertThat(attachments.content(first)).isEmpty();
    assertThat(attachments.content(kept)).isPresent();
  }
}
