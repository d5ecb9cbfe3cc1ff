package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What clients may expect of a server that serves several, whatever the others do. */
public interface ManyClientsContract
    extends OneClientContract, ManyCalcClientsContract, ManyEchoClientsContract {

  @Test
  default void twoWhoRenameAtOnceReplaceDifferentNames() throws Exception {
    int renames = 500;
    try (Running server = start("name");
        TestPeer first = server.peer();
        TestPeer second = server.peer()) {
      CompletableFuture<List<String>> others = renames(first, "a", renames);
      List<String> replies = new ArrayList<>(renames(second, "b", renames).join());
      replies.addAll(others.join());
      first.say("x\n");
      String last = first.hearLine().replace(": x", "");
      // Each name but the last was replaced, and by one client only.
      List<String> replaced = replies.stream().map(r -> r.replaceFirst(".* from ", "")).toList();
      List<String> taken =
          new ArrayList<>(replies.stream().map(r -> r.substring(0, r.indexOf(':'))).toList());
      taken.add("Foo");
      taken.remove(last);
      assertThat(replaced).containsExactlyInAnyOrderElementsOf(taken);
    }
  }

  private static CompletableFuture<List<String>> renames(TestPeer peer, String prefix, int count) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<String> replies = new ArrayList<>();
          try {
            for (int i = 0; i < count; i++) {
              peer.say("NAME=" + prefix + i + "\n");
              replies.add(peer.hearLine());
            }
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return replies;
        });
  }
}
