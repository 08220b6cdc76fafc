import { OptionalSelect } from '../ui/index.ts';
import type { Catalog } from './catalog.ts';

interface AreaSelectProps {
  readonly label?: string;
  readonly areas: Catalog['areas'];
  /** Code of an area; null for the whole city. */
  readonly value: string | null;
  readonly choose: (area: string | null) => void;
}

/** The whole city or one of its areas. */
export function AreaSelect({ label = '单位', areas, value, choose }: AreaSelectProps) {
  return (
    <OptionalSelect
      label={label}
      value={value}
      whole="全市"
      options={areas.map(({ code, name }) => ({ value: code, text: name }))}
      choose={choose}
    />
  );
}
