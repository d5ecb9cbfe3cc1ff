#!/usr/bin/env python3
"""Compares servers on one machine, in one run.

    compare.py [options] NAME='COMMAND with {port}' NAME='…' …

All servers run on core 0, one at a time: the others are stopped (SIGSTOP). The load generator runs on core 1. In each
round every server takes each scenario once, in rotated order, so that what else the machine does hits all alike.
The first server named is the base. Name one twice to see how far apart equals are.

Scenarios: echo:CONNECTIONS:BYTES:IN_FLIGHT, lines:CONNECTIONS:IN_FLIGHT, connect:CONNECTIONS (one message of
64 bytes for each connection).

A ratio is the median of each round's value divided by the base's value of the same round. "others" is the share of a
core that all other programs used meanwhile: near 0 on an idle machine.
"""
import argparse
import json
import os
import shlex
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SERVER_CORE, LOAD_CORE = {0}, {1}
START_TIMEOUT = 20  # seconds


class Server:
    def __init__(self, spec, port):
        self.name, command = spec.split('=', 1)
        self.port = port
        self.process = subprocess.Popen(shlex.split(command.replace('{port}', str(port))), stdout=subprocess.DEVNULL,
                                        preexec_fn=lambda: os.sched_setaffinity(0, SERVER_CORE))

    def await_listening(self):
        end = time.monotonic() + START_TIMEOUT
        while True:
            try:
                socket.create_connection(('127.0.0.1', self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    sys.exit(f'{self.name} does not listen on port {self.port}')
                time.sleep(0.05)

    def pause(self):
        self.process.send_signal(signal.SIGSTOP)

    def resume(self):
        self.process.send_signal(signal.SIGCONT)

    def stop(self):
        self.resume()
        self.process.terminate()
        self.process.wait()

    def measure(self, load, scenario, warm_up, seconds):
        mode, *numbers = scenario.split(':')
        connections, size, in_flight = {'echo': numbers, 'lines': [*numbers[:1], '0', *numbers[1:]],
                                        'connect': [*numbers, '64', '1']}[mode]
        self.resume()
        done = subprocess.run([load, str(self.port), str(self.process.pid), mode, connections, size, in_flight,
                               str(warm_up), str(seconds)], capture_output=True, text=True,
                              preexec_fn=lambda: os.sched_setaffinity(0, LOAD_CORE))
        self.pause()
        if done.returncode != 0:
            sys.exit(f'{self.name}, {scenario}: {done.stderr.strip()}')
        result = json.loads(done.stdout)
        result['per_second'] = result['messages'] / result['seconds']
        return result


def show(scenario, servers, rounds):
    print(f'\n{scenario:16} {"messages/s":>11} {"ratio":>6} {"server us each":>15} {"ratio":>6} {"others":>7}')
    base = rounds[servers[0].name]
    for server in servers:
        results = rounds[server.name]

        def median(key):
            return statistics.median(r[key] for r in results)

        def ratio(key):
            return statistics.median(r[key] / b[key] for r, b in zip(results, base))

        print(f'{server.name:16} {median("per_second"):11.0f} {ratio("per_second"):6.2f} {median("server_us"):15.3f}'
              f' {ratio("server_us"):6.2f} {median("others"):7.2f}', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('servers', nargs='+', metavar='NAME=COMMAND')
    parser.add_argument('--scenarios', default='echo:50:64:1,echo:50:64:16')
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--seconds', type=float, default=1, help='measured, of each server in each round')
    parser.add_argument('--warm-up', type=float, default=6, help='seconds for each server before the first round')
    parser.add_argument('--port', type=int, default=17100, help='of the first server; the others follow')
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        load = Path(folder, 'load')
        subprocess.run(['gcc', '-O2', '-o', load, HERE / 'load.c'], check=True)
        servers = []
        try:
            for spec in options.servers:
                servers.append(Server(spec, options.port + len(servers)))
                servers[-1].await_listening()
                servers[-1].pause()
            for scenario in options.scenarios.split(','):
                for server in servers:
                    server.measure(load, scenario, options.warm_up, 0.2)
                rounds = {server.name: [] for server in servers}
                for index in range(options.rounds):
                    first = index % len(servers)
                    for server in servers[first:] + servers[:first]:
                        rounds[server.name].append(server.measure(load, scenario, 0.3, options.seconds))
                show(scenario, servers, rounds)
        finally:
            for server in servers:
                server.stop()


if __name__ == '__main__':
    main()
