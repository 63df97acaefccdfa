/**
 * One log file as rows of the workbench's own log. Every row comes through, with the fault that keeps it
 * out of the pack, if any: nothing is dropped before it is counted.
 */
import { dayMs } from '@homebody/core';
import { type Dialect, quotedText } from '../engine/dialect.ts';
import { addressSql } from './address-sql.ts';
import { channelSql, channelTextSql } from './channel-sql.ts';
import { kindByEvent, kindSql } from './event-kinds.ts';
import { element } from './find-column.ts';
import type { OpenLog } from './open-log.ts';
import type { ResolvedField } from './resolve-fields.ts';
import { rowTextSql } from './row-text-sql.ts';

export interface LogSqlOptions extends OpenLog {
  /** Epoch milliseconds: rows from later than a day after it are faults. */
  readonly now: number;
  /** Also numbers the rows and gives each as text, which costs a slower pass. */
  readonly numbered: boolean;
}

/** No shop's log is older; what looks older is a number in another unit. 1995-01-01. */
const earliestMs = 788_918_400_000;
/** No shop sells as many, or as dear; what looks so is damage. */
const mostOfAll = 1_000_000_000;
/** Characters of a name, category or brand. */
const mostText = 300;
/** States of an order that nobody got anything from. */
const undone = ['cancelled', 'canceled', 'failed', 'refunded', 'voided', 'expired', 'trash'];

export const logSql = (dialect: Dialect, { file, shape, resolved, now, numbered }: LogSqlOptions): string => {
  const { fields, list } = resolved;
  const textOf = (field: ResolvedField | undefined): string =>
    field
      ? shape.absent.reduce(
          (text, absent) => `nullif(${text}, ${quotedText(absent)})`,
          `nullif(trim(cast(${field.sql} as varchar)), '')`,
        )
      : 'cast(null as varchar)';
  const shortTextOf = (field: ResolvedField | undefined): string =>
    `substring(${textOf(field)}, 1, ${mostText})`;
  const plain = numbered ? dialect.numberedTable(file) : dialect.table(file);
  const table = list === undefined ? plain : dialect.unnested(plain, list, element);
  const rows = `select
      ${addressSql(textOf(fields.user))} as user_text,
      ${textOf(fields.item)} as item,
      ${textOf(fields.time)} as time_text,
      ${timeSql(dialect, fields.time)} as at_ms,
      ${textOf(fields.event)} as event_text,
      ${textOf(fields.quantity)} as quantity_text,
      ${dialect.decimalOrNull(textOf(fields.price))} as price_read,
      ${shortTextOf(fields.name)} as name,
      ${shortTextOf(fields.category)} as category,
      ${shortTextOf(fields.brand)} as brand,
      ${textOf(fields.transaction)} as transaction_text,
      ${textOf(fields.status)} as status_text,
      ${dialect.wholeOrNull(textOf(fields.dwell))} as dwell,
      ${channelTextSql(textOf, fields)} as channel_text,
      ${file.format === 'json' ? 'json_damaged' : 'false'} as is_damaged
      ${numbered ? `, row_in_file, ${rowTextSql(file)} as row_text` : ''}
    from ${table} as read_table`;
  const filled = shape.fillsOrders && fields.transaction ? filledSql(rows, numbered) : rows;
  // A log without events holds orders.
  const event = fields.event
    ? 'event_text'
    : `case when ${undoneSql('status_text')} then 'order ' || lower(status_text) else 'purchase' end`;
  const kinds = `select filled_rows.*, ${event} as event, ${channelSql(dialect, 'channel_text')} as channel,
      case when price_read >= 0 and price_read <= ${mostOfAll} then price_read end as price,
      coalesce(${dialect.decimalOrNull('quantity_text')}, case when quantity_text is null then 1 end) as quantity
    from (${filled}) as filled_rows`;
  const declared = `select event_rows.*, ${kindSql('event')} as declared_kind from (${kinds}) as event_rows`;
  return `select declared_rows.*,
      case when declared_kind = ${kindByEvent.purchase} and quantity < 0 then ${kindByEvent.refund}
        else declared_kind end as kind,
      case
        when is_damaged then 'line'
        when declared_kind is null then 'event'
        when at_ms is null or at_ms < ${earliestMs} or at_ms > ${now + dayMs} then 'time'
        when user_text is null then 'user'
        when item is null or length(item) > 100 then 'item'
        when quantity is null or quantity = 0 or not (abs(quantity) <= ${mostOfAll}) then 'quantity'
      end as fault
    from (${declared}) as declared_rows`;
};

/** What one row of an order says of who, when and its state holds for its other rows, too. */
const filledSql = (rows: string, numbered: boolean): string => {
  const first = (column: string): string =>
    `coalesce(${column}, case when transaction_text is not null
      then min(${column}) over (partition by transaction_text) end) as ${column}`;
  return `select ${ownColumns.join(', ')}${numbered ? ', row_in_file, row_text' : ''},
      ${orderColumns.map(first).join(', ')}
    from (${rows}) as order_rows`;
};

const orderColumns = ['user_text', 'time_text', 'at_ms', 'status_text', 'channel_text'];
const ownColumns = [
  'item',
  'event_text',
  'quantity_text',
  'price_read',
  'name',
  'category',
  'brand',
  'transaction_text',
  'dwell',
  'is_damaged',
];

const undoneSql = (status: string): string => {
  const states = undone.flatMap((state) => [state, `wc-${state}`]).map(quotedText);
  return `lower(${status}) in (${states.join(', ')})`;
};

const timeSql = (dialect: Dialect, field: ResolvedField | undefined): string => {
  if (!field) return 'cast(null as bigint)';
  if (field.type === 'time') return dialect.timeMs(field.sql);
  const whole = dialect.wholeOrNull(field.sql);
  // Seconds, milliseconds and microseconds since 1970 differ a thousandfold: no date from 1973 on is ambiguous.
  const epoch = `case when ${whole} >= 100000000000000 then cast(floor(${whole} / 1000) as bigint)
    when ${whole} >= 100000000000 then ${whole}
    when ${whole} >= 0 then ${whole} * 1000 end`;
  return field.type === 'number' ? epoch : `coalesce(${epoch}, ${dialect.isoMs(field.sql)})`;
};
