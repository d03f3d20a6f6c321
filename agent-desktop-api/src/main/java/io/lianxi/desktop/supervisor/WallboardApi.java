package io.lianxi.desktop.supervisor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wallboard, once. */
@RestController
public final class WallboardApi {
  private final Boards boards;

  WallboardApi(Boards boards) {
    this.boards = boards;
  }

  @GetMapping("/api/wallboard")
  BoardView wallboard() {
    return boards.now();
  }
}
