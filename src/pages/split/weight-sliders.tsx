import { type SplitWeights, splitBases, splitBasisName } from '../../model/index.ts';
import { NumberSlider } from '../../ui/index.ts';
import { greatestWeight } from './split-fields.ts';
import type { SplitProps } from './split-state.ts';

interface WeightSlidersProps extends Pick<SplitProps, 'linkTo' | 'go'> {
  readonly weights: SplitWeights;
  readonly onChange: (weights: SplitWeights) => void;
}

/** Ways that are often asked for, each one link. */
const ready: readonly { readonly name: string; readonly weights: SplitWeights }[] = [
  { name: '按现有数', weights: { stock: 100, residents: 0, growth: 0 } },
  { name: '按常住人口', weights: { stock: 0, residents: 100, growth: 0 } },
  { name: '按同等增幅', weights: { stock: 0, residents: 0, growth: 100 } },
  { name: '综合（各三分之一）', weights: { stock: 100, residents: 100, growth: 100 } },
];

/** By what the target is split, and how much each counts. */
export function WeightSliders({ weights, onChange, linkTo, go }: WeightSlidersProps) {
  const isCurrent = (each: SplitWeights) =>
    splitBases.every((basis) => each[basis] === weights[basis]);
  return (
    <section aria-labelledby="weights">
      <h2 id="weights">按什么分</h2>
      <ul className="choices">
        {ready.map((each) => (
          <li key={each.name}>
            <a
              className="button"
              href={linkTo(each.weights)}
              aria-current={isCurrent(each.weights) ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go(each.weights);
              }}
            >
              {each.name}
            </a>
          </li>
        ))}
      </ul>
      <div className="weights">
        {splitBases.map((basis) => (
          <NumberSlider
            key={basis}
            label={`${splitBasisName[basis]}的权重`}
            unit=""
            value={weights[basis]}
            min={0}
            max={greatestWeight}
            onChange={(value) => onChange({ ...weights, [basis]: value })}
          />
        ))}
      </div>
      <p className="soft">权重只看相互的比例：50、30、20 与 5、3、2 相同。</p>
    </section>
  );
}
