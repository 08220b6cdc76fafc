import constants from '#data/reference/assessment.json' with { type: 'json' };

/** The constants of the assessment; their only home is `data/reference/assessment.json`. */
export const rules = {
  /** From this many points behind the path on, 滞后 becomes 严重滞后. A share, 0.1 = 10 points. */
  seriouslyBehind: constants.seriouslyBehindPoints / 100,
  /** 左右: how far, as a share of the target, a count may lie from it and still meet it. */
  aboutTolerance: constants.aboutTolerance,
  /** A pace is judged only with at least this many figures after the start. */
  leastPointsAfterStart: constants.leastPointsAfterStart,
} as const;
