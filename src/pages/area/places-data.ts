import {
  type Absent,
  type AreaSeries,
  type IndicatorPlaces,
  type PeriodEnd,
  placesOfArea,
  type ZoneBasis,
} from '../../model/index.ts';
import type { IndicatorFigures } from '../../warehouse/index.ts';
import type { AreaIndicator } from '../catalog.ts';
import { skilledIndicator, stockIndicator } from '../stock-indicator.ts';

interface PlacesAsked {
  readonly code: string;
  /** The areas and the city with all their figures of the stock, as reported. */
  readonly areas: readonly AreaSeries[];
  readonly city: AreaSeries;
  readonly figures: readonly IndicatorFigures[];
  readonly indicators: readonly AreaIndicator[];
  readonly basis: ZoneBasis;
  readonly period: PeriodEnd;
  readonly missing: Absent;
}

/** The places of an area by one indicator, with what the indicator is called. */
export interface PlacesRow extends IndicatorPlaces {
  readonly name: string;
  readonly unit: string;
}

/** The place of an area on every indicator that areas report, in the order of the catalogue. */
export function placesData(asked: PlacesAsked): readonly PlacesRow[] {
  const { code, areas, city, figures, indicators, basis, period, missing } = asked;
  const withFigures = (area: AreaSeries, indicator: string, level: string): AreaSeries => {
    // The stock knows what zones and hosts count twice; every other indicator is as reported.
    if (indicator === stockIndicator && level === '') return area;
    const found = figures.find((each) => each.indicator === indicator && each.level === level);
    return { ...area, figures: found?.byArea.get(area.code) ?? new Map() };
  };
  const skilled = [city, ...areas].map((area) => withFigures(area, skilledIndicator, ''));
  return indicators.map(({ indicator, level, name, unit }): PlacesRow => {
    const places = placesOfArea({
      ...{ code, skilled, zones: basis, upTo: period, missing },
      isSkilled: indicator === skilledIndicator && level === '',
      of: {
        ...{ indicator, level, isCount: unit !== '比例' },
        areas: areas.map((area) => withFigures(area, indicator, level)),
        city: withFigures(city, indicator, level),
      },
    });
    return { ...places, name, unit };
  });
}
