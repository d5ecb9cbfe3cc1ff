package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A message in pieces. Each is sent once the program has done all that the one before made it do,
 * so it receives them in separate reads, however fast or slow it is.
 */
public class InPieces implements Move {

  private final List<byte[]> pieces;
  private final ByteArrayOutputStream early = new ByteArrayOutputStream();
  private boolean endedEarly;
  private boolean proved = true;

  /**
   * @param pieces at least one, none of them empty
   */
  public InPieces(List<byte[]> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  @Override
  public final void perform(Peer peer) throws InterruptedException {
    for (byte[] piece : pieces.subList(0, pieces.size() - 1)) {
      peer.send(piece);
      ReadResult heard = peer.hearUntilIdle();
      early.writeBytes(heard.bytes());
      endedEarly = heard.ended();
      proved = proved && heard.decision().proved();
      if (endedEarly) {
        return;
      }
    }
    peer.send(pieces.get(pieces.size() - 1));
  }

  /** What came before the last piece was sent. */
  public final byte[] early() {
    return early.toByteArray();
  }

  /** Whether the connection ended before the last piece could be sent. */
  public final boolean endedEarly() {
    return endedEarly;
  }

  /**
   * Whether it is proved that the program had taken each piece before the next was sent. If not,
   * seconds passed before each piece.
   */
  public final boolean proved() {
    return proved;
  }

  /** What came before the last piece, and then: the whole reply to the message. */
  public final ReadResult with(ReadResult then) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(early());
    all.writeBytes(then.bytes());
    return then.with(all.toByteArray());
  }

  @Override
  public String words() {
    return pieces.size() == 1
        ? "sent a message in one piece"
        : "sent a message in " + pieces.size() + " pieces";
  }
}
