"""Trend statistics by brute force, for the tests of HoldfastReports/Statistics.

Theil-Sen by every pair of values in exact fractions, its 95 % interval by the definition, and Mann-Kendall's p by a list
of every distinct order of the values (up to nine) or by the normal approximation. Nothing is shared with the program.

    trend_statistics.py              print the cases of TrendStatisticsTests.swift
    trend_statistics.py 1 0 2 2 3    print the case of these values, one a day
"""

import fractions
import itertools
import math
import random
import sys


def sign(number):
    return (number > 0) - (number < 0)


def score(values):
    return sum(sign(later - value) for value, later in itertools.combinations(values, 2))


def variance(values):
    part = lambda n: n * (n - 1) * (2 * n + 5)
    return fractions.Fraction(part(len(values)) - sum(part(values.count(v)) for v in set(values)), 18)


def exact_p(values):
    size = abs(score(values))
    orders = set(itertools.permutations(values))
    return fractions.Fraction(sum(abs(score(order)) >= size for order in orders), len(orders))


def normal_p(values):
    s, var = score(values), variance(values)
    if s == 0 or var == 0:
        return 1.0
    return math.erfc((abs(s) - 1) / math.sqrt(var) / math.sqrt(2))


def p(values):
    return float(exact_p(values)) if len(values) <= 9 else normal_p(values)


def theil_sen(days, values):
    slopes = sorted(
        fractions.Fraction(v2 - v1, d2 - d1)
        for (d1, v1), (d2, v2) in itertools.combinations(zip(days, values), 2)
        if d1 != d2
    )
    n = len(slopes)
    median = (slopes[(n - 1) // 2] + slopes[n // 2]) / 2
    reach = 1.959963984540054 * math.sqrt(variance(values))
    lower = slopes[max(0, round((n - reach) / 2) - 1)]
    upper = slopes[min(n - 1, round((n + reach) / 2))]
    return median, lower, upper


def case(days, values):
    slope, lower, upper = theil_sen(days, values)
    return (
        f"Case({list(days)}, {list(values)}, s: {score(values)}, p: {p(values)!r}, "
        f"slope: {float(slope)!r}, {float(lower)!r}, {float(upper)!r}),"
    )


def cases():
    # Sen 1968.
    yield [1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]
    dice = random.Random(20261122)
    for n in list(range(5, 16)) + [20, 25, 30]:
        days = sorted(dice.sample(range(2 * n), n))
        yield days, [max(0, min(10, round(4 - 3 * i / n + dice.gauss(0, 1.5)))) for i in range(n)]
    yield range(7), [0, 0, 0, 0, 0, 0, 0]
    yield range(12), [3] * 12
    yield range(6), [2, 2, 2, 2, 2, 1]
    yield range(9), [1, 2, 3, 4, 5, 6, 7, 8, 9]
    yield range(10), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        values = [int(word) for word in sys.argv[1:]]
        print(case(range(len(values)), values))
    else:
        for days, values in cases():
            print(case(list(days), values))
