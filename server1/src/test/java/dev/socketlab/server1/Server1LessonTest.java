package dev.socketlab.server1;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.CalcContract;
import dev.socketlab.common.testing.Running;
import java.io.IOException;

class Server1LessonTest implements CalcContract, RefusingContract {

  @Override
  public ServerProgram.Maker maker() {
    return (address, settings, journal) -> new Server1Lesson(address, journal);
  }

  @Override
  public Running startRefusing() throws IOException {
    return start("calc");
  }
}
