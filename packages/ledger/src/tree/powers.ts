/** Exponent of the largest power of two up to `count`, which is at least 1. Exact up to 2^53, unlike Math.log2. */
export function floorLog2(count: number): number {
  let exponent = 0;
  for (let power = 2; power <= count; power *= 2) exponent++;
  return exponent;
}

export function isPowerOfTwo(count: number): boolean {
  return count >= 1 && 2 ** floorLog2(count) === count;
}
