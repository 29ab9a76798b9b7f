"""The benchmark's workload (workload.yaml) as idiomatic NumPy: float64, vectorised over paths, blocks that fit the cache.

    python3 peer.py [PATHS]

Prints one line of JSON: wall and CPU seconds of the simulation (quantiles not included), means and quantiles at month 120.
"""

import json
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

MONTHS = 120
BLOCK = 8192
QUANTILES = [0.05, 0.25, 0.50, 0.75, 0.95]


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


def annual_fee(balance):
    """Marginal tiers: each slice of the balance at its own rate."""
    above_1 = np.maximum(balance - BOUND_1, 0.0)
    above_2 = np.maximum(balance - BOUND_2, 0.0)
    return RATE_1 * balance + (RATE_2 - RATE_1) * above_1 + (RATE_3 - RATE_2) * above_2


def simulate(rng, aum, revenue):
    """Rolls one block of paths; aum and revenue are [month, path] and receive the firm's month-end AUM and the month's fees."""
    segments, paths = len(OPENING), aum.shape[1]
    loadings = VOLATILITY / np.sqrt(12) * np.linalg.cholesky(CORRELATION)
    assets = np.repeat(OPENING, paths, axis=1)
    last_return = np.zeros((segments, paths))
    for month in range(MONTHS):
        market, inflow, outflow = rng.standard_normal((3, segments, paths))
        half_growth = np.exp(0.5 * (LOG_DRIFT / 12 + loadings @ market))
        growth = half_growth * half_growth
        inflow_rate = INFLOW * np.exp(INFLOW_VOLATILITY * inflow - INFLOW_VOLATILITY**2 / 2)
        response = np.maximum(1.0 - RESPONSE * last_return, 0.0)
        outflow_rate = OUTFLOW * np.exp(OUTFLOW_VOLATILITY * outflow - OUTFLOW_VOLATILITY**2 / 2) * response
        net = assets * (inflow_rate - np.minimum(outflow_rate, 1.0))
        before_fee = assets * growth + net * half_growth
        fee = annual_fee(0.5 * (assets + before_fee)) / 12
        assets = before_fee - fee
        last_return = growth - 1.0
        aum[month] = assets.sum(axis=0)
        revenue[month] = fee.sum(axis=0)


def main(paths):
    aum, revenue = np.zeros((MONTHS, paths)), np.zeros((MONTHS, paths))
    seeds = np.random.SeedSequence(1).spawn(-(-paths // BLOCK))
    simulate(np.random.default_rng(2), np.zeros((MONTHS, 256)), np.zeros((MONTHS, 256)))
    wall, cpu = time.perf_counter(), time.process_time()
    for block, seed in enumerate(seeds):
        part = slice(block * BLOCK, min((block + 1) * BLOCK, paths))
        simulate(np.random.default_rng(seed), aum[:, part], revenue[:, part])
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    trailing = revenue[-12:].sum(axis=0)
    summary = lambda values: [values.mean(), *np.quantile(values, QUANTILES)]
    print(json.dumps({"wall": wall, "cpu": cpu, "aum": summary(aum[-1]), "revenue": summary(trailing)}))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
