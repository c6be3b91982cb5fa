import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { createAdmin, type AdminWanted } from './access/accounts/create-admin.ts';
import { Refusal } from './core/refusal.ts';
import { StartupError } from './database/startup-error.ts';

const usage =
  'npm run create-admin -- --email name@example.org --name "Name" --organisation "Name of the organisation"';

/** Reads what stands behind `create-admin`. @throws StartupError that shows the form */
export function readAdmin(args: readonly string[]): AdminWanted {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { email: text, name: text, organisation: text },
    });
    const { email, name, organisation } = values;
    if (email && name && organisation) return { email, name, organisation };
  } catch {
    // Unknown or incomplete: the form says what is right.
  }
  throw new StartupError(`create-admin needs an address, a name and an organisation:\n  ${usage}`);
}

/** Makes the administrator and answers what is told at the terminal. @throws StartupError where something does not fit */
export async function runCreateAdmin(
  db: DataSource,
  wanted: AdminWanted,
  publicUrl: string,
  now: Date,
): Promise<string> {
  try {
    const path = await createAdmin(db, wanted, now);
    return [
      `${wanted.email} administers ${wanted.organisation}.`,
      'The password is set by this link, which works once, within 3 days, and is not shown again:',
      '',
      `  ${publicUrl}${path}`,
      '',
    ].join('\n');
  } catch (error) {
    if (error instanceof Refusal) throw new StartupError(error.text.en);
    throw error;
  }
}
