import type { ObjectLiteral } from 'typeorm';
import type { Bilingual } from './bilingual.ts';
import { dayOf } from './clock.ts';
import type { Transacted } from './command.ts';
import { Refusal } from './refusal.ts';
import type { EntityClass } from './resource.ts';

/**
 * What people call the parts of a record, by their names in its audited content, in the order in which they are said. A
 * part of a part is named with a dot: `grants.ticket.read`.
 */
export type PartWords = Readonly<Record<string, Bilingual>>;

/** A change that the caller has not seen, as the audit has it. */
interface Change {
  readonly at: Date;
  /** Made by the caller's own account. */
  readonly own: boolean;
  /** Null where the caller may not know who it was. */
  readonly name: string | null;
  /** Which parts of the content are not what they were. */
  readonly parts: readonly string[] | null;
}

/** The latest changes of a record first. What timers noted is no change of what people edit, nor is taking it home. */
const changesOf = async (tx: Transacted, entity: string, id: string, count: number): Promise<Change[]> =>
  tx.manager.query(
    `SELECT a.at, a.account_id = $4 AS own, p.name,
       (SELECT array_agg(part) FROM (
          SELECT key AS part FROM jsonb_each(a.after) WHERE value IS DISTINCT FROM a.before -> key
          UNION ALL
          SELECT o.key || '.' || inside.key FROM jsonb_each(a.after) o, LATERAL (
            SELECT coalesce(now.key, was.key) AS key
            FROM jsonb_each(CASE jsonb_typeof(o.value) WHEN 'object' THEN o.value ELSE '{}' END) now
            FULL JOIN jsonb_each(CASE jsonb_typeof(a.before -> o.key) WHEN 'object' THEN a.before -> o.key ELSE '{}' END) was
              ON was.key = now.key
            WHERE now.value IS DISTINCT FROM was.value) inside) changed) AS parts
     FROM audit a LEFT JOIN person p ON p.id = a.person_id AND p.organisation_id = any($5::bigint[])
     WHERE a.entity = $1 AND a.entity_id = $2 AND a.account_id IS NOT NULL AND a.is_change
     ORDER BY a.id DESC LIMIT $3`,
    [entity, id, count, tx.actor.accountId, tx.actor.organisationIds],
  );

const minuteOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

const momentOf = (at: Date, now: Date): Bilingual => {
  const [day, minute] = [dayOf(at), minuteOf(at)];
  return day === dayOf(now)
    ? { zh: `今天 ${minute}`, en: `today at ${minute}` }
    : { zh: `${day} ${minute}`, en: `on ${day} at ${minute}` };
};

/** The change that is told of: the latest of somebody else, else the latest. */
const lastOf = (changes: readonly Change[]): Change | undefined =>
  changes.find(({ own }) => !own) ?? changes[0];

/** Who made a change, where it was somebody else. */
const nameIn = (change: Change | undefined): string | null => (change && !change.own ? change.name : null);

/** So many parts are named. */
const NAMED = 5;

/** Which parts were changed, in words; empty where none of them has a word. */
const namedOf = (parts: readonly Bilingual[]): Bilingual => {
  if (parts.length === 0) return { zh: '', en: '' };
  const shown = parts.slice(0, NAMED);
  const isMore = parts.length > NAMED;
  return {
    zh: `的${shown.map(({ zh }) => zh).join('、')}${isMore ? `等 ${parts.length} 处` : ''}`,
    en: ` (${shown.map(({ en }) => en).join(', ')}${isMore ? ` and ${parts.length - NAMED} more` : ''})`,
  };
};

const saidOf = (
  changes: readonly Change[],
  { words, called, now }: { readonly words: PartWords; readonly called: Bilingual; readonly now: Date },
): Bilingual => {
  const last = lastOf(changes);
  if (!last) return { zh: `${called.zh}刚才有人修改过`, en: `Somebody has changed ${called.en} meanwhile` };
  const when = momentOf(last.at, now);
  const named = namedOf(
    Object.entries(words)
      .filter(([part]) => changes.some((change) => change.parts?.includes(part)))
      .map(([, word]) => word),
  );
  const who = last.own
    ? { zh: '您在另一个窗口', en: 'In another window you' }
    : { zh: last.name ?? '其他人', en: last.name ?? 'Somebody else' };
  return {
    zh: `${who.zh}修改了${called.zh}${named.zh}（${when.zh}）`,
    en: `${who.en} changed ${called.en} ${when.en}${named.en}`,
  };
};

/**
 * Refuses a change of a record that was changed since the caller read it (F140), and says by whom, when and, where the
 * record's parts have `words`, in which of them.
 *
 * @param called what the record is called, where a screen shows several.
 * @throws Refusal CONFLICT with both revisions, the moment of the last change and who made it as facts.
 */
export const checkRevision = async <Row extends ObjectLiteral & { id: string; revision: number }>(
  tx: Transacted,
  entity: EntityClass<Row>,
  current: Row,
  yours: number,
  words: PartWords = {},
  called: Bilingual = { zh: '这条记录', en: 'this record' },
): Promise<void> => {
  if (current.revision === yours) return;
  const { name } = tx.db.getMetadata(entity as never);
  const changes = await changesOf(tx, name, current.id, Math.max(0, current.revision - yours));
  const { zh, en } = saidOf(changes, { words, called, now: tx.clock.now() });
  throw new Refusal(
    'CONFLICT',
    { zh: `${zh}。请载入最新内容后再继续。`, en: `${en}. Load the latest, then go on.` },
    {
      facts: {
        yours,
        current: current.revision,
        changedAt: changes[0]?.at.toISOString() ?? null,
        changedBy: nameIn(lastOf(changes)),
      },
    },
  );
};
