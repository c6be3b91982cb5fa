import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { absent } from '../../core/form-text.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { holdsOrWill } from '../../core/own-posts.ts';
import { Refusal } from '../../core/refusal.ts';
import { spellNames } from '../../core/search/names.ts';
import { leadsOfPosts } from '../lead.guard.ts';
import { aliasesAfter, mayEditAt, postWords, unitWords } from '../org.editing.ts';
import { linesStay, placesStay } from '../org.locks.ts';
import {
  change,
  mustBeCalledApart,
  mustBeOpen,
  mustExistBelow,
  toChange,
  type PartKind,
} from '../part.editing.ts';
import { mustBeginAround } from '../part.opening.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { mustBeOnLadder } from '../ranks/rank.commands.ts';
import { mustHaveCodeOfItsOwn } from './position-code.ts';
import { headFields, headOf } from './position-head.inputs.ts';
import { Position } from './position.entity.ts';
import type { CreatePositionInput, EditPositionInput, SetSuperiorInput } from './position.inputs.ts';
import { mayReportTo } from './reporting.ts';

/** How posts are changed. */
export const posts: PartKind<Position> = {
  entity: Position,
  table: 'position',
  parent: 'unit_id',
  name: 'title',
  what: postWords,
  parts: {
    title: { zh: '名称', en: 'title' },
    unitId: { zh: '所在单位', en: 'unit' },
    superiorId: { zh: '直接上级', en: 'superior' },
    headcountPlan: { zh: '编制', en: 'seats' },
    rankId: { zh: '职级', en: 'rank' },
    openedOn: { zh: '设立日期', en: 'first day' },
    closedOn: { zh: '撤销日期', en: 'closing' },
  },
  unitOf: ({ unitId }) => unitId,
  nameOf: ({ title }) => title,
  isClosed: (title, day) => ({
    zh: `“${title}”已于 ${day} 撤销，请先恢复`,
    en: `${title} was closed on ${day}; reopen it first`,
  }),
  isTaken: (title) => ({
    zh: `该单位已有岗位“${title}”，多人任职请增加编制`,
    en: `The unit has a post called ${title}; for several holders, give it more seats`,
  }),
};

/** Under which assignment and by which command a post is founded, and the fields that name its unit and title. */
interface Founding {
  readonly action: string;
  readonly assignmentId: string | null;
  readonly unitPath: string;
  readonly titlePath: string;
}

type FoundedPost = Pick<Position, 'title'> & { readonly openedOn: string } & Partial<Position>;

/**
 * Writes a new post of a unit, with its audit. Whoever calls it has looked at rights, and holds the places of the
 * organisation. Answers its id.
 *
 * @throws Refusal INVALID where its title is taken, or its unit does not exist on all of its days
 */
export const foundPosition = async (
  tx: Transacted,
  unit: OrgUnit,
  post: FoundedPost,
  { action, assignmentId, unitPath, titlePath }: Founding,
): Promise<string> => {
  const { organisationId } = unit;
  const { title, openedOn } = post;
  mustExistBelow(unit, { name: title, openedOn, closedOn: null }, { from: openedOn, path: unitPath });
  await mustBeCalledApart(tx, posts, { id: null, place: unit.id, called: title }, titlePath);
  const values = {
    ...Object.fromEntries(headFields.map((field) => [field, absent()])),
    ...post,
    unitId: unit.id,
  };
  const { id } = await tx.manager.save(tx.manager.create(Position, { organisationId, ...values }));
  await spellNames(tx.manager);
  await audit(tx, { action, entity: 'Position', entityId: id, organisationId, assignmentId, after: values });
  return id;
};

/**
 * Founds a post in a unit. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID for its title or superior or in a unit that does not exist for all of its days.
 */
export const createPosition = async (tx: Transacted, input: CreatePositionInput): Promise<string> => {
  if (input.superiorId) await linesStay(tx, { unit: input.unitId });
  await placesStay(tx, { unit: input.unitId });
  const unit = await loadSeen(tx, OrgUnit, input.unitId, { what: unitWords, path: 'input.unitId' });
  const { organisationId } = unit;
  const assignmentId = mayEditAt(tx, organisationId, unit.id);
  const openedOn = input.openedOn ?? dayOf(tx.clock.now());
  const superiorId = input.superiorId ?? null;
  if (superiorId !== null) await mayReportTo(tx, organisationId, null, superiorId);
  const rankId = input.rankId ?? null;
  if (rankId !== null) await mustBeOnLadder(tx, organisationId, rankId);
  const head = headOf(input);
  const { code, owningCompany } = head;
  await mustHaveCodeOfItsOwn(tx, { id: null, organisationId, code, owningCompany }, dayOf(tx.clock.now()));
  return foundPosition(
    tx,
    unit,
    {
      title: input.title.trim(),
      superiorId,
      aliases: input.aliases ?? [],
      isLead: input.isLead ?? false,
      headcountPlan: input.headcountPlan ?? null,
      rankId,
      sort: input.sort ?? 0,
      openedOn,
      ...head,
    },
    { action: 'createPosition', assignmentId, unitPath: 'input.unitId', titlePath: 'input.title' },
  );
};

/**
 * Refuses seats for a post of one's own, held now or later: others are asked for them, who decide (decision 51).
 *
 * @throws Refusal FORBIDDEN
 */
export const checkSeatsOfAnother = ({ actor }: SignedIn, positionId: string, path: string): void => {
  if (!holdsOrWill(actor, positionId)) return;
  const text = {
    zh: '您担任（或将担任）该岗位，不能修改它的编制；请申请编制，或由另一位有此权限的人办理。',
    en: 'You hold this post, or will: its seats are changed by somebody else who may, or asked for.',
  };
  throw new Refusal('FORBIDDEN', text, { isWholeReason: true, fields: [{ path, code: 'FORBIDDEN', text }] });
};

/** The texts of the head that change; one that stays keeps what the source printed and the doubt about it. */
const headAfter = (post: Position, input: EditPositionInput): Partial<Position> => {
  const given = headOf(input);
  return Object.fromEntries(
    headFields.flatMap((field) => {
      const [before, after] = [post[field], given[field]];
      const isSame =
        after && after.state === before.state && after.value === before.value && after.note === before.note;
      return after && !isSame ? [[field, after]] : [];
    }),
  );
};

/**
 * Changes the head of a post; a former title stays as an alias (F002, F003). Answers its id.
 *
 * @throws Refusal; FORBIDDEN where it comes to lead its unit, and its holders thereby to what the editor may not give, and
 *   for seats of a post of one's own
 */
export const editPosition = async (tx: Transacted, input: EditPositionInput): Promise<string> => {
  if (input.title !== undefined || input.openedOn !== undefined) await placesStay(tx, { post: input.id });
  const found = await toChange(tx, posts, input);
  const { row: post } = found;
  const { aliases, isLead, headcountPlan, rankId, sort, openedOn } = input;
  if (openedOn !== undefined && openedOn !== post.openedOn)
    await mustBeginAround(tx, 'position', post, openedOn);
  if (rankId) await mustBeOnLadder(tx, post.organisationId, rankId);
  if (isLead && !post.isLead) (await leadsOfPosts(tx, [post.id]))(post, 'input.isLead');
  if (headcountPlan !== undefined && headcountPlan !== post.headcountPlan)
    checkSeatsOfAnother(tx, post.id, 'input.headcountPlan');
  const title = input.title?.trim();
  const isRenamed = title !== undefined && title !== post.title;
  if (isRenamed) {
    mustBeOpen(posts, post, dayOf(tx.clock.now()));
    await mustBeCalledApart(tx, posts, { id: post.id, place: post.unitId, called: title }, 'input.title');
  }
  const others = aliases === undefined ? post.aliases : (aliases ?? []);
  const head = headAfter(post, input);
  if (head.code || head.owningCompany)
    await mustHaveCodeOfItsOwn(tx, { ...post, ...head }, dayOf(tx.clock.now()));
  const id = await change(tx, posts, 'editPosition', found, {
    ...(isRenamed && { title }),
    ...((isRenamed || aliases !== undefined) && {
      aliases: isRenamed ? aliasesAfter(others, post.title, title) : others,
    }),
    ...(isLead !== undefined && { isLead: isLead ?? false }),
    ...(headcountPlan !== undefined && { headcountPlan }),
    ...(rankId !== undefined && { rankId }),
    ...(sort !== undefined && { sort: sort ?? 0 }),
    ...(openedOn !== undefined && { openedOn }),
    ...head,
  });
  await spellNames(tx.manager);
  return id;
};

/**
 * Lets a post report to another, or to none. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, or INVALID where a circle would arise (F005).
 */
export const setSuperior = async (tx: Transacted, input: SetSuperiorInput): Promise<string> => {
  await linesStay(tx, { post: input.id });
  const found = await toChange(tx, posts, input);
  const { row: post } = found;
  const superiorId = input.superiorId ?? null;
  if (superiorId !== null) await mayReportTo(tx, post.organisationId, post.id, superiorId);
  return change(tx, posts, 'setSuperior', found, { superiorId });
};
