import { rules, type SplitBasis, splitBasisName, splittable } from '../../model/index.ts';
import { countField, type Field, type Fields } from '../field.ts';
import type { SplitState } from './split-state.ts';

export const greatestWeight = 100;

const commitment: Field<string> = {
  name: 'target',
  fallback: () => '',
  read: (text, { commitments }) => splittable(commitments).find(({ id }) => id === text)?.id,
  write: (id) => id,
  complaint: (text) =>
    `网址里的目标“${text}”不存在或不能分解到单位，现在显示正在执行的目标。请在“分解哪项目标”里选择。`,
};

function weightField(basis: SplitBasis): Field<number> {
  return {
    name: basis,
    fallback: () => rules.split.weights[basis],
    read: (text) =>
      /^\d{1,3}$/.test(text) && Number(text) <= greatestWeight ? Number(text) : undefined,
    write: String,
    complaint: (text) =>
      `网址里“${splitBasisName[basis]}”的权重“${text}”不是 0 到 ${greatestWeight} 的整数，现在用 ${rules.split.weights[basis]}。请用滑块选择。`,
  };
}

export const splitFields: Fields<SplitState> = {
  commitment,
  year: countField({
    name: 'year',
    most: 2100,
    complaint: (text) => `网址里的年份“${text}”不是年份，现在显示到期那一年。请在“哪一年”里选择。`,
  }),
  stock: weightField('stock'),
  residents: weightField('residents'),
  growth: weightField('growth'),
};
