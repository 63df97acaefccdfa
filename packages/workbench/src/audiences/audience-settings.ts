import { type Check, fieldsOf, numberFrom, refuse, text } from '../config/checks.ts';

/** Who else is like those of whom the shop knows something: by a label that some customers have, or a list of customers. */
export interface AudienceConfig {
  /** A file of customers and their labels: `customer,label`. */
  readonly labels?: string;
  /** Which of the labels is looked for. */
  readonly label?: string;
  /** A file of customers that others are to be found like, one a row. */
  readonly seeds?: string;
  /** Share of all people that it is to take in, 0.01 to 0.5. Default: 0.1. */
  readonly size?: number;
}

/** Audiences by their ids, which are those of segments. */
export type AudienceSettings = Readonly<Record<string, AudienceConfig>>;

const one = fieldsOf({ labels: text, label: text, seeds: text, size: numberFrom(0.01, 0.5) });

export const checkAudienceSettings: Check = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(path, 'expected an object of audiences');
  for (const [id, config] of Object.entries(value as AudienceSettings)) {
    const at = `${path}.${id}`;
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(id) || /^c\d+$/.test(id))
      throw refuse(
        at,
        'expected an id of lower-case letters, digits and hyphens, at most 40, and no cluster’s',
      );
    one(config, at);
    if ((config.labels === undefined) === (config.seeds === undefined))
      throw refuse(at, 'expected one of labels and seeds');
    if ((config.labels === undefined) !== (config.label === undefined))
      throw refuse(`${at}.label`, 'expected the label that is looked for, beside labels and nowhere else');
  }
};
