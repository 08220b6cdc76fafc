import type { ReactNode } from 'react';
import {
  absentText,
  isAbsent,
  type Maybe,
  measureText,
  type PlaceBase,
  type PlaceOnBase,
} from '../../model/index.ts';
import type { Column } from '../../ui/index.ts';
import type { PlacesRow } from './places-data.ts';

/** The bases as heads over their columns. */
export const placeBaseTitle: Record<PlaceBase, string> = {
  total: '数值',
  residents: '每万常住人口',
  skilled: '占技能劳动者',
  growth: '比一年前',
};

/** A column of the table of places: how it looks, and how it is taken away. */
interface PlaceColumn extends Column<PlacesRow> {
  readonly plain: (row: PlacesRow) => string | number;
  readonly heading: string;
}

const onBase = (row: PlacesRow, base: PlaceBase) =>
  row.onBases.find((each) => each.base === base) ?? null;

const plainNumber = (value: Maybe<number>) => (isAbsent(value) ? absentText(value) : value);

/** `3/8`, with 并列 before it where the place is shared. */
export function placeText({ place, of, tied }: PlaceOnBase): string {
  return place === null ? '—' : `${tied.length > 0 ? '并列' : ''}${place}/${of}`;
}

/** The area's own value, the city's and the place, for each base. */
export function placeColumns(
  bases: readonly PlaceBase[],
  isDoubled: (row: PlacesRow) => boolean,
): readonly PlaceColumn[] {
  return bases.flatMap((base) => {
    const group = placeBaseTitle[base];
    const text = (row: PlacesRow, value: (on: PlaceOnBase) => Maybe<number>) => {
      const on = onBase(row, base);
      return on === null ? '—' : measureText(value(on), { base, unit: row.unit });
    };
    const plain = (row: PlacesRow, value: (on: PlaceOnBase) => Maybe<number>) => {
      const on = onBase(row, base);
      return on === null ? '—' : plainNumber(value(on));
    };
    const figure = (key: string, title: string, value: (on: PlaceOnBase) => Maybe<number>) => ({
      ...{ key: `${base}-${key}`, group, title, align: 'right' as const },
      heading: `${group}：${title}`,
      cell: (row: PlacesRow): ReactNode => text(row, value),
      plain: (row: PlacesRow) => plain(row, value),
    });
    const own = figure('own', '本单位', ({ value }) => value);
    return [
      base === 'total'
        ? { ...own, cell: (row) => <OwnCell text={own.cell(row)} isDoubled={isDoubled(row)} /> }
        : own,
      figure('city', '全市', ({ city }) => city),
      {
        ...{ key: `${base}-place`, group, title: '位次', align: 'right' as const },
        heading: `${group}：位次／可比单位`,
        cell: (row: PlacesRow) => {
          const on = onBase(row, base);
          return on === null ? '—' : <PlaceCell on={on} />;
        },
        plain: (row: PlacesRow) => {
          const on = onBase(row, base);
          if (on === null) return '—';
          const untold = on.untold.length > 0 ? `（与${on.untold.join('、')}分不出先后）` : '';
          return placeText(on) + untold;
        },
      },
    ];
  });
}

interface OwnCellProps {
  readonly text: ReactNode;
  /** Whether zones count some of it as well. */
  readonly isDoubled: boolean;
}

function OwnCell({ text, isDoubled }: OwnCellProps) {
  return (
    <>
      {isDoubled && <abbr title="含功能区也统计的人">＊</abbr>}
      {text}
    </>
  );
}

function PlaceCell({ on }: { on: PlaceOnBase }) {
  return (
    <>
      {placeText(on)}
      {on.untold.length > 0 && <abbr title={`与${on.untold.join('、')}分不出先后`}>≈</abbr>}
    </>
  );
}
