package dev.socketlab.grading.worker;

import dev.socketlab.grading.build.LaunchCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts the files of an assignment where a program looks for them: into its working directory,
 * beside its source, and at the top of the submission. A build may have left links there, through
 * which nothing is written.
 */
final class FolderFiles {

  private FolderFiles() {}

  static void write(Map<String, byte[]> files, LaunchCommand launch) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(launch.submission());
    folders.add(launch.folder());
    launch.source().map(Path::getParent).ifPresent(folders::add);
    for (Path folder : folders) {
      if (folder.normalize().startsWith(launch.submission())) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          write(launch.submission(), folder.normalize().resolve(file.getKey()), file.getValue());
        }
      }
    }
  }

  private static void write(Path top, Path file, byte[] content) throws IOException {
    Path at = top;
    for (Path name : top.relativize(file.getParent())) {
      at = at.resolve(name);
      if (!name.toString().isEmpty() && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(at);
        Files.createDirectory(at);
      }
    }
    Files.deleteIfExists(file);
    Files.write(file, content, StandardOpenOption.CREATE_NEW);
  }
}
