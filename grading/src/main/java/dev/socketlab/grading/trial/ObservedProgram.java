package dev.socketlab.grading.trial;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import java.io.IOException;

/** A program of a trial, as a failure describes it. */
interface ObservedProgram {

  /** Whether it was started at all. */
  boolean started();

  Program program();

  /** Waits until it has done everything that it will do by itself, and looks at it. */
  ProgramView settle() throws IOException, InterruptedException;

  /** Tests whether it goes on by itself after {@link #settle}; see {@link Stillness#review}. */
  void review() throws InterruptedException;

  /** The program as it is now. */
  ProgramView view();

  /** The program's own part of a view: the terminal is the grader's. */
  ProgramView own(ProgramView view);
}
