import { type Dialect, quotedText } from '../engine/dialect.ts';
import type { TestOrders } from './cleaning.ts';

/** What of a row says that it is the shop's own test: nothing, its order, or whoever it is about. */
export const testMarks = { none: 0, order: 1, account: 2 } as const;

/** SQL: which of these a row has. `user_text`, `person_text`, `transaction_text` and `coupon_text` are as the log has them. */
export const testSql = (dialect: Dialect, { accounts, orders, coupons }: TestOrders): string => {
  const matches = (column: string, pattern: string): string =>
    dialect.matches(`coalesce(${column}, '')`, pattern);
  const named = `^(${accounts.map(accountPattern).join('|')})$`;
  const cases = [
    ...(accounts.length > 0
      ? ['user_text', 'person_text'].map(
          (column) => `when ${matches(column, named)} then ${testMarks.account}`,
        )
      : []),
    ...(orders.length > 0
      ? [
          `when ${matches('transaction_text', `^(${orders.map(literally).join('|')})`)} then ${testMarks.order}`,
        ]
      : []),
    ...(coupons.length > 0
      ? [
          `when coupon_text in (${coupons.map((coupon) => quotedText(coupon.toLowerCase())).join(', ')}) then ${testMarks.order}`,
        ]
      : []),
  ];
  return cases.length === 0 ? `${testMarks.none}` : `case ${cases.join(' ')} else ${testMarks.none} end`;
};

/** Addresses are read in small letters. */
const accountPattern = (account: string): string => {
  const name = account.includes('@') ? account.toLowerCase() : account;
  return name.startsWith('*') ? `.*${literally(name.slice(1))}` : literally(name);
};

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
