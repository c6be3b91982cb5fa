import type { JobDraftPartsFragment } from '../../data/documents.ts';
import { isNewLine, type DraftValues, type IdOf } from './values.ts';

/** A line with an id, and perhaps lines within. */
interface Identified {
  readonly id?: string;
  readonly measures?: readonly Identified[];
}

type Lists = Pick<DraftValues, 'duties' | 'authorities' | 'qualifications'>;

/**
 * The ids that the server gave to lines which the page calls by names of its own: a line keeps its name on the page, so
 * that nothing jumps under the writer's hands when it is stored.
 */
export class LineIds {
  readonly #known = new Map<string, string>();

  /** The server's id of a line; null for one that it does not know yet. */
  readonly idOf: IdOf = (id) => {
    if (id === undefined) return null;
    return this.#known.get(id) ?? (isNewLine({ id }) ? null : id);
  };

  /** Learns from an answer which lines became which. */
  learn(sent: Lists, stored: JobDraftPartsFragment): void {
    const pair = (ours: readonly Identified[], theirs: readonly Identified[]): void =>
      ours.forEach((line, index) => {
        const twin = theirs[index];
        if (line.id !== undefined && twin?.id !== undefined && line.id !== twin.id)
          this.#known.set(line.id, twin.id);
        pair(line.measures ?? [], twin?.measures ?? []);
      });
    for (const section of ['HEADLINE', 'TABLE', 'LIST'] as const)
      pair(
        sent.duties.filter((duty) => duty.section === section),
        stored.duties.filter((duty) => duty.section === section),
      );
    pair(sent.authorities, stored.authorities);
    pair(sent.qualifications, stored.qualifications);
  }

  /** The same draft with the server's ids, so that another page, or a later one, finds the lines again. */
  known(values: DraftValues): DraftValues {
    const renamed = <Held extends Identified>(line: Held): Held => {
      const id = this.idOf(line.id) ?? line.id;
      const measures = line.measures?.map((measure) => renamed(measure));
      return { ...line, ...(id !== undefined && { id }), ...(measures && { measures }) };
    };
    return {
      ...values,
      duties: values.duties.map(renamed),
      authorities: values.authorities.map(renamed),
      qualifications: values.qualifications.map(renamed),
    };
  }
}
