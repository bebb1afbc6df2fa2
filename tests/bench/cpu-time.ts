import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that these processes have used so far, children of the second kind included (Linux only). */
export function cpuTime(processes: readonly number[], parents: readonly number[]): number {
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStat)
    .filter((stat) => stat && (processes.includes(stat.pid) || parents.includes(stat.parent)))
    .reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0);
  // USER_HZ is 100 on every Linux.
  return ticks * 10;
}

/** proc(5): the name in brackets may hold spaces. */
function readStat(pid: string): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
