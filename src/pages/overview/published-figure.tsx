import { dayText, isAbsent, periodText, publishedDataset, wanText } from '../../model/index.ts';
import {
  type AnswerBook,
  currentObservations,
  type IndicatorObservation,
  type Question,
} from '../../warehouse/index.ts';
import type { Catalog } from '../catalog.ts';

/** The question for the city's published figures; none where this edition has no such dataset. */
export function publishedFigures(catalog: Catalog): readonly Question<IndicatorObservation>[] {
  const published = catalog.datasets.find(({ id }) => id === publishedDataset);
  if (!published) return [];
  return [
    currentObservations({
      dataset: published.id,
      area: catalog.city.code,
    }),
  ];
}

/** Beside figures that are not real, the one that is, with its source. */
export function PublishedFigure({ book, catalog }: { book: AnswerBook; catalog: Catalog }) {
  const known = publishedFigures(catalog).flatMap((question) => book.look(question) ?? []);
  const stock = known.filter(({ indicator }) => indicator === 'pool.high_skilled').pop();
  if (!stock || isAbsent(stock.value)) return null;
  return (
    <p className="real-figure">
      已公布的真实数字：{periodText(stock.periodEnd)}全市高技能人才
      <strong>{wanText(stock.value)}万人</strong>（{stock.source}
      {stock.publishedAt && `，${dayText(stock.publishedAt)}`}
      ）。此后的数字尚未见公布。
    </p>
  );
}
