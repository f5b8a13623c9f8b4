// Facts that the published unit lists do not carry.

/** Agency codes (H-codes) by province: portal list of service results, 1 October 2026. They do not follow the unit codes. */
export const agencyCodes = {
  "01": "H26", "04": "H14", "08": "H60", 11: "H18", 12: "H35", 14: "H52", 15: "H38", 19: "H55", 20: "H37", 22: "H49",
  24: "H05", 25: "H44", 31: "H24", 33: "H31", 37: "H42", 38: "H56", 40: "H41", 42: "H27", 44: "H50", 46: "H57",
  48: "H17", 51: "H48", 52: "H21", 56: "H32", 66: "H15", 68: "H36", 75: "H19", 79: "H29", 80: "H53", 82: "H20",
  86: "H61", 91: "H01", 92: "H13", 96: "H12",
};

/** Agency codes of the 63 former provinces, by former unit code: dossiers from before July 2025 still carry them. */
export const formerAgencyCodes = {
  "01": "H26", "02": "H22", "04": "H14", "06": "H03", "08": "H60", 10: "H38", 11: "H18", 12: "H35", 14: "H52", 15: "H63",
  17: "H28", 19: "H55", 20: "H37", 22: "H49", 24: "H02", 25: "H44", 26: "H62", 27: "H05", 30: "H23", 31: "H24",
  33: "H31", 34: "H54", 35: "H25", 36: "H40", 37: "H42", 38: "H56", 40: "H41", 42: "H27", 44: "H46", 45: "H50",
  46: "H57", 48: "H17", 49: "H47", 51: "H48", 52: "H08", 54: "H45", 56: "H32", 58: "H43", 60: "H11", 62: "H34",
  64: "H21", 66: "H15", 67: "H16", 68: "H36", 70: "H10", 72: "H53", 74: "H09", 75: "H19", 77: "H06", 79: "H29",
  80: "H39", 82: "H58", 83: "H07", 84: "H59", 86: "H61", 87: "H20", 89: "H01", 91: "H33", 92: "H13", 93: "H30",
  94: "H51", 95: "H04", 96: "H12",
};

/** The 34 resolutions of 16 June 2025 that formed today's communes, by province. */
const resolutionNumbers = {
  "01": 1656, "04": 1657, "08": 1684, 11: 1661, 12: 1670, 14: 1681, 15: 1673, 19: 1683, 20: 1672, 22: 1679,
  24: 1658, 25: 1676, 31: 1669, 33: 1666, 37: 1674, 38: 1686, 40: 1678, 42: 1665, 44: 1680, 46: 1675,
  48: 1659, 51: 1677, 52: 1664, 56: 1667, 66: 1660, 68: 1671, 75: 1662, 79: 1685, 80: 1682, 82: 1663,
  86: 1687, 91: 1654, 92: 1668, 96: 1655,
};

export const communeInstruments = Object.fromEntries(
  Object.entries(resolutionNumbers).map(([province, number]) => [province, `${number}/NQ-UBTVQH15`]),
);
