package io.lianxi.desktop.app;

import io.lianxi.acd.local.LocalServers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the servers that the environment does not name before anything needs them, and stops them
 * after everything that did.
 */
final class MissingServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext>,
        ApplicationListener<ApplicationFailedEvent> {
  private static final String DEMO = "lianxi.demo";

  private volatile Optional<LocalServers> started = Optional.empty();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    LocalServers servers = LocalServers.start(environment::getProperty, MissingServers::tell);
    started = Optional.of(servers);
    Map<String, Object> properties = new HashMap<>(servers.properties());
    // A database of our own is empty at first; someone else's is never filled unasked.
    boolean isOurs = properties.containsKey("spring.datasource.url");
    if (isOurs && environment.getProperty(DEMO) == null) {
      properties.put(DEMO, "true");
    }
    environment.getPropertySources().addFirst(new MapPropertySource("local servers", properties));
    // Registered before every bean, and therefore destroyed after every bean.
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerDisposableBean("localServers", this::stop);
  }

  @Override
  public void onApplicationEvent(ApplicationFailedEvent failed) {
    stop();
  }

  private synchronized void stop() {
    started.ifPresent(LocalServers::close);
    started = Optional.empty();
  }

  @SuppressWarnings("SystemOut") // for the person at the terminal
  private static void tell(String line) {
    System.out.println("  " + line);
  }
}
