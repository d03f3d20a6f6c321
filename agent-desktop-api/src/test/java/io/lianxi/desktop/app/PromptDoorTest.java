package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.acd.asterisk.TestAsterisk;
import io.lianxi.desktop.audit.AuditLine;
import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.ivr.recording.Recordings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Recordings are put in, heard, played to customers and taken out. */
@NullUnmarked
class PromptDoorTest {
  private static final MediaType WAV = MediaType.parseMediaType("audio/wav");
  private static final int RATE = 16_000;
  private static Centre centre;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start(@TempDir Path folder) {
    centre =
        Centre.start(
            "--lianxi.asterisk.sox=" + TestAsterisk.server().sox(),
            "--lianxi.asterisk.prompts-dir=" + folder);
    supervisor = centre.as("supervisor");
  }

  @AfterAll
  static void stop() {
    centre.stop();
  }

  /** A tone of 16 kHz, as a phone records it. */
  private static byte[] wav(int seconds) {
    byte[] samples = new byte[seconds * RATE * 2];
    for (int i = 0; i < samples.length / 2; i++) {
      short value = (short) (12_000 * Math.sin(i * 2 * Math.PI * 440 / RATE));
      samples[2 * i] = (byte) value;
      samples[2 * i + 1] = (byte) (value >> 8);
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(samples), format, (long) seconds * RATE);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static WebTestClient.ResponseSpec put(String address, byte[] sound) {
    return supervisor
        .put()
        .uri("/api/flows/prompts/" + address)
        .contentType(WAV)
        .bodyValue(sound)
        .exchange();
  }

  private static WebTestClient.ResponseSpec delete(String address) {
    return supervisor.delete().uri("/api/flows/prompts/" + address).exchange();
  }

  private static void isRefused(WebTestClient.ResponseSpec answer, int status, String slug) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:lianxi:problem:" + slug);
  }

  @Test
  void whatIsPutInIsHeardAndPlayedAsTelephoneSound() throws Exception {
    put("jingle?language=zh", wav(2))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.languages[0]")
        .isEqualTo("zh")
        .jsonPath("$.seconds")
        .isEqualTo(2.0)
        .jsonPath("$.by")
        .isEqualTo("supervisor");
    byte[] heard =
        supervisor
            .get()
            .uri("/api/flows/prompts/jingle?language=zh")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(WAV)
            .expectBody()
            .returnResult()
            .getResponseBody();
    try (AudioInputStream sound =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(heard))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(8000);
      assertThat(format.getChannels()).isEqualTo(1);
    }
    Recordings recordings = centre.bean(Recordings.class);
    assertThat(recordings.file("jingle", Language.ZH)).isPresent();
    assertThat(recordings.file("jingle", Language.EN)).isEmpty();
    supervisor
        .get()
        .uri("/api/flows/surroundings")
        .exchange()
        .expectBody()
        .jsonPath("$.prompts[?(@ == 'jingle')]")
        .exists();
    supervisor
        .get()
        .uri("/api/flows/prompts")
        .exchange()
        .expectBody()
        .jsonPath("$.prompts[?(@.name == 'jingle')].seconds")
        .isEqualTo(2.0);
    assertThat(centre.bean(AuditTrail.class).newest(20))
        .filteredOn(line -> line.subject().equals("jingle"))
        .extracting(AuditLine::action)
        .contains(AuditLine.Action.PROMPT_CHANGED);
  }

  @Test
  void whatIsNoSoundIsRefused() {
    isRefused(put("noise", "not a song".getBytes(StandardCharsets.UTF_8)), 422, "no-sound");
    isRefused(put("noise", new byte[0]), 422, "no-sound");
    isRefused(put("noise", new byte[11 << 20]), 413, "too-large");
    supervisor.get().uri("/api/flows/prompts/noise").exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "a.b", "-", "ok?language=fr", "%00"})
  void aRecordingHasANameAndALanguage(String address) {
    supervisor
        .put()
        .uri(java.net.URI.create(centre.url() + "/api/flows/prompts/" + address))
        .contentType(WAV)
        .bodyValue(wav(1))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void whatAFlowInForcePlaysIsNotTakenOut() {
    put("played", wav(1)).expectStatus().isOk();
    put("played?language=en", wav(1)).expectStatus().isOk();
    post("/api/flows", "{\"name\":\"player\"}").expectStatus().isCreated();
    String document =
        """
        {"flow":"player","name":{"zh":"放","en":"Play"},"languages":["zh"],"start":"a","fallback":"general",
         "steps":{"a":{"verb":"play","prompt":"played","text":{"zh":"歌"},"then":"b"},
                  "b":{"verb":"enqueue","queue":"general"}}}\
        """;
    supervisor
        .put()
        .uri("/api/flows/player/draft")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"document\":" + document + ",\"revision\":1}")
        .exchange()
        .expectStatus()
        .isOk();
    post("/api/flows/player/publish", "{\"revision\":2}").expectStatus().isOk();
    isRefused(delete("played"), 409, "used");
    delete("played?language=en").expectStatus().isNoContent();
    isRefused(delete("played?language=all"), 409, "used");
  }

  private static WebTestClient.ResponseSpec post(String address, String body) {
    return supervisor
        .post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Test
  void whatNobodyPlaysIsTakenOut() {
    put("idle", wav(1)).expectStatus().isOk();
    isRefused(delete("idle?language=en"), 404, "not-found");
    delete("idle").expectStatus().isNoContent();
    isRefused(delete("idle"), 404, "not-found");
    assertThat(centre.bean(Recordings.class).names()).doesNotContain("idle");
  }

  @Test
  void onlySupervisorsPutThemInAndAuditorsHearThem() {
    WebTestClient auditor = centre.as("auditor");
    auditor.get().uri("/api/flows/prompts").exchange().expectStatus().isOk();
    auditor.delete().uri("/api/flows/prompts/x").exchange().expectStatus().isForbidden();
    centre.as("agent01").get().uri("/api/flows/prompts").exchange().expectStatus().isForbidden();
  }
}
