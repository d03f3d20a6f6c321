package io.lianxi.desktop.app;

import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Handlers run on the thread that {@link OffTheEventLoop} has given their request; only one whose
 * body was waited for is on one of the network's own threads by then, and is given another.
 */
final class OnItsThread implements WebFluxConfigurer {

  @Override
  public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
    configurer.setExecutor(new TaskExecutorAdapter(OnItsThread::execute));
  }

  private static void execute(Runnable handler) {
    if (Thread.currentThread().isVirtual()) {
      handler.run();
    } else {
      Thread.startVirtualThread(handler);
    }
  }
}
