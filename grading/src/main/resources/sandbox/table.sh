# In a network that is only there for this, before that of the room is made: a look at the sockets of
# a room goes through the table that they are in, and the machine's has hundreds of thousands of places.
# Arguments: COMMAND…
table=/proc/sys/net/ipv4/tcp_child_ehash_entries # Linux 6.1 and newer
! [ -w $table ] || echo 512 >$table
exec "$@"
