import { comparedSections, type ComparedSection } from '../job.sections.ts';
import { lineRules, linesOf, type WholeContent } from './job.lines.ts';
import { diffLines, type LineChange } from './lines.diff.ts';

/** A line of a section in two versions, or a measure of the duty above it. */
export interface PlacedChange extends LineChange {
  readonly section: ComparedSection;
  readonly isMeasure: boolean;
}

/** How one version became another: section by section in the order of the form, measures behind their duty (F027). Pure. */
export const diffJobs = (older: WholeContent, newer: WholeContent): PlacedChange[] => {
  const [before, after] = [linesOf(older), linesOf(newer)];
  return comparedSections.flatMap((section) =>
    diffLines(before[section], after[section], lineRules[section]).flatMap((line) => [
      { ...line, section, isMeasure: false },
      ...line.within.map((measure) => ({ ...measure, section, isMeasure: true })),
    ]),
  );
};
