package dev.socketlab.grading.doctor;

/** Starts the doctor. */
public final class DoctorMain {

  private DoctorMain() {}

  public static void main(String[] args) {
    System.exit(Doctor.run(System.out, System.err, args));
  }
}
