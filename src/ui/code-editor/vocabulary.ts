/** What an editor may offer while somebody types: tables, with their columns. */
export interface Vocabulary {
  readonly tables: readonly NamedTable[];
}

export interface NamedTable {
  readonly name: string;
  /** What it is, in the reader's language. */
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly title: string }[];
}

/** A column to offer, with the table it is offered for. */
export interface OfferedColumn {
  readonly name: string;
  readonly title: string;
}

/**
 * The columns of the tables that a statement names anywhere, each name once: SELECT comes before
 * FROM, so the words in front of the cursor would not do. All of every table where none is named.
 */
export function columnsFor(text: string, { tables }: Vocabulary): readonly OfferedColumn[] {
  const words = new Set(text.toLowerCase().match(/[a-z_]\w*/g));
  const named = tables.filter(({ name }) => words.has(name));
  const offered = new Map<string, { title: string; tables: string[] }>();
  for (const { name: table, columns } of named.length > 0 ? named : tables) {
    for (const { name, title } of columns) {
      const known = offered.get(name);
      if (known) known.tables.push(table);
      else offered.set(name, { title, tables: [table] });
    }
  }
  return [...offered].map(([name, { title, tables: at }]) => ({
    name,
    title: at.length > 3 ? title : `${title} · ${at.join('、')}`,
  }));
}
