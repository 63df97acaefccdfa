import { describe, expect, it } from 'vitest';
import { checkClickhouseUrl, loginIn } from './clickhouse-options.ts';

describe('where a ClickHouse is', () => {
  it.each(['http://localhost:8123', 'https://clickhouse.shop.example:8443/', 'http://proxy/clickhouse'])(
    'may be %s',
    (url) => expect(() => checkClickhouseUrl(url)).not.toThrow(),
  );

  it.each(['localhost:8123', 'tcp://localhost:9000', '', 'http://localhost:8123/?query=1'])(
    'is refused as %j',
    (url) => {
      expect(() => checkClickhouseUrl(url)).toThrow(
        expect.objectContaining({
          code: 'invalid-config',
          message: expect.stringContaining('Option clickhouse-url'),
        }),
      );
    },
  );

  it('is refused with a password in it, which is not repeated', () => {
    const check = () => checkClickhouseUrl('http://merchant:sesame@localhost:8123');
    expect(check).toThrow('HOMEBODY_CLICKHOUSE_PASSWORD');
    expect(check).not.toThrow('sesame');
  });

  it('is asked as who the environment says', () => {
    const environment = { HOMEBODY_CLICKHOUSE_USER: 'merchant', HOMEBODY_CLICKHOUSE_PASSWORD: 'sesame' };
    expect(loginIn(environment)).toEqual({ username: 'merchant', password: 'sesame' });
    expect(loginIn({})).toEqual({ username: undefined, password: undefined });
  });
});
