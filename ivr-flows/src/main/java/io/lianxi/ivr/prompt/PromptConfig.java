package io.lianxi.ivr.prompt;

import io.lianxi.ivr.sound.Sounds;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prompts spoken by an engine over HTTP, where one is named, and else on this machine. */
@Configuration(proxyBeanMethods = false)
public class PromptConfig {

  /**
   * @param url of the engine; "" for none
   */
  @Bean
  Prompts prompts(
      @Value("${lianxi.speech.url:}") String url,
      @Value("${lianxi.speech.token:}") String token,
      @Value("${lianxi.speech.timeout:PT2S}") String timeout,
      @Value("${lianxi.asterisk.speech:espeak-ng}") Path program,
      @Value("${lianxi.asterisk.prompts-dir}") Path folder,
      Sounds sounds,
      Clock clock) {
    List<Speech> engines = new ArrayList<>();
    if (!url.isBlank()) {
      engines.add(new HttpSpeech(URI.create(url.strip()), token, Duration.parse(timeout)));
    }
    engines.add(new EspeakSpeech(program));
    return new KeptPrompts(engines, sounds, folder.toAbsolutePath(), clock);
  }
}
