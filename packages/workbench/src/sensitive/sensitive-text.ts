import type { SensitiveItems } from './mark-sensitive.ts';
import { type TopicName, topics } from './topics.ts';

/** Which items nobody is profiled by, in lines for people; none where there are none. */
export const sensitiveText = ({ found, declared, cleared, allowed }: SensitiveItems): readonly string[] => {
  const lines = found.map(
    ({ topic, items, such }) =>
      `${whole(items)} about ${topics[topic].title}, such as ${such.map((name) => `"${name}"`).join(', ')}`,
  );
  if (declared > 0) lines.push(`${whole(declared)} that the catalogue calls sensitive`);
  if (lines.length > 0) lines.push('Nobody is profiled by these, and none is recommended.');
  if (cleared > 0)
    lines.push(`${whole(cleared)} that sound so are let in, since the catalogue says sensitive=no`);
  for (const [topic, reason] of Object.entries(allowed) as [TopicName, string][])
    lines.push(`${topics[topic].title} are let in: ${reason}`);
  return lines.map((line, at) => `  ${at === 0 ? 'sensitive' : '         '}  ${line}`);
};

const whole = (value: number): string => value.toLocaleString('en');
