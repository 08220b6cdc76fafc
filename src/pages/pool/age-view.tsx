import { memo, useMemo, useState } from 'react';
import { Pyramid, type PyramidLayer } from '../../charts/index.ts';
import {
  countText,
  type PoolMember,
  percentText,
  readSlices,
  type SliceReading,
  sliceBrief,
  sliceCode,
  slicesSummary,
  sumFigures,
  toggled,
} from '../../model/index.ts';
import { asChoice, isCompared, type Linked, leastScale, openCodes } from './linked.ts';
import type { PoolData } from './pool-data.ts';
import { shownReference, shownText, shownValue } from './slice-bars.ts';
import { SliceTable } from './slice-table.tsx';
import { ViewFigure } from './view-figure.tsx';

interface AgeViewProps extends Linked {
  readonly bands: readonly string[];
  readonly sexes: readonly string[];
}

/** The pyramid of age and sex: bands are chosen as bars are, a sex by the head of its side. */
export const AgeView = memo(function AgeView(props: AgeViewProps) {
  const { data, settled, bands, sexes, show, hand } = props;
  const [place, setPlace] = useState<number | null>(null);
  // The oldest on top, as pyramids stand.
  const members = useMemo(() => [...data.members.age_band].reverse(), [data.members]);
  const { readings, nameOf } = useMemo(() => readingsOf(data), [data]);
  const compared = isCompared('age', data);
  const layers = useMemo(() => {
    const byCode = new Map(readings.map((reading) => [reading.code, reading]));
    return members.map(({ code, name }): PyramidLayer => {
      const side = (sex: PoolMember | undefined) => {
        const reading = sex && byCode.get(sliceCode(code, sex.code));
        if (!reading) throw new Error(`no reading of ${code}`);
        return {
          reading,
          bar: {
            value: shownValue(reading, show) ?? 0,
            text: shownText(reading, show),
            reference: compared ? shownReference(reading, show) : null,
            isWithin: isWithin(bands, code) && isWithin(sexes, sex.code),
          },
          detail: sliceBrief(sex.name, reading, compared),
        };
      };
      const [left, right] = data.members.sex.map(side);
      if (!left || !right) throw new Error('a pyramid has two sides');
      return {
        ...{ code, name, isChosen: bands.includes(code), left: left.bar, right: right.bar },
        detail: `${name}：${left.detail}，${right.detail}`,
      };
    });
  }, [members, readings, bands, sexes, show, compared, data.members.sex]);
  const actions = useMemo(() => {
    const open = openCodes(data, 'age_band');
    const codes = members.map(({ code }) => code);
    return {
      onToggle: (at: number) => {
        const code = codes[at];
        if (code) hand.choose('age_band', asChoice(toggled(bands, code, open), open));
      },
      onBrush: (from: number, to: number) =>
        hand.brush({ age_band: asChoice(codes.slice(from, to + 1), open) }),
      onRelease: hand.release,
      onCancel: hand.cancel,
      onPoint: setPlace,
      onToggleSide: (sex: string) => {
        const both = openCodes(data, 'sex');
        hand.choose('sex', asChoice(toggled(sexes, sex, both), both));
      },
    };
  }, [data, members, bands, sexes, hand]);
  const sides = data.members.sex.map((sex) => sideOf(sex, readings, sexes));
  const [left, right] = sides;
  if (!left || !right) throw new Error('a pyramid has two sides');
  return (
    <ViewFigure
      id="age"
      title="年龄和性别"
      summary={slicesSummary({ readings, nameOf, isCompared: compared })}
      pointed={place === null ? null : (layers[place]?.detail ?? null)}
      onReach={() => hand.reach('age')}
      table={<OwnTable data={settled} />}
    >
      <Pyramid
        label="年龄段，可选多项"
        layers={layers}
        sides={[left, right]}
        least={leastScale[show]}
        {...actions}
      />
    </ViewFigure>
  );
});

const isWithin = (chosen: readonly string[], code: string) =>
  chosen.length === 0 || chosen.includes(code);

/** The head of a side: who it is, how many, and their part of all that the view shows. */
function sideOf(
  { code, name }: PoolMember,
  readings: readonly SliceReading[],
  chosen: readonly string[],
) {
  const { persons } = sumFigures(readings.filter((each) => each.code.endsWith(` ${code}`)));
  const whole = sumFigures(readings).persons;
  const share = whole > 0 ? ` ${percentText(persons / whole)}` : '';
  return { code, text: `${name} ${countText(persons)}人${share}`, isChosen: chosen.includes(code) };
}

/** A reading for every band and sex, the youngest first, and how each is called. */
function readingsOf({ members, answer, city }: PoolData) {
  const names = new Map<string, string>();
  for (const band of members.age_band) {
    for (const sex of members.sex) {
      names.set(sliceCode(band.code, sex.code), `${band.name}${sex.name}性`);
    }
  }
  return {
    readings: readSlices([...names.keys()], answer.byView.age, city.byView.age),
    nameOf: (code: string) => names.get(code) ?? code,
  };
}

const noNotes: readonly string[] = [];

const OwnTable = memo(function OwnTable({ data }: { data: PoolData }) {
  return (
    <SliceTable
      data={data}
      title="年龄和性别"
      {...readingsOf(data)}
      isCompared={isCompared('age', data)}
      notes={noNotes}
    />
  );
});
