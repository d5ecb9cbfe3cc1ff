"""Streams of asyncio: one thread in epoll_wait()."""
import asyncio
import sys


async def serve(reader, writer):
    while data := await reader.read(4096):
        writer.write(data)
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", int(sys.argv[1]), backlog=50)
    await server.serve_forever()


asyncio.run(main())
