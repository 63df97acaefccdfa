/**
 * One log file as rows of the workbench's own log. Every row comes through, with the fault that keeps it
 * out of the pack, if any: nothing is dropped before it is counted.
 */
import { dayMs } from '@homebody/core';
import { type Dialect, quotedText } from '../engine/dialect.ts';
import type { Cleaning } from '../clean/cleaning.ts';
import { testSql } from '../clean/test-sql.ts';
import { momentSql } from '../clean/zone-sql.ts';
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
  readonly cleaning: Cleaning;
}

/** No shop's log is older; what looks older is a number in another unit. 1995-01-01. */
const earliestMs = 788_918_400_000;
/** No shop sells as many, or as dear; what looks so is damage. */
const mostOfAll = 1_000_000_000;
/** Characters of a name, category or brand. */
const mostText = 300;
/** States of an order that nobody got anything from. */
const undone = ['cancelled', 'canceled', 'failed', 'refunded', 'voided', 'expired', 'trash'];

export const logSql = (
  dialect: Dialect,
  { file, shape, resolved, now, numbered, cleaning }: LogSqlOptions,
): string => {
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
      ${naiveSql(dialect, fields.time, cleaning)} as is_naive,
      ${textOf(fields.event)} as event_text,
      ${textOf(fields.quantity)} as quantity_text,
      ${textOf(fields.price)} as price_text,
      ${textOf(fields.dwell)} as dwell_text,
      ${dialect.decimalOrNull(textOf(fields.price))} as price_read,
      ${shortTextOf(fields.name)} as name,
      ${shortTextOf(fields.category)} as category,
      ${shortTextOf(fields.brand)} as brand,
      ${textOf(fields.transaction)} as transaction_text,
      ${textOf(fields.status)} as status_text,
      ${dialect.wholeOrNull(textOf(fields.dwell))} as dwell,
      ${channelTextSql(textOf, fields)} as channel_text,
      ${addressSql(textOf(fields.person))} as person_text,
      ${textOf(fields.campaign)} as campaign_text,
      upper(${textOf(fields.currency)}) as currency_text,
      lower(${textOf(fields.coupon)}) as coupon_text,
      lower(${textOf(fields.search)}) as search_text,
      ${file.format === 'json' ? 'json_damaged' : 'false'} as is_damaged
      ${numbered ? `, row_in_file, ${rowTextSql(file)} as row_text` : ''}
    from ${table} as read_table`;
  const timed = cleaning.timeZone === 'UTC' ? rows : zonedSql(dialect, rows, cleaning.timeZone, now);
  const filled = shape.fillsOrders && fields.transaction ? filledSql(timed, numbered) : timed;
  // A log without events holds orders.
  const event = fields.event
    ? 'event_text'
    : `case when ${undoneSql('status_text')} then 'order ' || lower(status_text) else 'purchase' end`;
  const kinds = `select filled_rows.*, ${event} as event, ${channelSql(dialect, 'channel_text')} as channel,
      case when price_read >= 0 and price_read <= ${mostOfAll} then price_read * ${rateSql(cleaning)} end as price,
      ${isForeign(cleaning)} as is_foreign, ${testSql(dialect, cleaning.testOrders)} as test,
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
        when is_foreign and ${rateSql(cleaning)} is null then 'currency'
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

const orderColumns = [
  'user_text',
  'time_text',
  'at_ms',
  'is_naive',
  'status_text',
  'channel_text',
  'person_text',
  'campaign_text',
  'currency_text',
  'coupon_text',
];
const ownColumns = [
  'item',
  'event_text',
  'quantity_text',
  'price_text',
  'dwell_text',
  'price_read',
  'name',
  'category',
  'brand',
  'transaction_text',
  'dwell',
  'search_text',
  'is_damaged',
];

const undoneSql = (status: string): string => {
  const states = undone.flatMap((state) => [state, `wc-${state}`]).map(quotedText);
  return `lower(${status}) in (${states.join(', ')})`;
};

const timeSql = (dialect: Dialect, field: ResolvedField | undefined): string => {
  if (!field) return 'cast(null as bigint)';
  if (field.type === 'time' || field.type === 'instant') return dialect.timeMs(field.sql);
  const whole = dialect.wholeOrNull(field.sql);
  // Seconds, milliseconds and microseconds since 1970 differ a thousandfold: no date from 1973 on is ambiguous.
  const epoch = `case when ${whole} >= 100000000000000 then cast(floor(${whole} / 1000) as bigint)
    when ${whole} >= 100000000000 then ${whole}
    when ${whole} >= 0 then ${whole} * 1000 end`;
  return field.type === 'number' ? epoch : `coalesce(${epoch}, ${dialect.isoMs(field.sql)})`;
};

/** Seconds, milliseconds and microseconds are the same everywhere, and so is a time that says its zone. */
const naiveSql = (dialect: Dialect, field: ResolvedField | undefined, { timeZone }: Cleaning): string => {
  if (!field || timeZone === 'UTC') return 'false';
  if (field.type !== 'text') return field.type === 'time' ? 'true' : 'false';
  const zoned = dialect.matches(
    `coalesce(${field.sql}, '')`,
    ':[0-9.]+ ?(Z|z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?) *$',
  );
  return `(${dialect.wholeOrNull(field.sql)} is null and not ${zoned})`;
};

const zonedSql = (dialect: Dialect, rows: string, zone: string, now: number): string =>
  `select ${dialect.allBut(['at_ms'])}, case when is_naive then ${momentSql(zone, 'at_ms', now + dayMs)} else at_ms end as at_ms
    from (${rows}) as naive_rows`;

const isForeign = ({ currency }: Cleaning): string =>
  `coalesce(currency_text <> ${quotedText(currency)}, false)`;

/** What one of a row's currency is in the shop's own; null where nobody says. */
const rateSql = ({ currency, rates }: Cleaning): string => {
  const known = Object.entries(rates).map(
    ([code, rate]) => `when currency_text = ${quotedText(code)} then ${rate}`,
  );
  return `case when currency_text is null or currency_text = ${quotedText(currency)} then 1 ${known.join(' ')} end`;
};
