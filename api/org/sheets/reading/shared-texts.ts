import { sheetLimits } from '../sheet.words.ts';
import { tooLargeInside } from './raw.ts';
import type { PartReader } from './unpack.ts';
import { xmlReader } from './xml.ts';

/** Signs that XML cannot hold are written by their numbers. */
export const withSigns = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A text of its own, which does not keep the piece that it was cut out of. */
const apart = (text: string): string => Buffer.from(text).toString();

/** Reads the texts that a workbook keeps once for all its cells. @param texts is filled. */
export const sharedTextReader = (texts: string[]): PartReader => {
  let text = '';
  let isText = false;
  let aside = 0;
  let size = 0;
  return xmlReader({
    open(name) {
      if (name === 'si') text = '';
      // How a text is pronounced is no part of it.
      if (name === 'rPh') aside += 1;
      isText = name === 't' && aside === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') aside -= 1;
      if (name !== 'si') return;
      size += text.length;
      if (size > sheetLimits.texts) throw tooLargeInside();
      texts.push(apart(withSigns(text)));
    },
  });
};
