package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.ProgramAccess;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands between a client and its server, passes on what each says once it is done, and records it.
 * For one thread.
 */
final class RecordingRelay {

  /** In one exchange; more is a flood. */
  private static final int MOST_TURNS = 12;

  private final ClientTrial trial;
  private final ProgramAccess program;
  private final List<byte[]> messages = new ArrayList<>();
  private final List<RecordedRequest> builtIn = new ArrayList<>();
  private ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private Peer client;
  private Peer server;
  private int connectedAt;
  private int connections;
  private boolean fresh;
  private boolean slow;
  private boolean served;

  RecordingRelay(ClientTrial trial, ProgramAccess program) {
    this.trial = trial;
    this.program = program;
  }

  /** Passes on everything that the two say by themselves. */
  void pass() throws IOException, InterruptedException {
    for (int turn = 0; turn < MOST_TURNS && !slow; turn++) {
      if (!connected() && !connects()) {
        return;
      }
      ReadResult sent = heard(client.hearAll());
      if (!sent.nothing()) {
        messages.add(sent.bytes());
        server.send(sent.bytes());
      }
      boolean waits = sent.nothing() && !fresh;
      fresh = false;
      if (sent.ended()) {
        server.halfClose(); // it may answer only then
      } else if (waits) {
        return;
      }
      ReadResult said = heard(server.hearAll());
      replies.writeBytes(said.bytes());
      if (!sent.nothing()) {
        served |= !said.nothing();
        BuiltInRequest.in(sent.bytes(), said.raw()).ifPresent(builtIn::add);
      }
      if (!said.nothing()) {
        client.send(said.bytes());
      }
      if (sent.ended() || said.ended()) {
        leave();
      } else if (said.nothing()) {
        return;
      }
    }
  }

  private ReadResult heard(ReadResult result) {
    slow |= !result.ended() && !result.decision().proved();
    return result;
  }

  private boolean connected() {
    return client != null;
  }

  private boolean connects() throws IOException, InterruptedException {
    Optional<Peer> came = trial.awaitConnection();
    if (came.isEmpty()) {
      return false;
    }
    Optional<Peer> reached = program.connect();
    if (reached.isEmpty()) {
      came.get().leave();
      return false;
    }
    client = came.get();
    server = reached.get();
    fresh = true;
    connectedAt = messages.size();
    connections++;
    return true;
  }

  /** Ends both connections; the client may come again. */
  void leave() throws IOException, InterruptedException {
    if (client == null) {
      return;
    }
    client.leave();
    server.leave();
    client = null;
    server = null;
    program.settle();
  }

  /** All that the client has sent, one message after another. */
  List<byte[]> messages() {
    return messages;
  }

  /** How many of the messages were sent before the present connection. */
  int connectedAt() {
    return connectedAt;
  }

  /** How often the client has connected. */
  int connections() {
    return connections;
  }

  /** Requests that the client has sent with operands of its own. */
  List<RecordedRequest> builtIn() {
    return builtIn;
  }

  /** What the server has said since this was last asked. */
  byte[] newReplies() {
    byte[] said = replies.toByteArray();
    replies = new ByteArrayOutputStream();
    return said;
  }

  /** Whether the server has replied to anything. */
  boolean served() {
    return served;
  }

  /** Whether silence could not be proved, so that every further wait would take long. */
  boolean slow() {
    return slow;
  }
}
