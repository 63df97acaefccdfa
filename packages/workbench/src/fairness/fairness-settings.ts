import { type Check, fieldsOf, listOf, oneOf, refuse, text } from '../config/checks.ts';
import { type ProxyName, proxyNames } from './groupings.ts';

/** Whether groups of people fare alike in segments and clusters is audited, where the shop asks for it. */
export interface FairnessSettings {
  /** A file of customers and their groups: `customer,group`. */
  readonly groups?: string;
  /** Stand-ins for groups that the shop does not know: `channel`, how they came; `priceBand`, what they look at. */
  readonly proxies?: readonly ProxyName[];
  /** Alarms that are meant so, by the id of the segment or cluster, each with the shop's reason. */
  readonly acknowledge?: Readonly<Record<string, string>>;
}

const settings = fieldsOf({
  groups: text,
  proxies: listOf(oneOf(proxyNames)),
  acknowledge: (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refuse(path, 'expected an object of reasons, by segment');
    for (const [id, reason] of Object.entries(value)) text(reason, `${path}.${id}`);
  },
});

export const checkFairnessSettings: Check = (value, path) => settings(value, path);
