package io.lianxi.ivr.voice;

import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.ReachedCustomers;
import io.lianxi.acd.handling.Treatments;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.ivr.flow.FlowStates;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Wording;
import io.lianxi.ivr.recording.Recordings;
import io.lianxi.ivr.visit.Errands;
import io.lianxi.ivr.visit.FlowContacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The voice door and its flow. */
@Configuration(proxyBeanMethods = false)
public class VoiceConfig {
  /** So many places in the queue are spoken before anybody waits. */
  private static final int PREPARED_PLACES = 11;

  private static final String RECORDINGS = "${lianxi.asterisk.recordings-dir:recordings}";

  @Bean
  CallTools callTools(
      FlowContacts contacts,
      FlowStates states,
      Errands errands,
      Recordings recordings,
      @Value(RECORDINGS) Path spoken,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new CallTools(
        contacts, states, errands, recordings, spoken.toAbsolutePath(), clock, zone);
  }

  @Bean
  InboundCall inboundCall(
      Contacts contacts,
      Customers customers,
      Hotlines hotlines,
      Prompts prompts,
      TreatmentCall treatments,
      CallTools tools) {
    return new InboundCall(contacts, customers, hotlines, prompts, treatments, tools);
  }

  @Bean
  LeaveCall leaveCall(
      Contacts contacts, Customers customers, Hotlines hotlines, Prompts prompts, CallTools tools) {
    return new LeaveCall(contacts, customers, hotlines, prompts, tools);
  }

  @Bean
  MessageCall messageCall(
      ReachedCustomers reached,
      Customers customers,
      Hotlines hotlines,
      Prompts prompts,
      CallTools tools) {
    return new MessageCall(reached, customers, hotlines, prompts, tools);
  }

  @Bean
  TreatmentCall treatmentCall(
      Contacts contacts,
      Treatments treatments,
      TextMessages texts,
      Prompts prompts,
      @Value(RECORDINGS) Path recordings) {
    return new TreatmentCall(contacts, treatments, texts, prompts, recordings.toAbsolutePath());
  }

  @Bean
  SmartLifecycle agiDoor(
      @Value("${lianxi.asterisk.agi-host:127.0.0.1}") String host,
      @Value("${lianxi.asterisk.agi-port:4573}") int port,
      Contacts contacts,
      Prompts prompts,
      InboundCall inbound,
      TreatmentCall treatment,
      LeaveCall leave,
      MessageCall message,
      Clock clock) {
    prompts.prepare(known());
    PositionCall position = new PositionCall(contacts, prompts, clock);
    return new AgiDoor(host, port, inbound, position, treatment, leave, message);
  }

  /** What is said outside flows, to anybody. */
  private static List<Wording.Spoken> known() {
    Stream<Phrase> places = IntStream.range(0, PREPARED_PLACES).mapToObj(Phrase.PeopleAhead::new);
    Stream<Phrase> words =
        Stream.concat(TreatmentWords.spoken().stream(), Stream.of(MessageCall.REFUSED));
    return Stream.concat(places, words)
        .flatMap(
            phrase ->
                Stream.of(Language.values())
                    .flatMap(language -> Wording.of(phrase, language).stream()))
        .distinct()
        .toList();
  }
}
