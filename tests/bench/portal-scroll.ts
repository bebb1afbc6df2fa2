/**
 * The portal over many rows and many visits: `node tests/bench/portal-scroll.ts --url … [--visits 60]` against a running product, best
 * after `npm run nova -- seed --profile large`. As the administrator, who sees all rows, it scrolls the list of contacts by wheel and by
 * keys, then goes round the pages that a working day knows. Prints JSON: milliseconds between frames and from a key to the next
 * paint, and megabytes of live heap and DOM nodes, garbage collected, after the first round and after the last.
 */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { summarise } from './percentiles.ts';
import { openPortal } from './portal-browser.ts';

const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:8055' }, visits: { type: 'string', default: '60' } },
});

const ROUND = ['home', 'contacts', 'companies', 'deals/board', 'interactions', 'calendar', 'audit'];
const portal = await openPortal(values.url, 'en', 'admin@example.com');
const { page, context } = portal;
try {
  const devtools = await context.newCDPSession(page);
  await page.goto('/portal/contacts');
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(5).getByRole('link').waitFor();
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const wheel = await scrollByWheel(page);
  const keys = await scrollByKeys(page);
  await page.goto(`/portal/${ROUND[0]}`);
  await goRound(page);
  const first = await measureMemory(devtools);
  for (let nth = 1; nth < Number(values.visits) / ROUND.length; nth += 1) await goRound(page);
  const last = await measureMemory(devtools);
  process.stdout.write(
    `${JSON.stringify({ rows, wheel, keys, visits: Number(values.visits), first, last }, null, 2)}\n`,
  );
} finally {
  await portal.close();
}

/** Ten seconds of turning the wheel as fast as it goes, through the whole list. */
async function scrollByWheel(on: Page) {
  await on.mouse.move(700, 500);
  await on.evaluate(`{
    window.frames_seen = [];
    const note = (time) => { window.frames_seen.push(time); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  }`);
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    await on.mouse.wheel(0, 4000);
    await on.waitForTimeout(16);
  }
  const times = await on.evaluate<number[]>('window.frames_seen');
  const between = times.slice(1).map((time, nth) => time - (times[nth] ?? 0));
  return {
    ...summarise(between),
    frames: between.length,
    overFiftyMs: between.filter((each) => each > 50).length,
    line: await on.getByRole('row').last().getAttribute('aria-rowindex'),
  };
}

/** From each key to the paint that shows what it did, and to the end of the list and back. */
async function scrollByKeys(on: Page) {
  await on.getByRole('grid').focus();
  await on.evaluate(`{
    window.keys_seen = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keys_seen.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  }`);
  const pressed = 120;
  for (let nth = 0; nth < pressed; nth += 1) {
    await on.keyboard.press(nth % 3 === 2 ? 'ArrowDown' : 'PageDown');
    await on.waitForTimeout(30);
  }
  const begun = performance.now();
  await on.keyboard.press('End');
  await on.getByRole('row').last().getByRole('link').waitFor();
  const toTheEnd = Math.round(performance.now() - begun);
  // The browser tells of those that took 16 ms and more.
  const slow = await on.evaluate<number[]>('window.keys_seen');
  return { pressed, overHundredMs: slow.filter((each) => each > 100).length, worst: Math.max(0, ...slow), toTheEnd };
}

/** Through the page's own links, so that nothing is loaded anew. */
async function goRound(on: Page): Promise<void> {
  for (const path of ROUND) {
    await on.locator(`nav a[href="/portal/${path}"]`).first().click();
    await on.waitForURL(`**/portal/${path}`);
    await on.waitForLoadState('networkidle');
  }
}

async function measureMemory(devtools: CDPSession): Promise<{ heapMb: number; nodes: number }> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { heapMb: Math.round(usedSize / 1e5) / 10, nodes };
}
