package io.lianxi.ivr.chat.site;

class MemoryIntroductionsTest extends IntroductionsContract {
  private final Introductions introductions = new MemoryIntroductions();

  @Override
  Introductions introductions() {
    return introductions;
  }
}
