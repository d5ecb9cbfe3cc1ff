package dev.socketlab.common.chat;

import dev.socketlab.common.service.ClientHandle;
import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.text.Escaped;

/** One client in the room: obeys its commands, and passes on everything else that it sends. */
final class Member implements Service {

  /** Characters shown of a command that does not exist. */
  private static final int SHOWN = 40;

  private final Chat chat;
  private final ClientHandle client;

  /** Guarded by the room's lock. */
  private String name;

  Member(Chat chat, ClientHandle client, String name) {
    this.chat = chat;
    this.client = client;
    this.name = name;
  }

  String name() {
    return name;
  }

  void rename(String name) {
    this.name = name;
  }

  void push(byte[] line) {
    client.push(line);
  }

  @Override
  public Next answer(Message message, Reply reply) {
    if (message.length() == 0) {
      return Next.STAY;
    }
    if (message.at(0) == '/' && !(message.length() > 1 && message.at(1) == '/')) {
      return obey(message.text().strip(), reply);
    }
    byte[] words = new byte[message.length()];
    message.buffer().get(message.offset(), words);
    chat.say(this, words);
    return Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }

  @Override
  public void left(Departure how) {
    chat.leave(this, how);
  }

  private Next obey(String line, Reply reply) {
    String[] words = line.split("\\s+", 2);
    switch (words[0]) {
      case "/name" -> reply.append(chat.rename(this, words.length > 1 ? words[1] : ""));
      case "/who" -> reply.append(chat.who());
      case "/quit" -> {
        chat.leave(this, Departure.LEFT);
        reply.append("* bye");
        return Next.CLOSE;
      }
      default -> {
        String shown = words[0].length() > SHOWN ? words[0].substring(0, SHOWN) + "..." : words[0];
        reply
            .append(
                "error: no command '" + Escaped.line(shown) + "'; there are /name NEW, /who and")
            .append(" /quit, and a line that begins with // is said as it is");
      }
    }
    return Next.STAY;
  }
}
