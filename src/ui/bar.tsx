interface BarProps {
  /** Filled share of the bar; values outside 0 and 1 are drawn at its ends. */
  readonly share: number;
  /** A second share, drawn as a tick across the bar; absent if null. */
  readonly tick: number | null;
  readonly tone: string;
  readonly label: string;
}

const within = (share: number) => Math.min(1, Math.max(0, share)) * 100;

/** A progress bar with a tick for where it ought to stand. Drawn in SVG: no inline styles. */
export function Bar({ share, tick, tone, label }: BarProps) {
  return (
    <svg
      className={`bar tone-${tone}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="bar-ground" x="0" y="2" width="100" height="6" />
      <rect className="bar-fill" x="0" y="2" width={within(share)} height="6" />
      {tick !== null && (
        <rect className="bar-tick" x={Math.min(99.2, within(tick))} y="0" width="0.8" height="10" />
      )}
    </svg>
  );
}
