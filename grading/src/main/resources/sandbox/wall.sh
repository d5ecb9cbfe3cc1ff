# The first process behind the wall: hides the worker's own files and whatever else the program under test
# must not see, starts the program, reaps orphans, and exits with it, which kills all others.
# Arguments: HIDDEN… -- COMMAND…
set -eu
while [ "$1" != -- ]; do
  mount -t tmpfs -o ro wall "$1"
  shift
done
shift
# One more user namespace, which turns root into an ordinary user, and none below that.
echo 1 >/proc/sys/user/max_user_namespaces
# Without this, the shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
