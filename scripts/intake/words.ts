import {
  type CommitmentKind,
  commitmentKinds,
  type ProjectKind,
  projectKinds,
  stageNames,
  upliftSteps,
} from '../../src/model/index.ts';

export {
  type CommitmentKind,
  commitmentKinds,
  type ProjectKind,
  projectKinds,
  stageNames,
  upliftSteps,
};

/** The words that files use, with the codes they stand for inside the warehouse. */

export const statusWords = {
  快报: 'flash',
  年报: 'annual',
  核定: 'verified',
  修订: 'revised',
} as const;
export type Status = (typeof statusWords)[keyof typeof statusWords];

export const areaKinds = {
  city: 'city',
  district: 'district',
  county: 'county',
  county_level_city: 'county_level_city',
  functional_zone: 'functional_zone',
} as const;

export const comparatorKinds = {
  nation: 'nation',
  province: 'province',
  peer_city: 'peer_city',
} as const;

/** A list of words that stand for themselves. */
export function same<const W extends readonly string[]>(words: W): Record<string, W[number]> {
  return Object.fromEntries(words.map((word) => [word, word]));
}
