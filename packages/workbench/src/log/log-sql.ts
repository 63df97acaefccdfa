/**
 * One log file as rows of the workbench's own log. Every row comes through, with the fault that keeps it
 * out of the pack, if any: nothing is dropped before it is counted.
 */
import { dayMs } from '@homebody/core';
import type { Dialect, SourceFile } from '../engine/dialect.ts';
import { channelSql } from './channel-sql.ts';
import { kindByEvent, kindSql } from './event-kinds.ts';
import type { LogField } from './mapping.ts';
import { type ResolvedField, type ResolvedFields, element } from './resolve-fields.ts';

export interface LogSqlOptions {
  readonly file: SourceFile;
  readonly resolved: ResolvedFields<LogField>;
  /** Epoch milliseconds: rows from later than a day after it are faults. */
  readonly now: number;
  /** Also numbers the rows, which costs a slower pass. */
  readonly numbered: boolean;
}

/** No shop's log is older; what looks older is a number in another unit. 1995-01-01. */
const earliestMs = 788_918_400_000;

export const logSql = (dialect: Dialect, { file, resolved, now, numbered }: LogSqlOptions): string => {
  const { fields, list } = resolved;
  const textOf = (field: ResolvedField | undefined): string =>
    field ? `nullif(trim(cast(${field.sql} as varchar)), '')` : 'cast(null as varchar)';
  const table = numbered ? dialect.numberedTable(file) : dialect.table(file);
  const rows = `select
      ${textOf(fields.user)} as user_text,
      ${textOf(fields.item)} as item,
      ${textOf(fields.time)} as time_text,
      ${timeSql(dialect, fields.time)} as at_ms,
      ${fields.event ? textOf(fields.event) : `'purchase'`} as event,
      ${textOf(fields.quantity)} as quantity_text,
      ${dialect.decimalOrNull(textOf(fields.price))} as price,
      ${textOf(fields.name)} as name,
      ${textOf(fields.category)} as category,
      ${textOf(fields.brand)} as brand,
      ${textOf(fields.transaction)} as transaction_text,
      ${dialect.wholeOrNull(textOf(fields.dwell))} as dwell,
      ${channelSql(dialect, textOf, fields)} as channel
      ${numbered ? ', row_in_file' : ''}
    from ${table}${list === undefined ? '' : dialect.unnested(list, element)}`;
  const kinds = `select *, ${kindSql('event')} as declared_kind,
      coalesce(${dialect.decimalOrNull('quantity_text')}, case when quantity_text is null then 1 end) as quantity
    from (${rows}) as read_rows`;
  return `select *,
      case when declared_kind = ${kindByEvent.purchase} and quantity < 0 then ${kindByEvent.refund}
        else declared_kind end as kind,
      case
        when declared_kind is null then 'event'
        when at_ms is null or at_ms < ${earliestMs} or at_ms > ${now + dayMs} then 'time'
        when user_text is null then 'user'
        when item is null or length(item) > 100 then 'item'
        when quantity is null or quantity = 0 then 'quantity'
      end as fault
    from (${kinds}) as kind_rows`;
};

const timeSql = (dialect: Dialect, field: ResolvedField | undefined): string => {
  if (!field) return 'cast(null as bigint)';
  if (field.type === 'time') return dialect.timeMs(field.sql);
  const whole = dialect.wholeOrNull(field.sql);
  // Seconds, milliseconds and microseconds since 1970 differ a thousandfold: no date from 1973 on is ambiguous.
  const epoch = `case when ${whole} >= 100000000000000 then cast(floor(${whole} / 1000) as bigint)
    when ${whole} >= 100000000000 then ${whole}
    else ${whole} * 1000 end`;
  return field.type === 'number' ? epoch : `coalesce(${epoch}, ${dialect.isoMs(field.sql)})`;
};
