# Builds the room of a cell from namespaces that unshare made: a file system of its own, in which
# all that is the machine's is read-only.
# Arguments: SOURCE SEEN-AS… -- and what bounds.sh takes
set -eu

root=/sys # a folder that every system has, and of which nothing is needed
mount --make-rprivate /
mount -t tmpfs -o mode=755,size=4m room $root
mkdir $root/work $root/tmp $root/proc $root/dev

# A mount point keeps the restrictions that its file system came with.
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

# The loopback device is switched on through sysfs: "ip" is not on every system.
mkdir $root/sys
mount -t sysfs sys $root/sys
echo 9 >$root/sys/class/net/lo/flags
umount $root/sys
rmdir $root/sys

mkdir $root/outside
cd $root
# Not on the path of ordinary users everywhere.
PATH=$PATH:/usr/sbin:/sbin pivot_root . outside
mount -t proc -o nosuid,nodev,noexec proc /proc
# The machine's own name may stand for an address that is not in here.
! command -v hostname >/dev/null || hostname localhost
umount -l /outside
rmdir /outside
mount -o remount,ro,bind /
