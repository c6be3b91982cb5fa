import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { readSeen } from '../../core/load-seen.ts';
import { whoMay, type Able } from '../../core/who-may.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';
import { maySettle, type Decided } from './headcount.policy.ts';
import { requestWord } from './headcount.words.ts';

/** Everybody who may decide a request now: within reach and limit, and not their own; the nearest to its unit first. */
export const approversOf = (ctx: SignedIn, request: Decided): Promise<Able[]> =>
  whoMay(ctx.manager ?? ctx.db.manager, {
    ability: 'headcount.decide',
    units: [request.unitId],
    day: dayOf(ctx.clock.now()),
    tree: ctx.actor.tree,
    decides: (actor) => maySettle(actor, request),
  });

/** The same of a request that the asker may see. @throws Refusal NOT_FOUND */
export const approversOfRequest = async (ctx: SignedIn, id: string): Promise<Able[]> => {
  const asked = { what: requestWord, path: 'requestId' };
  return approversOf(
    ctx,
    await readSeen({ ...ctx, manager: ctx.manager ?? ctx.db.manager }, HeadcountRequest, id, asked),
  );
};
