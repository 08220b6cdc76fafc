import constants from '#data/reference/assessment.json' with { type: 'json' };

/** The constants of the assessment; their only home is `data/reference/assessment.json`. */
export const rules = {
  /** From this many points behind the path on, 滞后 becomes 严重滞后. A share, 0.1 = 10 points. */
  seriouslyBehind: constants.seriouslyBehindPoints / 100,
  /** 左右: how far, as a share of the target, a count may lie from it and still meet it. */
  aboutTolerance: constants.aboutTolerance,
  /** A pace is judged only with at least this many figures after the start. */
  leastPointsAfterStart: constants.leastPointsAfterStart,
  /** The observed pace is the net change over this many months before the newest figure. */
  windowMonths: constants.windowMonths,
  /** A running commitment whose newest figure is older than this at the cut-off is not judged. */
  staleMonths: constants.staleMonths,
  /** What falls due within so many days after the day that is shown is announced as such. */
  dueSoonDays: constants.dueSoonDays,
  /** Two areas are told apart if a count's chance (Poisson) is exceeded by this many standard deviations. */
  tellingApart: { z: constants.tellingApart.z },
  /** Who takes part in the split of a target, and how a proposal weighs its bases if nothing else is chosen. */
  split: {
    zones: constants.split.zones === 'included' ? ('included' as const) : ('apart' as const),
    weights: constants.split.weights,
  },
  /** Days after the end of a period within which a report is in time. */
  reporting: {
    quarterDays: constants.reporting.quarterDays,
    yearEndDays: constants.reporting.yearEndDays,
    monthDays: constants.reporting.monthDays,
    /** How many of the newest reports the page of an area lists. */
    recentReports: constants.reporting.recentReports,
  },
  /** Least ratios of actual to required growth of the second reading; 1 = as required. */
  sdgRatio: {
    significant: constants.sdgRatio.significant / 100,
    moderate: constants.sdgRatio.moderate / 100,
    insufficient: constants.sdgRatio.insufficient / 100,
  },
  forecast: {
    /** Never a forecast from fewer figures than this. */
    leastPoints: constants.forecast.leastPoints,
    /** Share of the outcomes that the narrow and the wide interval should hold. */
    narrowInterval: constants.forecast.narrowInterval,
    wideInterval: constants.forecast.wideInterval,
    /** Full years of quarterly steps from which a season is estimated. */
    seasonYears: constants.forecast.seasonYears,
    /** How many steps ahead the back-test looks, by frequency. */
    backTestSteps: constants.forecast.backTestSteps,
    /** The weights and dampings among which the damped trend is chosen. */
    dampedTrend: constants.forecast.dampedTrend,
    /** An arrival farther away than this many years is told as none. */
    scenarioYears: constants.forecast.scenarioYears,
  },
} as const;
