import { MarkLabel } from '../ui/index.ts';
import { areaLink } from './area-link.ts';
import { type Boundary, boundary } from './boundary.ts';
import { type Tile, TileLegend, TileMap, type TileMapProps, Tiles } from './tile-map.tsx';
import './area-map.css';

/** The areas as a map: the tile map, or the boundaries in an edition that may show them. */
export function AreaMap(props: TileMapProps) {
  return boundary === null ? (
    <TileMap {...props} />
  ) : (
    <BoundaryMap {...props} boundary={boundary} />
  );
}

interface BoundaryMapProps extends TileMapProps {
  readonly boundary: Boundary;
}

/**
 * The divisions in their boundaries, each a link that says what its tile says;
 * areas without an outline (functional zones) follow as tiles.
 */
export function BoundaryMap(props: BoundaryMapProps) {
  const { boundary, caption, tiles } = props;
  const { width, height, outlines, approval } = boundary;
  const outlined = outlines.flatMap(({ code, path, labelAt }) => {
    const tile = tiles.find((each) => each.code === code);
    return tile ? [{ tile, path, labelAt }] : [];
  });
  const others = tiles.filter(({ code }) => !outlines.some((outline) => outline.code === code));
  return (
    <figure className="area-map">
      <figcaption>
        {caption} <MarkLabel />
      </figcaption>
      {approval === null && (
        <p className="internal-notice">
          <strong>内部使用</strong>　边界没有审图号，不得公开、转发或印发。
        </p>
      )}
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{caption}</title>
        {outlined.map(({ tile, path }) => (
          <OutlineLink key={tile.code} {...props} tile={tile} path={path} />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the links say the same */}
        <g aria-hidden="true">
          {outlined.map(({ tile, labelAt: [x, y] }) => (
            <text key={tile.code} x={x} y={y}>
              <tspan x={x}>{tile.name}</tspan>
              <tspan x={x} dy="1.25em">
                {tile.shape} {tile.figure}
              </tspan>
            </text>
          ))}
        </g>
      </svg>
      {others.length > 0 && (
        <>
          <p className="soft">下列单位没有公布的边界：</p>
          <Tiles {...props} tiles={others} isPlaced={false} />
        </>
      )}
      <TileLegend tiles={tiles} />
      <p className="soft">
        {approval === null ? '审图号：无。' : `审图号：${approval}。`}
        边界为GCJ-02坐标，MIT许可（© 2017 jaska），已简化，只作示意，不作划界依据。
      </p>
    </figure>
  );
}

interface OutlineLinkProps extends TileMapProps {
  readonly tile: Tile;
  readonly path: string;
}

function OutlineLink(props: OutlineLinkProps) {
  const { tile, path, chosen, highlighted, onChoose, onHighlight } = props;
  const { code, name, status, tone, figure, href } = tile;
  const isChosen = code === chosen;
  const isHighlighted = code === highlighted;
  return (
    <a
      href={href}
      {...areaLink({ code, isChosen, isHighlighted, onChoose, onHighlight })}
      className={`tone-${tone}`}
      aria-label={`${name}，${figure}，${status}`}
    >
      <path d={path} />
    </a>
  );
}
