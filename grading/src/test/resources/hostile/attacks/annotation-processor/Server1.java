// The compiler runs the processor beside it, which attacks; the program itself does nothing.
@Deprecated
public class Server1 {
  public static void main(String[] args) {
    System.out.println("I was compiled.");
  }
}
