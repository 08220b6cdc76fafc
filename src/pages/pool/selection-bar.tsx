import { useRef } from 'react';
import {
  type PoolDimension,
  poolDimensionName,
  selectionParts,
  selectionSentence,
  spanText,
} from '../../model/index.ts';
import { CopyLink, MarkLabel } from '../../ui/index.ts';
import type { Hand } from './hand.ts';
import { type PoolData, selectionOf, spanOf } from './pool-data.ts';
import type { PoolPageView, PoolProps } from './pool-state.ts';

interface SelectionBarProps extends Pick<PoolProps, 'catalog' | 'linkTo'> {
  readonly data: PoolData;
  /** What the hand has chosen, which may be ahead of the figures. */
  readonly wanted: PoolPageView;
  readonly isWaiting: boolean;
  readonly hand: Hand;
}

/** Who is looked at, in a sentence with the figures; each part of it can be given back. */
export function SelectionBar(props: SelectionBarProps) {
  const { data, isWaiting, hand, linkTo } = props;
  const host = useRef<HTMLElement>(null);
  const { members } = data;
  const { scope, persons, rest } = selectionSentence({
    parts: selectionParts(data.selection, members),
    span: data.span,
    total: data.answer.total,
    city: data.city.total,
  });
  const chips = chipsOf(props);
  // The button that was pressed is gone afterwards; whoever works by keyboard stays in the bar.
  const give = (act: () => void) => () => {
    act();
    host.current?.focus();
  };
  return (
    <section className="selection" aria-label="当前选择" ref={host} tabIndex={-1}>
      <p className={isWaiting ? 'selection-said waiting' : 'selection-said'} role="status">
        {scope}
        <strong>{persons}</strong>
        {rest} <MarkLabel />
      </p>
      <div className="selection-chips">
        {chips.length === 0 ? (
          <p className="soft selection-hint">
            点条形选一项，可多选
            <span className="for-keys">；拖动（键盘用 Shift＋方向键）选一段；Esc 全部恢复</span>。
          </p>
        ) : (
          <>
            {chips.map(({ key, text, label, giveBack }) => (
              <button
                key={key}
                type="button"
                className="button chip"
                aria-label={label}
                onClick={give(giveBack)}
              >
                {text}
                <span aria-hidden="true">✕</span>
              </button>
            ))}
            <button type="button" className="button" onClick={give(hand.clear)}>
              全部恢复（Esc）
            </button>
            <CopyLink href={linkTo({})} />
          </>
        )}
      </div>
    </section>
  );
}

interface Chip {
  readonly key: PoolDimension | 'time';
  readonly text: string;
  readonly label: string;
  readonly giveBack: () => void;
}

function chipsOf({ data, wanted, hand, catalog }: SelectionBarProps): readonly Chip[] {
  const parts = selectionParts(selectionOf(wanted), data.members).map(
    ({ dimension, text }): Chip => ({
      key: dimension,
      text,
      label: `去掉${poolDimensionName[dimension]}：${text}`,
      giveBack: () => hand.choose(dimension, []),
    }),
  );
  const newest = data.dataset.cutOff;
  if (wanted.period === newest && wanted.from === null) return parts;
  const text = spanText(spanOf(wanted, catalog));
  const time: Chip = {
    key: 'time',
    text,
    label: `去掉时间：${text}`,
    giveBack: () => hand.chooseTime({ from: null, period: newest }),
  };
  return [...parts, time];
}
