import {
  type ActiveView,
  type PeriodEnd,
  type PoolAnswer,
  type PoolDimension,
  type PoolSelection,
  type PoolSpan,
  poolAnswer,
  sliceCode,
  wholePool,
  withoutView,
} from '../../../src/model/index.ts';
import {
  ask,
  type Connector,
  datasets,
  poolMembers,
  poolPeriodEnds,
  poolSums,
  poolSumsBy,
} from '../../../src/warehouse/index.ts';
import { connectWasm } from '../../../src/warehouse/wasm.ts';
import type { Figures, Load } from '../common/contender.ts';
import { prepareDrawing } from '../common/drawing.ts';
import { type Brushed, type Dimension, dimensions, type View } from '../common/views.ts';

type Codes = ReadonlyMap<Dimension, readonly string[]>;

/**
 * The product's own way from a brush to the figures of all views, without its page: the locked
 * engine, the packs with their manifest, the questions of the talent pool and the rules that
 * make the figures of any brush from the sums of its view. Drawn as the peers are that do not
 * draw themselves.
 */
export const ourContender: Load = async (url, { views }) => {
  const connector = await connectWasm({
    packsUrl: new URL(url, document.baseURI).href,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const dataset = (await ask(connector, datasets())).find(({ isDemo }) => isDemo)?.id ?? '';
  const periods = await ask(connector, poolPeriodEnds({ dataset }));
  const codes = await codesOf(connector, periods);
  const draw = prepareDrawing(views, codes);
  const whole: PoolSpan = { from: first(periods), to: last(periods) };
  let selection: PoolSelection = wholePool;
  let span = whole;
  let prepared: Look = () => undefined;
  let answer = poolAnswer(
    await ask(connector, poolSums({ dataset, selection, span })),
    span,
    periods,
  );
  const figures = () => views.map((view) => figuresOf(view, answer, codes));

  return {
    codes,
    async activate(dimension) {
      const active = viewOver(dimension);
      const open = withoutView(selection, active);
      const question = poolSumsBy({ dataset, selection: open, span: whole, active });
      const sums = await ask(connector, question);
      // The page's book of answers without those it keeps of earlier steps.
      prepared = (other) => (other.sql === question.sql ? (sums as readonly never[]) : undefined);
    },
    async brush(dimension, selected) {
      const names = codes.get(dimension) ?? [];
      if (dimension === 'period_end') {
        span = { from: whole.from, to: periods[selected?.[0] ?? periods.length - 1] ?? whole.to };
      } else {
        const chosen = (selected ?? []).map((place) => names[place] ?? '');
        selection = { ...selection, [dimension]: chosen };
      }
      const question = poolSums({ dataset, selection, span });
      const sums = question.derive?.(prepared) ?? (await ask(connector, question));
      answer = poolAnswer(sums, span, periods);
      return null;
    },
    draw: () => draw(figures()),
    figures,
  };
};

type Look = Parameters<NonNullable<ReturnType<typeof poolSums>['derive']>>[0];

function viewOver(dimension: Brushed): ActiveView {
  if (dimension === 'period_end') return 'time';
  return dimension === 'age_band' ? 'age' : dimension;
}

async function codesOf(connector: Connector, periods: readonly PeriodEnd[]): Promise<Codes> {
  const members = await ask(connector, poolMembers());
  return new Map(
    dimensions.map((dimension) => [
      dimension,
      dimension === 'period_end'
        ? periods
        : members
            .filter((member) => member.dimension === (dimension satisfies PoolDimension))
            .map(({ code }) => code),
    ]),
  );
}

function figuresOf(view: View, { byView, course }: PoolAnswer, codes: Codes): Figures {
  if (view.over === 'period_end') {
    const points = course.map((point) => view.measures.map((measure) => point[measure]));
    return Float64Array.from(points.flat());
  }
  const names = codes.get(view.over) ?? [];
  const over = viewOver(view.over as Brushed);
  if (over === 'time') return new Float64Array(0);
  const slices = byView[over];
  const sexes = view.by === null ? [] : (codes.get(view.by) ?? []);
  const each =
    view.by === null ? names : names.flatMap((band) => sexes.map((sex) => sliceCode(band, sex)));
  return Float64Array.from(each, (code) => slices.get(code)?.persons ?? 0);
}

function first(periods: readonly PeriodEnd[]): PeriodEnd {
  const [end] = periods;
  if (end === undefined) throw new Error('the pool has no period');
  return end;
}

function last(periods: readonly PeriodEnd[]): PeriodEnd {
  const end = periods.at(-1);
  if (end === undefined) throw new Error('the pool has no period');
  return end;
}
