import pg from 'pg';

/** Counts every statement that any connection of this process sends while `work` runs. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    return (original as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
};
