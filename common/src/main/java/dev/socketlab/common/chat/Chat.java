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
 * One room for all clients: what one says, all others are told.
 *
 * <p>Every method holds the room's lock, so all hear everything in the same order, and a name is
 * looked up and taken in one step. It is never held for long, as to tell a client something does
 * not wait for it.
 */
public final class Chat implements SessionFactory<ClientHandle> {

  /** Who speaks at the server's console; a name that no client can take. */
  private static final String CONSOLE = "server";

  /** By the key of their names, in the order in which they came or were renamed. */
  private final Map<String, Member> members = new LinkedHashMap<>();

  private long arrivals;

  @Override
  public synchronized Service welcome(ClientHandle guest) {
    String name;
    do {
      name = "client-" + ++arrivals;
    } while (isTaken(name));
    Member member = new Member(this, guest, name);
    members.put(Names.key(name), member);
    member.tell(notice("you are " + name + "; /name NEW renames you, /who lists, /quit leaves"));
    tellOthers(member, notice(name + " joined"));
    return member;
  }

  @Override
  public boolean tells() {
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

  /** Renames a member, and returns what it is answered. */
  synchronized String rename(Member member, String wanted) {
    String old = member.name();
    if (!Names.isName(wanted)) {
      return Names.refusal(wanted);
    }
    boolean own = Names.key(wanted).equals(Names.key(old)); // only the case changes, say
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

  private void tellOthers(Member but, byte[] line) {
    for (Member member : members.values()) {
      if (member != but) {
        member.tell(line);
      }
    }
  }

  /** A line from the room itself. It cannot be forged, as no name begins so. */
  private static byte[] notice(String text) {
    return ("* " + text + "\n").getBytes(UTF_8);
  }

  /** The very bytes, marked with who said them: each line, should there be several. */
  private static byte[] signed(String name, byte[] words) {
    byte[] mark = (name + ": ").getBytes(UTF_8);
    ByteArrayOutputStream line = new ByteArrayOutputStream(mark.length + words.length + 1);
    line.writeBytes(mark);
    for (byte b : words) {
      line.write(b);
      if (b == '\n') { // of a client without line ends, whose message is an arrival
        line.writeBytes(mark);
      }
    }
    line.write('\n');
    return line.toByteArray();
  }
}
