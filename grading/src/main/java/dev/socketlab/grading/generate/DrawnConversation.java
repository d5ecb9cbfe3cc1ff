package dev.socketlab.grading.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/**
 * The order in which clients connect, send, listen and leave. Any list of moves is a conversation:
 * a move that makes no sense at its position is dropped.
 */
public record DrawnConversation(List<Step> steps) {

  private static final int LEAST_STEPS = 15;
  private static final int MOST_STEPS = 25;

  /** Before moves that make no sense are dropped, which is about half of them. */
  private static final int MOST_MOVES = 60;

  /** What one client does. */
  public enum Move {
    /** And gets a first line answered. */
    CONNECT("%s connects and asks"),
    /** A whole line, or the rest of it. */
    SAY("%s says a line"),
    BEGIN("%s says half a line"),
    HEAR("%s listens"),
    LEAVE("%s leaves");

    private final String words;

    Move(String words) {
      this.words = words;
    }
  }

  /** One of up to five. */
  public enum Client {
    A,
    B,
    C,
    D,
    E
  }

  /** One move of one client. */
  public record Step(Client client, Move move) {

    @Override
    public String toString() {
      return move.words.formatted(client);
    }
  }

  /** What a client has done so far. */
  private enum State {
    AWAY,
    READY,
    BEGUN,
    ASKED
  }

  public DrawnConversation {
    steps = List.copyOf(sensible(steps));
  }

  private static List<Step> sensible(List<Step> steps) {
    Map<Client, State> states = new EnumMap<>(Client.class);
    List<Step> sensible = new ArrayList<>();
    for (Step step : steps) {
      State before = states.getOrDefault(step.client, State.AWAY);
      State after = after(before, step.move);
      if (after != before) {
        states.put(step.client, after);
        sensible.add(step);
      }
    }
    return sensible;
  }

  /** The same state if the move makes no sense. */
  private static State after(State state, Move move) {
    return switch (state) {
      case AWAY -> move == Move.CONNECT ? State.READY : state;
      case READY ->
          switch (move) {
            case SAY -> State.ASKED;
            case BEGIN -> State.BEGUN;
            case LEAVE -> State.AWAY;
            case CONNECT, HEAR -> state;
          };
      case BEGUN -> move == Move.SAY ? State.ASKED : state;
      case ASKED -> move == Move.HEAR ? State.READY : state;
    };
  }

  /** What programs fail at most: clients leave while others have sent half a line. */
  public static List<Shrinkable<DrawnConversation>> kinds() {
    List<Step> older = new ArrayList<>(each(Move.CONNECT, Client.A, Client.B, Client.C));
    older.addAll(each(Move.BEGIN, Client.B, Client.C));
    older.addAll(each(Move.LEAVE, Client.A));
    older.addAll(each(Move.SAY, Client.C, Client.B));
    older.addAll(each(Move.HEAR, Client.B, Client.C));
    List<Step> newer = new ArrayList<>(each(Move.CONNECT, Client.A, Client.B, Client.C));
    newer.addAll(each(Move.BEGIN, Client.A));
    newer.addAll(each(Move.LEAVE, Client.C));
    newer.addAll(each(Move.CONNECT, Client.D));
    newer.addAll(each(Move.BEGIN, Client.B));
    newer.addAll(each(Move.SAY, Client.D, Client.B, Client.A));
    newer.addAll(each(Move.HEAR, Client.A, Client.B, Client.D));
    return Stream.of(older, newer)
        .map(DrawnConversation::new)
        .<Shrinkable<DrawnConversation>>map(ShrinkableConversation::new)
        .toList();
  }

  private static List<Step> each(Move move, Client... clients) {
    return Stream.of(clients).map(client -> new Step(client, move)).toList();
  }

  /** Conversations of 2 to 5 clients and about 20 moves. */
  public static List<Shrinkable<DrawnConversation>> some(int count, Random random) {
    return Stream.generate(() -> one(2 + random.nextInt(Client.values().length - 1), random))
        .filter(drawn -> drawn.value().isLong())
        .limit(count)
        .toList();
  }

  private static Shrinkable<DrawnConversation> one(int clients, Random random) {
    Arbitrary<Client> client = Arbitraries.of(List.of(Client.values()).subList(0, clients));
    Arbitrary<Move> move =
        Arbitraries.frequency(
            Tuple.of(6, Move.CONNECT),
            Tuple.of(5, Move.SAY),
            Tuple.of(5, Move.BEGIN),
            Tuple.of(5, Move.HEAR),
            Tuple.of(5, Move.LEAVE));
    Arbitrary<DrawnConversation> conversations =
        Combinators.combine(client, move)
            .as(Step::new)
            .list()
            .ofMaxSize(MOST_MOVES)
            .withSizeDistribution(RandomDistribution.uniform())
            .map(DrawnConversation::new);
    return new ShrinkableConversation(
        ArbitrarySampler.some(1, conversations, random).get(0).value());
  }

  private boolean isLong() {
    return steps.size() >= LEAST_STEPS
        && steps.size() <= MOST_STEPS
        && steps.stream().map(Step::client).distinct().count() > 1;
  }

  /** For messages: "A connects and asks, B connects and asks, A says a line, B listens". */
  public String words() {
    return String.join(", ", steps.stream().map(Step::toString).toList());
  }
}
