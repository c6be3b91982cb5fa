import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';

const load = (): string =>
  loadavg()
    .map((figure) => figure.toFixed(1))
    .join(', ');

/** Notes the load from here on; answers, when called, date, commit and load of what was measured meanwhile. */
export const whenMeasured = (): (() => string) => {
  const before = load();
  return () => {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
    return `${date} UTC, commit ${commit}, load average ${before} before and ${load()} after`;
  };
};
