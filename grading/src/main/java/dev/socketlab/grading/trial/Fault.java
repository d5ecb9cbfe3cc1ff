package dev.socketlab.grading.trial;

import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Slug;

/** The kinds of failure. Each has one hint: what to look at first. */
public enum Fault {
  NOT_HANDED_IN(
      "name the file after the program, for example server1.py, Server1.java or server1.c"),
  REFUSED("hand in the folder with your own files, and nothing else"),
  DOES_NOT_COMPILE("compile it on your own machine with the same command"),
  ENDED_AT_START("start it by hand with the same command and read its last words"),
  DOES_NOT_LISTEN("bind() to the port given as argument, then listen()"),
  LISTENS_ELSEWHERE("use the port given as argument instead of a fixed one"),
  NOT_REACHABLE("after listen(), go on calling accept() as long as clients may come"),
  WRONG_ANSWER("try the very same line by hand with a client"),
  NO_ANSWER("answer every message, and flush what you answer"),
  ENDS_WITHOUT_LISTENING(
      "it came to its end without an error: call listen(), go on calling accept(), and let main() wait"
          + " for its threads"),
  PORT_IN_USE(
      "bind() found its port taken: bind it once, in one process, and set SO_REUSEADDR before"),
  PORT_DENIED("ports below 1024 are for root alone: use the port given as argument"),
  ADDRESS_NOT_OWN(
      "bind() to the address given as argument, or to all: no interface here has that one"),
  ASKS_AT_START("take the port from the arguments: nobody types at a server's standard input"),
  WANTS_OTHER_ARGUMENTS("take the arguments that the assignment names, in its order"),
  MISSING_PART("hand in every file that it needs: its last words name the missing one"),
  DIED("catch the error at the edge of one connection: close that one, and go on with the others"),
  ENDED_BY_ITSELF(
      "it came to its end without an error: when a client has left, go back to accept() or to the"
          + " other clients"),
  EXITS_ON_ERROR(
      "do not exit() for an error on one connection: close that one, and go on with the others"),
  NO_ERROR_HANDLER(
      "an error on a socket without a handler for it ends Node: give each client's socket"
          + " on('error', …)"),
  ENDED_BY_SIGPIPE(
      "send() to a client that has left raises SIGPIPE, which ends the program: ignore the signal, or"
          + " send with MSG_NOSIGNAL"),
  MEMORY_ERROR(
      "it misused memory: compile it with -g -fsanitize=address, send the same, and read which line it"
          + " names"),
  OUT_OF_MEMORY("bound what you keep: what one client sends, and how many clients you keep it for"),
  STACK_OVERFLOW("bound the depth of the recursion: answer what is nested deeper with an error"),
  DIVIDES_BY_ZERO("look at the divisor before you divide integers: 0 ends the program"),
  UNCAUGHT_FOR_ONE_CLIENT(
      "an error that nobody caught ended this client's thread: its last words name it and the line"),
  ANSWERS_AT_THE_END(
      "the answer came only when the client had said all: flush each answer, and read up to the end of"
          + " the line, not of the stream"),
  NOT_REASSEMBLED(
      "recv() returns what has arrived, not a message: keep the bytes until the line end has come"),
  NOT_SEPARATED(
      "one recv() can bring several messages: split at the line ends and answer each of them"),
  NOT_ANSWERED_AFTER_FIN(
      "the end of a client's stream comes after its questions: answer all that was read before you"
          + " close, and read before you look at whether the other side has closed"),
  IGNORES_FIN(
      "recv() that returns 0 bytes means that the client has said all: answer what is left, then"
          + " close that connection, in every process that holds it"),
  NO_CRLF("a line may end with \\r\\n as well as with \\n: take the \\r off, too"),
  EMPTY_TAKEN_FOR_END(
      "only recv() that returns 0 bytes means that the client has left: an empty line does not"),
  STUMBLES_OVER_BYTES(
      "any byte can arrive: count bytes, since functions for C strings end at a NUL, and decode so"
          + " that what is no UTF-8 becomes an error message"),
  OVERRUN(
      "a line can be longer than any buffer: compare with the buffer's size before you write into"
          + " it, and refuse what is too long"),
  STORM(
      "a client may have gone before you accept() it: no call on its connection may end the server,"
          + " not even one for its address"),
  FEW_CLIENTS(
      "keep clients in a list that grows, accept() until there is none left, and close what you"
          + " cannot serve"),
  PORT_NOT_FREE("set SO_REUSEADDR before bind(): connections of the last run linger in TIME_WAIT"),
  DOES_NOT_STOP(
      "let SIGINT end the program: no thread may keep it alive, and no handler may swallow it"),
  NO_ERROR_REPLY("answer what you cannot evaluate with one line that says so"),
  RUNS_CODE("never hand what strangers send to eval() or a shell: parse the expression yourself"),
  SECOND_CLIENT_SERVED("while one client is served, no other may get answers"),
  SECOND_CLIENT_HANGS(
      "the kernel connects clients up to the backlog before you accept() them: close the listening"
          + " socket while you serve, or accept() and close the newcomer at once"),
  FIRST_CLIENT_DISTURBED("turn the newcomer away without a word to the client being served"),
  NEXT_CLIENT_NOT_SERVED("after a client has left, however it left, go back to accept()"),
  ONE_AFTER_ANOTHER("do not wait for one client while others have something to say"),
  DELAYS_OTHERS("no client may be waited for: not for the rest of its line, not for it to read"),
  MIXES_CLIENTS(
      "what belongs to one client, such as the half line that it has sent, must be kept with that"
          + " client's connection"),
  NO_THREAD_PER_CLIENT("start a thread when a client has come, and end it when the client left"),
  NO_SELECT(
      "let one thread wait in select(), poll() or epoll_wait() for all sockets, and read only from"
          + " those that are ready"),
  LEAKS(
      "when a client has left, however it left, close its connection, end the thread or process that"
          + " was started for it, and wait for children that have ended"),
  NOT_EXACT("send back the very bytes, all of them: send() can take fewer than you gave it"),
  MORE_THAN_SENT(
      "send as many bytes as recv() returned, not the whole buffer and not what strlen() counts"),
  BREAKS_PROTOCOL("play the conversation by hand, line by line, with a client such as nc"),
  DO_NOT_TALK(
      "start both by hand, the server first, and type the same line: do they agree on how a message"
          + " ends?"),
  DOES_NOT_CONNECT("connect to the host and the port that are given as arguments"),
  CONNECTS_ELSEWHERE("use the host and the port given as arguments, and no fixed ones"),
  CRASHED("an error that nobody caught ended the program: its last words name it and the line"),
  ENDS_BEFORE_REPLY("wait for the reply and show it before you end"),
  NOT_FLUSHED("flush after each message: it was sent only when the program ended"),
  NOT_SENT("read a line from standard input, send it followed by a line end, and flush"),
  NOT_UTF8(
      "encode text as UTF-8, as getBytes(StandardCharsets.UTF_8) does; DataOutputStream.writeBytes"
          + " and the platform's character set lose letters"),
  NOT_SHOWN("print each reply as it comes, and flush"),
  REPLY_IN_PIECES(
      "recv() returns what has arrived, not a reply: keep the bytes until the line end has come, then"
          + " show the line"),
  REPLIES_LOST("one recv() can bring several replies: show each of them"),
  GIVES_UP("wait for a reply as long as it takes, or say that you give up"),
  CANNOT_BE_LEFT(
      "let Ctrl-C and Ctrl-D end the program also while it waits for a reply: do not catch what they"
          + " raise, and wait for nobody on the way out"),
  STOPS_CONVERSING("after each reply, go back to reading the next line"),
  NOT_REPORTED("catch the error of connect() and tell the user in a sentence"),
  NOT_NOTICED(
      "recv() that returns 0 bytes means that the server closed the connection, and an error of recv()"
          + " or send() that it is no more: say so, end"),
  CLOSES_TOO_EARLY("go on receiving and answering until the client has closed its side"),
  KEEPS_CONNECTION(
      "recv() that returns 0 bytes, or an empty message, is the end: leave the loop and close the"
          + " connection"),
  CONNECTION_NOT_TOLD("print a line as soon as accept() has returned, and flush it"),
  ADDRESS_NOT_TOLD("print the address and the port that you use, and flush"),
  TAKEN_PORT_NOT_REPORTED("catch the error of bind() and tell the user in a sentence"),
  NOTHING_SENT("connect, send a message, and flush it, before you wait for one"),
  DOES_NOT_END("after the echo, close the connection and end; end on an empty message, too"),
  NOT_RELAYED("keep a list of all connections, and send what comes on one to each of the others"),
  RELAYED_TO_SENDER("leave out the connection that the message came from"),
  OTHERS_SUFFER("take a connection that has ended off the list, and go on with the others"),
  MESSAGES_LOST("one recv() can bring several messages: pass on all of them, in their order"),
  ONE_DIRECTION_AT_A_TIME(
      "attend to the keyboard and to the connection at the same time: in two threads, or with"
          + " select()"),
  DOES_NOT_LEAVE("end on the word that the assignment names, and close the connection"),
  TURNED_AWAY(
      "leave the listening socket open: who connects while you are busy waits in the backlog until"
          + " you call accept() again"),
  WRONG_ADDRESS("bind() to the address given as argument, not to a fixed one and not to all"),
  WRONG_HOST("connect() to the host given as argument, not to a fixed one"),
  NOT_RETURNED("send back the text of the message, all of it and nothing else in its place"),
  NOT_SIGNED("put the name that was given as argument into every reply"),
  NOT_RENAMED("where a message begins with NAME=, keep what follows as the server's new name"),
  NAME_NOT_SHARED(
      "the name belongs to the server: keep it once, where the code for every client reads it anew"
          + " for each reply"),
  RENAMED_UNASKED("a message asks for a new name only if NAME= is the very beginning of it"),
  BEGINS_EARLY("accept() all clients before you read from the first"),
  NOT_BEGUN("after the last accept(), begin with client 1: what it has sent waits in its socket"),
  NOT_UPPER_CASE("send back the whole sentence, with every letter in upper case"),
  OUT_OF_TURN(
      "read from one client only, the one whose turn it is; go on to the next when it is answered"),
  EARLY_MESSAGE_LOST(
      "what a client says before its turn must be kept, or left in its socket, until then"),
  ADDRESS_NOT_PRINTED("print the address that accept() returns, one line for each client"),
  QUIT_NOT_FOR_ALL("when one client is gone, close the connection of every other one, too"),
  SERVER_STAYS("when a client has quit, close the listening socket, too, and let the program end"),
  BROKE_LIMIT(
      "find what grows without bound: a loop that creates threads, keeps what it reads, or never"
          + " ends"),
  TOO_SLOW("answer as soon as a message is there");

  private final String hint;

  Fault(String hint) {
    this.hint = hint;
  }

  public String hint() {
    return hint;
  }

  /** As it is written in a grade: {@code second-client-hangs}. */
  public String slug() {
    return Slug.of(this);
  }

  /** An explanation with this fault and its hint. */
  public Explanation explanation(String summary, String sent, String expected, String received) {
    return new Explanation(summary, sent, expected, received, slug(), hint);
  }
}
