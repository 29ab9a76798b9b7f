"""Writes the cases of this folder: python3 test/cases/own/generate.py

Expected values come from Python's decimal with 60 digits, from the formulas as a person would write them down; no code of the
product takes part. Afterwards: npx biome format --write test/cases/own. The format is that of the acceptance cases: amounts and rates as decimal texts, shares as 0.01 for 1 %.
"""

import json
import os
from decimal import ROUND_HALF_EVEN, Decimal as D, getcontext

getcontext().prec = 60
getcontext().rounding = ROUND_HALF_EVEN
HERE = os.path.dirname(os.path.abspath(__file__))
EXACT = {"kind": "deterministic", "relative": "1e-20", "relative_if_binary_double": "1e-12", "absolute_floor": "1e-18"}
CLOSED = {"kind": "closed_form", "relative_if_binary_double": "1e-9"}
PI = D("3.14159265358979323846264338327950288419716939937510582097494459")


def text(value):
    """34 significant digits, without an exponent."""
    if isinstance(value, D):
        if value == 0:
            return "0"
        rounded = value.normalize()
        if len(rounded.as_tuple().digits) > 34:
            rounded = round_to(value, 34).normalize()
        return format(rounded, "f")
    if isinstance(value, dict):
        return {key: text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [text(one) for one in value]
    return value


def round_to(value, digits):
    getcontext().prec = digits
    rounded = +value
    getcontext().prec = 60
    return rounded


def case(identity, name, task, inputs, expected, compare=EXACT):
    return {"id": identity, "name": name, "task": task, "inputs": inputs, "expected": text(expected), "compare": compare}


def refusal(identity, name, task, inputs, reason):
    return case(identity, name, task, inputs, {"outcome": "error", "reason": reason})


def write(suite, cases):
    with open(os.path.join(HERE, suite + ".json"), "w") as file:
        json.dump({"suite": suite, "case_count": len(cases), "cases": cases}, file, indent=1, ensure_ascii=False)
        file.write("\n")


def gain_on_flow(rate, weight, convention):
    if convention == "simple":
        return rate * weight
    return (1 + rate) ** weight - 1 if rate > -1 else (D(-1) if weight > 0 else D(0))


def roll(beginning, inflows, outflows, rate, weight, convention, fee=None):
    flows = inflows - outflows
    advance = fee["amount"] if fee and fee["when"] == "advance" else D(0)
    gain = (beginning - advance) * rate + flows * gain_on_flow(rate, weight, convention)
    before = beginning - advance + flows + gain
    if fee is None:
        return {"net_flows": flows, "investment_gain": gain, "ending": before, "average_simple": (beginning + before) / 2}
    base = {"beginning": beginning, "ending": before, "average": (beginning + before) / 2}[fee["base"]]
    charged = advance if advance else fee["rate"] * base
    ending = before - (0 if advance else charged)
    return {
        "net_flows": flows,
        "investment_gain": gain,
        "fee": charged,
        "fee_deducted": charged,
        "ending": ending,
        "average_simple": (beginning + ending) / 2,
    }


def roll_forward():
    one = "roll_forward_one_period"

    def inputs(beginning, inflows, outflows, rate, **rest):
        return {"beginning": beginning, "inflows": inflows, "outflows": outflows, "period_return": rate, **rest}

    mid = {"flow_timing": "mid"}
    return [
        case("OWN-RF-01", "A weight of 0.3, compound", one, inputs("1000", "200", "50", "0.21", flow_timing="0.3", mid_period_convention="compound"),
             roll(D(1000), D(200), D(50), D("0.21"), D("0.3"), "compound")),
        case("OWN-RF-02", "All is lost: simple keeps half of the flow", one, inputs("100", "10", "0", "-1", **mid, mid_period_convention="simple"),
             roll(D(100), D(10), D(0), D(-1), D("0.5"), "simple")),
        case("OWN-RF-03", "All is lost: compound loses the flow as well", one, inputs("100", "10", "4", "-1", **mid, mid_period_convention="compound"),
             roll(D(100), D(10), D(4), D(-1), D("0.5"), "compound")),
        refusal("OWN-RF-04", "All is lost, and more leaves than arrives", one, inputs("100", "4", "10", "-1", **mid, mid_period_convention="compound"),
                "outflow_exceeds_assets"),
        refusal("OWN-RF-05", "A negative opening", one, inputs("-1", "0", "0", "0.05", flow_timing="end"), "negative_beginning"),
        refusal("OWN-RF-06", "A return below -100 %", one, inputs("100", "0", "0", "-1.01", flow_timing="end"), "return_below_minus_one"),
        refusal("OWN-RF-07", "100 % out in the middle of a falling month", one, inputs("100", "0", "100", "-0.3", **mid), "outflow_exceeds_assets"),
        refusal("OWN-RF-08", "A fee that the assets cannot pay", one,
                inputs("100", "0", "100", "0", flow_timing="end", annual_fee_rate="0.01", fee_base="beginning"), "fee_exceeds_assets"),
        case("OWN-RF-09", "Nothing at all", one, inputs("0", "0", "0", "0.08", **mid), roll(D(0), D(0), D(0), D("0.08"), D("0.5"), "simple")),
        case("OWN-RF-10", "Advance, with flows at the beginning", one,
             inputs("8000", "500", "100", "0.03", flow_timing="beginning", annual_fee_rate="0.012", period_in_years="0.25", fee_base="beginning", fee_when="advance"),
             roll(D(8000), D(500), D(100), D("0.03"), D(1), "simple", {"amount": D(24), "when": "advance", "base": "beginning"})),
        case("OWN-RF-11", "Exactly everything leaves", one, inputs("100", "0", "105", "0.05", flow_timing="end"),
             roll(D(100), D(0), D(105), D("0.05"), D(0), "simple")),
        # Payable: 100·0.7/(1 + 0.5·(−0.3)) + 20 = 70/0.85 + 20.
        case("OWN-RF-12", "Cut to what is payable in the middle of a falling month", "roll_forward_clamped_outflow",
             inputs("100", "20", "150", "-0.3", **mid, mid_period_convention="simple", policy="clamp"),
             {"outflows_paid": D(70) / D("0.85") + 20, "outflows_unmet": 130 - D(70) / D("0.85"), "ending": D(0)}),
        case("OWN-RF-13", "Nothing to cut", "roll_forward_clamped_outflow", inputs("100", "0", "30", "0.1", flow_timing="end", policy="clamp"),
             {"outflows_paid": D(30), "outflows_unmet": D(0), "investment_gain": D(10), "ending": D(80)}),
        case("OWN-RF-14", "A total loss and nothing after it", "roll_forward_returns_list",
             {"beginning": "100", "period_returns": ["0.5", "-1", "0.5"]}, {"ending": D(0), "investment_gain": D(-100)}),
        roll_path(),
        shrinking_path(),
    ]


def roll_path():
    """Three quarters with an amount and a rate at once, flows at the beginning, the fee on the ending."""
    balance, rate = D(1000), (1 + D("0.08")) ** (D(1) / 4) - 1
    flows = gains = fees = D(0)
    ends, middles = [], []
    for _ in range(3):
        flow = D(30) + D("0.02") * balance
        row = roll(balance, flow, D(0), rate, D(1), "simple", {"rate": D("0.002"), "when": "arrears", "base": "ending"})
        flows, gains, fees = flows + flow, gains + row["investment_gain"], fees + row["fee"]
        ends.append(row["ending"])
        middles.append(row["average_simple"])
        balance = row["ending"]
    expected = {
        "period_return": rate, "beginning": D(1000), "ending": balance, "net_flows": flows, "investment_gain": gains, "fees": fees,
        "average_of_period_ends": sum(ends) / 3, "average_of_begin_and_ends": (1000 + sum(ends)) / 4, "average_of_period_averages": sum(middles) / 3,
    }
    inputs = {
        "beginning": "1000", "periods": 3, "annual_return": "0.08", "periods_per_year": 4, "return_conversion": "geometric",
        "flow_amount_per_period": "30", "flow_rate_on_beginning_balance": "0.02", "flow_timing": "beginning",
        "fee_rate_per_period": "0.002", "fee_base": "ending",
    }
    return case("OWN-RF-15", "An amount and a rate of flows at once", "roll_forward_path", inputs, expected)


def shrinking_path():
    """Ten years as ten periods, a fifth leaving in each: more a month than a scenario can state for a month of its own."""
    balance, rate = D(500), D("0.05")
    flows = gains = fees = D(0)
    for _ in range(10):
        flow = D("-0.2") * balance
        row = roll(balance, flow, D(0), rate, D("0.5"), "simple", {"rate": D("0.01"), "when": "arrears", "base": "average"})
        flows, gains, fees = flows + flow, gains + row["investment_gain"], fees + row["fee"]
        balance = row["ending"]
    inputs = {
        "beginning": "500", "periods": 10, "annual_return": "0.05", "periods_per_year": 1, "return_conversion": "geometric",
        "flow_rate_on_beginning_balance": "-0.2", "flow_timing": "mid", "mid_period_convention": "simple",
        "fee_rate_per_period": "0.01", "fee_base": "average",
    }
    expected = {"period_return": rate, "ending": balance, "net_flows": flows, "investment_gain": gains, "fees": fees}
    return case("OWN-RF-16", "A fifth leaves every year", "roll_forward_path", inputs, expected)


def fees():
    marginal = {"kind": "marginal", "tiers": [["100", "0.01"], ["300", "0.005"], [None, "0.002"]]}
    cliff = {"kind": "cliff", "tiers": marginal["tiers"]}
    lower, upper = {**cliff, "boundary": "lower_inclusive"}, {**cliff, "boundary": "upper_inclusive"}
    tiered, bill = "tiered_annual_fee", "fee_bill"
    agreed = {"schedule": marginal, "assets": "200", "fraction_of_year": "0.5"}  # a year by the schedule: 1 + 0.5 = 1.5
    return [
        case("OWN-FEE-01", "On a bound, the upper band", tiered, {"schedule": lower, "assets": "300"}, {"annual_fee": D("0.6"), "effective_rate": D("0.002")}),
        case("OWN-FEE-02", "On a bound, the lower band", tiered, {"schedule": upper, "assets": "300"}, {"annual_fee": D("1.5"), "effective_rate": D("0.005")}),
        case("OWN-FEE-03", "No assets have no rate", tiered, {"schedule": marginal, "assets": "0"}, {"annual_fee": D(0), "effective_rate": None}),
        case("OWN-FEE-04", "Slices up to the last", tiered, {"schedule": marginal, "assets": "1300"}, {"annual_fee": D(4), "effective_rate": D(4) / 1300}),
        refusal("OWN-FEE-05", "Negative assets", tiered, {"schedule": marginal, "assets": "-5"}, "negative_assets"),
        case("OWN-FEE-06", "A waiver larger than the bill", bill, {**agreed, "waiver": "9"}, {"annual_fee": D("1.5"), "fee": D(0)}),
        case("OWN-FEE-07", "Minimum, then discount, less a waiver", bill,
             {**agreed, "discount_rate": "0.2", "minimum_annual_fee": "2", "order": "minimum_then_discount", "waiver": "0.1"},
             {"billable": D(200), "annual_fee": D("1.6"), "fee": D("0.7")}),
        case("OWN-FEE-08", "More excluded than there is: only the minimum is left", bill,
             {**agreed, "excluded_assets": "500", "minimum_annual_fee": "2"}, {"billable": D(0), "annual_fee": D(2), "fee": D(1)}),
        case("OWN-FEE-09", "A cap after the minimum", bill, {**agreed, "minimum_annual_fee": "2", "maximum_annual_fee": "1.2"}, {"annual_fee": D("1.2"), "fee": D("0.6")}),
        case("OWN-FEE-10", "Cents that do not divide go to the largest remainder", "allocate_amount",
             {"total": "0.05", "weights": ["3", "1", "1"], "places": 2, "method": "largest_remainder"}, {"parts": [D("0.03"), D("0.01"), D("0.01")]}),
        case("OWN-FEE-11", "A tie goes to the earlier part", "allocate_amount",
             {"total": "1", "weights": ["1", "1"], "places": 0, "method": "largest_remainder"}, {"parts": [D(1), D(0)]}),
        # 1 Dec to 31 Dec 2023 is 31 days of 365, 1 Jan to 14 Jan 2024 is 14 of 366.
        case("OWN-FEE-12", "Over a New Year into a leap year", "day_count", {"start": "2023-12-01", "end_excluded": "2024-01-15"},
             {"days": 45, "actual_365": D(45) / 365, "actual_actual": D(31) / 365 + D(14) / 366, "thirty_360": D(44) / 360}),
    ]


def attribution():
    flat = {"beginning": "100", "net_flows": "0", "investment_gain": "0", "fees": "0", "ending": "100"}
    return [
        case("OWN-ATT-01", "Nothing happened", "attribution", flat,
             {"residual": D(0), "organic_growth": D(0), "fee_growth": D(0), "total_growth": D(0), "reconciles": True}),
        case("OWN-ATT-02", "A yield on no assets", "revenue_yield", {"revenue": "5", "average_aum": "0", "periods_per_year": "4"}, {"yield_bps": None}),
        case("OWN-ATT-03", "A quarter's revenue, annualised", "revenue_yield", {"revenue": "5", "average_aum": "8000", "periods_per_year": "4"}, {"yield_bps": D(25)}),
        case("OWN-ATT-04", "Never recovered", "drawdown", {"values": ["10", "8", "9", "6"]},
             {"depth": D("-0.4"), "peak_index": 0, "trough_index": 3, "recovery_index": None}),
        case("OWN-ATT-05", "Everything is lost", "drawdown", {"values": ["10", "0", "0"]}, {"depth": D(-1), "peak_index": 0, "trough_index": 1, "recovery_index": None}),
        case("OWN-ATT-06", "Growth from nothing", "growth", {"beginning": "0", "ending": "5"}, {"change": D(5), "growth_rate": None}),
        # 29 February counts: of 366 days the flow of 36.6 is there for 306 (1 March to 31 December), by the other count for 305.
        case("OWN-ATT-07", "A movement in a leap year", "average_balance",
             {"beginning": "0", "flow": "36.6", "flow_date": "2024-03-01", "year": "2024", "investment_gain": "0"},
             {"ending": D("36.6"), "average_daily_flow_counts_from_the_day_it_arrives": D("30.6"), "average_daily_flow_counts_from_the_next_day": D("30.5"),
              "average_of_12_month_ends": D("30.5"), "average_of_13_points": D(366) / 13, "average_of_4_quarter_ends": D("36.6"),
              "average_of_5_points": D("29.28"), "average_simple_begin_end": D("18.3")}),
    ]


def erf_series(x):
    """erf by its Taylor series; 60 digits leave more than 40 for |x| < 6."""
    term = total = x
    n = 0
    while abs(term) > D("1e-58"):
        n += 1
        term = -term * x * x / n
        total += term / (2 * n + 1)
    return 2 * total / PI.sqrt()


def normal_distribution(x):
    return (1 + erf_series(x / D(2).sqrt())) / 2


def normal_quantile(p):
    low, high = D(-8), D(8)
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (middle, high) if normal_distribution(middle) < p else (low, middle)
    return low


def monte_carlo():
    start, m, s, t = D(250), D("-0.02"), D("0.3"), D("2.5")
    mean = start * (m * t + s * s * t / 2).exp()
    spread = s * t.sqrt()
    quantiles = {q: start * (m * t + spread * normal_quantile(D(q))).exp() for q in ["0.01", "0.5", "0.975"]}
    deviation = mean * ((s * s * t).exp() - 1).sqrt()
    n = D(100000)
    density = lambda q: (-(normal_quantile(D(q)) ** 2) / 2).exp() / (2 * PI).sqrt() / (quantiles[q] * spread)
    errors = {"mean": deviation / n.sqrt(), **{"quantile_" + q: (D(q) * (1 - D(q)) / n).sqrt() / density(q) for q in quantiles}}
    simulated = lambda paths, names: {**CLOSED, "simulation": {"paths": paths, "accept_within_standard_errors": "4", "standard_error": text(names)}}
    below = normal_distribution(((D(200) / start).ln() - m * t) / spread)
    terminal = {"starting_aum": "250", "log_return_mean_per_year": "-0.02", "log_return_stdev_per_year": "0.3", "years": "2.5"}
    square = [["1", "0.9", "-0.5"], ["0.9", "1", "0.9"], ["-0.5", "0.9", "1"]]
    return [
        case("OWN-MC-01", "Two and a half years, falling, with few paths", "lognormal_terminal", {**terminal, "quantiles": list(quantiles)},
             {"mean": mean, "stdev": deviation, "quantiles": quantiles}, simulated(4000, errors)),
        case("OWN-MC-02", "Below 200 at the end", "threshold_probability", {**terminal, "threshold": "200"}, {"probability_below_at_the_end": below},
             simulated(4000, {"probability_below_at_the_end": (below * (1 - below) / n).sqrt()})),
        # One step only: touched at a step end is below at the end.
        case("OWN-MC-03", "Watched once", "threshold_touched_discrete",
             {"starting_aum": "250", "log_return_mean_per_year": "-0.05", "log_return_stdev_per_year": str(s), "threshold": "200", "steps": 1, "steps_per_year": 1},
             {"probability": normal_distribution(((D(200) / start).ln() + D("0.05")) / s)}, {"kind": "numerical", "absolute": "1e-9"}),
        refusal("OWN-MC-04", "Three correlations that cannot hold together", "cholesky", {"correlation_of_log_returns": square}, "not_positive_semi_definite"),
        case("OWN-MC-05", "Two that move as one", "cholesky", {"correlation_of_log_returns": [["1", "1"], ["1", "1"]]},
             {"lower_triangle": [[D(1), D(0)], [D(1), D(0)]], "smallest_eigenvalue": D(0)}, {**CLOSED, "absolute": "1e-12"}),
        case("OWN-MC-06", "A rate that forgets nothing", "ar1_flow_rate",
             {"constant": "0.001", "persistence": "1", "shock_stdev": "0.004", "starting_rate": "0", "steps": 3},
             {"long_run_mean": None, "long_run_variance": None, "conditional_mean": D("0.003"), "conditional_variance": D("0.000048"), "cumulative_mean": D("0.006"), "half_life": None}, CLOSED),
    ]


if __name__ == "__main__":
    write("own-roll-forward", roll_forward())
    write("own-fees", fees())
    write("own-attribution", attribution())
    write("own-monte-carlo", monte_carlo())
