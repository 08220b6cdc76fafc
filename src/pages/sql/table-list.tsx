import type { DescribedColumn, DescribedTable } from '../../warehouse/index.ts';

/** Every table with its columns: what there is to ask. */
export function TableList({
  tables,
  dataLink,
}: {
  readonly tables: readonly DescribedTable[];
  readonly dataLink: string;
}) {
  return (
    <section aria-labelledby="sql-tables">
      <h2 id="sql-tables">数据表</h2>
      <p>
        每张表的一行是什么、每一列是什么意思。取值、单位和空值的完整说明见
        <a href={dataLink}>数据页</a>。
      </p>
      <ul className="sql-tables">
        {tables.map(({ name, title, columns }) => (
          <li key={name}>
            <details>
              <summary>
                <code>{name}</code> {title}
              </summary>
              <dl>
                {columns.map((column) => (
                  <div key={column.name}>
                    <dt>
                      <code>{column.name}</code>
                    </dt>
                    <dd>{columnText(column)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function columnText({ title, unit, refersTo }: DescribedColumn): string {
  const details = [unit, refersTo && `见 ${refersTo}`].filter(Boolean);
  return details.length === 0 ? title : `${title}（${details.join('；')}）`;
}
