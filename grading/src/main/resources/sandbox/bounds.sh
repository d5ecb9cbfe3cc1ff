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
# Every address of IPv4 is the room's own: a program with the address of its author's machine in its source
# can listen there, or connect. Aliases of the loopback device do that (SIOCSIFADDR, SIOCSIFNETMASK; 127.0.0.0/8
# is there already). Without Perl, such a program does not start.
! command -v perl >/dev/null || perl -e '
  socket(my $s, 2, 2, 0);
  for ([8, 248], [16, 240], [32, 224], [64, 192], [128, 192], [192, 224]) {
    my $alias = "lo:$_->[0]";
    ioctl($s, 0x8916, pack("a16 S x2 C4 x8", $alias, 2, $_->[0], 0, 0, 1));
    ioctl($s, 0x891c, pack("a16 S x2 C4 x8", $alias, 2, $_->[1], 0, 0, 0));
  }'
shift 2
# Without this, the shell gives a background command no standard input.
exec 3<&0 </dev/null
"$@" <&3 3<&- &
exec 3<&-
set +e
wait $!
exit $?
