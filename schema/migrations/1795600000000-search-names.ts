import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names to search by: kept by the tables themselves, so that no way of writing a name can forget it. */
export class SearchNames1795600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(names);
    await db.query(kept);
    await db.query(numbers);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}

const names = `
  -- Every name, other name and number under which a row of a table is found. The spellings need a dictionary of
  -- readings and are filled in by api/core/search; null until then.
  CREATE TABLE search_name (
    source text NOT NULL,
    record_id bigint NOT NULL,
    -- 0 is the name itself.
    seq int NOT NULL,
    organisation_id bigint NOT NULL,
    text text NOT NULL,
    spellings tsvector,
    CONSTRAINT search_name_pkey PRIMARY KEY (source, record_id, seq)
  );
  CREATE INDEX search_name_spellings_idx ON search_name USING gin (spellings);
  CREATE INDEX search_name_unspelt_idx ON search_name (source, record_id) WHERE spellings IS NULL;
`;

/** What a row of each table is called, as an array of texts, the name first. */
const called: Readonly<Record<string, (row: string) => string>> = {
  person: (row) => `array[${row}.name, ${row}.employee_no]`,
  org_unit: (row) => `${row}.name || ${row}.aliases`,
  position: (row) => `${row}.title || ${row}.aliases || (${row}.code ->> 'value')`,
};

const kept = Object.entries(called)
  .map(([table, namesOf]) => {
    const add = (rows: string): string => `
      INSERT INTO search_name (source, record_id, seq, organisation_id, text)
      SELECT '${table}', r.id, n.place - 1, r.organisation_id, n.text
      FROM ${rows} CROSS JOIN LATERAL unnest(${namesOf('r')}) WITH ORDINALITY n (text, place)`;
    const changed = `(o.organisation_id, ${namesOf('o')}) IS DISTINCT FROM (r.organisation_id, ${namesOf('r')})`;
    const trigger = (event: string, tables: string): string => `
      CREATE TRIGGER ${table}_names_${event.toLowerCase()} AFTER ${event} ON "${table}" REFERENCING ${tables}
        FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_names();`;
    return `${add(`"${table}" r`)} WHERE n.text <> '';

      CREATE FUNCTION keep_${table}_names() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN ${add('new_rows r')} WHERE n.text <> '';
        ELSIF TG_OP = 'DELETE' THEN
          DELETE FROM search_name s USING old_rows o WHERE s.source = '${table}' AND s.record_id = o.id;
        ELSE
          DELETE FROM search_name s USING old_rows o JOIN new_rows r ON r.id = o.id
          WHERE s.source = '${table}' AND s.record_id = o.id AND ${changed};
          ${add('new_rows r JOIN old_rows o ON o.id = r.id')} WHERE n.text <> '' AND ${changed};
        END IF;
        RETURN NULL;
      END $$;
      ${trigger('INSERT', 'NEW TABLE AS new_rows')}
      ${trigger('UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows')}
      ${trigger('DELETE', 'OLD TABLE AS old_rows')}`;
  })
  .join('\n');

const numbers = `
  -- Tickets by the beginning of their number in any locale, and by its end.
  CREATE INDEX ticket_number_beginning_idx ON ticket (number text_pattern_ops);
  CREATE INDEX ticket_number_end_idx ON ticket (reverse(number) text_pattern_ops);
`;
