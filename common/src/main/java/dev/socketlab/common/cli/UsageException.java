package dev.socketlab.common.cli;

/** A call that cannot be meant: what is wrong, with which value, and what is allowed. */
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
