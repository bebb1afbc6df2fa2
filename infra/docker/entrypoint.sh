#!/bin/sh
# Prepares the home of one container, then runs the command.
set -eu

log="$NOVA_HOME/logs/server.log"
mkdir -p "$NOVA_HOME/logs"
# The log of a container is its output, where the container engine collects and rotates it. A pipe and not a link to
# /dev/stdout: that one cannot always be opened again by an ordinary user.
rm -f "$log"
mkfifo "$log"
# Deaf to signals: it must outlive the server's last words, and ends with them.
(trap '' HUP INT TERM; exec cat "$log") &

exec "$@"
