// Starts threads without end, before it listens. By itself it stops at 4000 threads and after 60 seconds.
public class Server1 {
  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 4000; i++) {
      Thread thread = new Thread(Server1::idle);
      thread.setDaemon(true);
      thread.start();
    }
    Thread.sleep(30_000); // whoever counts has the time to notice
    System.out.println("EFFECT @MARK@ thread-bomb could go on");
    Thread.sleep(60_000);
  }

  private static void idle() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
