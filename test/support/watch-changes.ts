import type { DataSource } from 'typeorm';

// Counts of attempts are written whatever the answer.
const counted = ['throttle'];

/**
 * Notes from now on which tables a committed transaction wrote to. The answer tells them and forgets: a transaction
 * that was rolled back leaves no note.
 */
export const watchChanges = async (db: DataSource): Promise<() => Promise<string[]>> => {
  const tables = (await db.query(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [counted],
  )) as { name: string }[];
  await db.query('CREATE TABLE noted_change (relation text NOT NULL)');
  await db.query(
    `CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN INSERT INTO noted_change VALUES (TG_TABLE_NAME); RETURN NULL; END $$`,
  );
  for (const { name } of tables)
    await db.query(
      `CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION note_change()`,
    );
  return async () => {
    const [rows] = (await db.query('DELETE FROM noted_change RETURNING relation')) as [
      { relation: string }[],
      number,
    ];
    return [...new Set(rows.map(({ relation }) => relation))].toSorted();
  };
};
