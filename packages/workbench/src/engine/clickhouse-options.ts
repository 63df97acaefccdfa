import { HomebodyError } from '@homebody/core';

/** Where a ClickHouse is. Who may use it is told apart, so that it stands in no command line and no log. */
export interface ClickhouseOptions {
  /** Of its HTTP interface. */
  readonly url: string;
  /** Where tables are that are named without a database; `default` when not given. */
  readonly database?: string | undefined;
}

export interface ClickhouseLogin {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** The user and password that the environment names. */
export const loginIn = (environment: Readonly<Record<string, string | undefined>>): ClickhouseLogin => ({
  username: environment['HOMEBODY_CLICKHOUSE_USER'],
  password: environment['HOMEBODY_CLICKHOUSE_PASSWORD'],
});

/** Throws `invalid-config` for a URL that can't be used, or that says who asks. */
export const checkClickhouseUrl = (text: string): void => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Not repeated where it may hold a password.
  if (url && (url.username || url.password))
    throw new HomebodyError(
      'invalid-config',
      'Option clickhouse-url: expected no user or password in it; they come from HOMEBODY_CLICKHOUSE_USER and HOMEBODY_CLICKHOUSE_PASSWORD.',
    );
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new HomebodyError(
      'invalid-config',
      `Option clickhouse-url: expected the address of an HTTP interface, such as http://localhost:8123.`,
    );
};
