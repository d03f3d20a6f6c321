package io.lianxi.ivr.prompt;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prompts spoken on this machine, and recordings that take their place. */
@Configuration(proxyBeanMethods = false)
public class PromptConfig {

  @Bean
  Prompts prompts(
      @Value("${lianxi.asterisk.speech:espeak-ng}") Path speech,
      @Value("${lianxi.asterisk.sox:sox}") Path sox,
      @Value("${lianxi.asterisk.prompts-dir}") Path folder) {
    return new EspeakPrompts(speech, sox, folder.toAbsolutePath());
  }

  @Bean
  Recordings recordings(@Value("${lianxi.asterisk.prompts-dir}") Path folder) {
    return new FolderRecordings(folder.toAbsolutePath().resolve("recorded"));
  }
}
