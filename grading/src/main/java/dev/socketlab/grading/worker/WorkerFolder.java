package dev.socketlab.grading.worker;

import dev.socketlab.grading.sandbox.ControlGroup;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.UserAccount;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of a worker, which no program can rename or replace. It is locked while its grader
 * lives, and the kernel unlocks it however the grader ends. So the next grader recognises what a
 * killed one has left behind, and deletes it.
 */
final class WorkerFolder implements Closeable {

  private static final String PREFIX = "socketlab-worker-";
  private static final String LOCK = "lock";

  /** This process's own: a second look at their locks would release them. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private WorkerFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static WorkerFolder make() throws IOException {
    while (true) {
      Path path = Files.createTempDirectory(UserAccount.temporary(), PREFIX);
      OWN.add(path);
      deleteAbandoned(path.getParent(), Files.getOwner(path));
      FileChannel lock =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      if (Files.exists(path.resolve(LOCK))) {
        // The account that the worker runs as can reach what is in the folder, but cannot list it.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new WorkerFolder(path, lock);
      }
      // Another grader considered it abandoned and deleted it before it was locked.
      lock.close();
      OWN.remove(path);
    }
  }

  Path path() {
    return path;
  }

  /** The name of the folder, which no other worker has. */
  String name() {
    return path.getFileName().toString();
  }

  /** One thread at a time: a process that locks a file twice gets an error. */
  private static synchronized void deleteAbandoned(Path parent, UserPrincipal owner)
      throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder)) {
          deleteIfAbandoned(folder, owner);
        }
      }
    }
  }

  /** Holds the lock meanwhile, so a grader that is about to lock it notices that it is gone. */
  private static void deleteIfAbandoned(Path folder, UserPrincipal owner) throws IOException {
    try {
      if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        return;
      }
      try (FileChannel lock =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
          FileLock taken = lock.tryLock()) {
        if (taken != null) {
          ControlGroup.removeAll(folder.getFileName().toString());
          Folders.delete(folder);
        }
      }
    } catch (NoSuchFileException beingMadeOrDeleted) {
      // Another grader is making or deleting it right now.
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Folders.delete(path);
    } finally {
      lock.close();
      OWN.remove(path);
    }
  }
}
