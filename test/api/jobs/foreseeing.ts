import { expect } from 'vitest';
import type { World } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveFor, commanding } from './pieces.ts';

/** All that the preview tells. */
export const preview = `query ($id: ID!, $effectiveFrom: Date) { impact: jobDescriptionImpact(id: $id, effectiveFrom: $effectiveFrom) {
  day formerVersion lastDay nextVersion holders { name } abilitiesAreWhole
  separations { effect text people { id } }
  authorities { kind before { ...Line } after { ...Line } }
  abilities { ability kind before { ...Reach } after { ...Reach } people { id name } }
  targets { metricCode before { comparator value unit } after { comparator value unit } }
  judgements { unitId unitName metricCode before { comparator value unit } after { comparator value unit } }
  dutiesWithoutOwner { heading statement }
  qualificationGaps { person { name } kind strictness text isUnknown reason } gapsLeftOut
} }
fragment Line on ForeseenWording { kind text condition moneyLimitMinor seatLimit ability scope isDelegable }
fragment Reach on ForeseenReach { scope unitName source standsInFor moneyLimitMinor seatLimit }`;

export const duty = (statement: string, more: object = {}) => ({ section: 'LIST', statement, ...more });

/** What the tests of the preview of an approval do again and again, at the post of the handlers. */
export const foreseeing = (world: World) => {
  const { ask, db, ids } = world;
  const run = commanding(world);
  const positionId = ids.position.handler;
  return {
    run,
    positionId,
    approved: approveFor(world),
    /** Each example begins without job descriptions; their history may not be deleted otherwise. */
    forgetVersions: (): Promise<unknown> =>
      db.query(`ALTER TABLE job_event DISABLE TRIGGER USER; DELETE FROM job_event; ALTER TABLE job_event ENABLE TRIGGER USER;
        DELETE FROM job_description`),
    /** A version of the handlers’ post that waits for approval. */
    reviewed: async (content: Record<string, unknown>) => {
      let job = await run('hr', 'draft', { positionId });
      job = await run('hr', 'update', { id: job.id, revision: job.revision, ...content });
      job = await run('hr', 'submit', { id: job.id, revision: job.revision });
      return run('head', 'review', { id: job.id, revision: job.revision });
    },
    impactOf: async (id: string, effectiveFrom: string | null = null, who: PersonKey = 'hrHead') => {
      const { data, errors } = await ask(who, preview, { id, effectiveFrom });
      expect(errors).toEqual([]);
      return data.impact;
    },
  };
};
