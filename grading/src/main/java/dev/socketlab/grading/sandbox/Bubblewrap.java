package dev.socketlab.grading.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Namespaces made by bubblewrap, one set for the cell and in it one for each program. */
final class Bubblewrap extends Namespaces {

  Bubblewrap(Optional<UserAccount> account) {
    super(account);
  }

  @Override
  public String id() {
    return "bubblewrap";
  }

  @Override
  public String description() {
    return "namespaces by bubblewrap";
  }

  @Override
  List<String> outer(SandboxRoom room, View view, List<String> command) {
    // The worker is root in its own user namespace, to bound its file systems and to wall in
    // others.
    List<String> line = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--new-session"));
    line.addAll(List.of("--unshare-all", "--hostname", "localhost"));
    line.addAll(List.of("--unshare-user", "--uid", "0", "--gid", "0", "--cap-add", "ALL"));
    for (Path folder : view.folders()) {
      if (Files.isSymbolicLink(folder)) {
        line.addAll(List.of("--symlink", target(folder), folder.toString()));
      } else {
        line.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
      }
    }
    line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    line.addAll(List.of("--dir", SandboxRoom.WORK.toString(), "--dir", SandboxRoom.TMP.toString()));
    room.contents()
        .forEach(
            (seen, source) ->
                line.addAll(List.of("--ro-bind", source.toString(), seen.toString())));
    line.addAll(List.of("--remount-ro", "/", "--chdir", "/"));
    line.addAll(List.of("sh", "-c", script("table.sh"), "table"));
    line.addAll(List.of("bwrap", "--die-with-parent", "--unshare-net", "--cap-add", "ALL"));
    line.addAll(List.of("--dev-bind", "/", "/"));
    line.addAll(List.of("sh", "-c", script("bounds.sh"), "bounds"));
    line.addAll(bounds(room.limits()));
    line.addAll(command);
    return line;
  }

  @Override
  List<String> inner(Optional<WritableFolders> writable, List<String> command) {
    List<String> line = new ArrayList<>();
    if (SystemCallFilter.bytes().isPresent()) {
      Path filter = SandboxRoom.WORKER.resolve(SystemCallFilter.FILE);
      line.addAll(List.of("sh", "-c", "exec 9<" + filter + "; exec \"$@\"", "filter"));
      line.addAll(List.of("bwrap", "--seccomp", "9"));
    } else {
      line.add("bwrap");
    }
    line.add("--die-with-parent");
    line.addAll(
        List.of("--unshare-user", "--disable-userns", "--uid", PROGRAM_UID, "--gid", PROGRAM_UID));
    line.addAll(List.of("--unshare-pid", "--unshare-ipc", "--unshare-uts"));
    line.addAll(List.of("--dev-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"));
    KEYS.stream()
        .filter(Files::exists)
        .forEach(keys -> line.addAll(List.of("--ro-bind", "/dev/null", keys.toString())));
    Path shared = SandboxRoom.SHARED_MEMORY;
    bind(line, writable.map(WritableFolders::sharedMemory).orElse(shared), shared);
    line.addAll(List.of("--remount-ro", "/dev"));
    writable.ifPresent(
        own -> {
          bind(line, own.tmp(), SandboxRoom.TMP);
          hide(line, SandboxRoom.SUBMISSION);
          line.addAll(List.of("--tmpfs", SandboxRoom.WORK.toString()));
          bind(line, own.copy(), own.copy());
          line.addAll(List.of("--remount-ro", SandboxRoom.WORK.toString()));
        });
    hide(line, SandboxRoom.WORKER);
    line.addAll(command);
    return line;
  }

  private static void bind(List<String> line, Path folder, Path seen) {
    line.addAll(List.of("--bind", folder.toString(), seen.toString()));
  }

  private static void hide(List<String> line, Path folder) {
    line.addAll(List.of("--tmpfs", folder.toString(), "--remount-ro", folder.toString()));
  }

  @Override
  public Predicate<Path> belongs(String mark) {
    return inAnotherProcessNamespace();
  }
}
