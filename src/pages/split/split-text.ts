import {
  type CannotSplit,
  type CitySplit,
  countText,
  hostOverlaps,
  isAbsent,
  isAspiration,
  periodText,
  rules,
  type SplitBasis,
  type SplitWeights,
  splitBases,
  splitBasisName,
  targetText,
  weightsText,
  yearOf,
} from '../../model/index.ts';
import type { SplitSituation } from './split-data.ts';

/** The sentence that opens the page: who has to do most, and whether it is decided. */
export function findingText(
  { commitment, year, last }: SplitSituation,
  split: CitySplit,
  weights: SplitWeights,
): string {
  const isLast = year === last;
  const aim = isLast && isAspiration(commitment) ? '争取' : '';
  const whole = isLast
    ? targetText(commitment)
    : isAbsent(split.target)
      ? ''
      : `${countText(split.target)}人`;
  const subject = `${year}年末${commitment.name}${aim}${whole}`;
  if (split.refusal) return `${subject}：没有分解到单位，也没有数可供测算。`;
  const lead =
    split.origin === 'decided'
      ? `${subject}已分解到${split.parts.length}个单位`
      : `${subject}按${weightsText(weights)}测算到${split.parts.length}个单位`;
  const most = split.parts.reduce<(typeof split.parts)[number] | null>((top, part) => {
    if (isAbsent(part.increase)) return top;
    return top === null || isAbsent(top.increase) || part.increase > top.increase ? part : top;
  }, null);
  return most === null || isAbsent(most.increase) || most.increase <= 0
    ? `${lead}。`
    : `${lead}，${most.name}要净增最多（${countText(most.increase)}人）。`;
}

/** Why there is no proposal, and what the reader can do. */
export function refusalText({ reason, basis, missing }: CannotSplit, split: CitySplit): string {
  const what = basis === null ? '' : splitBasisName[basis];
  switch (reason) {
    case 'no_weight':
      return '三个权重都是0，没有可分的依据。请至少给一个权重。';
    case 'no_base':
      if (basis === null) return '全市这一年没有应达数，不能分解。请选择到期那一年。';
      return `${missing.join('、')}没有${basis === 'residents' ? '可用的' : ''}${figureName(basis, split)}，不能按“${what}”测算。请改用其他依据。`;
    case 'nothing_there':
      return `各单位的${figureName(basis ?? 'stock', split)}都是0，不能按“${what}”测算。请改用其他依据。`;
    case 'residents_do_not_fit':
      return `已公布的各单位常住人口之和大于全市数，${missing.join('、')}无法推算，不能按“${what}”测算。请核对 reference/areas.csv。`;
  }
}

function figureName(basis: SplitBasis, { basedOn }: CitySplit): string {
  if (basis === 'residents') return '常住人口';
  if (basis === 'growth') return '起点数';
  return basedOn ? `${periodText(basedOn)}的数` : '现有数';
}

/** How the split is made and what it rests on, line by line; for the page and for downloads. */
export function splitNotes(
  situation: SplitSituation,
  split: CitySplit,
  weights: SplitWeights,
): readonly string[] {
  const { commitment, year, last } = situation;
  const { startOn, due } = commitment;
  const isPath = year !== last && due !== null;
  return [
    split.origin === 'decided'
      ? '目标：已正式分解，见 policy/shares.csv；有分解就不再测算。'
      : '测算：不是目标，文件没有把目标分解到单位。',
    ...(isPath
      ? [`全市${year}年末的应达数取自${yearOf(due)}年目标的应达路径，不足一人按一人计。`]
      : []),
    ...(split.origin === 'decided'
      ? []
      : [
          `依据和权重：${weightsText(weights) || '无'}。`,
          ...basisNotes(weights, startOn === null ? '' : periodText(startOn)),
        ]),
    split.basedOn
      ? `现有数：各单位都已报数的最近一期，${periodText(split.basedOn)}。`
      : '现有数：没有各单位都已报数的一期。',
    zonesNote(),
    ...overlapNotes(situation, split),
    ...(split.unpublished.length > 0
      ? [
          `${split.unpublished.join('、')}的2020年普查常住人口未公布：以全市数减去已公布数的余数，按现有数推算（带※）；没有现有数的合为一项。`,
        ]
      : []),
    ...(split.origin === 'decided'
      ? []
      : [
          '取整：先取整数部分，余下的人数按小数部分从大到小各加一人（最大余数法），合计必等于全市数。',
        ]),
  ];
}

function basisNotes(weights: SplitWeights, start: string): readonly string[] {
  const notes: Record<SplitBasis, string> = {
    stock: '现有数：按各单位现有数占合计的比例分。',
    residents: '常住人口：按2020年普查常住人口（功能区单列）占全市的比例分。',
    growth: `同等增幅：按${start}的数占合计的比例分，即各单位从${start}起增幅相同，此后已增加的计入完成。`,
  };
  return splitBases.filter((basis) => weights[basis] > 0).map((basis) => notes[basis]);
}

/** Which hosts are without their zones, and how many persons that is. */
function overlapNotes({ areas }: SplitSituation, { basedOn }: CitySplit): readonly string[] {
  if (basedOn === null || rules.split.zones !== 'apart') return [];
  const overlaps = hostOverlaps(areas, basedOn);
  return areas.flatMap(({ code, name }) => {
    const overlap = overlaps.get(code);
    return overlap
      ? [
          `＊${name}（上报数含${overlap.zones.join('、')}的人员）：现有数已扣除重复的${countText(overlap.persons)}人。`,
        ]
      : [];
  });
}

function zonesNote(): string {
  return rules.split.zones === 'apart'
    ? '功能区单列：功能区按全部人数参加；所在县区扣除两边都统计的人数后参加，一人只在一个单位。'
    : '功能区并入所在县区：功能区不单独参加，人数全部计入所在县区，一人只在一个单位。';
}
