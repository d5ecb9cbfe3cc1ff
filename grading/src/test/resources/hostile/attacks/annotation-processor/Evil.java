import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

/** Runs within the compiler: writes out, calls out, stays behind. */
@SupportedAnnotationTypes("*")
public class Evil extends AbstractProcessor {

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    attempt(() -> Files.writeString(Path.of("@HOST@", "effect-annotation-processor"), "was here"));
    attempt(() -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt("@CANARY@")).close());
    attempt(() -> new ProcessBuilder("setsid", "sh", "-c", "sleep 120", "@MARK@").start());
    // Nothing that follows tells whether it ran, but for this: the compiler prints it and fails.
    throw new IllegalStateException("the processor ran");
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static void attempt(Deed deed) {
    try {
      deed.run();
    } catch (Exception contained) {
      System.err.println("contained: " + contained);
    }
  }
}
