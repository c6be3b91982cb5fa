import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { mayEditAt, notNow, someOf, unitWords } from '../org.editing.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import type { AddRankInput, EditRankInput, RemoveRankInput } from './rank.inputs.ts';
import { Rank } from './rank.entity.ts';

const rankWords = { zh: '职级', en: 'rank' };

const partWords = { name: { zh: '名称', en: 'name' }, level: { zh: '层级', en: 'level' } };

/** Refuses a name that another rank of the organisation has. @throws Refusal INVALID */
const mustBeNew = async (
  tx: Transacted,
  organisationId: string,
  name: string,
  id: string | null,
): Promise<void> => {
  // two that are added at once: the second waits here, and then sees the first
  await tx.manager.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
    'ranks',
    organisationId,
  ]);
  const taken = await tx.manager.findOneBy(Rank, { organisationId, name });
  if (taken && taken.id !== id)
    throw invalid({
      path: 'input.name',
      code: 'TAKEN',
      text: {
        zh: `职级表中已有“${name}”（第 ${taken.level} 级），请换一个名称`,
        en: `The ladder has ${name} already (level ${taken.level}); choose another name`,
      },
    });
};

const noted = async (
  tx: Transacted,
  action: string,
  { id, organisationId }: Rank,
  before: object | null,
  after: object | null,
): Promise<string> => {
  const assignmentId = mayEditAt(tx, organisationId, organisationId);
  await audit(tx, { action, entity: 'Rank', entityId: id, organisationId, assignmentId, before, after });
  return id;
};

/** Puts a rank on the ladder of an organisation (F007). Answers its id. @throws Refusal */
export const addRank = async (tx: Transacted, input: AddRankInput): Promise<string> => {
  const root = await loadSeen(tx, OrgUnit, input.organisationId, {
    what: unitWords,
    path: 'input.organisationId',
  });
  const { organisationId } = root;
  mayEditAt(tx, organisationId, organisationId, 'input.organisationId');
  const values = { name: input.name.trim(), level: input.level };
  await mustBeNew(tx, organisationId, values.name, null);
  const rank = await tx.manager.save(tx.manager.create(Rank, { organisationId, ...values }));
  return noted(tx, 'addRank', rank, null, values);
};

/** Refuses a rank that is not on the ladder of the organisation. @throws Refusal NOT_FOUND, INVALID */
export const mustBeOnLadder = async (
  tx: Transacted,
  organisationId: string,
  rankId: string,
): Promise<void> => {
  const rank = await loadSeen(tx, Rank, rankId, { what: rankWords, path: 'input.rankId' });
  if (rank.organisationId !== organisationId)
    throw invalid({
      path: 'input.rankId',
      code: 'UNKNOWN',
      text: { zh: '职级必须在本组织的职级表中', en: 'The rank must be on the ladder of the organisation' },
    });
};

const toChange = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
) => {
  const rank = await loadSeen(tx, Rank, id, { what: rankWords, path: 'input.id' });
  mayEditAt(tx, rank.organisationId, rank.organisationId);
  await checkRevision(tx, Rank, rank, revision, partWords);
  return { rank, before: { name: rank.name, level: rank.level } };
};

/** Renames a rank or moves it to another level, for all posts that have it. Answers its id. @throws Refusal */
export const editRank = async (tx: Transacted, input: EditRankInput): Promise<string> => {
  const { rank, before } = await toChange(tx, input);
  const after = { name: input.name.trim(), level: input.level };
  await mustBeNew(tx, rank.organisationId, after.name, rank.id);
  await tx.manager.update(Rank, { id: rank.id }, { ...after, revision: rank.revision + 1 });
  return noted(tx, 'editRank', rank, before, after);
};

/**
 * Takes a rank off the ladder. Answers its id.
 *
 * @throws Refusal INVALID_STATE, in words, while posts have it or had it on a day that is kept.
 */
export const removeRank = async (tx: Transacted, input: RemoveRankInput): Promise<string> => {
  const { rank, before } = await toChange(tx, input);
  const posts = (await tx.manager.query(
    `SELECT DISTINCT s.title FROM position_span s WHERE s.rank_id = $1 ORDER BY s.title`,
    [rank.id],
  )) as { title: string }[];
  if (posts.length > 0) {
    const { zh, en } = someOf(posts.map(({ title }) => title));
    throw notNow({
      path: 'input.id',
      code: 'HELD',
      text: {
        zh: `有岗位使用或曾经使用该职级：${zh}。不再使用的职级可以保留在职级表中`,
        en: `Posts have or had this rank: ${en}. A rank that is used no more may stay on the ladder`,
      },
    });
  }
  await tx.manager.delete(Rank, { id: rank.id });
  return noted(tx, 'removeRank', rank, before, null);
};
