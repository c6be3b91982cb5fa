import { DEMO_PASSWORD, demoAccounts } from './demo/accounts.ts';

/** What a started process tells the person at the terminal. `demo`: the database holds the demo organisations. */
export function greeting(address: string, demo: boolean): string {
  const lines = [`Remit is ready at ${address}`];
  if (demo) {
    lines.push('', `Demo accounts, each with the password ${DEMO_PASSWORD}:`);
    for (const { email, what } of demoAccounts) lines.push(`  ${email.padEnd(24)} ${what.en}`);
  }
  return ['', ...lines, '', 'Stop with Ctrl-C.'].join('\n');
}
