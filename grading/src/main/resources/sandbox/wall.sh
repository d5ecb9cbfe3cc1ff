# The first process behind the wall: hides the cell's own program, starts the program under test,
# collects orphans, and ends with the program, which ends all others.
set -eu
mount -t tmpfs -o ro wall /cell
# One more, which makes an ordinary user of root, and none below it.
echo 1 >/proc/sys/user/max_user_namespaces
# Without these a shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
