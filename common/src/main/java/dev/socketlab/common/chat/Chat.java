package dev.socketlab.common.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.common.service.ClientHandle;
import dev.socketlab.common.service.Names;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.service.SessionFactory;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One room for all clients: what one sends goes to all others.
 *
 * <p>Every method holds the room's lock, so everybody receives everything in the same order, and a
 * name is looked up and taken in one step. The lock is never held for long, because pushing a line
 * to a client does not wait for it.
 */
public final class Chat implements SessionFactory<ClientHandle> {

  /** The name of the person at the server's console; no client can take it. */
  private static final String CONSOLE = "server";

  /** By the key of their names, in the order in which they joined or were renamed. */
  private final Map<String, Member> members = new LinkedHashMap<>();

  private long arrivals;

  @Override
  public synchronized Service open(ClientHandle client) {
    String name;
    do {
      name = "client-" + ++arrivals;
    } while (isTaken(name));
    Member member = new Member(this, client, name);
    members.put(Names.key(name), member);
    member.push(notice("you are " + name + "; /name NEW renames you, /who lists, /quit leaves"));
    tellOthers(member, notice(name + " joined"));
    return member;
  }

  @Override
  public boolean pushes() {
    return true;
  }

  @Override
  public synchronized void typed(String line) {
    if (!line.isBlank()) {
      tellOthers(null, signed(CONSOLE, line.getBytes(UTF_8)));
    }
  }

  synchronized void say(Member speaker, byte[] words) {
    tellOthers(speaker, signed(speaker.name(), words));
  }

  /** Renames a member, and returns the reply to it. */
  synchronized String rename(Member member, String wanted) {
    String old = member.name();
    if (!Names.isName(wanted)) {
      return Names.refusal(wanted);
    }
    boolean own = Names.key(wanted).equals(Names.key(old)); // such as a change of case only
    if (!own && isTaken(wanted)) {
      return "error: the name '" + wanted + "' is taken";
    }
    members.remove(Names.key(old));
    member.rename(wanted);
    members.put(Names.key(wanted), member);
    tellOthers(member, notice(old + " is now " + wanted));
    return "* you are now " + wanted;
  }

  synchronized String who() {
    return members.values().stream()
        .map(Member::name)
        .collect(Collectors.joining(", ", "* " + members.size() + " here: ", ""));
  }

  /** Takes a member out of the room, once. */
  synchronized void leave(Member member, Service.Departure how) {
    if (members.remove(Names.key(member.name()), member)) {
      String end =
          switch (how) {
            case LEFT -> " left";
            case LOST -> " left: the connection was lost";
            case DROPPED -> " was dropped: it did not read";
          };
      tellOthers(member, notice(member.name() + end));
    }
  }

  private boolean isTaken(String name) {
    return name.equalsIgnoreCase(CONSOLE) || members.containsKey(Names.key(name));
  }

  private void tellOthers(Member except, byte[] line) {
    for (Member member : members.values()) {
      if (member != except) {
        member.push(line);
      }
    }
  }

  /** A line from the room itself. Nobody can forge it, because no name begins like this. */
  private static byte[] notice(String text) {
    return ("* " + text + "\n").getBytes(UTF_8);
  }

  /** The bytes with their sender's name before each line. */
  private static byte[] signed(String name, byte[] words) {
    byte[] mark = (name + ": ").getBytes(UTF_8);
    ByteArrayOutputStream line = new ByteArrayOutputStream(mark.length + words.length + 1);
    line.writeBytes(mark);
    for (byte b : words) {
      line.write(b);
      if (b == '\n') { // within a message of a client without line ends
        line.writeBytes(mark);
      }
    }
    line.write('\n');
    return line.toByteArray();
  }
}
