#!/usr/bin/env bash
# Ends with 0 when the server takes requests. Asks with bash alone: a JRE's image need not have curl.
set -euo pipefail
server=${SERVER_PORT:-8080}
port=${STOCKROUTE_HEALTH_PORT:-$((server + 1000))}
[ "$port" != off ] || port=$server
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
