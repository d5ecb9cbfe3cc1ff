package dev.socketlab.grading.sandbox;

/** The limits that are watched from outside a program; the kernel enforces the others. */
public enum LimitKind {
  MEMORY,
  PROCESSES,
  PROCESSOR_TIME,
  OPEN_FILES,
  WALL_TIME,
  DISK_SPACE,
  FILES;

  /** What a program did that broke this limit: "used more than 512 MiB of memory". */
  public String deed(Limits limits) {
    return switch (this) {
      case MEMORY -> "used more than " + limits.memoryMiB() + " MiB of memory";
      case PROCESSES -> "started more than " + limits.processes() + " processes and threads";
      case PROCESSOR_TIME -> "used more than " + limits.cpuSeconds() + " s of processor time";
      case OPEN_FILES ->
          "opened more than " + limits.openFilesOfAll() + " files and sockets in all its processes";
      case WALL_TIME -> "did not end within " + limits.wallSeconds() + " s";
      case DISK_SPACE -> "wrote more than " + limits.diskMiB() + " MiB of files";
      case FILES -> "made more than " + limits.diskFiles() + " files";
    };
  }
}
