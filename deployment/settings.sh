#!/bin/sh
# Prints .env.example with a random password, secret or pseudonym wherever one is missing: sh deployment/settings.sh > .env
set -eu
while IFS= read -r line; do
  case $line in
    *_ACTOR=) printf '%s%s\n' "$line" "$(cat /proc/sys/kernel/random/uuid)" ;;
    *_PASSWORD=|*_SECRET=) printf '%s%s\n' "$line" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done < "$(dirname "$0")/../.env.example"
