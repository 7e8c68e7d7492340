"""Runs commands in pairs, A B A B ..., and tells what each process cost; Node itself cannot ask the system that.

Standard input: {"pairs": n, "commands": [{"argv", "env", "out", "errors", "code", "after"}, ...], "cold": bool}; "code" is the exit code that is
expected (0 if not given), "after" another argv that is run after each run, unmeasured. Standard output: for each command a list of {"cpu",
"wall" in seconds, "peak" in KiB}. Each command runs once before, unmeasured, unless "cold" is true.
"""

import json
import os
import sys
import time


def run(command):
    costs = spawn(command, command["argv"], command.get("code", 0))
    if "after" in command:
        spawn(command, command["after"], 0)
    return costs


def spawn(command, argv, expected):
    environment = {**os.environ, **command.get("env", {})}
    files = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, command.get("out", os.devnull), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, command["errors"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    started = time.perf_counter()
    child = os.posix_spawnp(argv[0], argv, environment, file_actions=files)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != expected:
        with open(command["errors"], encoding="utf-8", errors="replace") as said:
            sys.exit(f"{' '.join(argv)}: {os.waitstatus_to_exitcode(status)}\n{said.read()}")
    return {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "peak": used.ru_maxrss}


plan = json.load(sys.stdin)
results = [[] for _ in plan["commands"]]
if not plan.get("cold"):
    for command in plan["commands"]:
        run(command)
for _ in range(plan["pairs"]):
    for command, costs in zip(plan["commands"], results):
        costs.append(run(command))
json.dump(results, sys.stdout)
