import { type SplitWeights, splitBases, splitBasisName } from './allocation.ts';

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
  const percent = share * 100;
  return Number.isInteger(percent) ? `${percent}%` : `${percent.toFixed(1)}%`;
}
