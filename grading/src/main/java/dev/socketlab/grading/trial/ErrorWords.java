package dev.socketlab.grading.trial;

import java.util.regex.Pattern;

/** What languages and libraries print of an error, by which its cause can be told. */
enum ErrorWords {
  /** A runtime's report of an error that the program did not catch, perhaps behind a prompt. */
  UNCAUGHT(
      "(?m)Traceback \\(most recent call last\\)|Exception in thread \"|^\\s+at \\S+.*:\\d+\\)?"
          + "|^node:|Unhandled 'error' event|thread '.*'.* panicked at|^panic: |^fatal error: "
          + "|terminate called|libc\\+\\+abi: terminating|Assertion .*failed"
          + "|Unhandled exception|Uncaught \\w*(Error|Exception)"),
  /** Of an error that ended only the thread or task of one client. */
  UNCAUGHT_FOR_ONE_CLIENT(
      "Exception in thread |Exception occurred during processing of request"
          + "|Task exception was never retrieved|Unhandled exception in client_connected_cb"
          + "|thread '.*'.* panicked at"),
  NODE_WITHOUT_HANDLER("Unhandled 'error' event"),
  MEMORY(
      "(?i)segmentation fault|bus error|double free|stack smashing|buffer overflow detected"
          + "|free\\(\\): invalid|munmap_chunk\\(\\)|malloc\\(\\): |malloc_consolidate"
          + "|realloc\\(\\): invalid|corrupted (size|top|double-linked|unsorted)|heap corruption"
          + "|AddressSanitizer|heap-use-after-free|Invalid (read|write) of size"),
  OUT_OF_MEMORY(
      "OutOfMemoryError|\\bMemoryError\\b|heap out of memory|std::bad_alloc"
          + "|runtime: (out of memory|cannot allocate)|memory allocation of \\d+ bytes failed"
          + "|(?i:cannot allocate memory)|\\bENOMEM\\b"),
  STACK_OVERFLOW(
      "StackOverflowError|RecursionError|Maximum call stack size exceeded"
          + "|has overflowed its stack|goroutine stack exceeds|AddressSanitizer: stack-overflow"),
  DIVISION_BY_ZERO("(?i)floating point exception"),
  ADDRESS_IN_USE("(?i)address already in use|EADDRINUSE"),
  ADDRESS_NOT_OWN("(?i)cannot assign requested address|can't assign requested|EADDRNOTAVAIL"),
  /** Beside a word for the call, since files can be denied, too. */
  PORT_DENIED(
      "(?is)(bind|listen).{0,400}(permission ?denied|\\bEACCES\\b)"
          + "|(permission ?denied|\\bEACCES\\b).{0,400}(bind|listen)"),
  END_OF_INPUT("EOFError|NoSuchElementException: No line found"),
  USAGE("(?i)\\busage\\b"),
  MISSING_PART(
      "ModuleNotFoundError|ImportError|ClassNotFoundException|NoClassDefFoundError"
          + "|Could not find or load main class|Cannot find module|ERR_MODULE_NOT_FOUND"
          + "|error while loading shared libraries|(?i)no such file or directory"),
  /** Of an attempt to connect to where nobody listens, or to what is no address here. */
  NOBODY_THERE(
      "(?i)connection ?refused|ECONNREFUSED|network is unreachable|ENETUNREACH|no route to host"
          + "|EHOSTUNREACH|UnknownHostException|gaierror|ENOTFOUND|name or service not known"
          + "|name resolution|no such host");

  private final Pattern pattern;

  ErrorWords(String regex) {
    this.pattern = Pattern.compile(regex);
  }

  boolean in(String printed) {
    return pattern.matcher(printed).find();
  }
}
