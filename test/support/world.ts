import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { afterAll } from 'vitest';
import type { DataSource } from 'typeorm';
import { installRoles } from '../../api/access/roles/installing.ts';
import { hashToken, newToken } from '../../api/access/token.ts';
import type { Context } from '../../api/core/context.ts';
import { spellNames } from '../../api/core/search/names.ts';
import { makeSchema } from '../../api/schema.ts';
import { makeApollo } from '../../api/server.ts';
import { contextOf } from '../../api/server/request-context.ts';
import { testDatabase } from './database.ts';
import {
  people,
  positions,
  units,
  type PersonKey,
  type PositionFact,
  type PositionKey,
  type UnitKey,
} from './world-facts.ts';

/** A clock that a test moves. */
export class MovableClock {
  private instant = new Date('2026-03-02T09:00:00+08:00');
  now = (): Date => new Date(this.instant);
  set(instant: string): void {
    this.instant = new Date(instant);
  }
  /** Moves the clock on by minutes. */
  pass(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

/** What a question was answered with. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
  /** The codes of the errors. */
  readonly codes: readonly string[];
  /** The paths of the fields that were not accepted. */
  readonly fields: readonly string[];
}

/** Two small organisations with people in the usual posts, on a database of their own, asked through GraphQL. */
export interface World {
  readonly db: DataSource;
  readonly clock: MovableClock;
  readonly ids: {
    readonly unit: Readonly<Record<UnitKey, string>>;
    readonly position: Readonly<Record<PositionKey, string>>;
    readonly person: Readonly<Record<PersonKey, string>>;
  };
  /** Asks as a person (or as nobody) in a language; goes through the same gate and wording as HTTP. */
  ask(
    who: PersonKey | null,
    document: string,
    variables?: Record<string, unknown>,
    language?: string,
  ): Promise<Answer>;
  /** The value of a person's session cookie. */
  tokenOf(who: PersonKey): string;
  /** The context in which a person's request is answered. */
  contextOf(who: PersonKey | null, language?: string): Promise<Context>;
}

const blankText = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });

const insert = async (db: DataSource, sql: string, values: unknown[]): Promise<string> => {
  const [row] = (await db.query(`${sql} RETURNING id`, values)) as { id: string }[];
  return String(row?.id);
};

const addUnits = async (db: DataSource) => {
  const ids = {} as Record<UnitKey, string>;
  for (const [key, { name, kind, parent }] of Object.entries(units) as [UnitKey, (typeof units)[UnitKey]][]) {
    const parentId = parent ? ids[parent] : null;
    ids[key] = await insert(
      db,
      `INSERT INTO org_unit (organisation_id, parent_id, kind, name)
       VALUES (coalesce((SELECT organisation_id FROM org_unit WHERE id = $1), currval(pg_get_serial_sequence('org_unit', 'id'))), $1, $2, $3)`,
      [parentId, kind, name],
    );
  }
  return ids;
};

const addPositions = async (db: DataSource, unit: Record<UnitKey, string>) => {
  const ids = {} as Record<PositionKey, string>;
  const headers = Array.from({ length: 10 }, () => '$6::jsonb').join(', ');
  for (const [key, fact] of Object.entries(positions) as [PositionKey, PositionFact][]) {
    ids[key] = await insert(
      db,
      `INSERT INTO position (organisation_id, unit_id, superior_id, title, is_lead, headcount_plan, code, tag, owning_company,
         job_class, job_kind, job_series, pay_grade, workplace, established_on, staff_under_charge)
       VALUES ((SELECT organisation_id FROM org_unit WHERE id = $1), $1, $2, $3, $4, $5, ${headers})`,
      [
        unit[fact.unit],
        fact.superior ? ids[fact.superior as PositionKey] : null,
        fact.title,
        fact.lead ?? false,
        fact.seats ?? null,
        blankText,
      ],
    );
    await db.query(
      `INSERT INTO position_role (position_id, role_id)
       SELECT $1, role.id FROM role JOIN position ON position.id = $1 AND position.organisation_id = role.organisation_id
       WHERE role.code = any($2)`,
      [ids[key], fact.roles],
    );
  }
  return ids;
};

const addPeople = async (
  db: DataSource,
  position: Record<PositionKey, string>,
  tokens: Map<PersonKey, string>,
) => {
  const ids = {} as Record<PersonKey, string>;
  for (const [key, { name, holds }] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    ids[key] = await insert(
      db,
      `INSERT INTO person (organisation_id, name, employee_no, born_on) VALUES ((SELECT organisation_id FROM position WHERE id = $1), $2, $3, '1990-05-01')`,
      [position[holds], name, `E-${key}`],
    );
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
       VALUES ((SELECT organisation_id FROM position WHERE id = $2), $1, $2, 'PRIMARY', '2020-01-01')`,
      [ids[key], position[holds]],
    );
    const account = await insert(
      db,
      `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, $2, 'none', '2020-01-01T00:00:00Z')`,
      [ids[key], `${key.toLowerCase()}@world.test`],
    );
    const token = newToken();
    tokens.set(key, token);
    await db.query(
      `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
       VALUES ($1, $2, '2026-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '127.0.0.1', 'test')`,
      [account, hashToken(token)],
    );
  }
  return ids;
};

const fieldsOf = (error: GraphQLFormattedError): string[] =>
  ((error.extensions?.['fields'] ?? []) as { path: string }[]).map(({ path }) => path);

/** Makes a world for a test file; it goes away with the file. */
export const makeWorld = async (): Promise<World> => {
  const db = await testDatabase();
  const tokens = new Map<PersonKey, string>();
  const unit = await addUnits(db);
  for (const root of [unit.group, unit.bank]) await installRoles(db.manager, root);
  const position = await addPositions(db, unit);
  const person = await addPeople(db, position, tokens);
  await spellNames(db.manager);
  const clock = new MovableClock();
  const apollo = makeApollo(await makeSchema());
  await apollo.start();
  afterAll(() => apollo.stop());

  const contextFor = (who: PersonKey | null, language = 'en'): Promise<Context> =>
    contextOf(db, clock, {
      token: who ? tokens.get(who) : undefined,
      acceptLanguage: language,
      address: `test-${randomUUID()}`,
      userAgent: 'test',
      setToken: () => undefined,
      clearToken: () => undefined,
    });

  return {
    db,
    clock,
    ids: { unit, position, person },
    contextOf: contextFor,
    tokenOf: (who) => tokens.get(who) ?? '',
    ask: async (who, query, variables, language) => {
      const response = await apollo.executeOperation(
        { query, ...(variables && { variables }) },
        { contextValue: await contextFor(who, language) },
      );
      if (response.body.kind !== 'single') throw new Error('One answer was expected.');
      const { data, errors = [] } = response.body.singleResult;
      return {
        data: data && structuredClone(data),
        errors,
        codes: errors.map(({ extensions }) => String(extensions?.['code'])),
        fields: errors.flatMap(fieldsOf),
      };
    },
  };
};
