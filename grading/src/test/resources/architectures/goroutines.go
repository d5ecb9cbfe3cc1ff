// A goroutine for each client.
package main

import (
	"io"
	"net"
	"os"
)

func main() {
	server, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
	if err != nil {
		panic(err)
	}
	for {
		client, err := server.Accept()
		if err != nil {
			panic(err)
		}
		go func() {
			defer client.Close()
			io.Copy(client, client)
		}()
	}
}
