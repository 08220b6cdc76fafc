import { memo } from 'react';
import { MarkLabel } from '../ui/index.ts';
import { type AreaLinkActions, areaLink } from './area-link.ts';
import './tile-map.css';

/** An area as a tile: where it stands, what it says, and where it leads. */
export interface Tile {
  readonly code: string;
  readonly name: string;
  /** From 1, rows from the north, columns from the west. */
  readonly row: number;
  readonly col: number;
  /** The verdict: shape and words say it, the tone repeats it in colour. */
  readonly shape: string;
  readonly status: string;
  readonly tone: string;
  /** The figure with its unit, or the words for its absence. */
  readonly figure: string;
  readonly href: string;
}

export interface TileMapProps extends AreaLinkActions {
  readonly caption: string;
  readonly tiles: readonly Tile[];
  /** The area that has been chosen. */
  readonly chosen: string | null;
  /** The area that is pointed at, here or in a list beside it. */
  readonly highlighted?: string | null;
}

/** Verdicts in the order of the tiles, each once. */
function legendOf(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.filter(
    ({ status }, index) => tiles.findIndex((tile) => tile.status === status) === index,
  );
}

/** The tiles as one reads: from north to south, from west to east. */
function inReadingOrder(tiles: readonly Tile[]): readonly Tile[] {
  return [...tiles].sort((a, b) => a.row - b.row || a.col - b.col);
}

/**
 * Every area as one equal tile, placed by its bearing: no area looks important
 * for its size. A tile is a link with all it says in words, so that keyboard and
 * ear have what the eye has.
 */
export function TileMap(props: TileMapProps) {
  const { caption, tiles } = props;
  return (
    <figure className="tile-map">
      <figcaption>
        {caption} <MarkLabel />
      </figcaption>
      <Tiles {...props} tiles={inReadingOrder(tiles)} isPlaced />
      <TileLegend tiles={tiles} />
    </figure>
  );
}

/** What the shapes mean, of those that are there. */
export function TileLegend({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="tile-legend">
      {legendOf(tiles).map(({ shape, status, tone }) => (
        <li key={status} className={`tag tone-${tone}`}>
          <span aria-hidden="true">{shape}</span> {status}
        </li>
      ))}
    </ul>
  );
}

interface TilesProps extends TileMapProps {
  /** Whether each tile stands at its place, or one after the other. */
  readonly isPlaced: boolean;
}

/** The tiles themselves, in the order given. */
export function Tiles({ tiles, chosen, highlighted, onChoose, onHighlight, isPlaced }: TilesProps) {
  return (
    <ul className={isPlaced ? 'tiles placed' : 'tiles'}>
      {tiles.map((tile) => (
        <li
          key={tile.code}
          data-row={isPlaced ? tile.row : undefined}
          data-col={isPlaced ? tile.col : undefined}
        >
          <TileLink
            {...tile}
            {...{ onChoose, onHighlight }}
            isChosen={tile.code === chosen}
            isHighlighted={tile.code === highlighted}
          />
        </li>
      ))}
    </ul>
  );
}

interface TileLinkProps extends Tile, AreaLinkActions {
  readonly isChosen: boolean;
  readonly isHighlighted: boolean;
}

/**
 * Drawn anew only when something of its own has changed, and each text in one piece: there may be
 * hundreds, and all of them change with the indicator.
 */
const TileLink = memo(function TileLink(props: TileLinkProps) {
  const { code, name, shape, status, tone, figure, href } = props;
  const { isChosen, isHighlighted, onChoose, onHighlight } = props;
  return (
    <a
      href={href}
      {...areaLink({ code, isChosen, isHighlighted, onChoose, onHighlight })}
      className={`tile tone-${tone}`}
      aria-label={[name, figure, status].filter(Boolean).join('，')}
    >
      <span className="tile-name">{name}</span>
      <span className="tile-figure">{`${shape} ${figure}`.trim()}</span>
    </a>
  );
});
