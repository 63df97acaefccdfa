import { type Check, oneOf, refuse, text } from '../config/checks.ts';
import { type TopicName, topicNames, topics } from './topics.ts';

/** Sensitive topics that a shop lets in all the same, and why. */
export type AllowedTopics = { readonly [Name in TopicName]?: string };

const mayBeAllowed = topicNames.filter((name) => !topics[name].isSpecialCategory);

/** Throws `invalid-config` unless each is a topic that may be allowed, with a reason. */
export const checkAllowedTopics: Check = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(path, 'expected an object of topics and reasons');
  for (const [name, reason] of Object.entries(value)) {
    oneOf(topicNames)(name, path);
    if (!(mayBeAllowed as readonly string[]).includes(name))
      throw refuse(
        `${path}.${name}`,
        'a topic that the law sets apart can’t be allowed; say sensitive=no of single items in the catalogue instead',
      );
    text(reason, `${path}.${name}`);
  }
};

/** What `--allow-topics children=REASON` says. Throws `invalid-config`. */
export const allowedTopicsIn = (flags: readonly string[]): AllowedTopics => {
  const entries = flags.map((flag) => {
    const [name = '', ...reason] = flag.split('=');
    return [name, reason.join('=')] as const;
  });
  const allowed = Object.fromEntries(entries);
  checkAllowedTopics(allowed, '--allow-topics');
  return allowed;
};
