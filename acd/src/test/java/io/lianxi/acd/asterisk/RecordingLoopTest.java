package io.lianxi.acd.asterisk;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.time.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLoopTest {
  private static final Instant WRITTEN = ContactFixtures.T0;
  private static final byte[] SOUND = {1, 0, 2, 0, 3, 0, 4, 0};

  private final SettableClock clock = new SettableClock(WRITTEN.plusSeconds(3));
  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryContacts contacts =
      new MemoryContacts(agents, new MemoryPresences(feed), feed);
  private final Calls calls = new Calls();
  private Path folder;
  private Path raws;

  @BeforeEach
  void makeFolders(@TempDir Path made) throws IOException {
    folder = made;
    raws = Files.createDirectory(folder.resolve("raw"));
  }

  private void recorded(ContactId contact, int leg, byte[] sound) throws IOException {
    Path raw = Files.write(raws.resolve(contact + "-" + leg + ".raw"), sound);
    Files.setLastModifiedTime(raw, FileTime.from(WRITTEN));
  }

  private ContactId recorded(Contact contact) throws IOException {
    contacts.restore(contact);
    recorded(contact.id(), 1, SOUND);
    return contact.id();
  }

  private void run() {
    new RecordingLoop(raws, folder, contacts, calls, clock).run();
  }

  private boolean isKept(ContactId contact) {
    return Files.exists(folder.resolve(contact + "-1.wav"));
  }

  private long raws() throws IOException {
    try (Stream<Path> left = Files.list(raws)) {
      return left.count();
    }
  }

  @Test
  void whatIsOverBecomesAFileOfTwoChannels() throws IOException, UnsupportedAudioFileException {
    ContactId contact = recorded(ContactFixtures.inWrapUp(WANG));
    run();
    byte[] file = Files.readAllBytes(folder.resolve(contact + "-1.wav"));
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.matches(new AudioFormat(8_000, 16, 2, true, false))).isTrue();
      assertThat(sound.readAllBytes()).isEqualTo(SOUND);
    }
    assertThat(raws()).isZero();
  }

  @Test
  void aConversationThatGoesOnIsLeftAlone() throws IOException {
    ContactId talking = recorded(ContactFixtures.connected(WANG));
    run();
    assertThat(isKept(talking)).isFalse();
    assertThat(raws()).isOne();
  }

  @Test
  void soIsOneOnHoldToWhichNothingIsWritten() throws IOException {
    ContactId held = recorded(ContactFixtures.onHold(WANG));
    clock.advance(Duration.ofHours(1));
    run();
    assertThat(isKept(held)).isFalse();
  }

  @Test
  void theConversationBeforeATransferIsOver() throws IOException {
    ContactId contact = recorded(ContactFixtures.transferredTo(BILLING, WANG));
    run();
    assertThat(isKept(contact)).isTrue();
  }

  @Test
  void whoIsNotKnownButStillCallsIsLeftAloneUntilTheCallIsOver() throws IOException {
    ContactId contact = ContactId.random();
    CallChannel customer = new CallChannel("PJSIP/trunk-1", contact, null);
    recorded(contact, 1, SOUND);
    calls.appeared(customer, true, WRITTEN);
    run();
    assertThat(isKept(contact)).isFalse();
    calls.ended(customer, 16, WRITTEN);
    run();
    assertThat(isKept(contact)).isTrue();
  }

  @Test
  void asteriskHasTimeToWriteTheLast() throws IOException {
    ContactId contact = recorded(ContactFixtures.closed(WANG));
    clock.set(WRITTEN.plusSeconds(1));
    run();
    assertThat(isKept(contact)).isFalse();
  }

  @Test
  void anAttemptThatNobodyAnsweredLeavesNothing() throws IOException {
    ContactId contact = ContactId.random();
    recorded(contact, 1, new byte[0]);
    run();
    assertThat(isKept(contact)).isFalse();
    assertThat(raws()).isZero();
  }

  @Test
  void whoWasCutOffBetweenKeepingAndForgettingKeepsTheSameAgain() throws IOException {
    ContactId contact = recorded(ContactFixtures.closed(WANG));
    run();
    byte[] first = Files.readAllBytes(folder.resolve(contact + "-1.wav"));
    recorded(contact, 1, SOUND);
    run();
    assertThat(Files.readAllBytes(folder.resolve(contact + "-1.wav"))).isEqualTo(first);
    assertThat(raws()).isZero();
  }

  @Test
  void otherFilesAreNoneOfItsBusiness() throws IOException {
    Files.write(raws.resolve("notes.raw"), SOUND);
    Files.write(raws.resolve("a-b.txt"), SOUND);
    run();
    assertThat(raws()).isEqualTo(2);
  }

  @Test
  void beforeAnythingWasRecordedThereIsNoFolder() throws IOException {
    Files.delete(raws);
    run();
    assertThat(folder).isEmptyDirectory();
  }
}
