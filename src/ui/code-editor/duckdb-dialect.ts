import { SQLDialect } from '@codemirror/lang-sql';

/**
 * The words of DuckDB that a query uses. The full list of the standard has some eight hundred, most
 * of which nobody types and many of which, such as VALUE and LEVEL, are names of columns here.
 */
const keywords =
  'all and anti any as asc asof between by case cast collate columns cross current desc describe ' +
  'distinct else end escape except exclude exists false fetch filter first following for from full ' +
  'group groups having ilike in inner intersect into is join lateral left like limit materialized ' +
  'natural not null nulls offset on or order outer over partition pivot positional preceding ' +
  'qualify range recursive replace right rows select semi similar summarize then true ' +
  'try_cast unbounded union unnest unpivot using values when where window with';

const types =
  'bigint blob boolean date decimal double float hugeint integer interval json real smallint ' +
  'struct time timestamp timestamptz tinyint ubigint uinteger uuid varchar';

/** Functions that are offered like keywords. */
const builtin =
  'abs any_value arg_max arg_min avg coalesce concat count date_diff date_part date_trunc ' +
  'dense_rank first_value floor generate_series greatest lag last_day last_value lead least length ' +
  'lower max median min month nullif quantile_cont quarter rank regexp_matches replace round ' +
  'row_number starts_with stddev strftime string_agg substr sum trim upper year';

export const duckdb = SQLDialect.define({
  keywords,
  types,
  builtin,
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@#%^&|`?',
  identifierQuotes: '"',
});
