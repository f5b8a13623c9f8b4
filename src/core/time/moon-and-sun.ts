import type { DayNumber } from "./local-date.ts";

// New moons and the sun's place, as J. Meeus tabulates them (Astronomical Algorithms, 2nd ed., ch. 25 and 49).
// Good to about a minute for 1900–2199; the calendar asks only for the day in Viet Nam (UTC+7).

const SYNODIC_MONTH = 29.530588861;
const FIRST_NEW_MOON_2000 = 2451550.09766;
const JULIAN_DAY_1970 = 2440587.5;
const OFFSET_DAYS = 7 / 24;

/** Terms of the true new moon: days, power of the orbit's eccentricity, multiples of M (sun), M' (moon), F (node). */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Pull of the planets: days, angle at new moon 0, angle gained with each new moon. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Seconds by which the earth's turning lags behind even time, every 25 years from 1900; the later ones are forecasts. */
const EARTH_LAG_SECONDS = [-3, 24, 29, 46, 64, 70, 93, 140, 203, 260, 320, 380, 442];

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

const earthLagDays = (julianDay: number): number => {
  const steps = (julianDay - 2415020.5) / (25 * 365.25);
  const step = Math.max(0, Math.min(EARTH_LAG_SECONDS.length - 2, Math.floor(steps)));
  const [before = 0, after = 0] = EARTH_LAG_SECONDS.slice(step, step + 2);
  return (before + (after - before) * (steps - step)) / 86_400;
};

/** The number of the new moon nearest to a day; number 0 is that of 6 January 2000. */
export const newMoonNear = (day: DayNumber): number =>
  Math.round((day + JULIAN_DAY_1970 - FIRST_NEW_MOON_2000) / SYNODIC_MONTH);

/** The day in Viet Nam on which a new moon falls. */
export const newMoonDay = (moon: number): DayNumber => {
  const centuries = moon / 1236.85;
  const squared = centuries * centuries;
  const sun = 2.5534 + 29.1053567 * moon - 0.0000014 * squared;
  const anomaly = 201.5643 + 385.81693528 * moon + 0.0107582 * squared;
  const node = 160.7108 + 390.67050284 * moon - 0.0016118 * squared;
  const eccentricity = 1 - 0.002516 * centuries - 0.0000074 * squared;
  let julianDay = FIRST_NEW_MOON_2000 + SYNODIC_MONTH * moon + 0.00015437 * squared;
  for (const [days, power, m, moonAnomaly, f] of MOON_TERMS)
    julianDay += days * eccentricity ** power * sine(m * sun + moonAnomaly * anomaly + f * node);
  julianDay -= 0.00017 * sine(124.7746 - 1.56375588 * moon + 0.0020672 * squared);
  for (const [days, start, gain] of PLANET_TERMS) julianDay += days * sine(start + gain * moon);
  return Math.floor(julianDay - earthLagDays(julianDay) - JULIAN_DAY_1970 + OFFSET_DAYS);
};

/** The sun's apparent longitude, 0–360°, at midnight in Viet Nam when a day begins. */
export const sunLongitudeAtDawnOf = (day: DayNumber): number => {
  const julianDay = day + JULIAN_DAY_1970 - OFFSET_DAYS;
  const centuries = (julianDay + earthLagDays(julianDay) - 2451545) / 36_525;
  const anomaly = 357.52911 + (35_999.05029 - 0.0001537 * centuries) * centuries;
  const centre =
    (1.914602 - 0.004817 * centuries) * sine(anomaly) +
    (0.019993 - 0.000101 * centuries) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const mean = 280.46646 + (36_000.76983 + 0.0003032 * centuries) * centuries;
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * centuries);
  return ((apparent % 360) + 360) % 360;
};
