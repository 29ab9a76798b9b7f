"""The benchmark's workload (workload.yaml) as idiomatic NumPy: float64, vectorised over paths, in blocks that fit the cache, written
into arrays that exist (out=), with the fastest of NumPy's generators and its own normals.

    python3 peer.py [PATHS [MONTHS [last]]]

Prints one line of JSON: wall and CPU seconds of the simulation (quantiles not included), means and quantiles at the last
month, 120 unless said otherwise. With "last" only the last month is kept and only its mean, median and 5th percentile are worked
out, within the time.
"""

import json
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

MONTHS = int(sys.argv[2]) if len(sys.argv) > 2 else 120
BLOCK = 8192
LAST = "last" in sys.argv[3:]
QUANTILES = [0.05, 0.50] if LAST else [0.05, 0.25, 0.50, 0.75, 0.95]


def column(*values):
    """One value a segment, to be combined with [segment, path]."""
    return np.array(values, dtype=float)[:, None]


# US equity, international equity, fixed income, alternatives, multi-asset, money market; amounts in millions, rates a year.
OPENING = column(120, 60, 90, 25, 45, 70)
LOG_DRIFT = column(0.060, 0.055, 0.025, 0.065, 0.045, 0.020)
VOLATILITY = column(0.17, 0.19, 0.06, 0.12, 0.11, 0.01)
INFLOW = column(0.012, 0.014, 0.015, 0.010, 0.013, 0.060)  # of the opening, a month
INFLOW_VOLATILITY = column(0.30, 0.35, 0.30, 0.45, 0.25, 0.40)
OUTFLOW = column(0.014, 0.013, 0.012, 0.006, 0.011, 0.058)
OUTFLOW_VOLATILITY = column(0.25, 0.30, 0.30, 0.40, 0.25, 0.40)
RESPONSE = column(2.0, 2.5, 3.0, 1.0, 1.5, 0.0)
BOUND_1 = column(50, 30, 40, 10, 20, 30)
BOUND_2 = column(150, 80, 120, 40, 60, 100)
RATE_1 = column(0.0060, 0.0075, 0.0030, 0.0150, 0.0055, 0.0018)
RATE_2 = column(0.0050, 0.0062, 0.0024, 0.0120, 0.0045, 0.0014)
RATE_3 = column(0.0042, 0.0050, 0.0019, 0.0100, 0.0038, 0.0010)
CORRELATION = np.array(
    [
        [1.00, 0.80, 0.10, 0.60, 0.85, 0.00],
        [0.80, 1.00, 0.12, 0.55, 0.80, 0.00],
        [0.10, 0.12, 1.00, 0.05, 0.40, 0.15],
        [0.60, 0.55, 0.05, 1.00, 0.60, 0.00],
        [0.85, 0.80, 0.40, 0.60, 1.00, 0.05],
        [0.00, 0.00, 0.15, 0.00, 0.05, 1.00],
    ]
)


# What does not change from month to month is folded together once.
HALF_DRIFT = 0.5 * LOG_DRIFT / 12
HALF_LOADINGS = 0.5 * VOLATILITY / np.sqrt(12) * np.linalg.cholesky(CORRELATION)
LOG_INFLOW = np.log(INFLOW) - INFLOW_VOLATILITY**2 / 2
LOG_OUTFLOW = np.log(OUTFLOW) - OUTFLOW_VOLATILITY**2 / 2
FEE_1, FEE_2, FEE_3 = RATE_1 / 12, (RATE_2 - RATE_1) / 12, (RATE_3 - RATE_2) / 12


def monthly_fee(balance, fee, above):
    """Marginal tiers: each slice of the balance at its own rate. Overwrites fee and above."""
    np.multiply(balance, FEE_1, out=fee)
    for bound, rate in (BOUND_1, FEE_2), (BOUND_2, FEE_3):
        np.subtract(balance, bound, out=above)
        np.maximum(above, 0.0, out=above)
        above *= rate
        fee += above


def simulate(rng, aum, trailing):
    """Rolls one block of paths; aum and trailing are [month, path] and receive the firm's month-end AUM and its revenue of twelve months."""
    segments, paths = len(OPENING), aum.shape[1]
    draws = np.empty((3, segments, paths))
    market, inflow, outflow = draws
    assets = np.repeat(OPENING, paths, axis=1)
    last_return, growth, average, fee, above = np.zeros((5, segments, paths))
    revenue, last_year = np.zeros(paths), np.zeros((12, paths))
    for month in range(MONTHS):
        rng.standard_normal(out=draws)
        half_growth = np.matmul(HALF_LOADINGS, market, out=above)
        half_growth += HALF_DRIFT
        np.exp(half_growth, out=half_growth)
        np.multiply(half_growth, half_growth, out=growth)

        inflow *= INFLOW_VOLATILITY
        inflow += LOG_INFLOW
        np.exp(inflow, out=inflow)
        outflow *= OUTFLOW_VOLATILITY
        outflow += LOG_OUTFLOW
        np.exp(outflow, out=outflow)
        response = np.multiply(last_return, -RESPONSE, out=last_return)
        response += 1.0
        np.maximum(response, 0.0, out=response)
        outflow *= response
        np.minimum(outflow, 1.0, out=outflow)
        np.subtract(growth, 1.0, out=last_return)

        before_fee = np.subtract(inflow, outflow, out=inflow)
        before_fee *= half_growth
        before_fee += growth
        before_fee *= assets
        np.add(assets, before_fee, out=average)
        average *= 0.5
        monthly_fee(average, fee, above)
        np.subtract(before_fee, fee, out=assets)

        if not LAST or month == MONTHS - 1:
            assets.sum(axis=0, out=aum[month])
        if LAST and month < MONTHS - 12:
            continue
        revenue -= last_year[month % 12]
        fee.sum(axis=0, out=last_year[month % 12])
        revenue += last_year[month % 12]
        if not LAST or month == MONTHS - 1:
            trailing[month] = revenue


def main(paths):
    aum, trailing = np.zeros((MONTHS, paths)), np.zeros((MONTHS, paths))
    seeds = np.random.SeedSequence(1).spawn(-(-paths // BLOCK))
    simulate(np.random.default_rng(2), np.zeros((MONTHS, 256)), np.zeros((MONTHS, 256)))
    wall, cpu = time.perf_counter(), time.process_time()
    for block, seed in enumerate(seeds):
        part = slice(block * BLOCK, min((block + 1) * BLOCK, paths))
        simulate(np.random.Generator(np.random.SFC64(seed)), aum[:, part], trailing[:, part])
    summary = lambda values: [values.mean(), *np.quantile(values, QUANTILES)]
    if LAST:
        found = {"aum": summary(aum[-1]), "revenue": summary(trailing[-1])}
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    if not LAST:
        found = {"aum": summary(aum[-1]), "revenue": summary(trailing[-1])}
    print(json.dumps({"wall": wall, "cpu": cpu, **found}))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
