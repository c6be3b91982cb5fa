/** The demo's sign-in names with a word on what each is; they all end in @remit.demo. */
const ACCOUNTS: readonly (readonly [name: string, what: string])[] = [
  ['admin', 'administrator of the installation'],
  ['hr', 'human resources: writes job descriptions'],
  ['hrhead', 'head of human resources: approves job descriptions'],
  ['head', 'head of customer relations: reviews'],
  ['lead', 'complaint officer: signs, dispatches, decides'],
  ['reviewer', 'reviews replies to complaints'],
  ['handler', 'handles the complaints of a unit'],
  ['coordinator', 'coordinates tickets between units'],
  ['callback', 'calls customers back'],
  ['shift', 'leads a shift of the call centre'],
  ['agent', 'answers calls and takes complaints'],
  ['bankhead', 'heads the second organisation, a bank'],
];

const DEMO_PASSWORD = 'remit-demo';

/** What a started process tells the person at the terminal. `demo`: the database holds the demo organisations. */
export function greeting(address: string, demo: boolean): string {
  const lines = [`Remit is ready at ${address}`];
  if (demo) {
    lines.push('', `Demo accounts, each with the password ${DEMO_PASSWORD}:`);
    for (const [name, what] of ACCOUNTS) lines.push(`  ${`${name}@remit.demo`.padEnd(24)} ${what}`);
  }
  return ['', ...lines, '', 'Stop with Ctrl-C.'].join('\n');
}
