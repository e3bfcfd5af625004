"""Measurements: `make bench`. Tables are printed, JSON is written; nothing is asserted: figures depend on the machine.

    make bench                                      every part, on the sample speeches
    make bench BENCH=whole                          some parts: startup, stages, prefect, whole, incremental,
                                                    growth
    JIANGHUA_BENCH=/texts make bench                on texts of your own; several folders with `:` between them

Contenders are processes of their own and take turns, round by round, on the same files, so that a machine that slows
down slows all of them; medians and ratios are told. What can be set (environment variables):

    JIANGHUA_BENCH             folders of texts
    JIANGHUA_BENCH_MB          megabytes that parts `whole` and `stages` take of them (default: all, at most 30)
    JIANGHUA_BENCH_ROUNDS      rounds (default 3)
    JIANGHUA_BENCH_GROWTH      sizes of part `growth`, in megabytes (default 30,300)
    JIANGHUA_BENCH_DOCUMENTS   documents of the store that part `incremental` adds to (default 10000)
    JIANGHUA_BENCH_WORKERS     workers (default 2)
    JIANGHUA_BENCH_OUT         where texts, stores and results.json go (default build/bench);
                               texts are kept there and taken again, the rest is made anew

`JIANGHUA_BENCH_QUICK=1` tries whether all of it works, on half a megabyte, in one round.
"""
