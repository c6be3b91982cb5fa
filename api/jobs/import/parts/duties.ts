import type { Block } from '../blocks.ts';
import type { Duty } from '../extracted.ts';
import type { Column } from '../grammar/columns.ts';
import type { Sheet } from '../sheet.ts';
import { dutyList } from './duties.list.ts';
import { askShares, isShared, sharedDuties } from './duties.shared.ts';
import { dutyTable } from './duties.table.ts';

/** Rows with cells below a label without a row of column names: what the cells are follows from how many there are. */
function columnsOf(run: string): readonly Column[] | undefined {
  const rows = run.split('\n').filter((line) => line.trim() !== '');
  const celled = rows.map((row) => row.replace(/^\t+/, '').split('\t')).filter((cells) => cells.length > 1);
  const isMeasured =
    celled.length >= 2 &&
    celled.length >= rows.length / 2 &&
    celled.every(
      (cells) =>
        cells.length === 2 &&
        /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]/.test(cells[0] ?? ''),
    );
  if (isMeasured) return ['DUTY', 'MEASURE'];
  const numbered = celled.filter((cells) => /^[（(]?\d{1,2}[）)、.]?$/.test(cells[0]?.trim() ?? ''));
  if (numbered.length < 2 || numbered.length < rows.length / 2) return undefined;
  const width = Math.max(...numbered.map((cells) => cells.length));
  return width === 2 ? ['NUMBER', 'DUTY'] : ['NUMBER', 'DUTY', 'MEASURE'];
}

/** All duties that the blocks of a description hold, in the lists in which the form has them. */
export function dutiesOf(sheet: Sheet, blocks: readonly Block[]): Duty[] {
  const isTwofold =
    blocks.some(({ id }) => id === 'columns' || id === 'accountability') &&
    blocks.some(({ id }) => id === 'headline');
  const shared = blocks.filter(isShared);
  const isThreefold = shared.some(
    ({ id }) => id === 'dutyStatement' || id === 'dutyNumber' || id === 'timeShare',
  );
  const duties: Duty[] = [];
  for (const block of blocks) {
    if (isThreefold && isShared(block)) continue;
    sheet.take({ from: block.from, to: block.to });
    if (sheet.slice(block.run).trim() === '') continue;
    const written = sheet.slice(block.run);
    if (block.columns) duties.push(...dutyTable(sheet, block.run, block.columns));
    else if (block.id === 'accountability')
      duties.push(
        ...(written.includes('\t')
          ? dutyTable(sheet, block.run, ['RANK', 'DUTY', 'MEASURE'])
          : dutyList(sheet, block.run, 'TABLE')),
      );
    else {
      const columns = written.includes('\t') ? columnsOf(written) : undefined;
      if (columns)
        duties.push(
          ...dutyTable(sheet, block.run, columns).map((duty) => ({ ...duty, section: 'LIST' as const })),
        );
      else
        duties.push(
          ...dutyList(sheet, block.run, isTwofold && block.id === 'headline' ? 'HEADLINE' : 'LIST'),
        );
    }
  }
  if (isThreefold) duties.push(...sharedDuties(sheet, shared));
  else askShares(sheet, duties);
  for (const section of ['HEADLINE', 'TABLE', 'LIST'] as const)
    duties.filter((duty) => duty.section === section).forEach((duty, place) => (duty.seq = place + 1));
  return duties;
}
