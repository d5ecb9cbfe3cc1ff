package dev.socketlab.grading.observe;

/**
 * What a process, or all of a program's together, use of the machine.
 *
 * @param descriptors open file descriptors
 * @param residentKiB resident memory in KiB; pages that processes share count in each
 * @param cpuTicks CPU time since the start, including that of children that have ended, in
 *     hundredths of a second (the unit of {@code /proc/PID/stat})
 */
record ResourceUsage(int descriptors, long residentKiB, long cpuTicks) {

  static final ResourceUsage NOTHING = new ResourceUsage(0, 0, 0);

  /**
   * Nothing if the process has ended.
   *
   * @param task the folder in /proc of a live thread of it
   */
  static ResourceUsage look(int pid, String task) {
    ProcText text = new ProcText();
    int descriptors = ProcText.numbers(task + "/fd").length;
    long resident = text.read(task + "/status") && text.skipTo("VmRSS:") ? text.decimal() : 0;
    long ticks = 0;
    if (text.read("/proc/" + pid + "/stat")) {
      // The name, in parentheses, may contain anything: fields are counted from after it.
      text.skipPastLast(')');
      text.skipBlanks();
      text.skipWords(11);
      for (int i = 0; i < 4; i++) { // user and system time, then those of children
        ticks += text.decimal();
      }
    }
    return new ResourceUsage(descriptors, resident, ticks);
  }

  ResourceUsage plus(ResourceUsage other) {
    return new ResourceUsage(
        descriptors + other.descriptors,
        residentKiB + other.residentKiB,
        cpuTicks + other.cpuTicks);
  }
}
