import { abilities } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { administration, hasAsFar, limitFrom, type GivenAt } from '../../core/giving.ts';
import { addDays } from '../../core/clock.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { foreseenIn } from '../../jobs/foreseen.ts';
import { whyNotGiven, type Beyond } from '../../jobs/giving.rules.ts';
import type { Given } from './personal-grant.rules.ts';

const texts: Readonly<Record<Beyond | 'RIGHTS', (what: Bilingual) => Bilingual>> = {
  RIGHTS: ({ zh, en }) => ({
    zh: `“${zh}”的范围超出您维护或复核授权的范围，不能授予；请缩小范围，或请由管理整个组织授权的人办理。`,
    en: `This reaches further than you administer or review rights, and you cannot give it: ${en}. Make it reach less far, or let somebody give it who administers the rights of the whole organisation.`,
  }),
  ADMINISTRATION: ({ zh, en }) => ({
    zh: `“${zh}”是管理类权限，您本人没有到这一范围，不能授予。`,
    en: `You do not have this administration that far yourself, and cannot give it: ${en}.`,
  }),
  LIMIT: ({ zh, en }) => ({
    zh: `“${zh}”超出您本人的限额或角色预设的限额，不能授予；请降低限额，或请由限额更高的人办理。`,
    en: `This goes beyond your own limit or that of any role, and you cannot give it: ${en}. Lower the limit, or let somebody give it whose limit is higher.`,
  }),
  REACH: ({ zh, en }) => ({
    zh: `“${zh}”您本人没有，也没有任何角色给到这一范围，不能授予；请先在角色中设置。`,
    en: `You do not have this that far, nor does any role give it; a role must foresee it first: ${en}.`,
  }),
};

/**
 * Refuses what the giver may not give in person: further than they administer rights, or beyond what they and the roles
 * have (decisions 0005 and 0060).
 *
 * @param path the field that says it; left out: whichever has to be changed.
 * @param by by which right: whoever reviews what was given lets it go on like who gives it.
 * @throws Refusal FORBIDDEN, at its field
 */
export const checkMayGive = async (
  tx: Transacted,
  {
    ability,
    scope,
    unitIds,
    seatLimit,
    moneyLimitMinor,
  }: Pick<Given, 'ability' | 'scope' | 'unitIds' | 'seatLimit' | 'moneyLimitMinor'>,
  at: GivenAt,
  {
    path,
    by = 'access.manage',
  }: { readonly path?: string; readonly by?: 'access.manage' | 'access.review' } = {},
): Promise<void> => {
  const reach = { scope, namedUnits: unitIds };
  const foreseen = await foreseenIn(tx.manager, at.organisationId);
  const isManaged = scope === 'OWN' || hasAsFar(tx.policy, { ability: by, ...reach }, at);
  const gift = { ability, ...reach, limit: limitFrom(seatLimit, moneyLimitMinor) };
  const beyond = whyNotGiven(gift, at, { policy: tx.policy, foreseen, by });
  const why = isManaged || beyond === 'ADMINISTRATION' ? beyond : 'RIGHTS';
  if (!why) return;
  // Where it can be given, but not so far, the scope is what has to be changed; and where not so much, the limit.
  const isAnywhere =
    tx.policy.has(ability) ||
    (!administration.includes(ability) && foreseen.some((role) => role.ability === ability));
  const limitField = moneyLimitMinor === null ? 'input.seatLimit' : 'input.moneyLimitMinor';
  const field = why === 'LIMIT' ? limitField : isAnywhere ? 'input.scope' : 'input.ability';
  const text = texts[why](abilities[ability]);
  throw new Refusal('FORBIDDEN', text, {
    fields: [{ path: path ?? field, code: 'FORBIDDEN', text }],
    facts: { ability },
  });
};

/**
 * Refuses to give for longer than one's own right to give is there: whoever was given it in person for a time gives until
 * then. @throws Refusal INVALID, at `input.lastDay`
 */
export const checkNoLonger = (
  { actor }: Transacted,
  { lastDay }: Pick<Given, 'lastDay'>,
  organisationId: string,
): void => {
  const ends = actor.grants
    .filter((grant) => grant.ability === 'access.manage' && grant.organisationId === organisationId)
    .map(({ source }) => (source.kind === 'PERSONAL' ? source.endsOn : null));
  if (ends.length === 0 || ends.includes(null)) return;
  const latest = addDays(
    ends.filter((end) => end !== null).reduce((one, other) => (one > other ? one : other)),
    -1,
  );
  if (lastDay > latest)
    throw invalid({
      path: 'input.lastDay',
      code: 'TOO_LARGE',
      text: {
        zh: `您本人维护授权的权限到 ${latest} 为止，授予不能晚于这一天`,
        en: `must not be after ${latest}, the last day of your own right to give`,
      },
    });
};
