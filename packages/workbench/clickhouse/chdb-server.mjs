/**
 * An embedded ClickHouse behind as much of ClickHouse's HTTP interface as `@clickhouse/client` uses. The database is the real one;
 * only the wire is ours. Started as a process of its own; prints its port, and ends with its stdin.
 *
 * What differs: statements can't be given an id, so the id travels as `log_comment`, and `kill query` asks for that.
 * The login is that of HOMEBODY_CLICKHOUSE_USER and _PASSWORD, when they are set.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from 'chdb';

const folder = mkdtempSync(join(tmpdir(), 'homebody-chdb-'));
const data = join(folder, 'data');
const holding = new Session(data);
const login = [process.env.HOMEBODY_CLICKHOUSE_USER, process.env.HOMEBODY_CLICKHOUSE_PASSWORD];
const notSettings = new Set(['query', 'query_id', 'database', 'session_id', 'default_format']);
let files = 0;

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const answer = async (request, url) => {
  const parameters = url.searchParams;
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  let sql = parameters.get('query') ?? '';
  let file;
  if (/^insert /i.test(sql)) {
    file = join(folder, `body-${(files += 1)}`);
    await writeFile(file, body);
    sql = sql.replace(/ format (\w+)\s*$/i, ` from infile ${quoted(file)} format $1`);
  } else sql += body.toString();
  sql = sql.replace(/\bquery_id in\b/, "Settings['log_comment'] in");
  const session = new Session(data);
  try {
    const settings = [...parameters].filter(([name]) => !notSettings.has(name));
    settings.push(['log_comment', parameters.get('query_id') ?? '']);
    session.query(`set ${settings.map(([name, value]) => `${name} = ${quoted(value)}`).join(', ')}`);
    session.query(`use ${parameters.get('database') ?? 'default'}`);
    return (await session.queryAsync(sql, { format: 'TabSeparated' })).bytes();
  } finally {
    session.close();
    if (file) await rm(file, { force: true });
  }
};

const isLetIn = ({ headers }) => {
  const basic = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
  return login[0] === undefined || basic === login.join(':');
};

const fail = (response, status, code, message) => {
  response.writeHead(status, { 'X-ClickHouse-Exception-Code': code, 'Content-Type': 'text/plain' });
  response.end(message);
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/ping') return void response.end('Ok.\n');
  if (!isLetIn(request))
    return fail(
      response,
      403,
      516,
      'Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)',
    );
  try {
    const bytes = await answer(request, url);
    response.writeHead(200, { 'X-ClickHouse-Query-Id': url.searchParams.get('query_id') ?? '' });
    response.end(bytes);
  } catch (error) {
    fail(response, 500, error.clickhouseCode ?? 1000, error.message);
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

process.stdin.on('end', () => {
  server.close();
  server.closeAllConnections();
  holding.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
process.stdin.resume();
