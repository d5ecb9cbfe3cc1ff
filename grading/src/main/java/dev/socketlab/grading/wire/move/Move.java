package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** Something that one peer does to the program, once. */
public interface Move {

  /** Makes the move, as far as the program lets it. */
  void perform(Peer peer) throws IOException, InterruptedException;

  /** What the peer did, to follow "client 1 had": "sent an empty line". */
  String words();
}
