import type { SignedIn } from '../../core/context.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { query } from '../../core/sql.ts';
import { factsOf } from './fit.facts.ts';
import { requirementsSeen } from './fit.requirements.ts';
import { maySeeFit } from './fit.sight.ts';
import type { PostFit } from './fit.types.ts';
import { postFitOf } from './post-fit.ts';

type PairRow = [
  person: string,
  position: string,
  title: string,
  unit: string,
  isHolder: boolean,
  organisationId: string,
  units: string[],
];

const holding = (alias: string): string =>
  `${alias}.starts_on <= $2::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on > $2::date)`;

/** Units of the posts that a person holds on the day; who may know how they stand is measured from these. */
const unitsText = `ARRAY(SELECT o.unit_id::text FROM assignment h JOIN position o ON o.id = h.position_id
  WHERE h.person_id = p.id AND ${holding('h')})`;

const fitsOf = async (ctx: SignedIn, pairs: readonly PairRow[], day: string): Promise<PostFit[]> => {
  const seen = pairs.filter(([personId, , , , , organisationId, units]) =>
    maySeeFit(ctx, organisationId, { personId, units }),
  );
  if (seen.length === 0) return [];
  const [asks, known] = await Promise.all([
    requirementsSeen(ctx, [...new Set(seen.map(([, position]) => position))], day),
    factsOf(ctx, [...new Set(seen.map(([person]) => person))]),
  ]);
  return seen.flatMap(([personId, positionId, title, unitId, isHolder]) => {
    const person = known.get(personId);
    if (!person) return [];
    const position = { id: positionId, title, unitId, unitName: ctx.actor.tree.name(unitId) ?? '…' };
    const pairing = { id: `${personId}-${positionId}`, position, isHolder };
    return [postFitOf(ctx, person, asks.get(positionId), day, pairing)];
  });
};

/**
 * How people stand to the posts that they hold on a day, for all people of an answer together. Null where the asker may
 * not know it; empty where somebody holds no post.
 */
export const fitsOfHolder = async (
  ctx: SignedIn,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  day: string,
): Promise<PostFit[] | null> => {
  const loader = loaderOf<{ fits: PostFit[]; seen: boolean }>(ctx, `fits ${day}`, async (ids) => {
    const pairs = (await query(ctx, {
      name: 'fit_of_holders',
      text: `SELECT p.id::text, o.id::text, o.title, o.unit_id::text, true, p.organisation_id::text, ${unitsText}
        FROM person p JOIN assignment a ON a.person_id = p.id AND ${holding('a')} JOIN position o ON o.id = a.position_id
        WHERE p.id = any($1::bigint[]) ORDER BY a.kind DESC, a.starts_on, a.id`,
      values: [ids, day],
      rowMode: 'array',
    })) as PairRow[];
    const fits = Map.groupBy(await fitsOf(ctx, pairs, day), ({ person }) => person.id);
    const held = new Set(pairs.map(([person]) => person));
    return new Map(
      ids.map((one) => [one, { fits: fits.get(one) ?? [], seen: fits.has(one) || !held.has(one) }]),
    );
  });
  const found = await loader.load(id);
  if (!found?.seen) return null;
  return found.fits.length > 0 || maySeeFit(ctx, organisationId, { personId: id, units: [] })
    ? found.fits
    : null;
};

/** How somebody stands to one post, held or not; null where there is no such post, or the asker may not know it. */
export const fitForPost = async (
  ctx: SignedIn,
  { id }: { readonly id: string },
  positionId: string,
  day: string,
): Promise<PostFit | null> => {
  const loader = loaderOf<PostFit>(ctx, `fit ${positionId} ${day}`, async (ids) => {
    const pairs = (await query(ctx, {
      name: 'fit_for_post',
      text: `SELECT p.id::text, o.id::text, o.title, o.unit_id::text,
          EXISTS (SELECT FROM assignment a WHERE a.person_id = p.id AND a.position_id = o.id AND ${holding('a')}),
          p.organisation_id::text, ${unitsText}
        FROM person p JOIN position o ON o.id = $3 AND o.organisation_id = p.organisation_id
        WHERE p.id = any($1::bigint[])`,
      values: [ids, day, positionId],
      rowMode: 'array',
    })) as PairRow[];
    return new Map((await fitsOf(ctx, pairs, day)).map((fit) => [fit.person.id, fit]));
  });
  return loader.load(id);
};
