// Starts threads without end, before it listens. By itself it stops at 4000 threads and after 60 seconds.
public class Server1 {
  public static void main(String[] args) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    int started = 0;
    while (started < 4000 && System.nanoTime() < end) {
      Thread thread = new Thread(Server1::idle);
      thread.setDaemon(true);
      try {
        thread.start();
        started++;
      } catch (OutOfMemoryError refused) {
        // The kernel has no more threads for now. Uncaught, this would end the bomb before anybody counts its threads.
        Thread.sleep(10);
      }
    }
    Thread.sleep(30_000); // whoever counts has the time to notice
    System.out.println("EFFECT @MARK@ thread-bomb could go on");
    Thread.sleep(60_000);
  }

  private static void idle() {
    try {
      Thread.sleep(120_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
