import { dayOf } from '../../../core/clock.ts';
import { say, type Bilingual } from '../../../core/bilingual.ts';
import type { SignedIn } from '../../../core/context.ts';
import type { Download, DownloadRequest } from '../../../core/download.ts';
import type { Condition } from '../../../core/filter.ts';
import { isId } from '../../../core/input.ts';
import { invalid } from '../../../core/refusal.ts';
import { calledLike } from '../../../core/search/names.ts';
import { workbookOf, type WorkbookCell } from '../../../core/workbook.ts';
import { columnIs, columnWithin } from '../../../org/org.filters.ts';
import { registerCells, registerColumns } from './register.columns.ts';
import { registerRows } from './register.read.ts';

const title: Bilingual = { zh: '岗位一览表', en: 'Register of positions' };

const idAsked = ({ query }: DownloadRequest, name: string): string | undefined => {
  const given = query[name];
  if (given === undefined || given === '' || isId(given)) return given || undefined;
  throw invalid({
    path: name,
    code: 'FORMAT',
    text: { zh: `${name} 不是有效的编号`, en: `${name} is not an id` },
  });
};

const conditionsOf = (ctx: SignedIn, asked: DownloadRequest): Condition[] => [
  ...columnIs('unit_id', idAsked(asked, 'unitId')),
  ...columnWithin('unit_id', idAsked(asked, 'subtreeOf'), ctx.actor),
  ...calledLike('position', asked.query['q']),
];

async function* cellsOf(
  ctx: SignedIn,
  where: readonly Condition[],
): AsyncGenerator<readonly (readonly WorkbookCell[])[]> {
  for await (const rows of registerRows(ctx, where)) yield rows.map((row) => registerCells(row, ctx.locale));
}

/**
 * `GET /export/positions?subtreeOf=ID&unitId=ID&q=WORDS`: the register of all posts that may be seen and meet the filter,
 * as a workbook in the asker's language, never capped.
 */
export const registerDownload: Download = {
  path: '/export/positions',
  takes: ['unitId', 'subtreeOf', 'q'],
  make: async (ctx, asked) => {
    const name = say(title, ctx.locale);
    return {
      name: `${name}-${dayOf(ctx.clock.now())}`,
      type: 'xlsx',
      content: workbookOf(name, registerColumns(ctx.locale), cellsOf(ctx, conditionsOf(ctx, asked))),
      audit: {
        action: 'exportPositions',
        entity: 'Position',
        entityId: null,
        organisationId: ctx.actor.organisationIds[0] ?? null,
        after: { ...asked.query },
      },
    };
  },
};
