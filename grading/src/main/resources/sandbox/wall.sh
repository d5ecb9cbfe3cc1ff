# The first process behind the wall: hides the cell's own program and what else is not for the program under
# test, starts it, collects orphans, and ends with the program, which ends all others.
# Arguments: HIDDEN… -- COMMAND…
set -eu
while [ "$1" != -- ]; do
  mount -t tmpfs -o ro wall "$1"
  shift
done
shift
# One more, which makes an ordinary user of root, and none below it.
echo 1 >/proc/sys/user/max_user_namespaces
# Without these a shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
