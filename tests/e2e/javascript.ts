import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Most JavaScript a page may need before it is at rest, in bytes as gzip sends them. */
export const BAR = 200_000;

export interface Loaded {
  bytes: number;
  files: { file: string; bytes: number }[];
}

/** Opens an address anew and weighs every script that came with it; `page` must be signed in where that is needed. */
export async function weighJavaScript(page: Page, path: string): Promise<Loaded> {
  const files: Loaded['files'] = [];
  const reading: Promise<unknown>[] = [];
  const weigh = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || !response.ok()) return;
    reading.push(response.body().then((body) => files.push({ file: pathname, bytes: gzipSync(body).length })));
  };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('response', weigh);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  page.off('response', weigh);
  await Promise.all(reading);
  await session.detach();
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.toSorted((one, other) => other.bytes - one.bytes),
  };
}
