#!/bin/sh
# Copies the primary into an empty volume and follows it from then on; an existing copy goes on where it stopped.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p -m 0700 "$PGDATA"
  # The primary keeps for the slot what the replica has not read yet; an earlier replica may have left it behind.
  copy() {
    pg_basebackup --dbname "$PRIMARY" --pgdata "$PGDATA" --wal-method stream --write-recovery-conf \
      --checkpoint fast --slot remit_replica "$@"
  }
  copy --create-slot || copy
fi
exec postgres -c hot_standby_feedback=on
