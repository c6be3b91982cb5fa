import type { Transacted } from '../core/command.ts';

/**
 * Does what writes for long in an organisation, and raises the versions of what nodes keep in memory only when it is done, by
 * which nothing changes for others: they see what was written and the versions with the same commit. Else everybody who changes
 * a right, a post or a person would wait for it.
 */
export const raisingAtTheEnd = async <Result>(
  { manager }: Pick<Transacted, 'manager'>,
  organisationId: string,
  act: () => Promise<Result>,
): Promise<Result> => {
  await manager.query(`SELECT set_config('remit.raises_at_end', 'on', true)`);
  const result = await act();
  await manager.query(`SELECT set_config('remit.raises_at_end', 'off', true)`);
  // in the order in which single commands raise them
  for (const name of ['grants', `organisation ${organisationId}`, 'tree'])
    await manager.query(
      `INSERT INTO snapshot_version (name) VALUES ($1)
       ON CONFLICT (name) DO UPDATE SET version = snapshot_version.version + 1`,
      [name],
    );
  return result;
};
