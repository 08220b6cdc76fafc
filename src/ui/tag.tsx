interface TagProps {
  readonly shape: string;
  readonly text: string;
  readonly tone: string;
}

/** A verdict: shape and text say it, colour repeats it. */
export function Tag({ shape, text, tone }: TagProps) {
  return (
    <span className={`tag tone-${tone}`}>
      <span aria-hidden="true">{shape}</span>
      {` ${text}`}
    </span>
  );
}
