# The first process behind the wall: gives the program terminals of its own, leaves it its own folders alone,
# hides the worker's files, starts the program, reaps orphans, and exits with it, which kills all others.
# Arguments: [COPY TMP SHARED-MEMORY] -- COMMAND…
set -eu
here=$PWD
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 pts /dev/pts
for keys in /proc/keys /proc/key-users; do
  ! [ -e $keys ] || mount --bind /dev/null $keys
done
if [ "$1" != -- ]; then
  mount --bind "$2" /tmp
  mount --bind "$3" /dev/shm
  # Keeps the copy at hand while everything else in its folder is covered.
  mount --bind "$1" /worker
  mount -t tmpfs -o mode=755 work /work
  mkdir -p "$1"
  mount -n --move /worker "$1"
  mount -o remount,ro,bind /work
  mount -t tmpfs -o ro wall /submission
  # The old working directory would still lead to what is covered.
  cd "$here"
  shift 3
fi
shift
mount -t tmpfs -o ro worker /worker
# One more user namespace, which turns root into an ordinary user, and none below that.
echo 1 >/proc/sys/user/max_user_namespaces
# Without this, the shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
