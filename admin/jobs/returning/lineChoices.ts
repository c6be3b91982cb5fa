import type { JobSection } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';

/** A line of a section as somebody chooses it. */
interface LineChoice {
  /** As the API names it: the id of a line that has one, else its place. */
  readonly id: string;
  readonly name: string;
}

const placed = (lines: readonly string[]): LineChoice[] =>
  lines.map((words, index) => ({ id: String(index + 1), name: `${index + 1} · ${words}` }));

/** The lines of a section that a reason may be about; none where a section is one text. */
export function useLineChoices(
  job: Pick<
    JobRecord,
    'duties' | 'authorities' | 'qualifications' | 'training' | 'careerPaths' | 'basisDocuments'
  >,
): (section: JobSection | null) => readonly LineChoice[] {
  const text = useText();
  return (section) => {
    switch (section) {
      case 'DUTIES':
        return job.duties.map(({ id, section: list, seq, heading, statement }) => ({
          id,
          name: `${text(`form.sections.${list}`)} ${seq} · ${heading ?? statement}`,
        }));
      case 'AUTHORITIES':
        return job.authorities.map(({ id, seq, text: words }) => ({ id, name: `${seq} · ${words}` }));
      case 'QUALIFICATIONS':
        return job.qualifications.map(({ id, seq, text: words }) => ({ id, name: `${seq} · ${words}` }));
      case 'TRAINING':
        return placed(job.training.map(({ text: words }) => words));
      case 'CAREER':
        return placed(job.careerPaths.map(({ title }) => title));
      case 'BASIS':
        return placed(job.basisDocuments.map(({ name }) => name));
      default:
        return [];
    }
  };
}
