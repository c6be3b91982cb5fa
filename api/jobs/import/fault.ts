import type { Bilingual } from '../../core/bilingual.ts';

/** A file that cannot be read as a job description: what is wrong and what helps, in both languages. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.zh);
    this.text = text;
  }
}
