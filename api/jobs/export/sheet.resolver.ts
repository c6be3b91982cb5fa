import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { JobDescription } from '../job-description.entity.ts';
import { formSheet } from './form-sheet.ts';
import { readPrintedJob } from './printed-job.read.ts';
import type { Cell, FormSheet, Line } from './sheet.ts';
import { JobForm, JobSheet, type JobSheetCell } from './sheet.types.ts';

const paragraph = ({ text, isNumbered }: Line, place: number): string =>
  isNumbered ? `${place}、${text}` : text;

/** The paragraphs of a cell in lines; those that are numbered count from 1. */
const textOf = (lines: readonly Line[]): string => {
  let count = 0;
  return lines.map((line) => paragraph(line, line.isNumbered ? (count += 1) : 0)).join('\n');
};

const cellOf = ({ lines, span = 1, isLabel = false, isCentred = false }: Cell): JobSheetCell => ({
  text: textOf(lines),
  span,
  isLabel,
  isCentred,
  isTitled: lines[0]?.isStrong ?? false,
});

const answerOf = ({ parts, ...sheet }: FormSheet): JobSheet => ({
  ...sheet,
  parts: parts.map(({ title, columns, rows }) => ({
    title,
    columns: [...columns],
    rows: rows.map(({ cells, isHead = false, isFollowed = false }) => ({
      cells: cells.map(cellOf),
      isHead,
      isFollowed,
    })),
  })),
});

/** Job descriptions as they are printed. */
@Resolver()
export class JobSheetResolver {
  @Access.seen(JobDescription, 'id')
  @Query(() => JobSheet, {
    nullable: true,
    // a description is read whole in one statement and laid out in memory
    complexity: ({ childComplexity }) => 50 + Math.min(childComplexity, 1_000),
    description:
      'A version laid out on a form, for printing; null where there is none or you may not see it.',
  })
  async jobDescriptionSheet(
    @Arg('id', () => ID, { description: 'The version’s id.' }) id: string,
    @Arg('form', () => JobForm, {
      nullable: true,
      description: 'On which form; left out: that of its source, or the nearest one.',
    })
    form: JobForm | null,
    @Ctx() context: Context,
  ): Promise<JobSheet | null> {
    const ctx = signedIn(context);
    const found = await readPrintedJob(ctx, id);
    return found && answerOf(formSheet(found.job, form ?? undefined, dayOf(ctx.clock.now())));
  }
}
