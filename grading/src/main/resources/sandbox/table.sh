# Runs in a temporary network namespace, from which the room's is created, and gives that a small socket
# table: each look at a room's sockets walks the whole table, and the machine's has hundreds of thousands of
# buckets.
# Arguments: COMMAND…
table=/proc/sys/net/ipv4/tcp_child_ehash_entries # Linux 6.1 and newer
! [ -w $table ] || echo 512 >$table
exec "$@"
