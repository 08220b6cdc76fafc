import { type SplitWeights, splitBases, splitBasisName } from './allocation.ts';
import { inPercent, percentText } from './number-text.ts';

/** `现有数50%、常住人口30%、同等增幅20%`, of the weights that count. */
export function weightsText(weights: SplitWeights): string {
  const sum = splitBases.reduce((total, basis) => total + weights[basis], 0);
  return splitBases
    .filter((basis) => weights[basis] > 0)
    .map((basis) => {
      const share = weights[basis] / sum;
      return share === 1 ? splitBasisName[basis] : `${splitBasisName[basis]}${countShare(share)}`;
    })
    .join('、');
}

function countShare(share: number): string {
  return Number.isInteger(inPercent(share)) ? percentText(share, 0) : percentText(share);
}
