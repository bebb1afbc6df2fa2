import { Tinypool } from 'tinypool';
import { z } from 'zod';
import { createEngine } from '../engine.ts';
import type { Exchange } from '../exchange.ts';
import type { Analysis } from '../finding.ts';

/** Runs in a thread of the pool: one engine per thread, built before the first text comes. */
const { fingerprintKey } = z.object({ fingerprintKey: z.string() }).parse(Tinypool.workerData);
const engine = createEngine({ fingerprintKey });

export default function analyse(exchange: Exchange): Analysis {
  return engine.analyse(exchange);
}
