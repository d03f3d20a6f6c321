package io.lianxi.acd.text;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.TextMessages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Texts that a gateway takes over HTTP, one request each: any 2xx is taken, all else is not. */
final class HttpTextMessages implements TextMessages {
  private static final Logger LOG = LoggerFactory.getLogger(HttpTextMessages.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int TAKEN = 2;
  private static final int HUNDRED = 100;

  private final URI gateway;
  private final String token;
  private final Duration timeout;
  private final JsonMapper json;
  private final HttpClient client;

  /**
   * @param token shown as a bearer's; "" for none
   * @param timeout for one text, from the first byte to the answer
   */
  HttpTextMessages(URI gateway, String token, Duration timeout, JsonMapper json) {
    this.gateway = gateway;
    this.token = token;
    this.timeout = timeout;
    this.json = json;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public boolean send(PhoneNumber to, String text) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(Map.of("to", to.value(), "text", text))));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / HUNDRED != TAKEN) {
        LOG.warn("the gateway for texts answers {} for {}", status, PhoneNumber.mask(to.value()));
      }
      return status / HUNDRED == TAKEN;
    } catch (IOException e) {
      LOG.warn("the gateway for texts cannot be asked: {}", e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
