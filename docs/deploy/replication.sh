#!/bin/sh
# Runs once, when the database's volume is new: lets a replica of this compose file follow it.
echo 'host replication all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
