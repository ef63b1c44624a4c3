"""Killing and racing the real thing: web server, worker and database in processes of their own.

    make faults                      everything, on PostgreSQL and SQLite
    make faults FAULTS="--short"     a minute and a half, on PostgreSQL; part of every change
    FAULTS="--seed 7 --only kill"    one part, with the same dice again

Not part of `make test`: it kills what it starts and takes its time.
"""
