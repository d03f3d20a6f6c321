package io.lianxi.ivr.sound;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sound converted on this machine. */
@Configuration(proxyBeanMethods = false)
public class SoundConfig {

  @Bean
  Sounds sounds(@Value("${lianxi.asterisk.sox:sox}") Path sox) {
    return new SoxSounds(sox);
  }
}
