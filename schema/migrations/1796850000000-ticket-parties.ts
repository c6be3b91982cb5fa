import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has a part in a ticket, a row for each: the same as `ticket.unit_ids` and `ticket.person_ids`, where an index can
 * give the tickets of a unit or a person in their order. An array can be looked up by an index but not listed in order by
 * it: for a page, all tickets of a unit were read and sorted, or those of the whole organisation read until a page was full.
 */
export class TicketParties1796850000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Kept by the triggers below and read by row filters alone; no key leads to ticket, whose rows are never deleted.
      CREATE TABLE ticket_unit (
        organisation_id bigint NOT NULL,
        unit_id bigint NOT NULL,
        registered_at timestamptz NOT NULL,
        ticket_id bigint NOT NULL,
        due_at timestamptz,
        CONSTRAINT ticket_unit_pkey PRIMARY KEY (organisation_id, unit_id, registered_at, ticket_id)
      );
      CREATE TABLE ticket_person (
        organisation_id bigint NOT NULL,
        person_id bigint NOT NULL,
        registered_at timestamptz NOT NULL,
        ticket_id bigint NOT NULL,
        due_at timestamptz,
        CONSTRAINT ticket_person_pkey PRIMARY KEY (organisation_id, person_id, registered_at, ticket_id)
      );
      INSERT INTO ticket_unit
        SELECT DISTINCT organisation_id, party, registered_at, id, due_at FROM ticket, unnest(unit_ids) party
        ORDER BY 1, 2, 3, 4;
      INSERT INTO ticket_person
        SELECT DISTINCT organisation_id, party, registered_at, id, due_at FROM ticket, unnest(person_ids) party
        ORDER BY 1, 2, 3, 4;
      CREATE INDEX ticket_unit_due_at_idx ON ticket_unit (organisation_id, unit_id, due_at, ticket_id);
      CREATE INDEX ticket_person_due_at_idx ON ticket_person (organisation_id, person_id, due_at, ticket_id);
      -- Reading from the index alone asks whether a page of the table is seen by all, which vacuuming notes.
      ALTER TABLE ticket_unit SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
      ALTER TABLE ticket_person SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);

      -- What is owed, by its deadline, and what has not ended, by its state: with the parties, so that heads of hundreds of
      -- units count from an index alone.
      CREATE INDEX ticket_owed_due_at_idx ON ticket (organisation_id, due_at, id) INCLUDE (unit_ids, person_ids)
        WHERE state = ANY ('{DISPATCHED,SIGNED,HANDLING}'::text[]) AND replied_at IS NULL;
      CREATE INDEX ticket_unended_state_idx ON ticket (organisation_id, state, registered_at DESC, id DESC)
        INCLUDE (unit_ids, person_ids) WHERE state <> ALL ('{NOT_ACCEPTED,TRANSFERRED_OUT,CLOSED}'::text[]);

      CREATE FUNCTION tickets_have_parties() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO ticket_unit
          SELECT DISTINCT t.organisation_id, party, t.registered_at, t.id, t.due_at FROM added t, unnest(t.unit_ids) party;
        INSERT INTO ticket_person
          SELECT DISTINCT t.organisation_id, party, t.registered_at, t.id, t.due_at FROM added t, unnest(t.person_ids) party;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_parties_added AFTER INSERT ON ticket REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION tickets_have_parties();

      CREATE FUNCTION ticket_parties_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NOT (OLD.unit_ids <@ NEW.unit_ids AND OLD.person_ids <@ NEW.person_ids
            AND OLD.organisation_id = NEW.organisation_id AND OLD.registered_at = NEW.registered_at) THEN
          DELETE FROM ticket_unit WHERE organisation_id = OLD.organisation_id AND unit_id = ANY (OLD.unit_ids)
            AND registered_at = OLD.registered_at AND ticket_id = OLD.id;
          DELETE FROM ticket_person WHERE organisation_id = OLD.organisation_id AND person_id = ANY (OLD.person_ids)
            AND registered_at = OLD.registered_at AND ticket_id = OLD.id;
        END IF;
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO ticket_unit AS known
            SELECT DISTINCT NEW.organisation_id, party, NEW.registered_at, NEW.id, NEW.due_at FROM unnest(NEW.unit_ids) party
            ON CONFLICT ON CONSTRAINT ticket_unit_pkey DO UPDATE SET due_at = excluded.due_at
              WHERE known.due_at IS DISTINCT FROM excluded.due_at;
          INSERT INTO ticket_person AS known
            SELECT DISTINCT NEW.organisation_id, party, NEW.registered_at, NEW.id, NEW.due_at FROM unnest(NEW.person_ids) party
            ON CONFLICT ON CONSTRAINT ticket_person_pkey DO UPDATE SET due_at = excluded.due_at
              WHERE known.due_at IS DISTINCT FROM excluded.due_at;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_parties_changed AFTER UPDATE ON ticket FOR EACH ROW
        WHEN ((OLD.unit_ids, OLD.person_ids, OLD.organisation_id, OLD.registered_at, OLD.due_at)
          IS DISTINCT FROM (NEW.unit_ids, NEW.person_ids, NEW.organisation_id, NEW.registered_at, NEW.due_at))
        EXECUTE FUNCTION ticket_parties_change();
      CREATE TRIGGER ticket_parties_deleted AFTER DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION ticket_parties_change();
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
