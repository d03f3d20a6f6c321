package io.lianxi.desktop.demo;

import io.lianxi.ivr.wechat.standin.Manner;
import io.lianxi.ivr.wechat.standin.StandInAccount;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import io.lianxi.ivr.wechat.standin.phone.PhoneServer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A stand-in for the platform of WeChat with an account of the centre's, and a telephone that may
 * follow it: where there is demo data, and no real account.
 */
final class DemoPhone
    implements ApplicationContextInitializer<ConfigurableApplicationContext>,
        ApplicationListener<ApplicationReadyEvent> {
  static final String ACCOUNT = "hotline";
  private static final String ACCOUNTS = "lianxi.wechat.accounts";
  private static final int USUAL_PORT = 8082;
  private static final String AES_KEY = "LianxiDemoTelephoneAndItsHotline10000abcdef";

  private volatile Optional<WeChatStandIn> platform = Optional.empty();
  private volatile Optional<PhoneServer> telephone = Optional.empty();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (isWanted(environment)) {
      start(environment);
      ((DefaultListableBeanFactory) context.getBeanFactory())
          .registerDisposableBean("demoPhone", this::stop);
    }
  }

  private static boolean isWanted(ConfigurableEnvironment environment) {
    boolean hasAccounts =
        Binder.get(environment)
            .bind(ACCOUNTS, Bindable.mapOf(String.class, Object.class))
            .isBound();
    return environment.getProperty("lianxi.demo", Boolean.class, false)
        && !hasAccounts
        && !environment.containsProperty("lianxi.wechat.api-url");
  }

  private void start(ConfigurableEnvironment environment) {
    String secret = UUID.randomUUID().toString();
    String token = UUID.randomUUID().toString().replace("-", "");
    WeChatStandIn started =
        WeChatStandIn.start(
            new StandInAccount(
                "gh_lianxidemo", "wxlianxidemo", secret, token, AES_KEY, StandInAccount.Mode.AES),
            Manner.DOCUMENTED,
            Clock.systemUTC());
    PhoneServer shown = PhoneServer.start(started, port(environment), "联系客服", Clock.systemUTC());
    platform = Optional.of(started);
    telephone = Optional.of(shown);
    String account = ACCOUNTS + "." + ACCOUNT + ".";
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "demo phone",
                Map.of(
                    "lianxi.demo.phone",
                    shown.url(),
                    "lianxi.wechat.api-url",
                    started.apiUrl(),
                    account + "app-id",
                    "wxlianxidemo",
                    account + "secret",
                    secret,
                    account + "token",
                    token,
                    account + "aes-key",
                    AES_KEY)));
  }

  private static int port(ConfigurableEnvironment environment) {
    int usual = environment.getProperty("lianxi.ports", "").equals("random") ? 0 : USUAL_PORT;
    return environment.getProperty("lianxi.demo.phone-port", Integer.class, usual);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    ConfigurableEnvironment environment = ready.getApplicationContext().getEnvironment();
    String host = environment.getProperty("server.address", "127.0.0.1");
    String address =
        "http://%s:%s/wechat/%s"
            .formatted(
                host.equals("0.0.0.0") ? "127.0.0.1" : host,
                environment.getProperty("local.server.port"),
                ACCOUNT);
    platform.ifPresent(
        it -> {
          it.callsBack(address);
          DemoMenu.give(ready.getApplicationContext(), ACCOUNT);
        });
  }

  private void stop() {
    telephone.ifPresent(PhoneServer::close);
    platform.ifPresent(WeChatStandIn::close);
  }
}
