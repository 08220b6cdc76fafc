interface RangeBarProps {
  /** The low and the high end, and the end of the scale, in one unit; 0 ≤ low ≤ high ≤ most. */
  readonly low: number;
  readonly high: number;
  readonly most: number;
  /** What the bar says, in words. */
  readonly label: string;
}

/** An amount that is certain up to its low end and possible up to its high end. */
export function RangeBar({ low, high, most, label }: RangeBarProps) {
  const width = (value: number) => (most > 0 ? (Math.min(value, most) / most) * 100 : 0);
  return (
    <svg
      className="range-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="bar-ground" x="0" y="2" width="100" height="6" />
      <rect className="range-possible" x="0" y="2" width={width(high)} height="6" />
      <rect className="bar-fill" x="0" y="2" width={width(low)} height="6" />
    </svg>
  );
}
