import { AsyncLocalStorage } from 'node:async_hooks';

const writing = new AsyncLocalStorage<true>();

/** Runs a write whose texts passed the gate before, in the name of the person who wrote them. */
export function writeJudged<Result>(write: () => Promise<Result>): Promise<Result> {
  return writing.run(true, write);
}

export function isJudgedAlready(): boolean {
  return writing.getStore() === true;
}
