/**
 * The tables of the warehouse, as DDL that both engines accept.
 *
 * Two packs: `core` holds everything a page needs before anyone filters the
 * talent pool; `pool` holds the cube, because it alone is large.
 * Dates are the last day of the period they stand for. A NULL value always has
 * its kind in `absent`; nothing absent is ever stored as 0.
 * What each table and column means stands in `dictionary/`, which names all of them.
 */

export type PackName = 'core' | 'pool';

const core: Record<string, string> = {
  dataset: `id VARCHAR, name VARCHAR, mark VARCHAR, is_demo BOOLEAN, cut_off DATE,
    released_on DATE, note VARCHAR, source VARCHAR, licence VARCHAR`,
  area: `code VARCHAR, code_system VARCHAR, name VARCHAR, short_name VARCHAR, kind VARCHAR,
    role VARCHAR, host VARCHAR, sort INTEGER, population_2020_zones_apart INTEGER,
    population_2020_zones_included INTEGER, tile_row INTEGER, tile_col INTEGER`,
  level: 'code VARCHAR, sort INTEGER, name VARCHAR, national_level VARCHAR, high_skilled BOOLEAN',
  chain: 'code VARCHAR, sort INTEGER, name VARCHAR, status VARCHAR',
  channel: 'code VARCHAR, sort INTEGER, name VARCHAR',
  occupation_group: 'code VARCHAR, sort INTEGER, name VARCHAR',
  age_band: 'code VARCHAR, sort INTEGER, name VARCHAR, min_age INTEGER, max_age INTEGER',
  department: 'code VARCHAR, name VARCHAR, short_name VARCHAR, kind VARCHAR, sort INTEGER',
  indicator: 'id VARCHAR, name VARCHAR, unit VARCHAR, nature VARCHAR, definition VARCHAR',
  measure: `clause VARCHAR, sort INTEGER, title VARCHAR, summary VARCHAR, projects VARCHAR,
    indicators VARCHAR`,
  measure_department: 'clause VARCHAR, department VARCHAR, sort INTEGER',
  commitment: `id VARCHAR, sort INTEGER, clause VARCHAR, measure VARCHAR, indicator VARCHAR,
    name VARCHAR, kind VARCHAR, target_min DOUBLE, target_max DOUBLE, unit VARCHAR,
    period VARCHAR, start_on DATE, base_value DOUBLE, path VARCHAR, due DATE,
    strength VARCHAR, note VARCHAR`,
  plan: 'commitment VARCHAR, period_end DATE, value DOUBLE',
  counting: `commitment VARCHAR, sort INTEGER, counts VARCHAR, not_counted VARCHAR,
    reason VARCHAR`,
  share: 'commitment VARCHAR, area VARCHAR, year INTEGER, target DOUBLE',
  subsidy: `id VARCHAR, sort INTEGER, clause VARCHAR, item VARCHAR, beneficiary VARCHAR,
    amount_min DOUBLE, amount_max DOUBLE, unit VARCHAR, counted_in VARCHAR, basis VARCHAR,
    quota VARCHAR, note VARCHAR`,
  yardstick: `scope VARCHAR, indicator VARCHAR, value DOUBLE, unit VARCHAR, due DATE,
    document VARCHAR`,
  observation: `dataset VARCHAR, indicator VARCHAR, area VARCHAR, level VARCHAR,
    period_end DATE, value DOUBLE, absent VARCHAR, unit VARCHAR, status VARCHAR,
    source VARCHAR, published_at DATE, revision INTEGER, qualifier VARCHAR, note VARCHAR`,
  uplift: `dataset VARCHAR, area VARCHAR, period_end DATE, from_level VARCHAR,
    to_level VARCHAR, enrolled INTEGER, finished INTEGER`,
  project:
    'dataset VARCHAR, id VARCHAR, kind VARCHAR, name VARCHAR, area VARCHAR, parent VARCHAR, note VARCHAR',
  stage: `dataset VARCHAR, project VARCHAR, stage VARCHAR, sort INTEGER, planned_on DATE,
    done_on DATE, evidence VARCHAR`,
  subsidy_paid: `dataset VARCHAR, clause_item VARCHAR, area VARCHAR, year INTEGER, count INTEGER,
    amount DOUBLE, file VARCHAR, line INTEGER`,
  finding: `dataset VARCHAR, rule VARCHAR, severity VARCHAR, file VARCHAR, line INTEGER,
    column_name VARCHAR, found VARCHAR, message VARCHAR`,
  intake_sum: `dataset VARCHAR, sort INTEGER, step VARCHAR, name VARCHAR, handling VARCHAR,
    stop_above DOUBLE, found INTEGER, left_out INTEGER, rows_left INTEGER, persons_left INTEGER`,
  reconciliation: `dataset VARCHAR, period_end DATE, area VARCHAR, level VARCHAR, status VARCHAR,
    registered INTEGER, reported INTEGER, absent VARCHAR, overlap INTEGER, difference INTEGER,
    is_listed BOOLEAN`,
  download: `dataset VARCHAR, table_name VARCHAR, format VARCHAR, path VARCHAR, period_path VARCHAR,
    bytes INTEGER, sha256 VARCHAR, row_count INTEGER, covers_from VARCHAR, covers_to VARCHAR`,
};

/**
 * Rows are sorted by these columns in this order: the period first, so that a query of one period
 * reads no other; then the dimensions with few values, because the file is a fifth smaller that way.
 */
const cell = `dataset VARCHAR, period_end DATE, level VARCHAR, channel VARCHAR, sex VARCHAR,
    age_band VARCHAR, area VARCHAR, occupation_group VARCHAR, chain VARCHAR`;

/**
 * `pool` is the stock at each period end. `pool_flow` is what changed it since the period end
 * before; most cells do not change, and have no row there. `departed` is who left: LEFT is a word
 * of SQL itself.
 */
const pool: Record<string, string> = {
  pool: `${cell}, persons INTEGER`,
  pool_flow: `${cell}, certified INTEGER, departed INTEGER, moved INTEGER`,
};

/** Column definitions by table name, in the order in which the tables are created. */
export const tablesOf: Record<PackName, Record<string, string>> = { core, pool };

export const packNames: readonly PackName[] = ['core', 'pool'];
