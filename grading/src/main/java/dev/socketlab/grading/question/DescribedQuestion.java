package dev.socketlab.grading.question;

import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.wire.ReadResult;
import java.util.Map;

/**
 * What an assignment describes of a question, byte for byte.
 *
 * @param request what is sent, with whatever marks its end; empty if the server speaks by itself
 * @param messages how many messages that is
 * @param endsStream whether the client then says that this was all
 * @param values those that were drawn for it
 */
@SuppressWarnings("ArrayRecordComponent")
public record DescribedQuestion(
    byte[] request, int messages, boolean endsStream, ReplyRule reply, Map<String, Object> values) {

  /** The index after its answer in what was heard, searched for from there on; -1 if not found. */
  public int endOfAnswer(ReadResult heard, int from) {
    return reply.find(heard.bytes(), from, heard.ended(), values);
  }
}
