/** What makes ClickHouse answer as SQL's standard says, where its own habits are others. Sent with every statement. */
export const clickhouseSettings = {
  // Columns and casts can hold null unless they say that they can't.
  data_type_default_nullable: 1,
  cast_keep_nullable: 1,
  // What a left join does not find is null, and not 0 or ''.
  join_use_nulls: 1,
  // A sum over nothing is null, and not 0.
  aggregate_functions_null_for_empty: 1,
  // In `sum(weight) as weight`, the inner one is the column.
  prefer_column_name_to_alias: 1,
  // `create table … as select` without an engine.
  default_table_engine: 'MergeTree',
  create_table_empty_primary_key_by_default: 1,
  // Whole numbers that JavaScript can hold are numbers; no larger one ever crosses.
  output_format_json_quote_64bit_integers: 0,
  // What a build leaves out must not depend on who asks.
  count_distinct_implementation: 'uniqExact',
} as const;
