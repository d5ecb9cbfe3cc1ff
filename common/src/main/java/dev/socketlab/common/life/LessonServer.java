package dev.socketlab.common.life;

import dev.socketlab.common.log.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What a lesson leaves out because it is not its subject: the thread that it runs in, and how
 * another thread stops it. A lesson binds in {@link #listen} and serves in {@link #serve}.
 */
public abstract class LessonServer implements Server {

  /** How long {@link #close} waits for the thread. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(800);

  private final InetSocketAddress wanted;
  private final Journal journal;

  /**
   * Sockets and selectors to be closed; those that are closed already are left to the collector.
   */
  private final Set<Closeable> resources = Collections.newSetFromMap(new WeakHashMap<>());

  private boolean stopped;
  private InetSocketAddress address;
  private Thread thread;
  private volatile IOException failure;

  protected LessonServer(InetSocketAddress address, Journal journal) {
    this.wanted = address;
    this.journal = journal;
  }

  /**
   * Binds a socket and listens.
   *
   * @return where it listens, with the port that was picked if port 0 was asked for
   */
  protected abstract InetSocketAddress listen(InetSocketAddress address) throws IOException;

  /** Serves clients. It need not return: an exception ends it when its sockets are closed. */
  protected abstract void serve() throws IOException;

  /** Prints which clients connect and leave. */
  protected final Journal journal() {
    return journal;
  }

  /**
   * Has a socket closed when the server stops: a thread that is blocked in accept, read or write
   * looks at no flag, but closing its socket wakes it.
   */
  protected final synchronized <T extends Closeable> T closeOnStop(T resource) throws IOException {
    resources.add(resource);
    if (stopped) {
      resource.close();
    }
    return resource;
  }

  @Override
  public void start() throws IOException {
    try {
      address = listen(wanted);
    } catch (IOException e) {
      closeResources();
      throw e;
    }
    thread = new Thread(this::run, "socketlab-lesson");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void awaitEnd() throws IOException, InterruptedException {
    thread.join();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    closeResources();
    if (thread != null) {
      Threads.join(thread, CLOSE_TIMEOUT);
    }
  }

  private void run() {
    try {
      serve();
    } catch (IOException | RuntimeException | Error e) {
      if (!stopped()) {
        failure = e instanceof IOException io ? io : new IOException("the lesson broke: " + e, e);
      }
    } finally {
      closeResources();
    }
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  private synchronized void closeResources() {
    stopped = true;
    for (Closeable resource : resources) {
      try {
        resource.close();
      } catch (IOException e) {
        journal.error("cannot close a socket: " + e.getMessage(), e);
      }
    }
  }
}
