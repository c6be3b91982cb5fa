import type { EntityManager } from 'typeorm';
import type { Foreseen } from './giving.rules.ts';

type Ask = (db: Pick<EntityManager, 'query'>, organisationId: string) => Promise<readonly Foreseen[]>;

let ask: Ask | undefined;

/** Says who knows what an organisation's roles give. The room of access does, which stands above. */
export const declareForeseen = (answer: Ask): void => {
  ask = answer;
};

/** What the roles of an organisation give, each ability, reach and limit once. */
export const foreseenIn: Ask = (db, organisationId) => {
  if (!ask) throw new Error('Nobody has declared who knows what roles give.');
  return ask(db, organisationId);
};
