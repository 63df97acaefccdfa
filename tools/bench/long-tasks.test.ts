import { expect, test } from 'vitest';
import { longTasksIn } from './long-tasks.ts';

const shop = 'http://localhost:1';
const main = { name: 'thread_name', ph: 'M', pid: 1, tid: 2, ts: 0, args: { name: 'CrRendererMain' } };
const event = (name: string, atMs: number, ms: number, url?: string) => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 2,
  ts: atMs * 1000,
  dur: ms * 1000,
  tdur: ms * 1000,
  ...(url && { args: { data: { url } } }),
});
const tasksOf = (...traceEvents: readonly unknown[]) =>
  longTasksIn(Buffer.from(JSON.stringify({ traceEvents: [main, ...traceEvents] })), shop);

test('a task of ours is found out, and what lies within another of ours is counted once', () => {
  const [task, ...others] = tasksOf(
    event('RunTask', 0, 80),
    event('EvaluateScript', 5, 60, `${shop}/homebody/homebody.js`),
    event('FunctionCall', 10, 20, `${shop}/homebody/homebody.js`),
    event('Layout', 70, 5),
  );
  expect(others).toEqual([]);
  expect(task).toEqual({ name: 'EvaluateScript /homebody/homebody.js', wallMs: 80, cpuMs: 80, oursMs: 60 });
});

test('a long task of the page’s own is named, and not ours', () => {
  expect(tasksOf(event('RunTask', 0, 90), event('EvaluateScript', 1, 80, `${shop}/js/shop.js`))).toEqual([
    { name: 'EvaluateScript /js/shop.js', wallMs: 90, cpuMs: 90, oursMs: 0 },
  ]);
});

test('short tasks and other threads are left out', () => {
  expect(tasksOf(event('RunTask', 0, 20), { ...event('RunTask', 0, 90), tid: 3 })).toEqual([]);
});

test('work in the jail’s frame is ours', () => {
  expect(tasksOf(event('RunTask', 0, 60), event('ParseHTML', 1, 40, 'about:srcdoc'))[0]?.oursMs).toBe(40);
});

test('a trace without any task says nothing, and is refused', () => {
  expect(() => tasksOf()).toThrow('found none');
});
