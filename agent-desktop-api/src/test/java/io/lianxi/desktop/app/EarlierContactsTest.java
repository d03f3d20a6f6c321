package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.Contacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** What whoever serves a customer knows of earlier contacts. */
@NullUnmarked
class EarlierContactsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final CustomerId CUSTOMER = new CustomerId("demo-07");

  private final Centre centre = Centre.one();
  private final List<ContactId> calls = new ArrayList<>();

  @AfterEach
  void everyoneGoes() {
    calls.forEach(centre::customerLeaves);
  }

  private Contact call() {
    Contact call = centre.call();
    calls.add(call.id());
    return call;
  }

  private Contact callOf(CustomerId customer) {
    Contact call = call();
    ContactEvent known = new ContactEvent.Identified(customer, Instant.now());
    return centre.bean(Contacts.class).record(call, known).orElseThrow();
  }

  private static WebTestClient.ResponseSpec earlier(WebTestClient who, ContactId id) {
    return who.get().uri("/api/contacts/" + id + "/earlier").exchange();
  }

  private List<String> ids(ContactId id) {
    byte[] answer =
        earlier(centre.as("supervisor"), id)
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(answer)
        .path("items")
        .valueStream()
        .map(i -> i.path("id").asString())
        .toList();
  }

  @Test
  void theOthersOfTheSameCustomerAreToldTheNewestFirst() {
    Contact first = callOf(CUSTOMER);
    Contact second = callOf(CUSTOMER);
    Contact now = callOf(CUSTOMER);
    await()
        .untilAsserted(
            () ->
                assertThat(ids(now.id()))
                    .startsWith(second.id().value(), first.id().value())
                    .doesNotContain(now.id().value()));
  }

  @Test
  void ofSomebodyUnknownThereIsNothing() {
    assertThat(ids(call().id())).isEmpty();
  }

  @Test
  void whoDoesNotServeTheCustomerIsToldNothing() {
    Contact call = callOf(CUSTOMER);
    earlier(centre.as("agent01"), call.id()).expectStatus().isForbidden();
    earlier(centre.web(), call.id()).expectStatus().isUnauthorized();
    earlier(centre.as("supervisor"), ContactId.random()).expectStatus().isNotFound();
  }

  @Test
  void whoServesACustomerMayCallThem() {
    Contact call = callOf(CUSTOMER);
    call(centre.as("agent01"), call).expectStatus().isForbidden(); // not theirs
    call(centre.as("supervisor"), call).expectStatus().isForbidden(); // has no telephone
    call(centre.web(), call).expectStatus().isUnauthorized();
  }

  private static WebTestClient.ResponseSpec call(WebTestClient who, Contact contact) {
    return who.post().uri("/api/contacts/" + contact.id() + "/call").exchange();
  }
}
