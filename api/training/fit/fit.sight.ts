import type { Ability } from '../../core/abilities.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Sight } from './fit.rules.ts';

type Asker = Pick<SignedIn, 'policy'>;

/** Whether an ability reaches somebody; asked of thousands, so it looks at the reach and tells no reasons. */
const reaches = (
  { policy }: Asker,
  ability: Ability,
  organisationId: string,
  { personId, units }: { readonly personId: string; readonly units: readonly string[] },
): boolean =>
  policy.views.every((view) => {
    const within = view.reach(ability).within.get(organisationId);
    if (!within) return false;
    return (
      within.isWhole ||
      units.some((unit) => within.units.has(unit)) ||
      (within.isOwn && personId === view.actor.personId)
    );
  });

/** Whether the asker may know how somebody stands to a post: by the units of their posts, or since they know the records. */
export const maySeeFit = (
  asker: Asker,
  organisationId: string,
  person: { readonly personId: string; readonly units: readonly string[] },
): boolean =>
  reaches(asker, 'person.fit', organisationId, person) ||
  reaches(asker, 'person.record', organisationId, person);

/** Which facts of people the asker may know beside the outcome, when asked about a day. */
export const sightsOn = (
  ctx: SignedIn,
  day: string,
): ((organisationId: string, personId: string) => Sight) => {
  const isToday = day === dayOf(ctx.clock.now());
  return (organisationId, personId) => ({
    records: reaches(ctx, 'person.record', organisationId, { personId, units: [] }),
    identity: reaches(ctx, 'person.identity', organisationId, { personId, units: [] }),
    isToday,
  });
};

/** The same of one person. */
export const sightOf = (ctx: SignedIn, organisationId: string, personId: string, day: string): Sight =>
  sightsOn(ctx, day)(organisationId, personId);
