import { statuses } from '../../model/index.ts';
import { Tag } from '../../ui/index.ts';

/** Every verdict with its shape and when it is given, the most urgent first. */
export function StatusTable() {
  return (
    <section aria-labelledby="statuses">
      <h2 id="statuses">状态</h2>
      <p>
        按表中顺序排列，落后的在前。正好在界线上的，归入较好的一类。文件用“争取”的目标，到期前不会判为未完成。只因修订旧数而改变的状态，另行标明新旧。
      </p>
      <dl className="status-list">
        {statuses.map(({ code, shape, text, tone, meaning }) => (
          <div key={code}>
            <dt>
              <Tag shape={shape} text={text} tone={tone} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
