import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { faultWords } from './audit/chain/verdict.words.ts';
import { verifyAudit, type Verdict } from './audit/chain/verify.ts';
import type { Clock } from './core/clock.ts';
import { StartupError } from './database/startup-error.ts';

const usage = 'npm run verify-audit [-- --head HASH]';

/** Reads what stands behind `verify-audit`: the head that is looked for, or null. @throws StartupError that shows the form */
export function readHead(args: readonly string[]): string | null {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { head: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  // Written as JSON: a terminal would obey control characters.
  const stray = tokens.find((token) => token.kind !== 'option' || token.name !== 'head');
  if (stray)
    throw new StartupError(
      `verify-audit: ${JSON.stringify(args[stray.index])} is not known. Its form is:\n  ${usage}`,
    );
  const { head } = values;
  if (head === undefined) return null;
  const hash = typeof head === 'string' ? head.toLowerCase() : '';
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new StartupError(
      `verify-audit: --head takes the 64 figures and letters that an earlier run printed. Its form is:\n  ${usage}`,
    );
  return hash;
}

const count = (rows: number): string => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;

/** What is told at the terminal, and whether all is well. */
export function verdictLines(
  { fault, head, waiting, noted }: Verdict,
  askedHead: string | null,
): { readonly isWhole: boolean; readonly lines: readonly string[] } {
  const isMissing = askedHead !== null && noted === null;
  const reach = `${count(head?.seq ?? 0)} sealed and as they were, ${waiting.toLocaleString('en')} waiting for their seal.`;
  const lines = [
    fault
      ? `The audit log is broken. ${faultWords[fault.kind]({ row: fault.auditId ?? '', place: String(fault.seq) }).en}.`
      : 'The audit log is whole.',
    fault ? `Up to there: ${reach}` : reach,
    ...(head ? [`Head of the chain: ${head.hash}`] : []),
  ];
  if (askedHead !== null)
    lines.push(
      noted === null
        ? `The head that you noted is not part of ${fault ? 'the chain up to there' : 'this chain: its end was cut off, or it was written anew'}.`
        : `The head that you noted is row ${noted.toLocaleString('en')} of the chain.`,
    );
  else if (head && !fault)
    lines.push(
      'Keep it elsewhere: npm run verify-audit -- --head HASH tells whether it is still part of the chain.',
    );
  return { isWhole: !fault && !isMissing, lines };
}

/** Walks the chain of the audit log and answers what is told at the terminal. */
export const runVerifyAudit = async (
  db: DataSource,
  clock: Clock,
  askedHead: string | null,
): Promise<{ readonly isWhole: boolean; readonly lines: readonly string[] }> =>
  verdictLines(await verifyAudit(db, clock, askedHead), askedHead);
