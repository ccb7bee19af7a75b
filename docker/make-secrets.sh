#!/usr/bin/env bash
# Makes the passwords and tokens that compose.yaml names, each once: what is there already stays.
# The folder is the operator's alone. The files in it may be read by all, as each container reads its own under a user of its own.
set -euo pipefail
umask 022
folder="${1:-$(dirname "$0")/secrets}"
mkdir -p "$folder/stores"
chmod 0700 "$folder"
for name in STOCKROUTE_ADMIN_PASSWORD STOCKROUTE_METRICS_TOKEN POSTGRES_PASSWORD GRAFANA_PASSWORD; do
  if [ ! -s "$folder/$name" ]; then
    # 256 bits; signs that need no quoting in a URL, a shell or YAML
    head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' > "$folder/$name"
    echo "made $folder/$name"
  fi
  chmod 0444 "$folder/$name"
done
