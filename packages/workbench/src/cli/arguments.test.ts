import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandOf, configPathOf } from './arguments.ts';
import { commands } from './commands.ts';

const helpFor = (args: readonly string[]): string => {
  const understood = commandOf(args);
  return 'help' in understood ? understood.help : '(none)';
};

describe('the command line', () => {
  it('has every command that has a file', () => {
    const files = readdirSync(new URL('commands', import.meta.url)).filter(
      (file) => !file.includes('.test.'),
    );
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
      commands.map(({ name }) => name).sort(),
    );
  });

  it('lists the commands when asked for help, and when told nothing', () => {
    for (const args of [[], ['help'], ['--help'], ['-h']])
      for (const { name, summary } of commands)
        expect(helpFor(args)).toMatch(new RegExp(`homebody ${name} +${summary}`));
  });

  it('finds the configuration file wherever it is named', () => {
    expect(configPathOf(['build', '--config', 'c.json', '--seed', '4'])).toBe('c.json');
    expect(configPathOf(['build', '--seed', '4', '--config=c.json'])).toBe('c.json');
    expect(configPathOf(['build', '--events', 'log.csv'])).toBeUndefined();
  });

  it.each(commands.map(({ name, help }) => [name, help] as const))('helps with %s', (name, help) => {
    expect(help).toContain(`homebody ${name}`);
    for (const args of [
      ['help', name],
      [name, '--help'],
      [name, '-h'],
    ])
      expect(helpFor(args)).toBe(help);
  });

  it.each([
    [['destroy'], 'Unknown command "destroy"; expected build'],
    [['help', 'destroy'], 'Unknown command "destroy"'],
    [['--json', 'build'], 'Unexpected "--json"; the command comes first: build'],
    [['build', '--colour', 'red'], '--colour'],
  ])('refuses %j by naming what is wrong', (args, message) => {
    expect(() => commandOf(args)).toThrow(expect.objectContaining({ code: 'invalid-config' }));
    expect(() => commandOf(args)).toThrow(message);
  });
});
