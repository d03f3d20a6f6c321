package io.lianxi.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our properties make WebFlux run doors that block on virtual threads, by itself. */
@NullUnmarked
class VirtualThreadTest {
  private static final AtomicReference<Thread> THREAD = new AtomicReference<>();

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        ReactiveManagementWebSecurityAutoConfiguration.class,
        ReactiveUserDetailsServiceAutoConfiguration.class,
        ReactiveWebSecurityAutoConfiguration.class
      })
  @Import({Door.class, VirtualThreadTest.Threads.class})
  static class Application {}

  @Configuration(proxyBeanMethods = false)
  static class Threads {
    @Bean
    ReactorResourceFactory reactorResources() {
      ReactorResourceFactory own = new ReactorResourceFactory();
      own.setUseGlobalResources(false);
      return own;
    }
  }

  @RestController
  static class Door {
    @GetMapping("/thread")
    String thread() {
      THREAD.set(Thread.currentThread());
      return "";
    }
  }

  @Test
  void aBlockingDoorRunsOnAVirtualThread() {
    try (ConfigurableApplicationContext context =
        SpringApplication.run(Application.class, "--server.port=0")) {
      WebTestClient.bindToServer()
          .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
          .build()
          .get()
          .uri("/thread")
          .exchange()
          .expectBody()
          .returnResult();
    }
    assertThat(THREAD.get().isVirtual()).isTrue();
  }
}
