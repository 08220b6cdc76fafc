import './working-list.css';
import { type AskedInput, type Assessment, working } from '../model/index.ts';

interface WorkingListProps {
  readonly assessment: Assessment;
  /** What is asked where it is not the document's own figure. */
  readonly asked?: AskedInput;
}

/** 怎么算的: the rule, the inputs with their sources, the arithmetic with the actual numbers. */
export function WorkingList({ assessment, asked }: WorkingListProps) {
  const { rule, inputs, steps, conclusion } = working(assessment, asked);
  return (
    <div className="working">
      <p>规则：{rule}</p>
      {inputs.length > 0 && (
        <ul>
          {inputs.map(({ name, value, source }) => (
            <li key={name}>
              {name}：{value}
              {source && <span className="soft">（{source}）</span>}
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map(({ label, formula, result }) => (
            <li key={label}>
              {label}：<code>{formula}</code> ＝ <strong className="number">{result}</strong>
            </li>
          ))}
        </ol>
      )}
      <p>结论：{conclusion}</p>
    </div>
  );
}
