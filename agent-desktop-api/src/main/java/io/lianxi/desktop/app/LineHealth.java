package io.lianxi.desktop.app;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Is Asterisk there? */
final class LineHealth extends AbstractHealthIndicator {
  private final BooleanSupplier isLineUp;

  LineHealth(BooleanSupplier isLineUp) {
    super("Asterisk does not answer");
    this.isLineUp = isLineUp;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(isLineUp.getAsBoolean() ? "UP" : "DOWN");
  }
}
