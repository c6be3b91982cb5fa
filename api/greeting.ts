import { demoAccountLines } from './demo/accounts.ts';

/** What a started process tells the person at the terminal. `demo`: the database holds the demo organisations. */
export function greeting(address: string, demo: boolean): string {
  const lines = [`Remit is ready at ${address}`];
  if (demo) lines.push('', ...demoAccountLines);
  return ['', ...lines, '', 'Stop with Ctrl-C.'].join('\n');
}
