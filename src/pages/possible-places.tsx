import type { ComparedArea } from '../model/index.ts';

/** The places that an area may hold as well, if the play of chance is allowed for; else nothing. */
export function PossiblePlaces({ mayHold }: Pick<ComparedArea, 'mayHold'>) {
  if (mayHold === null) return null;
  return <span className="soft">{`（≈${mayHold.best}–${mayHold.worst}）`}</span>;
}
