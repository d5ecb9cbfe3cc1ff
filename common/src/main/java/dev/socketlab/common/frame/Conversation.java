package dev.socketlab.common.frame;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * One client's dialogue, without its socket: takes bytes however the network cut them, finds the
 * messages in them, asks the service, gathers the replies. A blocking thread and a select loop feed
 * it the same way.
 *
 * <pre>
 *               line end seen
 *          +---------------------> LINE   a message is a line, for good
 *   AUTO --+
 *          +---------------------> RAW    a message is what a read brings, for good
 *            bytes, then silence
 * </pre>
 *
 * <p>Its memory is bounded whatever a client sends: it keeps a line of at most {@link #LINE_LIMIT}
 * bytes, or the unanswered part of one read while the replies are full.
 */
public final class Conversation {

  /** Bytes that a line may have, its end not counted. */
  public static final int LINE_LIMIT = 64 * 1024;

  /** Bytes of replies after which no message is answered until they are sent. */
  public static final int REPLY_LIMIT = 64 * 1024;

  /**
   * How long a first message without line end must stay the last one before it counts as whole: the
   * network may have cut a line, and the rest of a cut line follows within milliseconds.
   */
  public static final Duration QUIET = Duration.ofMillis(200);

  /** The answer to a line that is longer. */
  public static final String TOO_LONG =
      String.format(
          "error: column %d: expected end of line, found more than %d bytes",
          LINE_LIMIT + 1, LINE_LIMIT);

  private final Service service;
  private final int fullAt;
  private final Message message = new Message();
  private Framing framing;

  /** Bytes of replies after which no message is answered: 0 while the client is held. */
  private int replyLimit;

  private final KeptBytes kept = new KeptBytes();

  /** The rest of a line that was too long is discarded as it arrives. */
  private boolean skipping;

  private boolean hasMore;
  private boolean over;

  public Conversation(Service service, Framing framing) {
    this(service, framing, REPLY_LIMIT);
  }

  /**
   * @param replyLimit bytes of replies after which no message is answered until they are sent; with
   *     1 each reply leaves before the next message is looked at
   */
  public Conversation(Service service, Framing framing, int replyLimit) {
    this.service = service;
    this.framing = framing;
    this.fullAt = replyLimit;
    this.replyLimit = replyLimit;
  }

  /**
   * Takes what arrived, answers the messages in it and remembers the rest. Must not be called while
   * {@link #hasMore}. The reply may refer to {@code arrived}: send it before reading again.
   */
  public void take(ByteBuffer arrived, Reply reply) {
    if (over) {
      return;
    }
    if (held()) {
      keep(arrived);
    } else if (!service.needsWholeMessages()) {
      answer(arrived, arrived.position(), arrived.limit(), reply);
    } else if (framing == Framing.RAW) {
      answerRaw(arrived, reply);
    } else {
      if (skipping || !kept.isEmpty()) {
        finishLine(arrived, reply);
      }
      answerLines(arrived, reply);
    }
  }

  /**
   * Answers nothing until {@link #release}. What arrives is kept, at most one read with a whole
   * message in it. Only for a service that needs whole messages.
   */
  public void hold() {
    replyLimit = 0;
  }

  /** Answers again; if it {@link #hasMore}, {@link #resume} it. */
  public void release() {
    replyLimit = fullAt;
  }

  public boolean held() {
    return replyLimit == 0;
  }

  /**
   * Whether messages wait, because replies were full or the client is held; then {@link #resume}
   * when that is over, do not read.
   */
  public boolean hasMore() {
    return hasMore;
  }

  /** Goes on with the messages that waited. */
  public void resume(Reply reply) {
    ByteBuffer waiting = kept.take();
    if (framing == Framing.RAW) {
      hasMore = false;
      answerRaw(waiting, reply);
    } else {
      answerLines(waiting, reply);
    }
  }

  /** Whether {@link #quiet} must be called if nothing more arrives for {@link #QUIET}. */
  public boolean awaitsQuiet() {
    return framing == Framing.AUTO && !over && (skipping || !kept.isEmpty());
  }

  /** Nothing more arrived: the client sends no line ends, and what it sent is its first message. */
  public void quiet(Reply reply) {
    if (!awaitsQuiet()) {
      return;
    }
    framing = Framing.RAW;
    skipping = false;
    if (held()) {
      hasMore = !kept.isEmpty();
    } else if (!kept.isEmpty()) {
      answerRaw(kept.take(), reply);
    }
  }

  /** The client's stream has ended. A last line without line end is answered, too. */
  public void end(Reply reply) {
    if (!kept.isEmpty() && !over && !held()) {
      answerLine(kept.inPlace(), 0, kept.length(), reply);
    }
    stop();
  }

  /** Answers nothing any more, not even messages that wait. */
  public void stop() {
    kept.clear();
    hasMore = false;
    over = true;
  }

  /** Tells the service that the client is gone. */
  public void left(Service.Departure how) {
    service.left(how);
  }

  /** Nothing more will be answered. */
  public boolean over() {
    return over;
  }

  /** Keeps what a held client sends. */
  private void keep(ByteBuffer arrived) {
    boolean line = lineEnd(arrived) >= 0;
    if (framing == Framing.AUTO && line) {
      framing = Framing.LINE;
    }
    kept.append(arrived, arrived.remaining());
    hasMore = line || framing == Framing.RAW || kept.length() > LINE_LIMIT;
  }

  /** Adds what arrived to the line that an earlier read began, up to its end. */
  private void finishLine(ByteBuffer arrived, Reply reply) {
    int end = lineEnd(arrived);
    int upTo = end < 0 ? arrived.limit() : end;
    if (!skipping) {
      int more = Math.min(upTo - arrived.position(), LINE_LIMIT + 2 - kept.length());
      kept.append(arrived, more);
    }
    arrived.position(end < 0 ? upTo : end + 1);
    if (end >= 0) {
      framing = Framing.LINE;
      if (!skipping) {
        answerLine(kept.inPlace(), 0, kept.length(), reply);
      }
      skipping = false;
      kept.clear();
    } else if (!skipping) {
      limit(reply);
    }
  }

  /** Answers whole lines where they are, and keeps what follows the last. */
  private void answerLines(ByteBuffer bytes, Reply reply) {
    hasMore = false;
    while (!over && bytes.hasRemaining()) {
      if (reply.length() >= replyLimit) {
        hasMore = true;
        break;
      }
      int end = lineEnd(bytes);
      if (end < 0) {
        break;
      }
      framing = Framing.LINE;
      answerLine(bytes, bytes.position(), end, reply);
      bytes.position(end + 1);
    }
    if (!over && bytes.hasRemaining()) {
      kept.append(bytes, bytes.remaining());
      if (!hasMore) {
        limit(reply);
      }
    }
  }

  private void answerLine(ByteBuffer bytes, int from, int to, Reply reply) {
    int end = to > from && bytes.get(to - 1) == '\r' ? to - 1 : to;
    if (end - from > LINE_LIMIT) {
      reply.append(TOO_LONG).append((byte) '\n');
    } else {
      answerAndEndLine(bytes, from, end, reply);
    }
  }

  private void answerRaw(ByteBuffer arrived, Reply reply) {
    int from = arrived.position();
    int end = arrived.limit();
    if (end > from && arrived.get(end - 1) == '\n') {
      end--;
      if (end > from && arrived.get(end - 1) == '\r') {
        end--;
      }
    }
    answerAndEndLine(arrived, from, end, reply);
    arrived.position(arrived.limit());
  }

  private void answerAndEndLine(ByteBuffer bytes, int from, int to, Reply reply) {
    int before = reply.length();
    Service.Next next = answer(bytes, from, to, reply);
    // A service may have no reply.
    if (reply.length() > before || next == Service.Next.BLANK) {
      reply.append((byte) '\n');
    }
  }

  private Service.Next answer(ByteBuffer bytes, int from, int to, Reply reply) {
    Service.Next next = service.answer(message.set(bytes, from, to), reply);
    if (next == Service.Next.CLOSE) {
      over = true;
      hasMore = false;
    }
    return next;
  }

  /** A line that is too long before its end has come gets its one error now. */
  private void limit(Reply reply) {
    int length = kept.length();
    boolean mayEndNow = length == LINE_LIMIT + 1 && kept.last() == '\r';
    if (length > LINE_LIMIT && !mayEndNow) {
      reply.append(TOO_LONG).append((byte) '\n');
      skipping = true;
      kept.clear();
    }
  }

  private static int lineEnd(ByteBuffer bytes) {
    int limit = bytes.limit();
    for (int i = bytes.position(); i < limit; i++) {
      if (bytes.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }
}
