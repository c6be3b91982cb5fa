import { cleaned } from './cleaning/clean.ts';
import { loadSimplifier } from './cleaning/simplify.ts';
import { extractJob } from './extract.ts';
import type { ExtractedJob } from './extracted.ts';
import { ImportFault } from './fault.ts';
import type { FormParagraph } from './form/form-fields.ts';
import { isForm, readForms } from './form/read-form.ts';
import { documentsIn } from './documents.ts';
import { withJoinedLabels } from './joined-labels.ts';
import { withLabelsAbove } from './labels.above.ts';
import { labelsOf, leftOver } from './left-over.ts';
import type { Mark } from './mark.ts';
import { marksIn } from './marks.ts';
import { passageOf, type Passage } from './passage.ts';
import { isSaid } from './parts/duty.ts';
import { Sheet } from './sheet.ts';
import { withHeads } from './heads.ts';
import { portionsIn, type Portion } from './split.ts';

/** Whether anything of a job description was found in a portion of a text. */
const isJob = ({ duties, qualification, title, authorities, superior, purpose }: ExtractedJob): boolean =>
  duties.length > 0 ||
  authorities.length > 0 ||
  isSaid(superior) ||
  isSaid(purpose) ||
  isSaid(qualification.text) ||
  qualification.education.state === 'VALUE' ||
  qualification.experience.length > 0 ||
  qualification.age.state === 'VALUE' ||
  (isSaid(title) &&
    title.state === 'VALUE' &&
    qualification.competencies.length + qualification.skills.length > 0);

const labelsIn = (text: string): Mark[] => withLabelsAbove(text, withHeads(text, marksIn(text)));

/** The text of a source as it is read: without noise, in one writing. */
export const prepared = async (source: string): Promise<Passage> =>
  withJoinedLabels(cleaned(passageOf(source), await loadSimplifier()));

/** The labels and portions of a text: its documents are told apart first, and labelled each by itself. */
export function labelled(text: string): { marks: Mark[]; portions: Portion[] } {
  const documents = documentsIn(text, labelsIn(text));
  const marks = documents.flatMap(({ span }) =>
    labelsIn(text.slice(span.from, span.to)).map((mark) => ({
      ...mark,
      from: mark.from + span.from,
      to: mark.to + span.from,
      ...(mark.name ? { name: { from: mark.name.from + span.from, to: mark.name.to + span.from } } : {}),
    })),
  );
  return { marks, portions: portionsIn(text, documents, marks) };
}

/**
 * Every job description of a text, in order, each with where its values come from, what HR must settle and what found
 * no field. Nothing is written anywhere. @throws ImportFault where the text has no job description
 *
 * @param paragraphs what a form that Remit printed says of its paragraphs (`readDocument`): then nothing is guessed.
 */
export async function importJobs(
  source: string,
  paragraphs: readonly FormParagraph[] = [],
): Promise<ExtractedJob[]> {
  if (isForm(paragraphs)) return readForms(source, paragraphs);
  const passage = await prepared(source);
  const { marks, portions } = labelled(passage.text);
  const taken = new Uint8Array(passage.text.length);
  const jobs = portions.map((portion) => extractJob(new Sheet(passage, source, taken), portion, marks));
  const found = jobs.filter(isJob);
  if (found.length === 0)
    throw new ImportFault({
      zh: '没有找到职位说明：文中既无职责也无任职要求',
      en: 'No job description was found: the text has neither duties nor requirements',
    });
  // What stands before and between the descriptions is shown with the one before it, or the first.
  const keeperOf = (place: number): ExtractedJob | undefined =>
    jobs.slice(0, place + 1).findLast((other) => found.includes(other)) ?? found[0];
  jobs.forEach((job, place) => {
    if (found.includes(job)) return;
    const sheet = new Sheet(passage, source);
    const portion = portions[place];
    if (portion) keeperOf(place)?.remainder.push(...sheet.remainderOf(portion.own));
  });
  for (const { from, piece } of leftOver(passage, found, labelsOf(passage.text, marks, portions, found)))
    keeperOf(
      portions.findLastIndex(({ own }) => own.some((span) => span.from <= from && from < span.to)),
    )?.remainder.push(piece);
  for (const job of found) job.remainder.sort((a, b) => a.from - b.from);
  return found;
}
