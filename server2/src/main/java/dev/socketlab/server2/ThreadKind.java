package dev.socketlab.server2;

import dev.socketlab.common.cli.UsageException;
import java.util.concurrent.ThreadFactory;

/** Makes the threads that serve clients. */
interface ThreadKind {

  /** A thread that is not started yet and does not keep the JVM alive. */
  Thread thread(String name, Runnable task);

  static ThreadKind named(String name) throws UsageException {
    return name.equals("virtual") ? virtual() : ThreadKind::platform;
  }

  private static Thread platform(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** By reflection: this program is compiled for Java 17, which has no virtual threads. */
  private static ThreadKind virtual() throws UsageException {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
      ThreadFactory factory = (ThreadFactory) builder.getMethod("factory").invoke(virtual);
      return (name, task) -> {
        Thread thread = factory.newThread(task);
        thread.setName(name);
        return thread;
      };
    } catch (ReflectiveOperationException e) {
      throw new UsageException(
          "--threads virtual needs JDK 21 or newer; this is " + Runtime.version().feature());
    }
  }
}
