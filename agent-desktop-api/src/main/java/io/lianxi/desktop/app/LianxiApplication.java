package io.lianxi.desktop.app;

import io.lianxi.acd.asterisk.AsteriskConfig;
import io.lianxi.acd.text.TextConfig;
import io.lianxi.desktop.campaign.preview.PreviewDoorConfig;
import io.lianxi.dialer.dial.DialConfig;
import io.lianxi.ivr.flow.FlowConfig;
import io.lianxi.ivr.prompt.PromptConfig;
import io.lianxi.ivr.voice.VoiceConfig;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The contact centre: every module in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  CentreConfig.class,
  AsteriskConfig.class,
  DialConfig.class,
  PreviewDoorConfig.class,
  PhonesConfig.class,
  TextConfig.class,
  FlowConfig.class,
  PromptConfig.class,
  VoiceConfig.class
})
public class LianxiApplication {

  /** Runs the centre until it is told to stop. */
  public static void main(String[] args) {
    try {
      start(args);
    } catch (RuntimeException failed) {
      System.exit(1); // OneSentence has said why
    }
  }

  /**
   * Starts the centre, with local servers where the environment names none.
   *
   * @throws RuntimeException when it cannot start; what was started is stopped again
   */
  public static ConfigurableApplicationContext start(String... args) {
    return start(application -> {}, args);
  }

  /** The same with {@code more} of what starts beside it, after the local servers. */
  public static ConfigurableApplicationContext start(
      Consumer<SpringApplication> more, String... args) {
    SpringApplication application = new SpringApplication(LianxiApplication.class);
    MissingServers missing = new MissingServers();
    application.addInitializers(missing);
    application.addListeners(missing);
    more.accept(application);
    return application.run(args);
  }
}
