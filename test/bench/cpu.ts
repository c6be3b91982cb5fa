import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether this system tells the processor time of other processes. */
export const canMeasure = (): boolean => existsSync('/proc/self/stat');

const tick = (): number => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
let msPerTick: number | undefined;

/** Processor time of a process since it began, user and system, in milliseconds; 0 where it is gone. */
const cpuOf = (pid: number): number => {
  msPerTick ??= 1_000 / tick();
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold blanks; what follows it does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  } catch {
    return 0;
  }
};

/** The same for several processes together. */
export const cpuOfAll = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);

/** Memory that a process holds now and the most that it has held, in MB. */
export const memoryOf = (pid: number): { readonly now: number; readonly most: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024);
  return { now: read('VmRSS'), most: read('VmHWM') };
};
