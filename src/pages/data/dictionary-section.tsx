import { type DescribedColumn, describedTables } from '../../warehouse/index.ts';

const typeText: Record<DescribedColumn['type'], string> = {
  text: '文本',
  integer: '整数',
  number: '数',
  date: '日期',
  boolean: '是否',
};

/** Every table and column of the warehouse in words, folded up by table. */
export function DictionarySection() {
  const tables = describedTables();
  return (
    <section aria-labelledby="dictionary">
      <h2 id="dictionary">数据字典</h2>
      <p>
        {tables.length}
        张表的每一列。下载文件里，代码列后面另有一列以 <code>_name</code>{' '}
        结尾的名称；没有数的格子是空的，从不写成0。
      </p>
      {tables.map(({ name, title, meaning, columns }) => (
        <details key={name} id={`dictionary-${name}`} className="dictionary">
          <summary>
            {title} <code>{name}</code>
          </summary>
          <p>{meaning}。</p>
          <dl>
            {columns.map((column) => (
              <div key={column.name}>
                <dt>
                  {column.title} <code>{column.name}</code>
                </dt>
                <dd>
                  {typeText[column.type]}
                  {column.unit && `，${column.unit}`}。{column.meaning}。
                  {column.refersTo && (
                    <>
                      取自 <code>{column.refersTo}</code>。
                    </>
                  )}
                  {column.empty && `空：${column.empty}。`}
                  <Codes column={column} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

function Codes({ column: { codes } }: { column: DescribedColumn }) {
  if (!codes) return null;
  return (
    <ul className="codes">
      {Object.entries(codes).map(([code, meaning]) => (
        <li key={code}>
          <code>{code}</code> {meaning}
        </li>
      ))}
    </ul>
  );
}
