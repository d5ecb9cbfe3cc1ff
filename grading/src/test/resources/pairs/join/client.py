import socket, sys
s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
f = s.makefile("rw", newline="\n")
name = input("Your name: ")
f.write("JOIN|" + name + "\n"); f.flush()
print(f.readline().strip())
while True:
    line = input("calc> ")
    if line == "bye":
        f.write("LEAVE|\n"); f.flush()
        break
    f.write("REQUEST|" + line.replace(" ", "") + "\n"); f.flush()
    print(f.readline().strip())
