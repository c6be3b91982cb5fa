import type { SignedIn } from '../../core/context.ts';
import { Params } from '../../core/filter.ts';
import { policyOf } from '../../core/policy.ts';
import { invalid } from '../../core/refusal.ts';
import { sizeOf } from '../../core/read/paging.ts';
import { query } from '../../core/sql.ts';
import { whoMay, type Able } from '../../core/who-may.ts';
import { oneself } from '../../core/token.ts';
import { peopleReachedIn } from './people.ts';
import { signingInFirst } from './sign-in.ts';
import {
  dayAsked,
  decisiveAbilities,
  recordAsked,
  stepsBetween,
  type AskedRecord,
  type Question,
} from './question.ts';

/** So many people who hold an ability are looked at; of an organisation of 21 000 more may hold what nobody asks about. */
export const MOST_LOOKED_AT = 5_000;

/** So many are named to whoever is refused something. */
const TO_ASK = 3;

/** Everybody who may, the nearest first, and whether all were looked at. */
interface Found {
  readonly able: readonly Able[];
  readonly isWhole: boolean;
}

/** Everybody who may do something to a record, the nearest first. */
const ableTo = async (
  ctx: SignedIn,
  question: Question,
  record: AskedRecord,
  most: number,
): Promise<Found> => {
  const { organisationId, units, people, positions } = record.subject;
  const { tree } = ctx.actor;
  const known = new Map<string, Able>();
  let isWhole = true;
  for (const ability of decisiveAbilities(question, record)) {
    let looked = 0;
    const able = await whoMay(ctx.db.manager, {
      ability,
      units: units.length > 0 ? units : [organisationId],
      day: dayAsked(ctx, question),
      tree,
      own: { people, positions },
      besides: record.besides,
      most,
      decides: (actor) => {
        looked += 1;
        return record.decideFor(policyOf(actor));
      },
    });
    if (looked === most) isWhole = false;
    for (const one of able) if (!known.has(one.personId)) known.set(one.personId, one);
  }
  const [at = organisationId] = units;
  const far = ({ grant }: Able): number => stepsBetween({ tree }, at, grant.unitId);
  return {
    able: [...known.values()].toSorted(
      (one, other) => far(one) - far(other) || Number(one.personId) - Number(other.personId),
    ),
    isWhole,
  };
};

/** The people whom somebody may ask instead, those who can sign in before others, then the nearest first; nobody where nobody could. */
export const toAsk = async (
  ctx: SignedIn,
  question: Question,
  record: AskedRecord,
  except: string,
): Promise<readonly Able[]> => {
  const { able } = await ableTo(ctx, question, record, MOST_LOOKED_AT);
  const others = able.filter(({ personId }) => personId !== except);
  return (await signingInFirst(ctx, others)).slice(0, TO_ASK);
};

/** A page of those who can. */
export interface WhoCan {
  readonly record: AskedRecord;
  readonly page: readonly Able[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: number;
  /** Whether others may too, whom the asker may not ask about or who were too many to look at. */
  readonly isPartial: boolean;
}

/** Who of some people the asker may ask about, by their posts of today. */
const askable = async (ctx: SignedIn, ids: readonly string[], day: string): Promise<ReadonlySet<string>> => {
  const params = new Params();
  const among = `p.id = any(${params.add(ids)}::bigint[])`;
  const reached = peopleReachedIn(ctx.policy, 'access.read', day)('p', params);
  const me = oneself(ctx.actor);
  const rows = await query(ctx, {
    text: `SELECT p.id::text FROM person p WHERE ${among} AND (${reached}${me === null ? '' : ` OR p.id = ${params.add(me)}`})`,
    values: params.values,
    rowMode: 'array',
  });
  return new Set((rows as [string][]).map(([id]) => id));
};

/**
 * Who can do something to a record, or sees it where no ability is named: those whom the asker may ask about, the nearest
 * first.
 *
 * @throws Refusal NOT_FOUND; INVALID where no record is named, or all members see it anyway
 */
export const whoCan = async (
  ctx: SignedIn,
  question: Question,
  { first, after }: { readonly first?: number | null; readonly after?: string | null },
  today: string,
): Promise<WhoCan> => {
  const size = sizeOf(first);
  const record = await recordAsked(ctx, question);
  if (!record)
    throw invalid({
      path: 'input.recordId',
      code: 'REQUIRED',
      text: { zh: '请说明是哪个对象', en: 'name a record' },
    });
  if (decisiveAbilities(question, record).length === 0)
    throw invalid({
      path: 'input.ability',
      code: 'REQUIRED',
      text: {
        zh: '本组织成员都可以查看，请说明是哪项权限',
        en: 'every member of the organisation sees it; name an ability',
      },
    });
  const { able, isWhole } = await ableTo(ctx, question, record, MOST_LOOKED_AT);
  const ids = await askable(
    ctx,
    able.map(({ personId }) => personId),
    today,
  );
  const known = able.filter(({ personId }) => ids.has(personId));
  const start = after ? known.findIndex(({ personId }) => personId === after) + 1 : 0;
  if (after && start === 0)
    throw invalid({
      path: 'after',
      code: 'UNKNOWN',
      text: {
        zh: '分页位置无效，请从第一页重新查询',
        en: 'is no place in this list; begin with the first page',
      },
    });
  return {
    record,
    page: known.slice(start, start + size),
    hasNextPage: known.length > start + size,
    hasPreviousPage: start > 0,
    total: known.length,
    isPartial: !isWhole || known.length < able.length,
  };
};
