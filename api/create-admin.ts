import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { createAdmin, type AdminWanted } from './access/accounts/create-admin.ts';
import { Refusal } from './core/refusal.ts';
import type { Environment } from './environment.ts';
import { StartupError } from './database/startup-error.ts';

const usage =
  'npm run create-admin -- --email name@example.org --name "Name" --organisation "Name of the organisation"';

const wantedOptions = ['email', 'name', 'organisation'] as const;

/** Reads what stands behind `create-admin`. @throws StartupError that names what is wrong and shows the form */
export function readAdmin(args: readonly string[]): AdminWanted {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(wantedOptions.map((name) => [name, { type: 'string' }] as const)),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults = tokens.flatMap((token): string[] => {
    // Written as JSON: a terminal would obey control characters.
    if (token.kind === 'positional') return [`${JSON.stringify(token.value)} belongs to no option`];
    if (token.kind !== 'option') return [];
    if (!wantedOptions.some((name) => name === token.name))
      return [`there is no option ${JSON.stringify(token.rawName).slice(1, -1)}`];
    return token.value ? [] : [`${token.rawName} has no value`];
  });
  for (const name of wantedOptions) {
    const times = tokens.filter((token) => token.kind === 'option' && token.name === name).length;
    if (times > 1) faults.push(`--${name} is given ${times} times`);
  }
  const missing = wantedOptions.filter((name) => !(name in values)).map((name) => `--${name}`);
  if (missing.length > 0) faults.push(`${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`);
  if (faults.length > 0)
    throw new StartupError(`create-admin: ${faults.join('; ')}. Its form is:\n  ${usage}`);
  const [email, name, organisation] = wantedOptions.map((option) => String(values[option]));
  return { email: email ?? '', name: name ?? '', organisation: organisation ?? '' };
}

/** Makes the administrator and answers what is told at the terminal. @throws StartupError where something does not fit */
export async function runCreateAdmin(
  db: DataSource,
  wanted: AdminWanted,
  { publicUrl, knowsPublicUrl }: Pick<Environment, 'publicUrl' | 'knowsPublicUrl'>,
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
      ...(knowsPublicUrl
        ? []
        : [
            `PUBLIC_URL is not set: if Remit is reached under another address than ${publicUrl}, put that in its place.`,
            '',
          ]),
    ].join('\n');
  } catch (error) {
    if (error instanceof Refusal) throw new StartupError(error.text.en);
    throw error;
  }
}
