import { abilities, type Ability } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import type { ToldAs } from '../../core/live.ts';
import { PersonalGrant } from './personal-grant.entity.ts';
import { placeOf } from './personal-grant.list.ts';
import { tellRevoked } from './personal-grant.notices.ts';

/** Who did something about what is given in person, and by which right. */
interface Remembered {
  readonly personId: string;
  readonly organisationId: string;
  /** The assignment on which it hangs. */
  readonly assignmentId: string;
  readonly before?: object | null;
  readonly after: object;
  /** The ability under which it was done; left out: that of giving. */
  readonly under?: Ability;
}

/** Of what is given in person hears the person and whoever may ask what they may do; colleagues only see that there is one. */
export const toldOfGrants: ToldAs = { resource: 'PersonalGrant', heardBy: 'access.read' };

/** Puts it on record with the person: whoever reads the log of that person's unit reads who gave or took what, and why. */
export const remember = async (
  tx: Transacted,
  action: string,
  { personId, organisationId, assignmentId, before = null, after, under = 'access.manage' }: Remembered,
): Promise<void> => {
  await audit(tx, {
    action,
    entity: 'Person',
    entityId: personId,
    organisationId,
    assignmentId: tx.policy.under(under, await placeOf(tx, assignmentId)),
    before,
    after,
    told: toldOfGrants,
  });
};

/** The word for an ability, as notices name it. */
export const abilityWords = (ability: string): { readonly abilityZh: string; readonly abilityEn: string } => {
  const known: Bilingual | undefined = (abilities as Readonly<Record<string, Bilingual>>)[ability];
  return { abilityZh: known?.zh ?? ability, abilityEn: known?.en ?? ability };
};

/** What the log keeps of it. */
export const factsOf = ({ id, ability, scope, startsOn, endsOn }: PersonalGrant) => ({
  grantId: id,
  ability,
  scope,
  startsOn,
  endsOn,
});

/**
 * Takes back what was given in person: it holds no longer from that moment, on every node. On record, and told to whom it
 * is taken from. The caller has asked whether that may be done.
 *
 * @param under the ability under which it is done; left out: that of giving.
 */
export const takeBack = async (
  tx: Transacted,
  grant: PersonalGrant,
  { reason, under }: { readonly reason: string; readonly under?: Ability },
): Promise<void> => {
  const now = tx.clock.now();
  const { id, personId, organisationId, assignmentId, ability } = grant;
  await tx.manager.update(
    PersonalGrant,
    { id },
    { revokedAt: now, revokedById: tx.actor.personId, revokeReason: reason },
  );
  await remember(tx, 'revokePersonalGrant', {
    personId,
    organisationId,
    assignmentId,
    before: { ...factsOf(grant), revokedAt: null },
    after: { ...factsOf(grant), revokedAt: now, reason },
    ...(under && { under }),
  });
  await tellRevoked(tx, { id: personId, organisationId }, { ...abilityWords(ability), reason });
};
