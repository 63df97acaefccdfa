import { numberIn } from '../../engine/query-engine.ts';
import { type LogRule, nothingTouched } from '../rule.ts';

/** The columns of `raw_log` behind `visitor`. */
const others = `item, at_ms, kind, quantity, price, name, category, brand, transaction_hash, dwell, channel, person, campaign, test,
  is_converted, is_naive, fault, event`;

/**
 * Rows with a person's identity are that person's, and so are the other rows of a visitor of whom the log knows one person. A visitor
 * with several (a shared device) stays who it is where nobody is named. Nothing is guessed.
 */
export const identities: LogRule = {
  of: 'log',
  name: 'person',
  title: 'rows joined with a person that the log itself names',
  removes: false,
  clean: async (engine) => {
    const [named] = await engine.rows(
      `select count(*) as n, count(distinct case when several > 1 then visitor end) as shared from (
         select visitor, count(distinct person) as several from raw_log where person is not null group by visitor) as people`,
    );
    if (numberIn(named, 'n') === 0) return undefined;
    await engine.run(
      `create or replace table joined as select visitor as device, min(person) as owner from raw_log where person is not null
       group by visitor having count(distinct person) = 1`,
    );
    const owned = `raw_log left join joined on joined.device = raw_log.visitor`;
    const [touched] = await engine.rows(
      `select count(*) as n, count(distinct coalesce(person, owner)) as people, count(distinct visitor) as devices,
         count(distinct transaction_hash) as orders from ${owned} where coalesce(person, owner) <> visitor`,
    );
    await engine.run(
      `create or replace table raw_joined as select coalesce(person, owner, visitor) as visitor, ${others} from ${owned}`,
    );
    // What else names visitors, such as a CRM's export, asks for it.
    await engine.run('drop table raw_log');
    await engine.run(engine.dialect.renamed('raw_joined', 'raw_log'));
    const rows = numberIn(touched, 'n');
    if (rows === 0) return nothingTouched;
    const shared = numberIn(named, 'shared');
    const people = numberIn(touched, 'people');
    const apart = shared > 0 ? `; of ${whole(shared)} visitors only the rows that name a person were` : '';
    return {
      rows,
      people,
      orders: numberIn(touched, 'orders'),
      said: `${whole(numberIn(touched, 'devices'))} visitors were joined to ${whole(people)} people${apart}.`,
    };
  },
};

const whole = (value: number): string => value.toLocaleString('en');
