# Runs in the room before the worker starts: mounts the only writable file system, bounded in size, then
# stays as the parent that reaps orphans.
# Arguments: SIZE FILES COMMAND…
set -eu
mount -t tmpfs -o "size=$1,nr_inodes=$2,mode=755" work /work
mkdir -m 1777 /work/tmp /work/shm
mount --bind /work/tmp /tmp
mount --bind /work/shm /dev/shm
mount -o remount,ro,bind /dev
# Programs may listen on any port, and a port is free again at once: see Sandbox.lingering. Kernels that do
# not allow this keep the ordinary rules.
for rule in ip_unprivileged_port_start tcp_max_tw_buckets; do
  ! [ -w /proc/sys/net/ipv4/$rule ] || echo 0 >/proc/sys/net/ipv4/$rule
done
shift 2
# Without this, the shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
