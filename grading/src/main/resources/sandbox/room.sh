# Builds a worker's room in namespaces that unshare created: a file system of its own, in which everything
# that belongs to the machine is read-only.
# Arguments: SOURCE SEEN-AS… -- followed by those of bounds.sh
set -eu

root=/sys # a folder that every system has and that is not needed in the room
mount --make-rprivate /
mount -t tmpfs -o mode=755,size=4m room $root
mkdir $root/work $root/tmp $root/proc $root/dev

# The kernel refuses a remount that drops restrictions of the original mount, so they are repeated.
read_only() {
  while read -r _ _ _ _ at options _; do
    case $at in
      "$1" | "$1"/*) mount -o "remount,bind,$options,ro" "$at" ;;
    esac
  done </proc/self/mountinfo
}

while [ "$1" != -- ]; do
  mkdir -p "$root${2%/*}"
  if [ -L "$1" ]; then
    ln -s "$(readlink "$1")" "$root$2"
  else
    if [ -d "$1" ]; then mkdir -p "$root$2"; else : >"$root$2"; fi
    mount --rbind "$1" "$root$2"
    read_only "$root$2"
  fi
  shift 2
done
shift

mount -t tmpfs -o mode=755 dev $root/dev
mkdir $root/dev/shm $root/dev/pts
for device in null zero full random urandom tty; do
  : >$root/dev/$device
  mount --bind /dev/$device $root/dev/$device
done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 pts $root/dev/pts
ln -s pts/ptmx $root/dev/ptmx
ln -s /proc/self/fd $root/dev/fd
for stream in 0:stdin 1:stdout 2:stderr; do
  ln -s "/proc/self/fd/${stream%:*}" "$root/dev/${stream#*:}"
done

# The loopback device is switched on through sysfs, since not every system has "ip".
mkdir $root/sys
mount -t sysfs sys $root/sys
echo 9 >$root/sys/class/net/lo/flags
umount $root/sys
rmdir $root/sys

mkdir $root/outside
cd $root
# On some systems, pivot_root is not on an ordinary user's path.
PATH=$PATH:/usr/sbin:/sbin pivot_root . outside
mount -t proc -o nosuid,nodev,noexec proc /proc
# The machine's own name may resolve to an address that does not exist in here.
! command -v hostname >/dev/null || hostname localhost
umount -l /outside
rmdir /outside
mount -o remount,ro,bind /
