import { abilities, type Ability } from '../../core/abilities.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { administration, hasAsFar, type Gift } from '../../core/giving.ts';
import { givenInPerson, postGrantsOf } from '../../core/held-posts.ts';
import { whyTaking } from '../../core/losing.ts';
import { isWorse, missingOn, type OrganisationOn } from '../../core/leaving.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import type { AssignmentKind } from '../org.words.ts';
import type { Position } from '../positions/position.entity.ts';
import { ownPosts } from './oneself.rules.ts';

/** A post as far as rights go. */
export type PostPlace = Pick<Position, 'id' | 'organisationId' | 'unitId'>;

/** What `org.edit` is asked about where something is done in a unit; the root unit stands for the organisation. */
export const subjectAt = (organisationId: string, units: readonly string[]): Subject => ({
  organisationId,
  units: units.length > 0 ? units : [organisationId],
  people: [],
  positions: [],
});

/** Refuses what an ability does not reach. @throws Refusal FORBIDDEN with the ability as a fact */
export const checkMay = (tx: SignedIn, ability: Ability, subject: Subject): void => {
  if (tx.policy.can(ability, subject)) return;
  const { zh, en } = abilities[ability];
  throw new Refusal(
    'FORBIDDEN',
    { zh: `您在这里没有“${zh}”的权限。`, en: `This is not yours to do here: ${en}.` },
    { facts: { ability } },
  );
};

/**
 * What `org.edit` is asked about where it concerns somebody in all units in which they hold or are to hold a post: it must
 * reach each of them. Whoever holds none belongs to the organisation as a whole.
 */
export const subjectInEach = (organisationId: string, units: readonly string[]): Subject => ({
  ...subjectAt(organisationId, [...new Set(units)]),
  inEach: true,
});

/** Refuses who has an ability nowhere. @throws Refusal FORBIDDEN with the ability as a fact */
export const checkHas = ({ policy }: SignedIn, ability: Ability): void => {
  if (policy.has(ability)) return;
  const { zh, en } = abilities[ability];
  throw new Refusal(
    'FORBIDDEN',
    { zh: `您没有“${zh}”的权限。`, en: `This is not yours to do: ${en}.` },
    { facts: { ability } },
  );
};

/** Refuses what somebody does about posts of their own. @throws Refusal FORBIDDEN */
export const checkNotOneself = ({ actor }: SignedIn, personId: string): void => {
  if (actor.personId !== personId) return;
  throw new Refusal('FORBIDDEN', ownPosts.text, { isWholeReason: true });
};

/** Whether somebody manages all accounts of an organisation: they may give what they do not have. */
export const managesAccounts = ({ policy }: SignedIn, organisationId: string): boolean =>
  policy.reach('account.manage').within.get(organisationId)?.isWhole ?? false;

const beyond = (gifts: readonly Gift[], path?: string): Refusal => {
  const named = [...new Set(gifts.map(({ ability }) => ability))].map((ability) => abilities[ability]);
  const text = {
    zh: `该岗位带有管理类权限“${named.map(({ zh }) => zh).join('”“')}”，您本人没有到这一范围，不能给出；请由有此权限的人或系统管理员办理。`,
    en: `The post gives administration that you do not have that far yourself (${named.map(({ en }) => en).join('; ')}). Somebody who has it, or the administrator, must give it.`,
  };
  return new Refusal('FORBIDDEN', text, {
    isWholeReason: true,
    facts: { abilities: [...new Set(gifts.map(({ ability }) => ability))] },
    ...(path && { fields: [{ path, code: 'FORBIDDEN', text }] }),
  });
};

/** From which day on a post would be held, and before which; null: open. `YYYY-MM-DD` */
export interface GivenSpan {
  readonly day: string;
  readonly until: string | null;
}

/** Who is to hold a post, and how. */
export interface GivenHolder {
  readonly personId: string;
  readonly kind: AssignmentKind;
  /** Of whoever holds it already and shall go on: what hangs on that in person goes on with it. */
  readonly assignmentId?: string;
}

/** Who is to hold a post, with what the post gives them and what hangs on them in person. */
export interface HolderWithGifts extends Omit<GivenHolder, 'assignmentId'> {
  readonly gifts: { readonly ofPost: readonly Gift[]; readonly inPerson: readonly Gift[] };
}

/** Why somebody may not let a person hold a post: what it gives would take from that person what lies beyond their reach. */
export const whyHoldingTakes = async (
  tx: Transacted,
  { organisationId }: PostPlace,
  { day, until }: GivenSpan,
  { personId, kind, gifts: { ofPost, inPerson } }: HolderWithGifts,
): Promise<Refusal | null> => {
  if (managesAccounts(tx, organisationId)) return null;
  // Administration goes to no deputy, unless it is given to them in person.
  const gifts = kind === 'ACTING' ? inPerson : [...ofPost, ...inPerson];
  const abilities = gifts.map(({ ability }) => ability);
  return whyTaking(tx, { organisationId, people: [personId], from: day, until, abilities, by: 'org.edit' });
};

/**
 * Refuses a post that somebody may not give away: outside their reach, with administration that they do not have that far,
 * be it from a later day on, or with what would take away from its holder what lies outside their reach. Whoever manages
 * all accounts of the organisation may, else nobody could follow the last who has it.
 *
 * @throws Refusal FORBIDDEN
 */
export const checkMayGive = async (
  tx: Transacted,
  post: PostPlace,
  { day, until }: GivenSpan,
  holder: GivenHolder,
): Promise<void> => {
  const { assignmentId } = holder;
  checkMay(tx, 'org.edit', subjectAt(post.organisationId, [post.unitId]));
  if (managesAccounts(tx, post.organisationId)) return;
  const grants = await postGrantsOf(tx.manager, { positionIds: [post.id], day, until });
  const personal = assignmentId
    ? await givenInPerson(tx.manager, { assignmentIds: [assignmentId], day })
    : [];
  const gifts = { ofPost: grants.get(post.id) ?? [], inPerson: personal };
  checkGifts(tx, post, [...gifts.ofPost, ...gifts.inPerson]);
  const why = await whyHoldingTakes(tx, post, { day, until }, { ...holder, gifts });
  if (why) throw why;
};

/** Those who hold a post on a day or later otherwise than in the place of another: who has its administration. */
export const lastingHolders = async (
  { manager }: Pick<Transacted, 'manager'>,
  positionId: string,
  day: string,
): Promise<string[]> => {
  const rows = (await manager.query(
    `SELECT DISTINCT person_id::text AS id FROM assignment
     WHERE position_id = $1 AND kind <> 'ACTING' AND (ends_on IS NULL OR ends_on > $2::date)`,
    [positionId, day],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

/** Refuses to give what somebody does not have that far. @throws Refusal FORBIDDEN */
export const checkGifts = (tx: SignedIn, post: PostPlace, grants: readonly Gift[], path?: string): void => {
  if (managesAccounts(tx, post.organisationId)) return;
  const gifts = grants.filter(
    (grant) => administration.includes(grant.ability) && !hasAsFar(tx.policy, grant, post),
  );
  if (gifts.length > 0) throw beyond(gifts, path);
};

/**
 * Does what ends posts, and refuses it where the organisation would then be without somebody it cannot be without, such
 * as its last administrator.
 *
 * @throws Refusal INVALID_STATE
 */
export const leavingNobodyOut = async <Result>(
  tx: Transacted,
  on: OrganisationOn,
  path: string,
  act: () => Promise<Result>,
): Promise<Result> => {
  const before = await missingOn(tx.manager, on);
  const result = await act();
  const after = await missingOn(tx.manager, on);
  if (!isWorse(before, after)) return result;
  const { text } = after;
  throw new Refusal('INVALID_STATE', text, { fields: [{ path, code: 'INDISPENSABLE', text }] });
};
